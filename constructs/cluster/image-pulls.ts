import { RoleAssignment } from "@cdktf/provider-azurerm/lib/role-assignment";
import { KubernetesCluster } from "@cdktf/provider-azurerm/lib/kubernetes-cluster";
import { Construct } from "constructs";
import { IContainerRegistry } from "../access/container-registry";
import { IdentityRoles } from "../access/identity-roles";
import { IManagedIdentity } from "../access/managed-identity-ref";
import { placeId } from "../checks/place-in-stack";

/**
 * As whom nodes pull images, and from which registries they may.
 * @internal
 */
export class ImagePulls {
  private readonly roles: IdentityRoles;

  constructor(
    private readonly cluster: Construct,
    private readonly identity: IManagedIdentity | undefined,
    private readonly resourceOf: () => KubernetesCluster,
  ) {
    this.roles = new IdentityRoles(cluster, identity, () => this.principalId);
  }

  /** The object id of the identity of the nodes. One that Azure makes is known after the cluster. */
  public get principalId(): string {
    return this.identity?.principalId ?? this.resourceOf().kubeletIdentity.objectId;
  }

  public allow(registry: IContainerRegistry): RoleAssignment {
    return this.roles.give({
      name: `${placeId(registry, this.cluster)}-Pull`,
      roleName: "AcrPull",
      scope: registry.containerRegistryId,
      reason: "nodes pull images from the registry",
    });
  }
}
