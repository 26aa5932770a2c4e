import { DataAzurermSubnet } from "@cdktf/provider-azurerm/lib/data-azurerm-subnet";
import { Fn, ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { virtualNetworkIdOf } from "../../../lib/arm-ids";
import { checkNetworkResourceName } from "../../../lib/egress-checks";
import { networkErrors } from "../../../lib/errors/network";
import { isUnknown } from "../../../lib/tokens";
import { lookupByName } from "../../checks/lookup-by-name";
import { ProblemReport } from "../../checks/problem-report";
import { ISubnet } from "./subnet-ref";
import { checkCalls } from "../../checks/check-calls";

/** What the library cannot read off a subnet that it does not make. */
export interface SubnetKnowledge {
  /**
   * What has to be in place before nodes are put into the subnet: the associations of its security group,
   * route table or NAT gateway, which the subnet's own id does not wait for.
   *
   * @default - nothing
   */
  readonly readyAfter?: ITerraformDependable[];

  /**
   * The address ranges of the subnet as CIDR, for the address plan of the clusters in it.
   *
   * @default - not known: the plan leaves the subnet out
   */
  readonly addressRanges?: string[];

  /**
   * The address ranges of the virtual network as CIDR, which pods and services must not overlap.
   *
   * @default - not known: the plan leaves the network out
   */
  readonly virtualNetworkRanges?: string[];
}

/** How to name a subnet that is there already, or that other code of yours makes. */
export interface SubnetAttributes extends SubnetKnowledge {
  /** The ARM id of the subnet, or a reference to it. */
  readonly subnetId: string;
}

/** How to find a subnet that is there already. */
export interface SubnetLookup extends SubnetKnowledge {
  /** The name of the subnet. */
  readonly name: string;
  /** The name of its virtual network. */
  readonly virtualNetworkName: string;
  /** The name of the resource group of the network. */
  readonly resourceGroupName: string;
}

/**
 * Names the subnet that nodes, or the API server, are placed in.
 *
 * Raises AKS-E0414 to AKS-E0416 where it is used: two references to one subnet, a stack that cannot come first, and another
 * virtual network than that of the cluster's nodes.
 *
 * @see https://learn.microsoft.com/azure/aks/concepts-network
 */
export class Subnet {
  /**
   * A subnet by its id.
   *
   * @param scope where the reference is placed
   * @param id the id of the reference
   * @param subnetId the ARM id of the subnet, or a reference to it (AKS-E0401)
   */
  public static fromSubnetId(scope: Construct, id: string, subnetId: string): ISubnet {
    return new NamedSubnet(scope, id, () => subnetId, {});
  }

  /**
   * A subnet by its id, with what has to be in place before it is used.
   *
   * @param scope where the reference is placed
   * @param id the id of the reference
   * @param attributes the id of the subnet (AKS-E0401) and what to wait for
   */
  public static fromSubnetAttributes(scope: Construct, id: string, attributes: SubnetAttributes): ISubnet {
    return new NamedSubnet(scope, id, () => attributes.subnetId, attributes);
  }

  /**
   * A subnet that is there already, looked up by name when Terraform plans.
   *
   * @param scope where the look-up is placed
   * @param id the id of the look-up
   * @param lookup its name and that of its network (AKS-E0427), their resource group, and what to wait for
   */
  public static fromSubnetName(scope: Construct, id: string, lookup: SubnetLookup): ISubnet {
    return new NamedSubnet(scope, id, (self) => subnetIdOf(self, lookup), lookup);
  }

  private constructor() {}
}

checkCalls("Subnet", Subnet);

class NamedSubnet extends Construct implements ISubnet {
  public readonly subnetId: string;
  public readonly readyAfter: ITerraformDependable[];
  public readonly addressRanges?: string[];
  public readonly virtualNetworkRanges?: string[];

  constructor(scope: Construct, id: string, idOf: (self: Construct) => string, known: SubnetKnowledge) {
    super(scope, id);
    this.subnetId = idOf(this);
    this.readyAfter = [...(known.readyAfter ?? [])];
    this.addressRanges = known.addressRanges && [...known.addressRanges];
    this.virtualNetworkRanges = known.virtualNetworkRanges && [...known.virtualNetworkRanges];
    if (!isUnknown(this.subnetId) && virtualNetworkIdOf(this.subnetId) === undefined) {
      ProblemReport.of(this).add(networkErrors.subnetId("subnetId", this.subnetId));
    }
  }

  public get virtualNetworkId(): string {
    // A reference is cut apart by Terraform itself: the network's id is the first nine parts of the subnet's.
    if (isUnknown(this.subnetId)) return Fn.join("/", Fn.slice(Fn.split("/", this.subnetId), 0, 9));
    return virtualNetworkIdOf(this.subnetId) ?? this.subnetId;
  }
}

function subnetIdOf(scope: Construct, lookup: SubnetLookup): string {
  const { virtualNetworkName } = lookup;
  ProblemReport.of(scope).add(checkNetworkResourceName("virtualNetworkName", virtualNetworkName));
  const by = lookupByName(scope, lookup, checkNetworkResourceName);
  return new DataAzurermSubnet(scope, "Resource", { ...by, virtualNetworkName }).id;
}
