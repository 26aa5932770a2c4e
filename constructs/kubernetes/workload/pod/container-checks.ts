import { networkPolicyErrors } from "../../../../lib/errors/namespace";
import { podErrors, podWarnings } from "../../../../lib/errors/pod";
import { Problem } from "../../../../lib/errors/problem";
import { isNamespaceName } from "../../../../lib/kubernetes-names";
import { isQualifiedName, prefixOf } from "../../../../lib/kubernetes-labels";
import { enumProblem } from "../../../../lib/shapes";
import { isKnown, isUnknown } from "../../../../lib/tokens";
import { isEnvName } from "../../../../lib/workload/env-names";
import { readImage } from "../../../../lib/workload/images";
import { amountProblem, orderProblem } from "../../namespace/quota-parts";
import { ContainerOptions } from "./container-options";
import { ContainerResources } from "./container-resources";
import { EnvSource } from "./env-source";
import { PodOs } from "./pod-os";
import { PortProtocol } from "../port-protocol";
import { portProblem } from "../../../../lib/workload/ports";
import { VolumeMount } from "./volume-mount";

type Found = Problem | undefined;

const PORT_NAME = /^(?=.*[a-z])[a-z0-9]([a-z0-9-]{0,13}[a-z0-9])?$/;
const HARMLESS_CAPABILITY = "NET_BIND_SERVICE";
const FORBIDDEN_CAPABILITIES = ["ALL", "SYS_ADMIN", "SYS_MODULE"];

/** @internal what is wrong with a container by itself; its mounts as they are rendered */
export function containerProblems(
  prop: string,
  container: ContainerOptions,
  mounts: VolumeMount[],
  os: PodOs,
): Found[] {
  const { name, image, resources, ports = [], env = {}, probes = {}, capabilities = [], lifecycle = {} } = container;
  return [
    isUnknown(name) || isNamespaceName(name) ? undefined : podErrors.name(`${prop}.name`, "container", name),
    imageProblem(`${prop}.image`, image),
    ...resourceProblems(`${prop}.resources`, resources),
    ...ports.flatMap(({ port, name: portName, protocol }, index) => [
      portProblem(`${prop}.ports[${index}].port`, port),
      !isKnown(portName) || PORT_NAME.test(portName)
        ? undefined
        : networkPolicyErrors.portName(`${prop}.ports[${index}].name`, portName),
      enumProblem(`${prop}.ports[${index}].protocol`, protocol, PortProtocol),
    ]),
    ...Object.entries(env).flatMap(([variable, value]) => [
      isUnknown(variable) || isEnvName(variable) ? undefined : podErrors.envName(`${prop}.env`, variable),
      variable === "GITSYNC_GIT" ? podErrors.envRunsCommand(`${prop}.env`, variable) : undefined,
      ...value._problems.map((problemFor) => problemFor(`${prop}.env.${variable}`)),
    ]),
    ...(["startup", "readiness", "liveness"] as const).flatMap(
      (kind) => probes[kind]?._problemsAt(`${prop}.probes.${kind}`, kind === "readiness") ?? [],
    ),
    ...sourceProblems(`${prop}.envFrom`, container.envFrom),
    ...(["postStart", "preStop"] as const).flatMap(
      (kind) => lifecycle[kind]?._problemsAt(`${prop}.lifecycle.${kind}`) ?? [],
    ),
    ...mountProblems(`${prop}.mounts`, mounts, os),
    ...capabilities.map((one, index) => capabilityProblem(`${prop}.capabilities[${index}]`, one)),
    os === PodOs.WINDOWS && capabilities.length > 0
      ? podErrors.notOnWindows(`${prop}.capabilities`, "capabilities of Linux")
      : undefined,
  ];
}

/** @internal what is legal and risky in a container */
export function containerWarnings(prop: string, container: ContainerOptions): Found[] {
  const { image, env = {}, envFrom = [], capabilities = [] } = container;
  const risky = capabilities.filter((one) => !isUnknown(one) && one !== HARMLESS_CAPABILITY);
  const read = isUnknown(image) ? undefined : readImage(image);
  return [
    read?.tag === "latest" && !read.digest ? podWarnings.latest(`${prop}.image`, image) : undefined,
    ...Object.entries(env).map(([name, value]) => value._warning(`${prop}.env.${name}`, name)),
    ...envFrom.map((source, index) => source._warning(`${prop}.envFrom[${index}]`)),
    risky.length > 0 ? podWarnings.capabilities(`${prop}.capabilities`, risky) : undefined,
  ];
}

function imageProblem(prop: string, image: string): Found {
  if (isUnknown(image)) return undefined;
  const read = readImage(image);
  if (!read) return podErrors.imageName(prop, image);
  return read.tag || read.digest ? undefined : podErrors.imageFloats(prop, image);
}

function resourceProblems(prop: string, resources: ContainerResources): Found[] {
  const { cpu, memory, cpuLimit, memoryLimit, ephemeralStorage, devices = {} } = resources;
  return [
    ...Object.entries({ cpu, memory, cpuLimit, memoryLimit, ephemeralStorage }).map(([name, amount]) =>
      amountProblem(`${prop}.${name}`, amount),
    ),
    orderProblem(prop, "cpu", cpu, "cpuLimit", cpuLimit),
    orderProblem(prop, "memory", memory, "memoryLimit", memoryLimit),
    ...Object.entries(devices).flatMap(([name, amount]) => [
      isUnknown(name) || (prefixOf(name) !== undefined && isQualifiedName(name))
        ? undefined
        : podErrors.resourceName(`${prop}.devices`, name),
      amountProblem(`${prop}.devices["${name}"]`, amount),
    ]),
  ];
}

function sourceProblems(prop: string, sources: EnvSource[] = []): Found[] {
  const first = new Map<string, number>();
  return sources.flatMap((source, index) => {
    const taken = source._key === undefined ? undefined : first.get(source._key);
    if (source._key !== undefined && taken === undefined) first.set(source._key, index);
    return [
      ...source._problemsAt(`${prop}[${index}]`),
      taken === undefined ? undefined : podErrors.sourceTwice(`${prop}[${index}]`, `${prop}[${taken}]`),
    ];
  });
}

function mountProblems(prop: string, mounts: VolumeMount[], os: PodOs): Found[] {
  const first = new Map<string, number>();
  return mounts.flatMap(({ path, volume, subPath }, index) => {
    const at = `${prop}[${index}]`;
    const taken = isUnknown(path) ? undefined : first.get(path);
    if (!isUnknown(path) && taken === undefined) first.set(path, index);
    return [
      isUnknown(path) || isMountPath(path, os) ? undefined : podErrors.mountPath(`${at}.path`, path),
      taken === undefined ? undefined : podErrors.mountTwice(`${at}.path`, path, `${prop}[${taken}]`),
      !isKnown(subPath) || isInside(subPath) ? undefined : podErrors.subPath(`${at}.subPath`, subPath),
      ...volume._problemsAt(`${at}.volume`),
    ];
  });
}

function isMountPath(path: string, os: PodOs): boolean {
  if (os === PodOs.WINDOWS) return /^([A-Za-z]:)?[\\/][^:]*$/.test(path);
  return /^\/[^:]*[^:/]\/?$/.test(path) && !path.split("/").includes("..");
}

function isInside(subPath: string): boolean {
  return !subPath.startsWith("/") && !subPath.split("/").includes("..");
}

function capabilityProblem(prop: string, name: string): Found {
  if (isUnknown(name)) return undefined;
  if (!/^[A-Z][A-Z_]*$/.test(name) || name.startsWith("CAP_")) return podErrors.capabilityName(prop, name);
  return FORBIDDEN_CAPABILITIES.includes(name) ? podErrors.capability(prop, name) : undefined;
}
