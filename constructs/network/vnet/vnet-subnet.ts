import { Subnet as SubnetResource } from "@cdktf/provider-azurerm/lib/subnet";
import { SubnetNetworkSecurityGroupAssociation } from "@cdktf/provider-azurerm/lib/subnet-network-security-group-association";
import { ITerraformDependable, Lazy } from "cdktf";
import { Construct } from "constructs";
import { checkNetworkResourceName } from "../../../lib/egress-checks";
import { vnetErrors } from "../../../lib/errors/vnet";
import { AKS_DELEGATION, RESERVED_SUBNET_NAMES } from "../../../lib/facts/subnet-limits";
import { defaultNetworkName } from "../../../lib/names";
import { PlannedSubnet } from "../../../lib/subnet-plan";
import { isUnknown } from "../../../lib/tokens";
import { isAttached } from "../../checks/attached";
import { ProblemReport } from "../../checks/problem-report";
import { answerForCallers } from "./callers";
import { dedicate, SubnetPurpose } from "./subnet-purpose";
import { SubnetSecurityGroup } from "./subnet-security-group";
import { VnetModel } from "./vnet-model";
import { IVnetSubnet } from "./vnet-subnet-ref";
import { VnetSubnetOptions } from "./vnet-subnet-options";

/** @internal what a kind of subnet has to itself */
export interface SubnetKind {
  readonly purpose: SubnetPurpose;
  /** As messages name it. */
  readonly noun: string;
  readonly prefix: { readonly min: number; readonly max: number };
  readonly delegated: boolean;
}

/** @internal made by the methods of a network, see the interface */
export class VnetSubnet extends Construct implements IVnetSubnet {
  public readonly resource: SubnetResource;
  public readonly subnetId: string;
  public readonly virtualNetworkId: string;
  public readonly securityGroup: SubnetSecurityGroup;

  private readonly association: SubnetNetworkSecurityGroupAssociation;
  private readonly model: VnetModel;
  private readonly planned: PlannedSubnet;

  constructor(scope: Construct, id: string, model: VnetModel, kind: SubnetKind, options: VnetSubnetOptions) {
    super(scope, id);
    this.model = model;
    const { range } = options;
    const name = options.name ?? defaultNetworkName(this.node.path);
    this.planned = {
      path: this.node.path,
      prop: "range",
      asked: range._asked,
      broken: range._problems.length > 0,
      isThere: () => isAttached(this),
    };
    model.plan.add(this.planned);
    this.check(name, kind, options);

    this.virtualNetworkId = model.virtualNetworkId;
    this.resource = new SubnetResource(this, "Resource", {
      name,
      resourceGroupName: model.resourceGroupName,
      virtualNetworkName: model.name,
      addressPrefixes: range._asked.given
        ? [...range._asked.given]
        : Lazy.listValue({ produce: () => this.addressRanges ?? [] }),
      defaultOutboundAccessEnabled: false,
      // Or else the rules of the security group would not hold for the private endpoint of an API server.
      privateEndpointNetworkPolicies: "NetworkSecurityGroupEnabled",
      delegation: kind.delegated
        ? [{ name: "aks", serviceDelegation: { name: AKS_DELEGATION.service, actions: [...AKS_DELEGATION.actions] } }]
        : undefined,
    });
    this.subnetId = this.resource.id;
    this.securityGroup = new SubnetSecurityGroup(this, "SecurityGroup", {
      name,
      resourceGroupName: model.groupOfRules.resourceGroupName,
      location: model.location,
      tags: model.tags,
      closed: kind.purpose === "nodes",
      managementOutbound: options.managementOutbound ?? false,
      subnetRanges: () => this.addressRanges ?? [],
      hasIpv6: range._hasIpv6,
      reachable: () => model.insideRanges(),
    });
    this.association = new SubnetNetworkSecurityGroupAssociation(this, "SecurityGroupAssociation", {
      subnetId: this.subnetId,
      networkSecurityGroupId: this.securityGroup.networkSecurityGroupId,
      // So the first machine in the subnet is behind them.
      dependsOn: this.securityGroup.before,
    });
    dedicate(this, kind.purpose);
    answerForCallers(this, (calls) => this.securityGroup.letsIn(calls));
  }

  /** The association of its security group, and the peerings of its network, by which the way out may go. */
  public get readyAfter(): ITerraformDependable[] {
    this.model.noteUse(this);
    return [this.association, ...this.model.peers.map(({ peering }) => peering)];
  }

  /** Its ranges as CIDR; nothing while a subnet with an earlier turn has not been added yet. */
  public get addressRanges(): string[] | undefined {
    return this.model.plan.rangesOf(this.planned);
  }

  /** The ranges of the network as CIDR, where they are known. */
  public get virtualNetworkRanges(): string[] | undefined {
    return this.model.ranges && [...this.model.ranges];
  }

  /** The ranges of the networks that it is peered with as CIDR, those that are known. */
  public get peeredRanges(): string[] {
    return this.model.peers.flatMap(({ ranges }) => ranges ?? []);
  }

  private check(name: string, kind: SubnetKind, { range }: VnetSubnetOptions): void {
    const isReserved = RESERVED_SUBNET_NAMES.some((kept) => kept.toLowerCase() === name.toLowerCase());
    const report = ProblemReport.of(this);
    report.add(
      checkNetworkResourceName("name", name),
      !isUnknown(name) && isReserved ? vnetErrors.reservedName("name", name) : undefined,
    );
    report.addFrom("range", range._problems);
    const prefix = range._problems.length > 0 ? undefined : range._prefix;
    if (prefix !== undefined && (prefix < kind.prefix.min || prefix > kind.prefix.max)) {
      report.add(vnetErrors.subnetSize("range", kind.noun, kind.prefix, `a /${prefix}`));
    }
    report.atSynth(() => this.model.plan.problemsOf(this.planned));
  }
}
