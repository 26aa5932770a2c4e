import { KubernetesCluster, KubernetesClusterIdentity } from "@cdktf/provider-azurerm/lib/kubernetes-cluster";
import { RoleAssignment } from "@cdktf/provider-azurerm/lib/role-assignment";
import { ITerraformDependable, TerraformStack } from "cdktf";
import { Construct, IConstruct } from "constructs";
import { accessErrors } from "../../lib/errors/access";
import { ManagedIdentity } from "../access/managed-identity";
import { IManagedIdentity } from "../access/managed-identity-ref";
import { ProblemReport } from "../checks/problem-report";
import { ISubnet } from "../network/subnet-ref";
import { AksClusterProps } from "./aks-cluster-props";

/**
 * As whom the control plane acts, and the roles it needs for what the model says: no more, each once, and in place
 * before what needs them.
 * @internal
 */
export class ControlPlaneIdentity {
  /** What the cluster itself has to wait for. */
  public readonly readyAfter: ITerraformDependable[] = [];

  private readonly identity?: IManagedIdentity;
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
    this.grantBeforeCluster(props);
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
    return [this.networkRole ?? this.grant(this.nameOf(subnet), subnet.subnetId, "Network Contributor")];
  }

  private grantBeforeCluster({ nodeSubnet, systemPool, apiServer }: AksClusterProps): void {
    // A system-assigned identity has no principal yet: the mistake is reported, a reference would only be a circle.
    if (!this.identity) return;
    const zone = apiServer._ownZone;
    const nodes = systemPool.subnet ?? nodeSubnet;
    if (zone) {
      this.readyAfter.push(this.grant(this.nameOf(zone), zone.privateDnsZoneId, "Private DNS Zone Contributor"));
    }
    if (zone && nodes) {
      // AKS links the zone to the network of the nodes. The role that takes covers every subnet in that network too.
      this.networkRole = this.grant(`${this.nameOf(nodes)}-Network`, nodes.virtualNetworkId, "Network Contributor");
    }
    const granted = new Set<ITerraformDependable>();
    for (const subnet of new Set([nodeSubnet, systemPool.subnet, apiServer._subnet])) {
      if (!subnet) continue;
      this.readyAfter.push(...subnet.readyAfter);
      this.joinSubnet(subnet).forEach((role) => granted.add(role));
    }
    this.readyAfter.push(...granted);
  }

  /** The path of a construct from its stack on: like every address, it does not hold the name of the cluster's own stack. */
  private nameOf(construct: IConstruct): string {
    const stack = TerraformStack.of(construct);
    const from = stack === TerraformStack.of(this.cluster) ? stack.node.path.length + 1 : 0;
    return construct.node.path.slice(from).replaceAll("/", "-");
  }

  private grant(name: string, scope: string, roleDefinitionName: string): RoleAssignment {
    const host = this.roleHost();
    const id = `Role-${name}`;
    // Two clusters with one identity in one subnet share the role: Azure refuses to give it a second time.
    const before = host.node.tryFindChild(id);
    if (before instanceof RoleAssignment) return before;
    return new RoleAssignment(host, id, {
      scope,
      roleDefinitionName,
      principalId: this.principalId,
      // Says what the principal is, so that Azure does not look for an identity that is seconds old.
      principalType: "ServicePrincipal",
    });
  }

  /** Roles live with the identity that has them, unless that is in another stack, for which Terraform cannot wait. */
  private roleHost(): IConstruct & Construct {
    const identity = this.identity as (IConstruct & Construct) | undefined;
    return identity && TerraformStack.of(identity) === TerraformStack.of(this.cluster) ? identity : this.cluster;
  }
}

function whyUserAssigned({ nodeSubnet, systemPool, apiServer }: AksClusterProps): string | undefined {
  if (apiServer._ownZone) return "the API server's DNS zone is yours";
  if (apiServer._subnet) return "the API server is in a subnet of yours";
  return nodeSubnet || systemPool.subnet ? "the nodes are in a subnet of yours" : undefined;
}
