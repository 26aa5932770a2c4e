import { AzurermProvider } from "@cdktf/provider-azurerm/lib/provider";
import { App, TerraformStack, Testing } from "cdktf";
import { Construct, IConstruct } from "constructs";
import { readFileSync } from "node:fs";
import path from "node:path";
import * as library from "../../constructs";
import { ensureBuilt } from "../api/support/built";
import { ROOT } from "../api/support/repo";
import { ADMINS, SUBSCRIPTION, windowsReady } from "./clusters";

/** What the assembly says of a type; only what is read here. */
export interface Type {
  readonly primitive?: string;
  readonly fqn?: string;
  readonly collection?: { kind: "array" | "map"; elementtype: Type };
}
export interface Prop {
  readonly name: string;
  readonly optional?: boolean;
  readonly type: Type;
}
interface Entry {
  readonly fqn: string;
  readonly name: string;
  readonly kind: string;
  readonly datatype?: boolean;
  readonly abstract?: boolean;
  readonly base?: string;
  readonly interfaces?: string[];
  readonly initializer?: { protected?: boolean; parameters?: Prop[] };
  readonly properties?: (Prop & { static?: boolean })[];
  readonly methods?: { name: string; static?: boolean; returns?: { type: Type }; parameters?: Prop[] }[];
  readonly members?: { name: string }[];
}

ensureBuilt();
const TYPES: Record<string, Entry> = JSON.parse(readFileSync(path.join(ROOT, ".jsii"), "utf8")).types;
const EXPORTED = library as unknown as Record<string, any>;

export const typeOf = (fqn?: string): Entry | undefined => TYPES[fqn ?? ""];
export const structOf = (type: Type): Entry | undefined => (typeOf(type.fqn)?.datatype ? typeOf(type.fqn) : undefined);

export function isConstructClass(type?: Entry): boolean {
  return type?.base === "constructs.Construct" || (type?.base !== undefined && isConstructClass(typeOf(type.base)));
}

/** Every exported class of constructs that is made with props, and the struct of those. */
export const CONSTRUCTS: [name: string, props: Entry][] = Object.values(TYPES).flatMap((type) => {
  const struct = typeOf(type.initializer?.parameters?.[2]?.type.fqn);
  return isConstructClass(type) && struct ? [[type.name, struct] as [string, Entry]] : [];
});

/** With those of the structs that it extends. */
export function propsOf(struct: Entry): Prop[] {
  return [...(struct.interfaces ?? []).flatMap((fqn) => propsOf(TYPES[fqn])), ...(struct.properties ?? [])];
}

/** A method with parameters that is called on a class, or on a value of it. */
export interface Call {
  readonly owner: string;
  readonly method: string;
  readonly static: boolean;
  readonly parameters: Prop[];
}

export const CALLS: [name: string, call: Call][] = Object.values(TYPES)
  .filter((type) => type.kind === "class" && !type.abstract)
  .flatMap((type) =>
    (type.methods ?? [])
      .filter(({ parameters }) => parameters !== undefined)
      .map(({ name: method, static: isStatic = false, parameters = [] }): [string, Call] => [
        `${type.name}${isStatic ? "." : "#"}${method}`,
        { owner: type.name, method, static: isStatic, parameters },
      ]),
  );

const AN_ID = `${SUBSCRIPTION}/resourceGroups/rg/providers/Microsoft.ManagedIdentity/userAssignedIdentities/a`;

const SUBNET_ID = `${SUBSCRIPTION}/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/v/subnets/nodes`;

/** Where a text cannot be any text: by the class and the prop, or by the prop alone. */
const TEXTS: Record<string, string> = {
  "ResourceGroup.name": "rg-sample",
  "KeyVault.name": "kv-sample",
  "PrivateDnsZone.name": "privatelink.blob.core.windows.net",
  certificateUri: "https://kv-sample.vault.azure.net/certificates/sample",
  location: "westeurope",
  "BackupSchedule.time": "02:30",
  startTime: "02:30",
  addressRanges: "10.0.0.0/16",
  utcTime: "02:30",
  objectId: ADMINS,
  image: "example.azurecr.io/shop/web:1.4.2",
  schedule: "0 3 * * *",
  expression: "up == 0",
  record: "job:up:sum",
  cpu: "250m",
  memory: "256Mi",
  storageAccountId: `${SUBSCRIPTION}/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/backups`,
  targetId: `${SUBSCRIPTION}/resourceGroups/rg/providers/Microsoft.ContainerRegistry/registries/sample`,
  managedIdentityId: AN_ID,
  size: "Standard_D4ds_v5",
};
const NUMBERS: Record<string, number> = { durationHours: 4, sizeGib: 128 };
/** What is optional by its type, and needed all the same: of one kind or of another. */
const EXTRA: Record<string, (at: Samples) => Record<string, unknown>> = {
  AksClusterProps: (at) => ({ version: at.one("KubernetesVersion"), ...windowsReady(at.outside) }),
  ControlPlaneLogsProps: () => ({ preset: library.ControlPlaneLogPreset.MINIMAL }),
  // The cluster of the samples runs no application routing.
  IngressProps: () => ({ ingressClass: library.IngressClass.of("sample") }),
  ManagedDiskProps: () => ({ sizeGib: 128 }),
  NetworkPolicyProps: () => ({ ingress: [] }),
  PersistentVolumeClaimProps: (at) => ({ storageClass: at.one("ManagedDiskStorageClass"), sizeGib: 8 }),
  WorkloadIdentityProps: (at) => ({ resourceGroup: at.one("ResourceGroup") }),
};
const VALUES: Record<string, (at: Samples) => unknown> = {
  ISubnet: (at) => library.Subnet.fromSubnetId(at.outside, "Subnet", SUBNET_ID),
  VmSize: () => library.VmSize.of("Standard_D4ds_v5"),
  KubernetesVersion: () => library.KubernetesVersion.of("1.34"),
  ApiServerAccess: () => library.ApiServerAccess.publicEndpoint({ authorizedRanges: ["203.0.113.0/24"] }),
  Manifest: (at) =>
    library.Manifest.fromYaml(at.inside, "Manifest", {
      connection: at.one("ClusterConnection") as library.ClusterConnection,
      yaml: "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: sample, namespace: sample }",
    }),
  NodeScaling: () => library.NodeScaling.fixed(3),
  WorkloadService: (at) => {
    const web = at.one("Deployment") as library.Deployment;
    return web.expose("Service", { ports: [{ port: 1 }] });
  },
};

/** A program in which anything can be asked for, made of what the types say. */
export class Samples {
  public readonly outside: TerraformStack;
  public readonly inside: TerraformStack;
  private readonly made = new Map<string, unknown>();
  private count = 0;

  constructor() {
    const app = Testing.app() as App;
    [this.outside, this.inside] = ["outside", "inside"].map((id) => {
      const stack = new TerraformStack(app, id);
      new AzurermProvider(stack, "Azurerm", { features: [{}] });
      return stack;
    });
  }

  public stackOf(name: string): TerraformStack {
    const struct = CONSTRUCTS.find(([one]) => one === name)?.[1];
    const lives =
      name === "ClusterConnection" || (struct && propsOf(struct).some((prop) => prop.name === "connection"));
    return lives ? this.inside : this.outside;
  }

  /** The least that a construct needs, or a struct. */
  public props(struct: Entry, owner = struct.name): Record<string, unknown> {
    const needed = propsOf(struct).filter((prop) => !prop.optional);
    const props = Object.fromEntries(needed.map((prop) => [prop.name, this.value(prop, owner)]));
    return { ...props, ...EXTRA[struct.name]?.(this) };
  }

  public value({ name, type }: Prop, owner: string): unknown {
    if (type.primitive === "string") return TEXTS[`${owner}.${name}`] ?? TEXTS[name] ?? "sample";
    if (type.primitive === "number") return NUMBERS[name] ?? 1;
    if (type.primitive === "boolean") return true;
    if (type.primitive) return undefined;
    if (type.collection) {
      const inner = this.value({ name, type: type.collection.elementtype }, owner);
      return type.collection.kind === "array" ? [inner] : { sample: inner };
    }
    return this.one(typeOf(type.fqn)?.name ?? "");
  }

  /** A value of a type by its name; of a construct always the same. */
  public one(name: string): unknown {
    if (!this.made.has(name)) this.made.set(name, this.make(TYPES[`cdktf-aks.${name}`]));
    return this.made.get(name);
  }

  /** A new construct with these props. */
  public construct(name: string, props: unknown): IConstruct {
    return new EXPORTED[name](this.stackOf(name) as Construct, `s${this.count++}`, props);
  }

  /** What a call needs, up to the parameter that is asked for. */
  public argumentsOf(call: Call, upTo: number): unknown[] {
    return call.parameters.map((one, index) => {
      if (/^constructs\.I?Construct$/.test(one.type.fqn ?? "")) return this.stackOf(call.owner);
      if (one.name === "id") return `c${this.count++}`;
      return one.optional && index > upTo ? undefined : this.value(one, call.owner);
    });
  }

  public invoke(call: Call, given: unknown[]): unknown {
    const target = call.static ? EXPORTED[call.owner] : this.one(call.owner);
    return target[call.method](...given);
  }

  private make(type?: Entry): unknown {
    if (!type) return undefined;
    if (VALUES[type.name]) return VALUES[type.name](this);
    if (type.datatype) return this.props(type);
    if (type.kind === "enum") return Object.values(EXPORTED[type.name])[0];
    if (type.kind === "interface") return this.one(this.kindOf(type.fqn));
    if (isConstructClass(type)) {
      const props = CONSTRUCTS.find(([name]) => name === type.name)?.[1];
      return props && this.construct(type.name, this.props(props, type.name));
    }
    const fixed = type.properties?.find((prop) => prop.static && prop.type.fqn === type.fqn);
    if (fixed) return EXPORTED[type.name][fixed.name];
    const maker = type.methods?.find((one) => one.static && one.returns?.type.fqn === type.fqn);
    const parameters = (maker ?? type.initializer)?.parameters ?? [];
    const given = parameters.filter((one) => !one.optional).map((one) => this.value(one, type.name));
    return maker ? EXPORTED[type.name][maker.name](...given) : new EXPORTED[type.name](...given);
  }

  /** The class that is meant by an interface: the exported one that has it. */
  private kindOf(fqn: string): string {
    const has = (type?: Entry): boolean =>
      type !== undefined &&
      ((type.interfaces ?? []).some((one) => one === fqn || has(TYPES[one])) || has(typeOf(type.base)));
    const kinds = Object.values(TYPES).filter((type) => type.kind === "class" && !type.abstract && has(type));
    return (kinds.find((type) => isConstructClass(type) && type.initializer?.parameters) ?? kinds[0])?.name ?? "";
  }
}
