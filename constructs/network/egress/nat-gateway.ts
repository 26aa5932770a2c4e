import { DataAzurermNatGateway } from "@cdktf/provider-azurerm/lib/data-azurerm-nat-gateway";
import { NatGateway as NatGatewayResource } from "@cdktf/provider-azurerm/lib/nat-gateway";
import { NatGatewayPublicIpAssociation } from "@cdktf/provider-azurerm/lib/nat-gateway-public-ip-association";
import { NatGatewayPublicIpPrefixAssociation } from "@cdktf/provider-azurerm/lib/nat-gateway-public-ip-prefix-association";
import { SubnetNatGatewayAssociation } from "@cdktf/provider-azurerm/lib/subnet-nat-gateway-association";
import { ITerraformDependable, TerraformResource } from "cdktf";
import { Construct, IConstruct } from "constructs";
import { Bill, one, UNITS } from "../../../lib/capacity/billed-items";
import {
  addressAsRange,
  checkCount,
  checkNetworkId,
  checkNetworkResourceName,
  checkZones,
} from "../../../lib/egress-checks";
import { egressErrors } from "../../../lib/errors/egress";
import { NAT_GATEWAY } from "../../../lib/facts/egress-limits";
import { defaultNetworkName } from "../../../lib/names";
import { lookupByName } from "../../checks/lookup-by-name";
import { placeId } from "../../checks/place-in-stack";
import { ProblemReport } from "../../checks/problem-report";
import { INatGateway } from "./nat-gateway-ref";
import { NatGatewayAttributes, NatGatewayLookup, NatGatewayProps } from "./nat-gateway-props";
import { addressCount, addressProblems, publicRangesOf, zoneProblems } from "./public-ranges";
import { checkNetworkResource } from "./public-address-checks";
import { PublicIp } from "./public-ip";
import { ISubnet } from "../vnet/subnet-ref";
import { NAT_GATEWAY_KIND, SubnetAssociations } from "../vnet/subnet-associations";
import { readProps } from "../../checks/read-props";
import { checkCalls } from "../../checks/check-calls";

/**
 * A NAT gateway: the way out for the subnets that it is associated with. It carries IPv4.
 *
 * Raises AKS-E0423, AKS-E0427, AKS-E0429, AKS-E0430, AKS-E0433, AKS-E0454, AKS-E0804 to AKS-E0806 and AKS-E0812.
 *
 * @see https://learn.microsoft.com/azure/aks/nat-gateway
 */
export class NatGateway extends Construct implements INatGateway {
  /**
   * A gateway by its id. Whether a subnet is associated with it is not known then, and not asked.
   *
   * @param scope where the reference is placed
   * @param id the id of the reference
   * @param natGatewayId the ARM id of the gateway, or a reference to it (AKS-E0428)
   */
  public static fromNatGatewayId(scope: Construct, id: string, natGatewayId: string): INatGateway {
    return new NamedNatGateway(scope, id, () => natGatewayId);
  }

  /**
   * A gateway by its id, with the addresses that traffic leaves from.
   *
   * @param scope where the reference is placed
   * @param id the id of the reference
   * @param attributes its id and its addresses
   */
  public static fromNatGatewayAttributes(scope: Construct, id: string, attributes: NatGatewayAttributes): INatGateway {
    const { natGatewayId, publicRanges } = attributes;
    return new NamedNatGateway(scope, id, () => natGatewayId, publicRanges);
  }

  /**
   * A gateway that is there already, looked up by name when Terraform plans. Azure says which addresses it has by their ids
   * alone: name them for the API server to let them in.
   *
   * @param scope where the look-up is placed
   * @param id the id of the look-up
   * @param lookup its name (AKS-E0427), resource group and addresses
   */
  public static fromNatGatewayName(scope: Construct, id: string, lookup: NatGatewayLookup): INatGateway {
    const find = (self: Construct) =>
      new DataAzurermNatGateway(self, "Resource", lookupByName(self, lookup, checkNetworkResourceName)).id;
    return new NamedNatGateway(scope, id, find, lookup.publicRanges);
  }

  /** The Terraform resource, for what the library has no word for. */
  public readonly resource: NatGatewayResource;
  public readonly natGatewayId: string;
  public readonly publicRanges?: string[];

  private readonly associations: SubnetAssociations;

  constructor(scope: Construct, id: string, props: NatGatewayProps) {
    super(scope, id);
    props = readProps(this, "NatGatewayProps", props);
    const { resourceGroup, location, tags, publicIpPrefixes = [] } = props;
    const zones = props.zone === undefined ? undefined : [props.zone];
    const name = props.name ?? defaultNetworkName(this.node.path);
    checkNetworkResource(this, { ...props, zones: undefined }, name);
    const wrongZone = checkZones("zone", zones);
    ProblemReport.of(this).add(...wrongZone);
    const publicIps = [...(props.publicIps ?? [])];
    if (props.publicIps === undefined && publicIpPrefixes.length === 0) {
      publicIps.push(
        new PublicIp(this, "PublicIp", {
          resourceGroup,
          location,
          tags,
          zones: wrongZone.length > 0 ? undefined : zones,
        }),
      );
    }
    this.check(props, addressCount(publicIps, publicIpPrefixes));
    ProblemReport.of(this).add(
      ...(props.publicIps ? addressProblems("publicIps", publicIps, publicIpPrefixes.length > 0) : []),
      ...addressProblems("publicIpPrefixes", publicIpPrefixes, true),
      ...(wrongZone.length > 0
        ? []
        : [
            ...zoneProblems("publicIps", props.publicIps ?? [], props.zone),
            ...zoneProblems("publicIpPrefixes", publicIpPrefixes, props.zone),
          ]),
    );

    this.resource = new NatGatewayResource(this, "Resource", {
      name,
      resourceGroupName: resourceGroup.resourceGroupName,
      location: location ?? resourceGroup.location,
      skuName: "Standard",
      idleTimeoutInMinutes: props.idleTimeoutMinutes ?? NAT_GATEWAY.idleTimeoutMinutes.min,
      zones,
      tags,
    });
    this.natGatewayId = this.resource.id;
    this.publicRanges = publicRangesOf(publicIps, publicIpPrefixes);
    const addresses = [
      ...[...new Set(publicIps)].map(
        (ip) =>
          new NatGatewayPublicIpAssociation(this, `Address-${placeId(ip, this)}`, {
            natGatewayId: this.natGatewayId,
            publicIpAddressId: ip.publicIpId,
          }),
      ),
      ...[...new Set(publicIpPrefixes)].map(
        (prefix) =>
          new NatGatewayPublicIpPrefixAssociation(this, `Prefix-${placeId(prefix, this)}`, {
            natGatewayId: this.natGatewayId,
            publicIpPrefixId: prefix.publicIpPrefixId,
          }),
      ),
    ];
    // Nodes that are there before the gateway has an address cannot get their images.
    this.associations = associationsOf(this, this.natGatewayId, true, addresses);
    for (const subnet of props.subnets ?? []) this.associate(subnet);
  }

  public associate(subnet: ISubnet): ITerraformDependable {
    return this.associations.associate(subnet);
  }

  private check(props: NatGatewayProps, count: number | undefined): void {
    ProblemReport.of(this).add(
      checkCount("idleTimeoutMinutes", NAT_GATEWAY.idleTimeoutMinutes, props.idleTimeoutMinutes),
      count !== undefined && count > NAT_GATEWAY.maxAddresses
        ? egressErrors.tooManyAddresses("publicIps and publicIpPrefixes", NAT_GATEWAY.maxAddresses, count)
        : undefined,
    );
  }

  /** @internal */
  public _billed(): Bill {
    return { items: [one("network", "NAT gateway", UNITS.hourAndGb)] };
  }
}

checkCalls("NatGateway", NatGateway);

class NamedNatGateway extends Construct implements INatGateway {
  public readonly natGatewayId: string;
  public readonly publicRanges?: string[];

  private readonly associations: SubnetAssociations;

  constructor(scope: Construct, id: string, idOf: (self: Construct) => string, publicRanges?: string[]) {
    super(scope, id);
    const natGatewayId = idOf(this);
    this.natGatewayId = natGatewayId;
    this.publicRanges = publicRanges?.map(addressAsRange);
    const type = "Microsoft.Network/natGateways";
    ProblemReport.of(this).add(checkNetworkId("natGatewayId", "NAT gateway", type, natGatewayId));
    this.associations = associationsOf(this, natGatewayId, false, []);
  }

  public associate(subnet: ISubnet): ITerraformDependable {
    return this.associations.associate(subnet);
  }
}

function associationsOf(owner: IConstruct, natGatewayId: string, isNew: boolean, before: TerraformResource[]) {
  const make = (scope: Construct, id: string, subnetId: string) =>
    new SubnetNatGatewayAssociation(scope, id, { subnetId, natGatewayId });
  return new SubnetAssociations(owner, NAT_GATEWAY_KIND, { isNew, before, make });
}
