import { AdvancedNetworking } from "./advanced-networking";
import { ClusterRangesOptions } from "./cluster-ranges-options";
import { NetworkDataPlane } from "./network-data-plane";
import { NetworkPolicyEngine } from "./network-policy-engine";

/** How pods get their network in subnets of their own. */
export interface AzureCniPodSubnetOptions extends ClusterRangesOptions {
  /**
   * What moves the packets of pods. Windows nodes need `AZURE`. A change replaces the cluster.
   *
   * @default NetworkDataPlane.CILIUM - Azure's own is AZURE, which enforces no policy by itself
   */
  readonly dataPlane?: NetworkDataPlane;

  /**
   * What enforces network policies. A change replaces the cluster.
   *
   * @default - CILIUM on the Cilium data plane, CALICO on the Azure data plane; Azure's own is none at all
   */
  readonly networkPolicy?: NetworkPolicyEngine;

  /**
   * Observability and security of Advanced Container Networking Services, on the Cilium data plane (AKS-E0438). Changed
   * in place.
   *
   * @default - neither
   */
  readonly advancedNetworking?: AdvancedNetworking;
}
