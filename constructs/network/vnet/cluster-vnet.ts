import { VirtualNetwork } from "@cdktf/provider-azurerm/lib/virtual-network";
import { Fn } from "cdktf";
import { Construct } from "constructs";
import { parseArmId } from "../../../lib/arm-ids";
import { checkNetworkId } from "../../../lib/egress-checks";
import { vnetErrors, vnetWarnings } from "../../../lib/errors/vnet";
import { checkTags, defaultNetworkName } from "../../../lib/names";
import { isIpAddress, networkRangeProblems, rangeProblems } from "../../../lib/network-ranges";
import { isUnknown } from "../../../lib/tokens";
import { ProblemReport } from "../../checks/problem-report";
import { warn } from "../../checks/warning-report";
import { IResourceGroup } from "../../resource-group/resource-group-ref";
import { ClusterVnetAttributes } from "./cluster-vnet-attributes";
import { ClusterVnetBase } from "./cluster-vnet-base";
import { ClusterVnetProps } from "./cluster-vnet-props";
import { IClusterVnet } from "./cluster-vnet-ref";
import { checkNetworkResource } from "../egress/public-address-checks";
import { readProps } from "../../checks/read-props";
import { checkCalls } from "../../checks/check-calls";

const NETWORK = "Microsoft.Network/virtualNetworks";

/**
 * The virtual network of clusters: private subnets for nodes, pods, API servers and private endpoints, each with a
 * security group, and peerings to other networks. Every subnet is a resource of its own.
 *
 * Raises AKS-E0404, AKS-E0427, AKS-E0460, AKS-E0467, AKS-E0481, AKS-E0483, AKS-E0804 to AKS-E0806 and AKS-E0812.
 *
 * @see https://learn.microsoft.com/azure/aks/concepts-network
 */
export class ClusterVnet extends ClusterVnetBase {
  /**
   * A network by its id. Its ranges are not known then: subnets are written out.
   *
   * @param scope where the reference is placed
   * @param id the id of the reference
   * @param virtualNetworkId the ARM id of the network, or a reference to it (AKS-E0428)
   * @param resourceGroup the group that the security groups of new subnets are placed in
   */
  public static fromVirtualNetworkId(
    scope: Construct,
    id: string,
    virtualNetworkId: string,
    resourceGroup: IResourceGroup,
  ): IClusterVnet {
    return new NamedClusterVnet(scope, id, { virtualNetworkId, resourceGroup });
  }

  /**
   * A network by its id, with its ranges.
   *
   * @param scope where the reference is placed
   * @param id the id of the reference
   * @param attributes its id, its ranges and where security groups go
   */
  public static fromVirtualNetworkAttributes(
    scope: Construct,
    id: string,
    attributes: ClusterVnetAttributes,
  ): IClusterVnet {
    return new NamedClusterVnet(scope, id, attributes);
  }

  /** The Terraform resource, for what the library has no word for. */
  public readonly resource: VirtualNetwork;
  public readonly virtualNetworkId: string;

  constructor(scope: Construct, id: string, props: ClusterVnetProps) {
    super(scope, id);
    props = readProps(this, "ClusterVnetProps", props);
    const { resourceGroup, addressRanges, carveFrom, tags, dnsServers } = props;
    const name = props.name ?? defaultNetworkName(this.node.path);
    const location = props.location ?? resourceGroup.location;
    checkNetworkResource(this, props, name);
    const wrong = networkRangeProblems("addressRanges", addressRanges);
    ProblemReport.of(this).add(...wrong);
    this.checkDnsServers(dnsServers);

    this.resource = new VirtualNetwork(this, "Resource", {
      name,
      resourceGroupName: resourceGroup.resourceGroupName,
      location,
      addressSpace: [...addressRanges],
      dnsServers,
      tags,
    });
    this.virtualNetworkId = this.resource.id;
    this._begin({
      virtualNetworkId: this.virtualNetworkId,
      name: this.resource.name,
      resourceGroupName: this.resource.resourceGroupName,
      groupOfRules: resourceGroup,
      location,
      tags,
      ranges: [...addressRanges],
      rangesAreWrong: wrong.length > 0,
      carveFrom,
    });
  }

  private checkDnsServers(servers: string[] | undefined): void {
    if (servers === undefined || isUnknown(servers)) return;
    const wrong = servers.filter((server) => !isIpAddress(server));
    ProblemReport.of(this).add(...wrong.map((server) => vnetErrors.dnsServer("dnsServers", server)));
    if (servers.length === 1) warn(this, () => vnetWarnings.oneDnsServer("dnsServers", servers[0]));
  }
}

checkCalls("ClusterVnet", ClusterVnet);

class NamedClusterVnet extends ClusterVnetBase {
  public readonly virtualNetworkId: string;

  constructor(scope: Construct, id: string, attributes: ClusterVnetAttributes) {
    super(scope, id);
    const { virtualNetworkId, resourceGroup, addressRanges, carveFrom, location, tags } = attributes;
    const wrong = rangeProblems("addressRanges", addressRanges);
    ProblemReport.of(this).add(
      checkNetworkId("virtualNetworkId", "virtual network", NETWORK, virtualNetworkId),
      ...wrong,
      ...checkTags("tags", tags),
    );
    this.virtualNetworkId = virtualNetworkId;
    const parsed = isUnknown(virtualNetworkId) ? undefined : parseArmId(NETWORK, virtualNetworkId);
    // A reference is cut apart by Terraform itself.
    const part = (index: number) => Fn.element(Fn.split("/", virtualNetworkId), index) as string;
    this._begin({
      virtualNetworkId,
      name: parsed?.name ?? part(8),
      resourceGroupName: parsed?.resourceGroupName ?? part(4),
      groupOfRules: resourceGroup,
      location: location ?? resourceGroup.location,
      tags,
      ranges: addressRanges,
      rangesAreWrong: wrong.length > 0,
      carveFrom,
    });
  }
}
