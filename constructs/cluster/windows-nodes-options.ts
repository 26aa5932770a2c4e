import { GroupManagedServiceAccounts } from "./group-managed-service-accounts";

/**
 * What a cluster needs to be able to have Windows pools. It has to be there when the cluster is made: adding it later
 * replaces the cluster.
 *
 * @see https://learn.microsoft.com/azure/aks/windows-best-practices
 */
export interface WindowsNodesOptions {
  /**
   * The password of the administrator of Windows nodes: a reference to a sensitive variable or to a secret, never the
   * password itself (AKS-E0520). A variable is sensitive (AKS-E0521) and has no default (AKS-E0522). 8 to 123 characters.
   * Changed in place.
   */
  readonly adminPassword: string;

  /**
   * The name of the administrator of Windows nodes: 1 to 20 characters, none that Windows keeps (AKS-E0523).
   * A change replaces the cluster.
   *
   * @default "azureuser"
   */
  readonly adminUsername?: string;

  /**
   * Whether the nodes use Windows Server licences that you own already. Changed in place.
   *
   * @default false - the licence is part of the price of a node
   */
  readonly hybridBenefit?: boolean;

  /**
   * Where pods find the accounts of Active Directory that they act as, with `gmsaCredentialSpecName` of a workload. Added in
   * place; to take it away, or to go back to the DNS of the network, replaces the cluster.
   *
   * @default - pods have no such accounts
   */
  readonly groupManagedServiceAccounts?: GroupManagedServiceAccounts;
}
