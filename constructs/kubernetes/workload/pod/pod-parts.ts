import {
  DeploymentV1SpecTemplateSpec,
  DeploymentV1SpecTemplateSpecTopologySpreadConstraint,
} from "@cdktf/provider-kubernetes/lib/deployment-v1";
import { StatefulSetV1SpecVolumeClaimTemplate } from "@cdktf/provider-kubernetes/lib/stateful-set-v1";
import { isUnknown } from "../../../../lib/tokens";
import { mountsOf, renderContainer } from "./container-parts";
import { nodeAffinityOf, nodeSelectorOf, podTolerations } from "./placement";
import { PodOptions } from "./pod-options";
import { PodOs } from "./pod-os";
import { PodPrivileges } from "./pod-privileges";
import { PodSpread } from "./pod-spread";
import { PodVolume } from "./pod-volume";
import { ContainerOptions } from "./container-options";
import { VolumeMount } from "./volume-mount";

type Labels = { [key: string]: string };

/** @internal a container with the prop that it was given to, and all that it mounts */
export interface PodContainer {
  readonly prop: string;
  readonly options: ContainerOptions;
  readonly mounts: VolumeMount[];
}

/** @internal what a kind of workload says of its pods */
export interface PodKind {
  /** How they are spread when nothing is said. */
  readonly spread: PodSpread;
  readonly restartPolicy?: string;
  /** The label by which the pods of one rollout are counted apart from those of the last. */
  readonly revisionLabel?: string;
}

/** @internal every container, those that run before the others last: the first place for temporary files is the first's */
export function containersOf({ containers, initContainers = [], os = PodOs.LINUX }: PodOptions): {
  main: PodContainer[];
  before: PodContainer[];
} {
  const placed = (prop: string, list: ContainerOptions[], from: number) =>
    list.map((options, index) => ({
      prop: `${prop}[${index}]`,
      options,
      mounts: mountsOf(options, from + index, os),
    }));
  return {
    main: placed("containers", containers, 0),
    before: placed("initContainers", initContainers, containers.length),
  };
}

/** @internal each volume once, by its name */
export function volumesOf(containers: PodContainer[]): PodVolume[] {
  const byName = new Map<string, PodVolume>();
  for (const { volume } of containers.flatMap(({ mounts }) => mounts)) {
    if (!byName.has(volume.name)) byName.set(volume.name, volume);
  }
  return [...byName.values()];
}

/** @internal */
export function claimsOf(containers: PodContainer[]): StatefulSetV1SpecVolumeClaimTemplate[] {
  return volumesOf(containers).flatMap(({ _claim }) => (_claim ? [_claim] : []));
}

/** @internal */
export function renderPod(
  options: PodOptions,
  serviceAccountName: string,
  podLabels: Labels,
  kind: PodKind,
): DeploymentV1SpecTemplateSpec {
  const { os = PodOs.LINUX, privileges = PodPrivileges.restricted(), imagePullSecrets, hostAliases } = options;
  const { main, before } = containersOf(options);
  const windows = os === PodOs.WINDOWS;
  const hostNetwork = options.hostNetwork === true;
  const volumes = volumesOf([...main, ...before]).filter(({ _claim }) => _claim === undefined);
  const init = before.map((one) => renderContainer(one.options, one.mounts, os));
  return {
    os: { name: windows ? "windows" : "linux" },
    serviceAccountName,
    automountServiceAccountToken: options.mountApiToken === true,
    // The addresses of every service of the namespace are nothing that a process has to know.
    enableServiceLinks: false,
    hostNetwork: hostNetwork ? true : undefined,
    dnsPolicy: options.dns ? options.dns._policy(hostNetwork) : hostNetwork ? "ClusterFirstWithHostNet" : undefined,
    dnsConfig: options.dns?._config(),
    restartPolicy: kind.restartPolicy,
    priorityClassName: options.priorityClassName,
    runtimeClassName: options.runtimeClassName,
    hostAliases: hostAliases?.map(({ ipAddress, hostNames }) => ({ ip: ipAddress, hostnames: [...hostNames] })),
    terminationGracePeriodSeconds: options.terminationGraceSeconds,
    imagePullSecrets: imagePullSecrets?.map((name) => ({ name })),
    nodeSelector: nodeSelectorOf(options),
    affinity: nodeAffinityOf(options),
    toleration: podTolerations(options),
    topologySpreadConstraint: renderSpread(options.spread ?? kind.spread, podLabels, kind),
    securityContext: windows
      ? {
          runAsNonRoot: true,
          windowsOptions: { runAsUsername: "ContainerUser", gmsaCredentialSpecName: options.gmsaCredentialSpecName },
        }
      : privileges._render(),
    initContainer: init.length > 0 ? init : undefined,
    container: main.map((one) => renderContainer(one.options, one.mounts, os)),
    volume: volumes.length > 0 ? volumes.map((volume) => volume._render()) : undefined,
  };
}

function renderSpread(
  spread: PodSpread,
  matchLabels: Labels,
  { revisionLabel }: PodKind,
): DeploymentV1SpecTemplateSpecTopologySpreadConstraint[] | undefined {
  if (spread === PodSpread.NONE) return undefined;
  const over = (topologyKey: string, whenUnsatisfiable: string) => ({
    topologyKey,
    maxSkew: 1,
    whenUnsatisfiable,
    labelSelector: [{ matchLabels }],
    matchLabelKeys: revisionLabel === undefined ? undefined : [revisionLabel],
  });
  const required = !isUnknown(spread) && spread === PodSpread.REQUIRED;
  return [
    over("topology.kubernetes.io/zone", required ? "DoNotSchedule" : "ScheduleAnyway"),
    over("kubernetes.io/hostname", "ScheduleAnyway"),
  ];
}
