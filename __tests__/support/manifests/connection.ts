import { KubernetesProvider } from "@cdktf/provider-kubernetes/lib/provider";
import { TerraformStack, Testing } from "cdktf";
import { Construct } from "constructs";
import { IClusterConnection, Manifest, ManifestOptions } from "../../../constructs";

/** A way into a cluster that says nothing of the cluster. */
class Connection extends Construct implements IClusterConnection {
  public readonly provider: KubernetesProvider;
  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.provider = new KubernetesProvider(this, "Provider", { host: "https://example.com", alias: "workloads" });
  }
}

export interface WorkloadStack {
  readonly stack: TerraformStack;
  readonly connection: IClusterConnection;
}

/** A stack for what lives inside of a cluster. */
export function workloadStack(): WorkloadStack {
  const stack = new TerraformStack(Testing.app(), "workloads");
  return { stack, connection: new Connection(stack, "Connection") };
}

/** A manifest in a stack of its own. */
export function manifestOf(yaml: string, options: Partial<ManifestOptions> = {}): Manifest {
  const { stack, connection } = workloadStack();
  return Manifest.fromYaml(stack, "Manifest", { connection, yaml, ...options });
}
