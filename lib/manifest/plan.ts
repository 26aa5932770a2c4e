import { manifestErrors } from "../errors/manifest";
import { nearest, Problem } from "../errors/problem";
import { identify, Identified, ManifestOptions } from "./identify";
import { isObject, Reporter, SERVER_ANNOTATIONS, SERVER_METADATA, toAttributes } from "./convert";
import { dependenciesOf, drivenByAutoscaler, Neighbours } from "./neighbours";
import { SourceObject } from "./read";
import { secretEntry, secretProblems, settleSecret } from "./secrets";
import { settle } from "./settle";
import { escapeTemplates } from "./text";

/** @internal one resource of a manifest */
export interface PlannedObject {
  readonly id: string;
  readonly apiVersion: string;
  readonly kind: string;
  readonly name: string;
  readonly namespace?: string;
  /** Of the Terraform resource. */
  readonly type: string;
  readonly attributes: Record<string, unknown>;
  /** Ids of other objects of the manifest. */
  readonly dependsOn: string[];
  readonly ignoreChanges: string[];
  /** File and line, for messages. */
  readonly place: string;
}

/** @internal */
export interface ManifestPlan {
  readonly objects: PlannedObject[];
  readonly problems: Problem[];
}

const KUBERNETES_MANIFEST = "kubernetes_manifest";

/** @internal what a manifest becomes: resources in an order that does not depend on that of the documents */
export function planManifest(sources: SourceObject[], options: ManifestOptions): ManifestPlan {
  const problems: Problem[] = [];
  const found: Identified[] = [];
  const places = new Map<string, Identified>();
  for (const source of sources) {
    const identified = identify(source, options, (problem) => problems.push(problem));
    if (!identified) continue;
    const first = places.get(identified.id);
    if (first) {
      problems.push(
        manifestErrors.collision(identified.place([]), `${first.source.source}:${first.source.lineOf([])}`),
      );
      continue;
    }
    places.set(identified.id, identified);
    found.push(identified);
  }
  found.sort((a, b) => (a.id < b.id ? -1 : 1));

  const around = new Neighbours(found);
  const secrets = found.filter(({ kind }) => kind?.kind === "Secret");
  problems.push(
    ...secretProblems(
      options.secrets,
      secrets.map(({ name, namespace }) => (namespace === undefined ? name : `${namespace}/${name}`)),
    ),
    ...untypedKindProblems(sources, options.untypedKinds),
  );
  const objects = found.map((object): PlannedObject => {
    const report: Reporter = (path, problemFor) => problems.push(problemFor(object.place(path)));
    const definition = object.kind ? undefined : around.definitionOf(object);
    if (definition) problems.push(manifestErrors.definedHere(object.place(["kind"]), definition.name));
    return {
      id: object.id,
      apiVersion: object.apiVersion,
      kind: object.kindName,
      name: object.name,
      ...(object.namespace === undefined ? {} : { namespace: object.namespace }),
      type: object.kind ? object.type : KUBERNETES_MANIFEST,
      attributes: object.kind ? typedAttributes(object, around, options, report) : untypedAttributes(object),
      dependsOn: dependenciesOf(object, around),
      ignoreChanges: drivenByAutoscaler(object, around) ? ["spec[0].replicas"] : [],
      place: object.place([]),
    };
  });
  return { objects, problems };
}

function typedAttributes(
  object: Identified,
  around: Neighbours,
  options: ManifestOptions,
  report: Reporter,
): Record<string, unknown> {
  const kind = object.kind!;
  let body = object.body;
  if (kind.kind === "Secret") {
    const entry = secretEntry(object.name, object.namespace, options.secrets);
    body = settleSecret(
      body,
      entry,
      Object.hasOwn(options.secrets, entry) ? (options.secrets[entry] ?? {}) : {},
      report,
    );
  }
  const settled = settle(kind.kind, body, { automount: (name) => around.automountOf(object.namespace, name) });
  return { ...toAttributes(kind, settled, report), ...waits(object, around, options) };
}

/**
 * What the provider waits for. It never waits where kubectl would hang as well: for a claim that binds when its first pod
 * comes, and for a job, which may take longer than an apply should.
 */
function waits(object: Identified, around: Neighbours, options: ManifestOptions): Record<string, boolean> {
  const { kind, waits: known } = object.kind!;
  const out: Record<string, boolean> = {};
  if (known.includes("wait_until_bound")) out.wait_until_bound = false;
  if (known.includes("wait_for_completion")) out.wait_for_completion = false;
  if (kind === "Namespace" && around.hasBarePods(object.name)) out.wait_for_default_service_account = true;
  if (!options.waitUntilReady) {
    if (known.includes("wait_for_rollout")) out.wait_for_rollout = false;
    if (kind === "Service") out.wait_for_load_balancer = false;
  }
  return out;
}

function untypedAttributes(object: Identified): Record<string, unknown> {
  const body: Record<string, unknown> = { ...object.body };
  delete body.status;
  const metadata = isObject(body.metadata) ? { ...body.metadata } : {};
  for (const name of SERVER_METADATA) delete metadata[name];
  if (isObject(metadata.annotations)) {
    metadata.annotations = Object.fromEntries(
      Object.entries(metadata.annotations).filter(([key]) => !SERVER_ANNOTATIONS.includes(key)),
    );
  }
  return { manifest: plain({ ...body, metadata }) };
}

/** An object as it is, for Terraform to take as a value: without null, which would be a field that is set to nothing. */
function plain(value: unknown): unknown {
  if (typeof value === "string") return escapeTemplates(value);
  if (Array.isArray(value)) return value.map(plain);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => item !== null && item !== undefined)
      .map(([key, item]) => [escapeTemplates(key), plain(item)]),
  );
}

function untypedKindProblems(sources: SourceObject[], untypedKinds: string[]): Problem[] {
  const kinds = [...new Set(sources.map(({ body }) => String(isObject(body) ? body.kind : undefined)))].sort();
  return untypedKinds
    .map((kind, index) =>
      kinds.includes(kind)
        ? undefined
        : manifestErrors.untypedKindAbsent(`untypedKinds[${index}]`, kind, kinds, nearest(kind, kinds)),
    )
    .filter((problem) => problem !== undefined);
}
