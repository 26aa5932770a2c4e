/**
 * Virtual nodes: pods that run in Azure Container Instances in place of nodes. Changed in place. Not in Azure China.
 *
 * @see https://learn.microsoft.com/azure/aks/virtual-nodes
 */
export interface VirtualNodes {
  /**
   * The name of the subnet of those pods (AKS-E0138), in the virtual network of the nodes, which therefore have to be
   * in a subnet of yours (AKS-E0139). The add-on's identity needs the role Network Contributor on it.
   */
  readonly subnetName: string;
}
