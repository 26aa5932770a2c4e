import { placementErrors } from "../../../../lib/errors/placement";
import { podErrors, podWarnings } from "../../../../lib/errors/pod";
import { Problem } from "../../../../lib/errors/problem";
import { workloadErrors } from "../../../../lib/errors/workload";
import { isIpv4, isIpv6 } from "../../../../lib/cidr";
import { checkServiceAccount, DEFAULT_SERVICE_ACCOUNT, isServiceAccountName } from "../../../../lib/kubernetes-names";
import { checkObjectAnnotations, checkObjectLabels, checkObjectName } from "../../../../lib/kubernetes-objects";
import { enumProblem } from "../../../../lib/shapes";
import { isKnown, isUnknown } from "../../../../lib/tokens";
import { isWithin } from "../../../../lib/whole-numbers";
import { containerProblems, containerWarnings } from "./container-checks";
import { HostAlias } from "./host-alias";
import { PodOptions } from "./pod-options";
import { PodOs } from "./pod-os";
import { containersOf, PodContainer, volumesOf } from "./pod-parts";
import { PodSpread } from "./pod-spread";

type Found = Problem | undefined;

const DEFAULT_GRACE_SECONDS = 30;

/** @internal */
export function podProblems(options: PodOptions, selector: string[], claims: boolean): Found[] {
  const { os = PodOs.LINUX, tolerations = [], privileges, identity, serviceAccountName, podLabels = {} } = options;
  const { main, before } = containersOf(options);
  const containers = [...main, ...before];
  return [
    enumProblem("os", os, PodOs),
    enumProblem("spread", options.spread, PodSpread),
    options.pools && options.pool ? placementErrors.twoPools("pools") : undefined,
    options.pools?.length === 0 ? placementErrors.noPools("pools") : undefined,
    main.length === 0 ? podErrors.noContainers("containers") : undefined,
    ...containers.flatMap((one) => containerProblems(one.prop, one.options, one.mounts, os)),
    ...before.map(({ prop, options: { lifecycle } }) =>
      lifecycle?.postStart || lifecycle?.preStop ? podErrors.hookBefore(`${prop}.lifecycle`) : undefined,
    ),
    ...nameProblems(containers),
    ...portProblems(main),
    ...volumeProblems(containers, claims),
    ...tolerations.flatMap((taint, index) => taint._problems.map((problemFor) => problemFor(`tolerations[${index}]`))),
    ...(privileges?._problems ?? []).map((problemFor) => problemFor("privileges")),
    os === PodOs.WINDOWS && privileges ? podErrors.notOnWindows("privileges", "ids of users") : undefined,
    os === PodOs.LINUX && options.gmsaCredentialSpecName !== undefined
      ? podErrors.accountOnLinux("gmsaCredentialSpecName")
      : undefined,
    ...checkObjectLabels("nodeLabels", options.nodeLabels),
    ...checkObjectLabels("podLabels", podLabels),
    ...Object.keys(podLabels)
      .filter((key) => selector.includes(key))
      .map((key) => workloadErrors.keptLabel("podLabels", key)),
    ...checkObjectAnnotations("podAnnotations", options.podAnnotations),
    identity && serviceAccountName !== undefined ? workloadErrors.twoAccounts("serviceAccountName") : undefined,
    serviceAccountName === DEFAULT_SERVICE_ACCOUNT ? workloadErrors.defaultAccount("serviceAccountName") : undefined,
    serviceAccountName === undefined ? undefined : checkServiceAccount("serviceAccountName", serviceAccountName),
    ...(options.imagePullSecrets ?? []).map((name, index) => checkObjectName(`imagePullSecrets[${index}]`, name)),
    ...(["priorityClassName", "runtimeClassName", "gmsaCredentialSpecName"] as const).map((prop) =>
      isKnown(options[prop]) ? checkObjectName(prop, options[prop]) : undefined,
    ),
    ...(options.hostAliases ?? []).flatMap((alias, index) => aliasProblems(`hostAliases[${index}]`, alias)),
    ...(options.dns?._problems ?? []).map((problemFor) => problemFor("dns")),
    wholeNumber("terminationGraceSeconds", 0, "seconds", options.terminationGraceSeconds),
  ];
}

/** @internal what is legal and risky in the pods */
export function podWarningChecks(options: PodOptions): Found[] {
  const { main, before } = containersOf(options);
  return [
    ...[...main, ...before].flatMap(({ prop, options: container }) => containerWarnings(prop, container)),
    ...main.map(({ prop, options: { lifecycle } }) =>
      sleepWarning(`${prop}.lifecycle.preStop`, lifecycle?.preStop?._sleeps, options.terminationGraceSeconds),
    ),
    options.dns?._warning("dns"),
    options.privileges?._isRoot === true ? podWarnings.root("privileges") : undefined,
    options.hostNetwork === true ? podWarnings.hostNetwork("hostNetwork") : undefined,
  ];
}

function aliasProblems(prop: string, { ipAddress, hostNames }: HostAlias): Found[] {
  const fits = isUnknown(ipAddress) || (!ipAddress.includes("/") && (isIpv4(ipAddress) || isIpv6(ipAddress)));
  const wrong = isUnknown(hostNames)
    ? undefined
    : hostNames.find((name) => !isUnknown(name) && !isServiceAccountName(name));
  return [
    fits ? undefined : podErrors.aliasAddress(`${prop}.ipAddress`, ipAddress),
    hostNames.length > 0 && wrong === undefined ? undefined : podErrors.aliasNames(`${prop}.hostNames`, wrong),
  ];
}

function sleepWarning(prop: string, sleeps: number | undefined, grace = DEFAULT_GRACE_SECONDS): Found {
  if (sleeps === undefined || isUnknown(grace) || sleeps < grace) return undefined;
  return podWarnings.sleepsTooLong(prop, sleeps, grace);
}

/** @internal */
export function wholeNumber(prop: string, min: number, unit: string, given: number | undefined, max?: number): Found {
  return !isKnown(given) || isWithin(given, { min, max }) ? undefined : podErrors.number(prop, min, max, unit, given);
}

function nameProblems(containers: PodContainer[]): Found[] {
  const first = new Map<string, string>();
  return containers.map(({ prop, options: { name } }) => {
    const taken = first.get(name);
    if (taken !== undefined && !isUnknown(name)) return podErrors.containerTwice(`${prop}.name`, name, taken);
    first.set(name, prop);
    return undefined;
  });
}

/** The containers of a pod share its address, and a name of a port is looked for in all of them. */
function portProblems(containers: PodContainer[]): Found[] {
  const first = new Map<string, string>();
  return containers.flatMap(({ prop, options }) =>
    (options.ports ?? []).flatMap(({ port, name, protocol = "TCP" }, index) => {
      const at = `${prop}.ports[${index}]`;
      const keys = [
        ...(isUnknown(port) ? [] : [`${port}/${protocol}`]),
        ...(name === undefined || isUnknown(name) ? [] : [`"${name}"`]),
      ];
      return keys.map((key) => {
        const taken = first.get(key);
        if (taken === undefined) first.set(key, at);
        return taken === undefined ? undefined : podErrors.portTwice(at, key, taken);
      });
    }),
  );
}

function volumeProblems(containers: PodContainer[], claims: boolean): Found[] {
  const byName = new Map(volumesOf(containers).map((volume) => [volume.name, volume]));
  return containers.flatMap(({ prop, mounts }) =>
    mounts.flatMap(({ volume }, index) => {
      const at = `${prop}.mounts[${index}].volume`;
      return [
        volume._fingerprint() === byName.get(volume.name)?._fingerprint()
          ? undefined
          : podErrors.volumeTwice(at, volume.name),
        volume._claim && !claims ? podErrors.claimOutsideSet(at, volume.name) : undefined,
      ];
    }),
  );
}
