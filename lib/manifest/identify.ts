import { manifestErrors } from "../errors/manifest";
import { Problem } from "../errors/problem";
import { isObject } from "./convert";
import { Path, SourceObject } from "./read";
import { isToken, typed } from "./scalars";
import { SecretValues } from "./secrets";
import { Kind, kindsNamed } from "./shapes";

/** @internal */
export interface ManifestOptions {
  readonly namespace?: string;
  readonly secrets: SecretValues;
  readonly untypedKinds: string[];
  readonly waitUntilReady: boolean;
}

/** @internal an object of a manifest, and what it is in the cluster */
export interface Identified {
  readonly source: SourceObject;
  /** With the namespace of the whole manifest in it. */
  readonly body: Record<string, unknown>;
  readonly id: string;
  readonly apiVersion: string;
  readonly kindName: string;
  /** Nothing for what only kubernetes_manifest can carry. */
  readonly kind?: Kind;
  /** Of the Terraform resource, if it has one of its own. */
  readonly type: string;
  readonly name: string;
  readonly namespace?: string;
  /** File, line, document, object and field, as a message begins. */
  readonly place: (path: Path) => string;
}

/** Groups of Kubernetes itself: their kinds have no other meaning. */
const BUILT_IN_GROUP = /^$|^[a-z]+$|\.k8s\.io$/;

const NOT_RENDERED: Record<string, string> = {
  "kustomize.config.k8s.io": "kubectl kustomize",
  "kind.x-k8s.io": "kind",
};

/** @internal what an object is in the cluster; nothing where it is none, which is told */
export function identify(
  source: SourceObject,
  options: ManifestOptions,
  report: (problem: Problem) => void,
): Identified | undefined {
  const where = (name: string, path: Path) =>
    `${source.source}:${source.lineOf(path)} (document ${source.document}${name})${path.length > 0 ? `: ${written(path)}` : ""}`;
  const body: Record<string, unknown> = isObject(source.body) ? source.body : {};
  const metadata = isObject(body.metadata) ? body.metadata : {};
  const { apiVersion, kind: kindName } = body;
  const renderer = typeof apiVersion === "string" ? NOT_RENDERED[apiVersion.split("/")[0]] : undefined;
  if (renderer) {
    report(manifestErrors.notRendered(where("", []), renderer));
    return undefined;
  }
  const lacks = isObject(source.body)
    ? lackOf({ apiVersion, kind: kindName, "metadata.name": metadata.name })
    : "no object at all";
  if (lacks !== undefined || typeof apiVersion !== "string" || typeof kindName !== "string") {
    report(manifestErrors.notAnObject(where("", []), String(lacks)));
    return undefined;
  }
  const name = metadata.name as string;
  if (isToken(name) || isToken(kindName) || isToken(apiVersion)) {
    report(manifestErrors.nameUnknown(where(`, ${String(kindName)}`, ["metadata", "name"])));
    return undefined;
  }

  const own = typeof metadata.namespace === "string" && metadata.namespace !== "" ? metadata.namespace : undefined;
  const shown = `, ${kindName} ${own === undefined || isToken(own) ? "" : `${own}/`}${name}`;
  const place = (path: Path) => where(shown, path);
  const kind = findKind(apiVersion, kindName, options.untypedKinds, place, report);
  if (kind === "refused") return undefined;

  const namespaced = kind ? kind.namespaced : own !== undefined;
  if (options.namespace !== undefined && namespaced && own !== undefined && own !== options.namespace) {
    report(manifestErrors.otherNamespace(place(["metadata", "namespace"]), options.namespace, own));
  }
  const namespace = namespaced ? (own ?? options.namespace) : undefined;
  return {
    source,
    // What has no namespace may still name one: Kubernetes takes no notice of it.
    body: namespace === own ? body : { ...body, metadata: { ...metadata, namespace } },
    id: idOf(apiVersion, kindName, kind, namespaced ? (namespace ?? "default") : undefined, name),
    apiVersion,
    kindName,
    ...(kind ? { kind } : {}),
    type: kind ? typeOf(kind, name) : "",
    name,
    ...(namespace === undefined ? {} : { namespace }),
    place,
  };
}

function lackOf(needed: Record<string, unknown>): string | undefined {
  for (const [field, value] of Object.entries(needed)) {
    if (value === undefined || value === null || value === "") return `one without ${field}`;
    if (typeof value !== "string") return `one whose ${field} is ${typed(value)}`;
  }
  return undefined;
}

function findKind(
  apiVersion: string,
  kindName: string,
  untypedKinds: string[],
  place: Identified["place"],
  report: (problem: Problem) => void,
): Kind | undefined | "refused" {
  if (untypedKinds.includes(kindName)) return undefined;
  const versions = kindsNamed(kindName);
  const exact = versions.find((version) => version.apiVersion === apiVersion);
  if (exact) return exact;
  const group = apiVersion.includes("/") ? apiVersion.slice(0, apiVersion.indexOf("/")) : "";
  if (versions.length > 0 && BUILT_IN_GROUP.test(group)) {
    const current = versions.map((version) => version.apiVersion);
    report(manifestErrors.apiVersion(place(["apiVersion"]), current, current[0], apiVersion));
  } else {
    report(manifestErrors.noResource(place(["kind"]), `${kindName} of ${apiVersion}`, kindName));
  }
  return "refused";
}

/** The service account `default` is in every namespace already: the provider has a resource that takes it over. */
function typeOf(kind: Kind, name: string): string {
  return kind.kind === "ServiceAccount" && name === "default" ? "kubernetes_default_service_account_v1" : kind.type;
}

/**
 * Kind, namespace and name, which are what Kubernetes itself knows the object by: a rename is another object in the
 * cluster, and so another address. None of the three holds an underscore, but the name of a role, which stands last.
 */
function idOf(
  apiVersion: string,
  kindName: string,
  kind: Kind | undefined,
  namespace: string | undefined,
  name: string,
): string {
  const group = kind ? [] : apiVersion.split("/").slice(0, -1);
  const place = namespace === undefined || isToken(namespace) ? [] : [namespace];
  return [kindName, ...group, ...place, name].join("_");
}

/** A path as programmers write it: `spec.containers[0].image`. */
function written(path: Path): string {
  return path
    .map((step, index) => {
      if (typeof step === "number") return `[${step}]`;
      return /^[\w$]+$/.test(step) || step.startsWith("(") ? `${index > 0 ? "." : ""}${step}` : `["${step}"]`;
    })
    .join("");
}
