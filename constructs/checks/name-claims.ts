import { TerraformDataSource, TerraformProvider, TerraformResource, TerraformStack } from "cdktf";
import { IConstruct } from "constructs";
import { namingErrors, namingWarnings } from "../../lib/errors/naming";
import { Problem } from "../../lib/errors/problem";
import {
  AZURE_NAME_SCOPES,
  CLUSTER_WIDE,
  KUBERNETES_KINDS,
  kindOfObject,
  TOLD_BY_CONNECTION,
  NameScope,
  RESOURCE_GROUP,
} from "../../lib/facts/name-scopes";
import { isKnown, isUnknown } from "../../lib/tokens";
import { comparable } from "./comparable";
import { clusterPathOf, insideMetadataOf, NamespaceNames, rawObjectOf } from "./inside-place";

/** One resource that has a name before Terraform runs. */
interface Claim {
  readonly resource: TerraformResource;
  readonly name: string;
  readonly scope: NameScope;
  readonly inside: boolean;
}

/** What holds a name. */
interface Holder {
  readonly key: string;
  /** The resource group that the program makes, where the name is in one. */
  readonly group?: TerraformResource;
  /** The namespace that the program makes, where the name is in one. */
  readonly namespace?: string;
  /** Whether the same key is the same place in one subscription only. */
  readonly bySubscription: boolean;
}

/** A resource group, made or looked up. By its type, so that no program loads the bindings of what it does not use. */
type Group = (TerraformResource | TerraformDataSource) & { readonly nameInput?: string };
type Inputs = { readonly [input: string]: unknown };

/** @internal what is wrong with the names of one construct */
export interface NameFindings {
  readonly problems: Problem[];
  readonly warnings: Problem[];
}

const NOTHING: NameFindings = { problems: [], warnings: [] };

/**
 * Every name that two resources of an app share where there can be only one. Names are compared first, which is cheap, and
 * what holds them only of those that are equal.
 * @internal
 */
export class NameClaims {
  /** Looks through an app; `reporterOf` tells the construct of ours that a resource belongs to. */
  public static in(root: IConstruct, reporterOf: (resource: IConstruct) => IConstruct | undefined): NameClaims {
    return new NameClaims(root, reporterOf);
  }

  private readonly findings = new Map<IConstruct, NameFindings>();
  private readonly told = new Set<string>();
  private readonly groups: Group[] = [];
  private readonly namespaces = new NamespaceNames();
  private groupsByReference?: Map<string, Group>;
  private readonly providers = new Map<TerraformStack, TerraformProvider | undefined>();

  private constructor(
    root: IConstruct,
    private readonly reporterOf: (resource: IConstruct) => IConstruct | undefined,
  ) {
    const named = new Map<string, Claim[]>();
    for (const construct of root.node.findAll()) {
      if (isGroup(construct)) this.groups.push(construct);
      if (!TerraformResource.isTerraformResource(construct)) continue;
      this.namespaces.add(construct);
      const claim = claimOf(construct);
      if (!claim) continue;
      const key = `${claim.scope.kind} ${claim.inside ? claim.name : claim.name.toLowerCase()}`;
      const same = named.get(key);
      if (same) same.push(claim);
      else named.set(key, [claim]);
    }
    for (const claims of named.values()) if (claims.length > 1) this.compare(claims);
  }

  public of(construct: IConstruct): NameFindings {
    return this.findings.get(construct) ?? NOTHING;
  }

  private compare(claims: Claim[]): void {
    const held = new Map<string, { claim: Claim; holder: Holder }[]>();
    for (const claim of claims) {
      const holder = claim.inside ? this.insideHolder(claim) : this.azureHolder(claim);
      const before = held.get(holder.key) ?? [];
      held.set(holder.key, [...before, { claim, holder }]);
      for (const first of before) {
        const sure = this.isSamePlace(first, { claim, holder });
        if (sure === undefined) continue;
        this.tell(first.claim, claim, sure);
        break;
      }
    }
  }

  /** Whether two names are surely in one place; nothing where they are not, or where nobody can say. */
  private isSamePlace(a: { claim: Claim; holder: Holder }, b: { claim: Claim; holder: Holder }): boolean | undefined {
    // Of two namespaces of one name it is told already, once for all that is in them.
    const [inside, within] = [a.holder.namespace, b.holder.namespace];
    if (inside !== undefined && within !== undefined && inside !== within) return undefined;
    if (!a.holder.bySubscription) return true;
    if (a.holder.group && b.holder.group) {
      // Of two groups of one name it is told already, once for all that is in them.
      return a.holder.group === b.holder.group ? true : undefined;
    }
    const [ours, theirs] = [a, b].map(({ claim, holder }) => this.providerOf(holder.group ?? claim.resource));
    const [here, there] = [a, b].map(({ claim }) => TerraformStack.of(claim.resource));
    if (ours === theirs) return ours !== undefined || here === there;
    const [one, other] = [ours, theirs].map((provider) => subscriptionOf(provider));
    if (one === undefined && other === undefined) return false;
    if (one === undefined || other === undefined || isUnknown([one, other])) return undefined;
    return one.toLowerCase() === other.toLowerCase() ? true : undefined;
  }

  private tell(first: Claim, second: Claim, sure: boolean): void {
    const [before, after] = [first, second].map(({ resource }) => this.reporterOf(resource));
    // Resources that are none of ours are their own affair, and a construct of ours says itself what it has twice.
    const both = `${(before ?? first.resource).node.path} ${(after ?? second.resource).node.path}`;
    // What a construct makes beside its own resource is often named alike: the construct is told once.
    if (before === after || this.told.has(both) || this.isToldByBoth(first, second)) return;
    this.told.add(both);
    const at = after ?? (before as IConstruct);
    const [theirs, ours] = after ? [before ?? first.resource, second] : [second.resource, first];
    const { kind, within } = ours.scope;
    const { problems, warnings } = this.findings.get(at) ?? { problems: [], warnings: [] };
    this.findings.set(at, { problems, warnings });
    const text = [`name`, kind, within, ours.name, theirs.node.path] as const;
    if (!sure) warnings.push(namingWarnings.takenPerhaps(...text));
    else problems.push(first.inside ? namingErrors.takenInCluster(...text) : namingErrors.taken(...text));
  }

  /** Namespaces and storage classes of one connection tell it themselves; what is written by hand does not. */
  private isToldByBoth({ resource: one, scope }: Claim, { resource: other }: Claim): boolean {
    if (!TOLD_BY_CONNECTION.has(scope.kind) || one.provider !== other.provider) return false;
    const isMain = (resource: TerraformResource) =>
      resource.node.id === "Resource" && this.reporterOf(resource) === resource.node.scope;
    return isMain(one) && isMain(other);
  }

  private insideHolder({ resource, scope }: Claim): Holder {
    const cluster = clusterPathOf(resource);
    if (scope.within === "its cluster") return { key: cluster, bySubscription: false };
    const { key, made } = this.namespaces.of(resource);
    return { key: `${cluster} ${key}`, namespace: made, bySubscription: false };
  }

  private azureHolder({ resource, scope }: Claim): Holder {
    const inputs = resource as unknown as Inputs;
    const texts = scope.parents.map((parent) => comparable(resource, String(inputs[parent])));
    const byName = scope.parents[0] === "resourceGroupNameInput";
    if (!byName) return { key: texts.join(" "), bySubscription: isGroup(resource) };
    const group = this.groupBehind(texts[0]);
    const key = isKnown(group?.nameInput) ? group.nameInput.toLowerCase() : texts[0];
    const made = group && TerraformResource.isTerraformResource(group) ? group : undefined;
    return { key: [key, ...texts.slice(1)].join(" "), group: made, bySubscription: true };
  }

  /** The group, made or looked up, whose name a reference is to. */
  private groupBehind(reference: string): Group | undefined {
    this.groupsByReference ??= new Map(this.groups.map((group) => [referenceTo(group), group]));
    return this.groupsByReference.get(reference);
  }

  private providerOf(resource: TerraformResource): TerraformProvider | undefined {
    if (resource.provider) return resource.provider;
    const stack = TerraformStack.of(resource);
    if (!this.providers.has(stack)) {
      const isDefault = (one: IConstruct): one is TerraformProvider =>
        TerraformProvider.isTerraformProvider(one) && one.terraformResourceType === "azurerm" && !one.alias;
      this.providers.set(stack, stack.node.findAll().find(isDefault));
    }
    return this.providers.get(stack);
  }
}

function isGroup(one: IConstruct): one is Group {
  const found = TerraformResource.isTerraformResource(one) || TerraformDataSource.isTerraformDataSource(one);
  return found && one.terraformResourceType === RESOURCE_GROUP;
}

/** As `comparable` writes it. */
function referenceTo(group: Group): string {
  const address = `${RESOURCE_GROUP}.${group.friendlyUniqueId}.name`;
  return `${TerraformStack.of(group).node.path}:${TerraformResource.isTerraformResource(group) ? "" : "data."}${address}`;
}

function claimOf(resource: TerraformResource): Claim | undefined {
  const inputs = resource as unknown as Inputs;
  const { terraformResourceType: type } = resource;
  const azure = AZURE_NAME_SCOPES[type];
  if (azure) return claim(resource, inputs.nameInput, azure, false);
  if (!type.startsWith("kubernetes_")) return undefined;
  const kind = kindOf(resource);
  if (!kind) return undefined;
  const within = CLUSTER_WIDE.has(kind) ? "its cluster" : "its namespace";
  return claim(resource, insideMetadataOf(resource)?.name, { kind, within, parents: [] }, true);
}

function claim(resource: TerraformResource, name: unknown, scope: NameScope, inside: boolean): Claim | undefined {
  const known = typeof name === "string" && !isUnknown(name) && !name.includes("${");
  // One that Terraform makes several of, or none, says no more than that.
  if (!known || resource.count !== undefined || resource.forEach !== undefined) return undefined;
  return { resource, name, scope, inside };
}

/** The kind of object that a Kubernetes resource makes, in the plural. */
function kindOf(resource: TerraformResource): string | undefined {
  const { terraformResourceType: type } = resource;
  const raw = rawObjectOf(resource);
  return raw ? kindOfObject(raw.apiVersion, raw.kind) : KUBERNETES_KINDS[type.replace(/_v\d+$/, "")];
}

function subscriptionOf(provider: TerraformProvider | undefined): string | undefined {
  return (provider as { subscriptionIdInput?: string } | undefined)?.subscriptionIdInput;
}
