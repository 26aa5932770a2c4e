import { AzurermProvider } from "@cdktf/provider-azurerm/lib/provider";
import { App, TerraformStack, Testing } from "cdktf";
import { AksCluster, ClusterConnection, ClusterConnectionProps } from "../../constructs";
import { cluster, ClusterOverrides } from "./clusters";

export type ConnectionOverrides = { -readonly [K in keyof ClusterConnectionProps]?: ClusterConnectionProps[K] };

/** The two stacks of a program: the one with the cluster, and the one with what lives inside of it. */
export interface TwoStacks {
  readonly outside: TerraformStack;
  readonly inside: TerraformStack;
  readonly aks: AksCluster;
}

export function twoStacks(overrides: (outside: TerraformStack) => ClusterOverrides = () => ({})): TwoStacks {
  const app = Testing.app() as App;
  const [outside, inside] = ["outside", "inside"].map((id) => {
    const stack = new TerraformStack(app, id);
    new AzurermProvider(stack, "Azurerm", { features: [{}] });
    return stack;
  });
  return { outside, inside, aks: cluster(outside, overrides(outside)) };
}

/** A connection into the cluster of another stack; every prop can be given another value. */
export function connect({ inside, aks }: TwoStacks, overrides: ConnectionOverrides = {}): ClusterConnection {
  return new ClusterConnection(inside, "Connection", { cluster: aks, ...overrides });
}

/** The connection into a cluster of which nothing more than its name is known. */
export function connectToExisting(inside: TerraformStack): ClusterConnection {
  const existing = AksCluster.fromClusterName(inside, "Existing", { name: "aks-old", resourceGroupName: "rg-old" });
  return new ClusterConnection(inside, "Connection", { cluster: existing });
}
