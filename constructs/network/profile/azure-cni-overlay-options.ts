import { AdvancedNetworking } from "./advanced-networking";
import { ClusterRangesOptions } from "./cluster-ranges-options";
import { DualStackRanges } from "./dual-stack-ranges";
import { NetworkDataPlane } from "./network-data-plane";
import { NetworkPolicyEngine } from "./network-policy-engine";

/** How pods get their network in an overlay. */
export interface AzureCniOverlayOptions extends ClusterRangesOptions {
  /**
   * What moves the packets of pods. Windows nodes need `AZURE`. A change replaces the cluster, so a cluster that will
   * have Windows pools says so when it is made.
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
   * The IPv4 range that pods get their addresses from: a /24 for every node, so a /16 holds 256 nodes. It must not
   * overlap the virtual network or what it reaches. A change replaces the cluster.
   *
   * @default "10.244.0.0/16"
   */
  readonly podCidr?: string;

  /**
   * Gives nodes, pods and services IPv6 addresses beside those of IPv4; an empty object takes Azure's ranges. Subnets of
   * yours need IPv6 ranges then. It takes the Cilium data plane, the only one whose policies know IPv6 (AKS-E0438). A
   * change replaces the cluster.
   *
   * @default - IPv4 only
   */
  readonly dualStack?: DualStackRanges;

  /**
   * Observability and security of Advanced Container Networking Services, on the Cilium data plane (AKS-E0438). Changed
   * in place.
   *
   * @default - neither
   */
  readonly advancedNetworking?: AdvancedNetworking;
}
