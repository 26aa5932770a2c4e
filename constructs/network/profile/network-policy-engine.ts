/**
 * What enforces the network policies of Kubernetes. A change of the engine replaces the cluster.
 *
 * @see https://learn.microsoft.com/azure/aks/use-network-policies
 */
export enum NetworkPolicyEngine {
  /** Part of the Cilium data plane. */
  CILIUM = "cilium",
  /** Calico, for Linux and Windows nodes on the Azure data plane. */
  CALICO = "calico",
  /** Azure network policy manager, which is being retired (AKS-W0401). */
  AZURE = "azure",
}
