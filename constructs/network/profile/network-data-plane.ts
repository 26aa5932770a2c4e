/**
 * What moves the packets of pods. A change replaces the cluster.
 *
 * @see https://learn.microsoft.com/azure/aks/azure-cni-powered-by-cilium
 */
export enum NetworkDataPlane {
  /** Cilium: eBPF in the kernel, with its own policy engine. Linux nodes only. */
  CILIUM = "cilium",
  /** The data plane of Azure CNI. The one that Windows nodes need. */
  AZURE = "azure",
}
