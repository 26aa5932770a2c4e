import { IManagedIdentity } from "./managed-identity-ref";
import { checkCalls } from "../checks/check-calls";

/**
 * As whom the control plane acts in Azure. Always a managed identity, never a password of a service principal.
 *
 * @see https://learn.microsoft.com/azure/aks/use-managed-identity
 */
export class ClusterIdentity {
  /**
   * An identity that comes and goes with the cluster. It cannot have roles before the cluster is there, so it does not
   * go with subnets and DNS zones of your own (AKS-E0305). To a user-assigned one it is changed in place.
   */
  public static systemAssigned(): ClusterIdentity {
    return new ClusterIdentity("SystemAssigned");
  }

  /**
   * An identity of its own, with the roles that the cluster needs.
   *
   * @param identity the identity to use; when left out one is made beside the cluster
   */
  public static userAssigned(identity?: IManagedIdentity): ClusterIdentity {
    return new ClusterIdentity("UserAssigned", identity);
  }

  private constructor(
    /** @internal */
    public readonly _type: "SystemAssigned" | "UserAssigned",
    /** @internal */
    public readonly _identity?: IManagedIdentity,
  ) {}
}

checkCalls("ClusterIdentity", ClusterIdentity);
