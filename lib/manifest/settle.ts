import { isObject } from "./convert";

type Values = Record<string, unknown>;

/** @internal what an object is to know of the others in its manifest */
export interface Surroundings {
  /** Whether a service account of the manifest says to leave out its token; nothing where it does not say. */
  readonly automount: (serviceAccount: string) => unknown;
}

/**
 * Says what the object leaves to Kubernetes where the provider would write something else: what it takes for absent is
 * not always what the Kubernetes API takes for absent.
 * @internal
 */
export function settle(kind: string, object: Values, around: Surroundings): Values {
  const settled = { ...object };
  switch (kind) {
    case "Pod":
      return { ...settled, spec: settlePod(settled.spec, around) };
    case "Deployment":
    case "DaemonSet":
    case "StatefulSet":
    case "ReplicationController":
      return { ...settled, spec: withTemplate(settled.spec, around) };
    case "Job":
      return { ...settled, spec: withTemplate(settled.spec, around) };
    case "CronJob":
      return { ...settled, spec: change(settled.spec, "jobTemplate", (template) => settleJob(template, around)) };
    case "StorageClass":
      // The provider allows expansion unless told not to; Kubernetes does the opposite.
      return { ...settled, allowVolumeExpansion: settled.allowVolumeExpansion ?? false };
    case "CSIDriver":
      return { ...settled, spec: isObject(settled.spec) ? { attachRequired: true, ...settled.spec } : settled.spec };
    case "NetworkPolicy":
      return { ...settled, spec: settleNetworkPolicy(settled.spec) };
    case "RoleBinding":
    case "ClusterRoleBinding":
      return { ...settled, roleRef: withDefault(settled.roleRef, "apiGroup", "rbac.authorization.k8s.io") };
    case "PersistentVolume":
      return { ...settled, spec: settleVolume(settled.spec) };
    default:
      return settled;
  }
}

function withTemplate(spec: unknown, around: Surroundings): unknown {
  return change(spec, "template", (template) => settleTemplate(template, around));
}

function settleJob(template: unknown, around: Surroundings): unknown {
  if (!isObject(template)) return template;
  return { ...withMetadata(template), spec: withTemplate(template.spec, around) };
}

function settleTemplate(template: unknown, around: Surroundings): unknown {
  if (!isObject(template)) return template;
  return { ...withMetadata(template), spec: settlePod(template.spec, around) };
}

/** The provider asks for the block, though it may be empty. */
function withMetadata(object: Values): Values {
  return isObject(object.metadata) ? object : { ...object, metadata: {} };
}

function settlePod(given: unknown, around: Surroundings): unknown {
  if (!isObject(given)) return given;
  const spec: Values = { ...given };
  // An old name of the same field, which kubectl still shows beside the new one.
  spec.serviceAccountName ??= spec.serviceAccount;
  if (spec.serviceAccount === spec.serviceAccountName) delete spec.serviceAccount;
  // The provider writes true, which overrules the service account.
  spec.automountServiceAccountToken ??= around.automount(text(spec.serviceAccountName) ?? "default");
  const nonRoot = isObject(spec.securityContext) && spec.securityContext.runAsNonRoot === true;
  for (const list of ["initContainers", "containers"]) {
    if (Array.isArray(spec[list])) {
      spec[list] = spec[list].map((container: unknown) => (nonRoot ? withNonRoot(container) : container));
    }
  }
  if (Array.isArray(spec.volumes)) spec.volumes = spec.volumes.map(settleVolume);
  return spec;
}

/** Once a container has a security context, the provider writes false into it, which overrules that of the pod. */
function withNonRoot(container: unknown): unknown {
  if (!isObject(container) || !isObject(container.securityContext)) return container;
  if (Object.values(container.securityContext).every((value) => value === null)) return container;
  return { ...container, securityContext: withDefault(container.securityContext, "runAsNonRoot", true) };
}

function settleVolume(volume: unknown): unknown {
  if (!isObject(volume) || !isObject(volume.azureDisk)) return volume;
  return { ...volume, azureDisk: withDefault(volume.azureDisk, "cachingMode", "ReadWrite") };
}

/** As the Kubernetes API fills it in: ingress always, egress where there are rules for it. */
function settleNetworkPolicy(given: unknown): unknown {
  if (!isObject(given)) return given;
  const spec: Values = { ...given };
  spec.podSelector ??= {};
  if (!Array.isArray(spec.policyTypes) || spec.policyTypes.length === 0) {
    const egress = Array.isArray(spec.egress) && spec.egress.length > 0;
    spec.policyTypes = egress ? ["Ingress", "Egress"] : ["Ingress"];
  }
  return spec;
}

function change(object: unknown, name: string, how: (value: unknown) => unknown): unknown {
  return isObject(object) ? { ...object, [name]: how(object[name]) } : object;
}

function withDefault(object: unknown, name: string, value: unknown): unknown {
  return isObject(object) ? { ...object, [name]: object[name] ?? value } : object;
}

function text(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}
