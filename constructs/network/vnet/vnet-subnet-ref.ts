import { NetworkSecurityGroup } from "@cdktf/provider-azurerm/lib/network-security-group";
import { NetworkSecurityRule } from "@cdktf/provider-azurerm/lib/network-security-rule";
import { Subnet as SubnetResource } from "@cdktf/provider-azurerm/lib/subnet";
import { IConstruct } from "constructs";
import { InboundRuleOptions } from "./inbound-rule-options";
import { ISubnet } from "./subnet-ref";

/**
 * The security group of a subnet that the library makes. Every rule is a resource of its own. The rules of Azure stay
 * behind them: the network and the probes of load balancers come in, the internet does not.
 *
 * Raises AKS-E0427, AKS-E0471 to AKS-E0475, AKS-E0482 and AKS-E0484, and warns with AKS-W0460 about a rule for the whole internet.
 *
 * @see https://learn.microsoft.com/azure/virtual-network/network-security-groups-overview
 */
export interface ISubnetSecurityGroup extends IConstruct {
  /** The Terraform resource, for what the library has no word for. */
  readonly resource: NetworkSecurityGroup;
  /** The ARM id of the group. */
  readonly networkSecurityGroupId: string;

  /**
   * Lets traffic in.
   *
   * SSH (22) and remote desktop (3389) come in from private ranges of the network and its peers only (AKS-E0471).
   *
   * @param id the id of the rule, and its name in Azure
   * @param options what comes in from where
   */
  allowInbound(id: string, options: InboundRuleOptions): NetworkSecurityRule;
}

/**
 * A subnet of a network, with a security group of its own. What is in it has no way out that nobody made: an `Egress`
 * leads it out.
 *
 * Raises AKS-E0427, AKS-E0461 to AKS-E0466, AKS-E0468 to AKS-E0470 and those of its security group.
 *
 * @see https://learn.microsoft.com/azure/virtual-network/virtual-network-manage-subnet
 */
export interface IVnetSubnet extends ISubnet {
  /** The Terraform resource, for what the library has no word for. */
  readonly resource: SubnetResource;
  /** Its security group. */
  readonly securityGroup: ISubnetSecurityGroup;
}

/**
 * A private subnet for nodes. Nothing comes in by SSH (22) and remote desktop (3389) until the program says from where,
 * and the internet cannot be said.
 *
 * @see https://learn.microsoft.com/azure/aks/concepts-network
 */
export interface INodeSubnet extends IVnetSubnet {
  /**
   * Lets SSH (22) in from private ranges of the network and its peers (AKS-E0471, AKS-E0472). Every call adds to those
   * before. Changed in place.
   *
   * @param ranges addresses such as `10.0.1.4` and ranges such as `10.1.0.0/24`
   */
  allowSshFrom(...ranges: string[]): void;
}
