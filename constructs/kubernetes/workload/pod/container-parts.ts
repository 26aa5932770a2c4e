import {
  DeploymentV1SpecTemplateSpecContainer,
  DeploymentV1SpecTemplateSpecContainerSecurityContext,
} from "@cdktf/provider-kubernetes/lib/deployment-v1";
import { isUnknown } from "../../../../lib/tokens";
import { readImage } from "../../../../lib/workload/images";
import { ContainerLifecycle } from "./container-lifecycle";
import { ContainerOptions } from "./container-options";
import { ContainerResources } from "./container-resources";
import { PodOs } from "./pod-os";
import { PodVolume } from "./pod-volume";
import { VolumeMount } from "./volume-mount";

const TMP = "/tmp";

/**
 * What a container mounts: what it says, and a place for temporary files where its root is read-only.
 * @internal
 */
export function mountsOf(container: ContainerOptions, index: number, os: PodOs): VolumeMount[] {
  const mounts = container.mounts ?? [];
  const needed = os !== PodOs.WINDOWS && container.writableRoot !== true;
  if (!needed || isUnknown(mounts) || mounts.some(({ path }) => path === TMP)) return [...mounts];
  // One for each container: what one of them leaves there is not for the others.
  return [...mounts, { path: TMP, volume: PodVolume.emptyDir(index === 0 ? "tmp" : `tmp-${index}`) }];
}

/** @internal */
export function renderContainer(
  container: ContainerOptions,
  mounts: VolumeMount[],
  os: PodOs,
): DeploymentV1SpecTemplateSpecContainer {
  const { name, image, command, args, workingDir, ports = [], env = {}, envFrom = [], probes = {} } = container;
  return {
    name,
    image,
    // A digest is one image for ever; a tag can be another one tomorrow, and may be somebody else's to pull.
    imagePullPolicy: !isUnknown(image) && readImage(String(image))?.digest ? "IfNotPresent" : "Always",
    command: command && [...command],
    args: args && [...args],
    workingDir,
    port: orNothing(
      ports.map(({ port, name: portName, protocol }) => ({ containerPort: port, name: portName, protocol })),
    ),
    env: orNothing(Object.entries(env).map(([variable, value]) => ({ name: variable, ...value._render() }))),
    envFrom: orNothing(envFrom.map((source) => source._render())),
    resources: renderResources(container.resources),
    startupProbe: probes.startup?._render(),
    readinessProbe: probes.readiness?._render(),
    livenessProbe: probes.liveness?._render(),
    lifecycle: renderLifecycle(container.lifecycle),
    volumeMount: orNothing(
      mounts.map(({ path, volume, readOnly, subPath }) => ({ name: volume.name, mountPath: path, readOnly, subPath })),
    ),
    securityContext: os === PodOs.WINDOWS ? undefined : renderSecurity(container),
  };
}

function renderLifecycle({ postStart, preStop }: ContainerLifecycle = {}) {
  if (!postStart && !preStop) return undefined;
  return {
    postStart: postStart && [postStart._render()],
    preStop: preStop && [preStop._render()],
  };
}

function renderResources(resources: ContainerResources) {
  const { cpu, memory, cpuLimit = cpu, memoryLimit = memory, ephemeralStorage, devices } = resources;
  const alike = { ...(ephemeralStorage === undefined ? {} : { "ephemeral-storage": ephemeralStorage }), ...devices };
  return { requests: { cpu, memory, ...alike }, limits: { cpu: cpuLimit, memory: memoryLimit, ...alike } };
}

/** All of it is written out: once there is a block, the provider takes the laxer value for what it leaves out. */
function renderSecurity(container: ContainerOptions): DeploymentV1SpecTemplateSpecContainerSecurityContext {
  const add = container.capabilities ?? [];
  return {
    allowPrivilegeEscalation: false,
    privileged: false,
    readOnlyRootFilesystem: container.writableRoot !== true,
    capabilities: { drop: ["ALL"], add: add.length > 0 ? [...add] : undefined },
  };
}

function orNothing<T>(list: T[]): T[] | undefined {
  return list.length > 0 ? list : undefined;
}
