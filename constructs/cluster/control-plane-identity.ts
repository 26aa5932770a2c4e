import { KubernetesCluster, KubernetesClusterIdentity } from "@cdktf/provider-azurerm/lib/kubernetes-cluster";
import { RoleAssignment } from "@cdktf/provider-azurerm/lib/role-assignment";
import { ITerraformDependable } from "cdktf";
import { Construct, IConstruct } from "constructs";
import { accessErrors } from "../../lib/errors/access";
import { ManagedIdentity } from "../access/managed-identity";
import { IdentityRoles } from "../access/identity-roles";
import { IManagedIdentity } from "../access/managed-identity-ref";
import { RoleBook } from "../access/role-book";
import { ProblemReport } from "../checks/problem-report";
import { IManagedDisk } from "../disk/managed-disk-ref";
import { IDiskEncryption } from "../encryption/disk-encryption-ref";
import { readyInStack } from "../checks/ready-in-stack";
import { ISubnet } from "../network/vnet/subnet-ref";
import { LateDependents } from "../checks/late-dependents";
import { AksClusterProps } from "./aks-cluster-props";
import { placeId } from "../checks/place-in-stack";
import { needsBeside, readEncryption, whyUserAssigned } from "./control-plane-needs";

/**
 * As whom the control plane acts, and the roles it needs for what the model says: no more, each once, and in place
 * before what needs them.
 * @internal
 */
export class ControlPlaneIdentity {
  /** What the cluster itself has to wait for. */
  public readonly readyAfter: ITerraformDependable[] = [];

  private readonly identity?: IManagedIdentity;
  private readonly roles: IdentityRoles;
  /** The role on the whole network, when the model needs one. */
  private networkRole?: RoleAssignment;

  constructor(
    private readonly cluster: Construct,
    props: AksClusterProps,
    private readonly resourceOf: () => KubernetesCluster,
  ) {
    const reason = whyUserAssigned(props);
    const asked = props.identity;
    if (reason !== undefined && asked?._type === "SystemAssigned") {
      ProblemReport.of(cluster).add(accessErrors.needsUserAssigned("identity", reason));
    }
    // A system-assigned identity that cannot work is still rendered as asked: the synth fails with the reason.
    const type = asked?._type ?? (reason === undefined ? "SystemAssigned" : "UserAssigned");
    if (type === "UserAssigned") {
      this.identity =
        asked?._identity ??
        new ManagedIdentity(cluster, "Identity", {
          resourceGroup: props.resourceGroup,
          location: props.location,
          tags: props.tags,
        });
    }
    this.roles = new IdentityRoles(cluster, this.identity, () => this.principalId);
    if (this.identity) this.grantBeforeCluster(props);
  }

  public render(): KubernetesClusterIdentity {
    return this.identity
      ? { type: "UserAssigned", identityIds: [this.identity.managedIdentityId] }
      : { type: "SystemAssigned" };
  }

  /** The object id to which roles are given. Of a system-assigned identity it is known after the cluster. */
  public get principalId(): string {
    return this.identity?.principalId ?? this.resourceOf().identity.principalId;
  }

  /** Lets the control plane put nodes, or its own addresses, into a subnet. */
  public joinSubnet(subnet: ISubnet): RoleAssignment[] {
    if (this.networkRole) return [this.networkRole];
    return [
      this.roles.give({
        name: placeId(subnet, this.cluster),
        roleName: "Network Contributor",
        scope: subnet.subnetId,
        reason: "the control plane puts nodes, load balancers or its own addresses into the subnet",
      }),
    ];
  }

  /** Lets the control plane encrypt disks with a set. */
  public useDiskEncryption(encryption: IDiskEncryption): RoleAssignment {
    return this.roles.give(readEncryption(this.cluster, encryption));
  }

  /** Whether the control plane acts as an identity that was there before the cluster. */
  public get isUserAssigned(): boolean {
    return this.identity !== undefined;
  }

  /** Lets the control plane place nodes on machines that are reserved: Azure looks for the role on their resource group. */
  public useMachines(where: IConstruct, resourceGroupId: string): RoleAssignment[] {
    return [
      this.roles.give({
        name: `${placeId(where, this.cluster)}-Contributor`,
        roleName: "Contributor",
        scope: resourceGroupId,
        reason: "the control plane places nodes on machines that are reserved in the resource group",
      }),
    ];
  }

  /** Lets the control plane attach a disk to nodes, and make it larger: no built-in role that can is smaller. */
  public attachDisk(disk: IManagedDisk): RoleAssignment {
    return this.roles.give({
      name: `${placeId(disk, this.cluster)}-Attach`,
      roleName: "Virtual Machine Contributor",
      scope: disk.managedDiskId,
      reason: "the control plane attaches the disk to nodes",
    });
  }

  /** The links of the zone: AKS would make that of the nodes' network itself, and Azure takes no second one. */
  public waitForLinks({ apiServer }: AksClusterProps, cluster: KubernetesCluster): void {
    if (apiServer._ownZone) LateDependents.of(apiServer._ownZone).feed(cluster);
  }

  private grantBeforeCluster(props: AksClusterProps): void {
    const waitFor = new Set<ITerraformDependable>();
    for (const need of needsBeside(this.cluster, props)) waitFor.add(this.roles.give(need));
    const { nodeSubnet, systemPool, apiServer, diskEncryption } = props;
    if (diskEncryption) {
      RoleBook.of(this.cluster).share(diskEncryption.readyAfter, this.cluster);
      this.readyAfter.push(...readyInStack(this.cluster, diskEncryption.readyAfter));
    }
    const nodes = systemPool.subnet ?? nodeSubnet;
    if (apiServer._ownZone && nodes) {
      // AKS links the zone to the network of the nodes. The role that takes covers every subnet in that network too.
      this.networkRole = this.roles.give({
        name: `${placeId(nodes, this.cluster)}-Network`,
        roleName: "Network Contributor",
        scope: nodes.virtualNetworkId,
        reason: "the control plane links the private DNS zone to the network and puts nodes into its subnets",
      });
    }
    for (const subnet of new Set([nodeSubnet, systemPool.subnet, systemPool.podSubnet, apiServer._subnet])) {
      if (!subnet) continue;
      // Subnets of one network wait for the same peerings.
      const before = readyInStack(this.cluster, subnet.readyAfter);
      this.readyAfter.push(...before.filter((one) => !this.readyAfter.includes(one)));
      this.joinSubnet(subnet).forEach((role) => waitFor.add(role));
    }
    this.readyAfter.push(...readyInStack(this.cluster, [...waitFor]));
  }
}
