import { rebootHours } from "../../../lib/kured";
import { KuredProps } from "./kured-props";
import { KuredReboot } from "./kured-reboot";
import { KuredSentinel } from "./kured-sentinel";

/** @internal the numbers that Kured gets when nothing is said */
export const KURED_DEFAULTS = { concurrency: 1, lockTtlMinutes: 30, periodMinutes: 60, drainTimeoutMinutes: 15 };

/** @internal where the metrics are */
export const METRICS_PORT = 8080;

function flag(name: string, value: string | number | undefined, unit = ""): string[] {
  return value === undefined ? [] : [`--${name}=${value}${unit}`];
}

function whether(name: string, value: boolean | undefined): string[] {
  return value === true ? [`--${name}=true`] : [];
}

/** @internal the flags of Kured; what has its own default there is left out */
export function kuredArgs(props: KuredProps, name: string, namespace: string): string[] {
  const { window, drain = {}, alerts, notifications } = props;
  const { reboot = KuredReboot.command(), sentinel = KuredSentinel.REBOOT_REQUIRED } = props;
  const hours = rebootHours(window._schedule, props.rebootDays, props.timeZone);
  return [
    // The lock is on the daemon set, which has to find itself.
    ...flag("ds-name", name),
    ...flag("ds-namespace", namespace),
    ...flag("period", props.periodMinutes ?? KURED_DEFAULTS.periodMinutes, "m"),
    ...sentinel._args(),
    ...reboot._args(),
    ...(hours
      ? [
          ...flag("reboot-days", hours.days.join(",")),
          ...flag("start-time", hours.start),
          ...flag("end-time", hours.end),
          ...flag("time-zone", hours.timeZone),
        ]
      : []),
    ...flag("concurrency", props.concurrency ?? KURED_DEFAULTS.concurrency),
    ...flag("lock-ttl", props.lockTtlMinutes ?? KURED_DEFAULTS.lockTtlMinutes, "m"),
    ...flag("lock-release-delay", props.lockReleaseDelayMinutes, "m"),
    ...flag("drain-timeout", drain.timeoutMinutes ?? KURED_DEFAULTS.drainTimeoutMinutes, "m"),
    ...flag("drain-grace-period", drain.gracePeriodSeconds),
    ...flag("skip-wait-for-delete-timeout", drain.skipAfterSeconds),
    ...flag("drain-pod-selector", drain.podSelector),
    ...flag("drain-delay", drain.delaySeconds, "s"),
    ...whether("force-reboot", drain.force),
    ...flag("reboot-delay", props.rebootDelaySeconds, "s"),
    ...(props.blockingPods ?? []).flatMap((selector) => flag("blocking-pod-selector", selector)),
    ...flag("prometheus-url", alerts?.prometheusUrl),
    ...flag("alert-filter-regexp", alerts?.filter),
    ...whether("alert-filter-match-only", alerts?.filterMatchesOnly),
    ...whether("alert-firing-only", alerts?.firingOnly),
    ...flag("message-template-drain", notifications?.drainText),
    ...flag("message-template-reboot", notifications?.rebootText),
    ...flag("message-template-uncordon", notifications?.uncordonText),
    ...flag("metrics-port", METRICS_PORT),
  ];
}
