import { isObject } from "./convert";
import { Identified } from "./identify";

const WORKLOADS = new Set(["Pod", "ReplicationController", "Deployment", "DaemonSet", "StatefulSet", "Job", "CronJob"]);

/** Once they are there, the API server calls what the workloads serve. */
const CALLS_WORKLOADS = new Set(["MutatingWebhookConfiguration", "ValidatingWebhookConfiguration", "APIService"]);

const DEFAULT = "default";

/** @internal the objects of one manifest, as they need one another */
export class Neighbours {
  private readonly byKey = new Map<string, Identified>();
  private readonly limits = new Map<string, string[]>();
  private readonly definitions = new Map<string, Identified>();
  private readonly scaled = new Set<string>();
  private readonly podNamespaces = new Set<string>();
  public readonly workloads: string[] = [];

  constructor(objects: Identified[]) {
    for (const object of objects) {
      const namespace = namespaceOf(object);
      this.byKey.set(keyOf(object.kindName, object.kind?.namespaced ? namespace : undefined, object.name), object);
      if (object.kindName === "LimitRange")
        this.limits.set(namespace, [...(this.limits.get(namespace) ?? []), object.id]);
      if (object.kindName === "CustomResourceDefinition") this.define(object);
      if (object.kindName === "HorizontalPodAutoscaler") this.scale(object, namespace);
      if (object.kindName === "Pod") this.podNamespaces.add(namespace);
      if (object.kind && WORKLOADS.has(object.kindName)) this.workloads.push(object.id);
    }
  }

  public find(kind: string, namespace: string | undefined, name: unknown): Identified | undefined {
    return typeof name === "string" ? this.byKey.get(keyOf(kind, namespace, name)) : undefined;
  }

  public limitsIn(namespace: string): string[] {
    return this.limits.get(namespace) ?? [];
  }

  public automountOf(namespace: string | undefined, serviceAccount: string): unknown {
    return this.find("ServiceAccount", namespace ?? DEFAULT, serviceAccount)?.body.automountServiceAccountToken;
  }

  public hasBarePods(namespace: string): boolean {
    return this.podNamespaces.has(namespace);
  }

  /** The definition of an object's kind, if it is in the same manifest. */
  public definitionOf(object: Identified): Identified | undefined {
    return this.definitions.get(`${object.apiVersion.split("/")[0]}/${object.kindName}`);
  }

  public isScaled(object: Identified): boolean {
    return this.scaled.has(keyOf(object.kindName, namespaceOf(object), object.name));
  }

  private define(object: Identified): void {
    const spec = isObject(object.body.spec) ? object.body.spec : {};
    const names = isObject(spec.names) ? spec.names : {};
    this.definitions.set(`${String(spec.group)}/${String(names.kind)}`, object);
  }

  private scale(object: Identified, namespace: string): void {
    const spec = isObject(object.body.spec) ? object.body.spec : {};
    const target = isObject(spec.scaleTargetRef) ? spec.scaleTargetRef : {};
    this.scaled.add(keyOf(String(target.kind), namespace, String(target.name)));
  }
}

/**
 * What has to be in the cluster before an object: its namespace, and what the API server looks for when a pod is made.
 * @internal
 */
export function dependenciesOf(object: Identified, around: Neighbours): string[] {
  const needed = new Set<string>();
  const need = (other: Identified | undefined) => other && other.id !== object.id && needed.add(other.id);
  const namespace = namespaceOf(object);
  if (object.namespace !== undefined) need(around.find("Namespace", undefined, object.namespace));
  if (object.kind && WORKLOADS.has(object.kindName)) {
    const pod = podSpecOf(object);
    need(around.find("ServiceAccount", namespace, pod.serviceAccountName ?? pod.serviceAccount ?? DEFAULT));
    need(around.find("PriorityClass", undefined, pod.priorityClassName));
    need(around.find("RuntimeClass", undefined, pod.runtimeClassName));
    for (const limit of around.limitsIn(namespace)) needed.add(limit);
  }
  if (CALLS_WORKLOADS.has(object.kindName)) for (const workload of around.workloads) needed.add(workload);
  return [...needed].sort();
}

/** @internal whether the number of replicas belongs to an autoscaler of the same manifest */
export function drivenByAutoscaler(object: Identified, around: Neighbours): boolean {
  return object.kind !== undefined && WORKLOADS.has(object.kindName) && around.isScaled(object);
}

function podSpecOf(object: Identified): Record<string, unknown> {
  let spec = object.body.spec;
  const into = (...names: string[]) => {
    for (const name of names) spec = isObject(spec) ? spec[name] : undefined;
  };
  if (object.kindName === "CronJob") into("jobTemplate", "spec");
  if (object.kindName !== "Pod") into("template", "spec");
  return isObject(spec) ? spec : {};
}

function namespaceOf(object: Identified): string {
  return object.namespace ?? DEFAULT;
}

function keyOf(kind: string, namespace: string | undefined, name: string): string {
  return `${kind} ${namespace ?? ""} ${name}`;
}
