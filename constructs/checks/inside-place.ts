import { TerraformResource, TerraformStack } from "cdktf";
import { IConstruct } from "constructs";
import { isUnknown } from "../../lib/tokens";
import { comparable } from "./comparable";

type Inputs = { readonly [input: string]: unknown };

/** @internal what a Kubernetes resource says of its object, where the program says it */
export interface InsideMetadata {
  readonly name?: unknown;
  readonly namespace?: string;
}

/** The resource by which any kind of object is written as Kubernetes takes it. */
const RAW_MANIFEST = "kubernetes_manifest";

/** @internal the object of a `kubernetes_manifest`, where it is written in the program */
export function rawObjectOf(resource: TerraformResource): Inputs | undefined {
  if (resource.terraformResourceType !== RAW_MANIFEST) return undefined;
  const inputs = resource as unknown as Inputs;
  const given = inputs.manifestInput ?? (inputs._attributes as Inputs | undefined)?.manifest;
  const isObject = typeof given === "object" && given !== null && Object.getPrototypeOf(given) === Object.prototype;
  return isObject ? (given as Inputs) : undefined;
}

/** @internal */
export function insideMetadataOf(resource: TerraformResource): InsideMetadata | undefined {
  const inputs = resource as unknown as Inputs;
  const metadata =
    inputs.metadataInput ?? (inputs._attributes as Inputs | undefined)?.metadata ?? rawObjectOf(resource)?.metadata;
  return (Array.isArray(metadata) ? metadata[0] : metadata) as InsideMetadata | undefined;
}

/** @internal the cluster that a Kubernetes resource is in: two connections lead into one */
export function clusterPathOf(resource: TerraformResource): string {
  const { provider } = resource;
  const behind = (provider?.node.scope as { cluster?: IConstruct } | undefined)?.cluster;
  return (behind ?? provider ?? TerraformStack.of(resource)).node.path;
}

const NAMESPACE_TYPE = /^kubernetes_namespace(_v\d+)?$/;
const NAMESPACE_NAME = /^(.*:kubernetes_namespace(?:_v\d+)?\.[\w-]+)\.metadata\b.*\.name$/;

/** @internal namespaces that the program makes, by what references to them begin with */
export class NamespaceNames {
  private readonly names = new Map<string, string>();

  public add(resource: TerraformResource): void {
    const { terraformResourceType: type, friendlyUniqueId } = resource;
    const name = NAMESPACE_TYPE.test(type) ? insideMetadataOf(resource)?.name : undefined;
    if (typeof name !== "string" || isUnknown(name)) return;
    this.names.set(`${TerraformStack.of(resource).node.path}:${type}.${friendlyUniqueId}`, name);
  }

  /** The namespace that a Kubernetes resource is in, as it is compared: a reference is to a name, where that is known. */
  public of(resource: TerraformResource): { readonly key: string; readonly made?: string } {
    const key = comparable(resource, String(insideMetadataOf(resource)?.namespace ?? "default"));
    const [, made] = NAMESPACE_NAME.exec(key) ?? [];
    return { key: (made === undefined ? undefined : this.names.get(made)) ?? key, made };
  }
}
