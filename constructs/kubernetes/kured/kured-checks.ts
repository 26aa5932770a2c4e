import { kuredErrors, kuredWarnings } from "../../../lib/errors/kured";
import { Problem } from "../../../lib/errors/problem";
import { isSelector, rebootSchedules, windowProblems } from "../../../lib/kured";
import { checkNamespace } from "../../../lib/kubernetes-names";
import { overlap } from "../../../lib/maintenance";
import { enumProblem } from "../../../lib/shapes";
import { isKnown, isUnknown } from "../../../lib/tokens";
import { isWithin } from "../../../lib/whole-numbers";
import { ClusterModel } from "../../cluster-ref/cluster-model";
import { WeekDay } from "../../cluster/maintenance/week-day";
import { KURED_DEFAULTS } from "./kured-args";
import { KuredProps } from "./kured-props";
import { linuxPoolsOf } from "./kured-tolerations";

type Found = Problem | undefined;

/** @internal what is wrong with the props, whatever the cluster */
export function kuredProblems(props: KuredProps): Found[] {
  const { drain = {}, window, image, reboot, sentinel, alerts, blockingPods = [], metricsFrom = [] } = props;
  const under = (prop: string, value?: { readonly _problems: ((prop: string) => Problem)[] }) =>
    (value?._problems ?? []).map((problemFor) => problemFor(prop));
  return [
    ...windowMistakes(props),
    ...under("image", image),
    ...under("reboot", reboot),
    ...under("sentinel", sentinel),
    ...(props.tolerations ?? []).flatMap((taint, index) => under(`tolerations[${index}]`, taint)),
    sentinel?._runsOnNode && reboot?._privileged === false ? kuredErrors.sentinelCommand("sentinel") : undefined,
    atLeast("concurrency", 1, "nodes", props.concurrency),
    atLeast("lockTtlMinutes", 0, "minutes", props.lockTtlMinutes),
    atLeast("lockReleaseDelayMinutes", 0, "minutes", props.lockReleaseDelayMinutes),
    atLeast("periodMinutes", 1, "minutes", props.periodMinutes),
    atLeast("rebootDelaySeconds", 0, "seconds", props.rebootDelaySeconds),
    atLeast("drain.timeoutMinutes", 0, "minutes", drain.timeoutMinutes),
    atLeast("drain.gracePeriodSeconds", 0, "seconds", drain.gracePeriodSeconds),
    atLeast("drain.skipAfterSeconds", 1, "seconds", drain.skipAfterSeconds),
    atLeast("drain.delaySeconds", 0, "seconds", drain.delaySeconds),
    lockProblem(props),
    periodProblem(window._schedule.duration, props.periodMinutes ?? KURED_DEFAULTS.periodMinutes),
    selectorProblem("drain.podSelector", drain.podSelector),
    ...blockingPods.map((selector, index) => selectorProblem(`blockingPods[${index}]`, selector)),
    ...metricsFrom.map((name, index) => checkNamespace(`metricsFrom[${index}]`, name)),
    urlProblem("alerts.prometheusUrl", alerts?.prometheusUrl),
    regexpProblem("alerts.filter", alerts?.filter),
  ];
}

/** @internal what is wrong with it in its cluster, asked for when every pool is there */
export function poolProblems({ concurrency = 1 }: KuredProps, model?: ClusterModel): Found[] {
  const pools = (linuxPoolsOf(model) ?? []).filter(({ min }) => !isUnknown(min));
  if (isUnknown(concurrency) || concurrency <= 1 || pools.length === 0) return [];
  const smallest = pools.reduce((least, pool) => (pool.min < least.min ? pool : least));
  return concurrency < smallest.min
    ? []
    : [kuredErrors.concurrency("concurrency", concurrency, smallest.name, smallest.min)];
}

/** @internal what is legal and risky */
export function kuredWarningChecks(props: KuredProps, model?: ClusterModel): (() => Found)[] {
  return [
    () => (props.lockTtlMinutes === 0 ? kuredWarnings.noLockTtl("lockTtlMinutes") : undefined),
    () => (props.drain?.timeoutMinutes === 0 ? kuredWarnings.noDrainTimeout("drain.timeoutMinutes") : undefined),
    () => (props.drain?.force === true ? kuredWarnings.force("drain.force") : undefined),
    () => channelWarning(model?.upgrades?.nodeOs),
    () => overlapWarning(props, model),
    () => {
      const single = (linuxPoolsOf(model) ?? []).filter(({ min }) => min === 1).map(({ name }) => name);
      return single.length > 0 ? kuredWarnings.singleNode("the reboots", single) : undefined;
    },
  ];
}

function windowMistakes({ window, rebootDays, timeZone }: KuredProps): Found[] {
  // What is wrong with the window itself comes first: its hours cannot be read otherwise.
  const own = window._problems.map((problemFor) => problemFor("window"));
  const days = (rebootDays ?? []).map((day, index) => enumProblem(`rebootDays[${index}]`, day, WeekDay));
  if (own.length > 0 || days.some((found) => found !== undefined)) return [...own, ...days];
  const { startDate, notAllowed } = window._renderSchedule();
  return [
    ...windowProblems("window", window._schedule, rebootDays, timeZone),
    startDate === undefined ? undefined : kuredErrors.windowDates("window", "startDate"),
    notAllowed === undefined ? undefined : kuredErrors.windowDates("window", "notAllowed"),
  ];
}

function atLeast(prop: string, min: number, unit: string, given: number | undefined): Found {
  return !isKnown(given) || isWithin(given, { min }) ? undefined : kuredErrors.number(prop, min, unit, given);
}

function lockProblem({ lockTtlMinutes, drain = {}, rebootDelaySeconds = 0 }: KuredProps): Found {
  const ttl = lockTtlMinutes ?? KURED_DEFAULTS.lockTtlMinutes;
  const { timeoutMinutes = KURED_DEFAULTS.drainTimeoutMinutes, delaySeconds = 0 } = drain;
  if (isUnknown([ttl, timeoutMinutes, delaySeconds, rebootDelaySeconds]) || ttl === 0) return undefined;
  const minutes = timeoutMinutes + Math.ceil((delaySeconds + rebootDelaySeconds) / 60);
  return ttl > minutes ? undefined : kuredErrors.lockTtl("lockTtlMinutes", ttl, minutes);
}

function periodProblem(hours: number, minutes: number): Found {
  if (isUnknown([hours, minutes]) || minutes < hours * 60) return undefined;
  return kuredErrors.period("periodMinutes", minutes, hours);
}

function selectorProblem(prop: string, selector: string | undefined): Found {
  return !isKnown(selector) || isSelector(selector) ? undefined : kuredErrors.selector(prop, selector);
}

function urlProblem(prop: string, url: string | undefined): Found {
  if (!isKnown(url) || /^https?:\/\/[^\s/@]+(\/[^\s@]*)?$/.test(url)) return undefined;
  // What stands before an @ may be a password.
  return kuredErrors.prometheusUrl(prop, url.replace(/\/\/.*@/, "//…@"));
}

function regexpProblem(prop: string, text: string | undefined): Found {
  if (!isKnown(text)) return undefined;
  try {
    new RegExp(text);
    return undefined;
  } catch {
    return kuredErrors.regexp(prop, text);
  }
}

function channelWarning(channel: string | undefined): Found {
  if (!isKnown(channel) || channel === "Unmanaged") return undefined;
  return channel === "None"
    ? kuredWarnings.channelNone("connection")
    : kuredWarnings.channelReboots("connection", channel);
}

function overlapWarning({ window, rebootDays, timeZone }: KuredProps, model?: ClusterModel): Found {
  const { autoUpgrade, nodeOs } = model?.maintenance ?? {};
  const ours = rebootSchedules(window._schedule, rebootDays, timeZone);
  const met = Object.entries({ autoUpgrade, nodeOs })
    .filter(([, theirs]) => theirs && ours.some((schedule) => overlap(schedule, theirs)))
    .map(([name]) => `maintenance.${name}`);
  return met.length > 0 ? kuredWarnings.overlap("window", met) : undefined;
}
