import { ClusterRangesOptions } from "./cluster-ranges-options";
import { NetworkPolicyEngine } from "./network-policy-engine";

/** How pods get their network in the subnets of the nodes. */
export interface AzureCniNodeSubnetOptions extends ClusterRangesOptions {
  /**
   * What enforces network policies: `CALICO` or `AZURE`. A change replaces the cluster.
   *
   * @default NetworkPolicyEngine.CALICO - Azure's own is none at all
   */
  readonly networkPolicy?: NetworkPolicyEngine;
}
