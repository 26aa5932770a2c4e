import { DataAzurermPrivateDnsZone } from "@cdktf/provider-azurerm/lib/data-azurerm-private-dns-zone";
import { PrivateDnsZone as PrivateDnsZoneResource } from "@cdktf/provider-azurerm/lib/private-dns-zone";
import { PrivateDnsZoneVirtualNetworkLink } from "@cdktf/provider-azurerm/lib/private-dns-zone-virtual-network-link";
import { Fn } from "cdktf";
import { Construct } from "constructs";
import { isSovereign, isSubzone, MAX_SUBZONE_LENGTH } from "../../../lib/api-server-zones";
import { privateDnsZoneNameOf } from "../../../lib/arm-ids";
import { Bill, one } from "../../../lib/capacity/billed-items";
import { apiServerErrors } from "../../../lib/errors/api-server";
import { checkNetworkId } from "../../../lib/egress-checks";
import { Problem } from "../../../lib/errors/problem";
import { endpointErrors } from "../../../lib/errors/private-endpoint";
import { checkTags, defaultNetworkName } from "../../../lib/names";
import { isZoneName } from "../../../lib/private-dns";
import { normalRegion } from "../../../lib/regions";
import { isKnown, isUnknown } from "../../../lib/tokens";
import { isAttached } from "../../checks/attached";
import { FirstCome } from "../../checks/first-come";
import { lookupByName } from "../../checks/lookup-by-name";
import { ProblemReport } from "../../checks/problem-report";
import { rendered } from "../../checks/rendered";
import { LateDependents } from "../../checks/late-dependents";
import { ApiServerZoneProps, PrivateDnsZoneLookup, PrivateDnsZoneProps } from "./private-dns-zone-props";
import { IPrivateDnsZone } from "./private-dns-zone-ref";
import { readProps } from "../../checks/read-props";
import { checkCalls } from "../../checks/check-calls";

/**
 * A private DNS zone: names that only the networks linked to it resolve.
 *
 * Raises AKS-E0428, AKS-E0485, AKS-E0490, AKS-E0804, AKS-E0805 and AKS-E0812.
 *
 * @see https://learn.microsoft.com/azure/dns/private-dns-overview
 */
export class PrivateDnsZone extends Construct implements IPrivateDnsZone {
  /**
   * A zone by its id.
   *
   * @param scope where the reference is placed
   * @param id the id of the reference
   * @param privateDnsZoneId the ARM id of the zone, or a reference to it (AKS-E0210)
   */
  public static fromPrivateDnsZoneId(scope: Construct, id: string, privateDnsZoneId: string): IPrivateDnsZone {
    return new NamedPrivateDnsZone(scope, id, privateDnsZoneId);
  }

  /**
   * A zone that is there already, looked up by name when Terraform plans.
   *
   * @param scope where the look-up is placed
   * @param id the id of the look-up
   * @param lookup its name (AKS-E0485) and resource group
   */
  public static fromPrivateDnsZoneName(scope: Construct, id: string, lookup: PrivateDnsZoneLookup): IPrivateDnsZone {
    return new LookedUpPrivateDnsZone(scope, id, lookup);
  }

  /**
   * A zone for the private API servers of a region, under the name that AKS asks for: `privatelink.<region>.azmk8s.io`. One
   * zone serves all clusters of the region that it is given to. Raises AKS-E0215 and AKS-E0216.
   *
   * @param scope where the zone is placed
   * @param id the id of the zone
   * @param props its group, and the region where that is another
   */
  public static forApiServers(scope: Construct, id: string, props: ApiServerZoneProps): PrivateDnsZone {
    const { resourceGroup, subzone, tags } = props;
    const location = props.location ?? resourceGroup.location;
    // Zones have a region as Azure writes it, so Terraform has to write one like that which it alone knows.
    const region = isUnknown(location) ? Fn.lower(Fn.replace(location, " ", "")) : normalRegion(String(location));
    const before = subzone === undefined ? "" : `${subzone}.`;
    const form = props.vnetIntegrated === true ? "private" : "privatelink";
    const name = `${before}${form}.${region}.azmk8s.io`;
    const zone = new PrivateDnsZone(scope, id, { resourceGroup, name, tags });
    ProblemReport.of(zone).add(
      !isUnknown(location) && isSovereign(String(location))
        ? apiServerErrors.sovereignZone("location", location)
        : undefined,
      isKnown(subzone) && !isSubzone(subzone)
        ? apiServerErrors.subzone("subzone", MAX_SUBZONE_LENGTH, subzone)
        : undefined,
    );
    return zone;
  }

  /** The Terraform resource, for what the library has no word for. */
  public readonly resource: PrivateDnsZoneResource;
  public readonly privateDnsZoneId: string;
  public readonly privateDnsZoneName?: string;

  private readonly linked = new FirstCome<PrivateDnsZoneVirtualNetworkLink>();

  constructor(
    scope: Construct,
    id: string,
    private readonly props: PrivateDnsZoneProps,
  ) {
    super(scope, id);
    props = readProps(this, "PrivateDnsZoneProps", props);
    const { name, resourceGroup, tags } = props;
    ProblemReport.of(this).add(checkZoneName("name", name), ...checkTags("tags", tags));
    this.resource = new PrivateDnsZoneResource(this, "Resource", {
      name,
      resourceGroupName: resourceGroup.resourceGroupName,
      tags,
    });
    this.privateDnsZoneId = this.resource.id;
    this.privateDnsZoneName = name;
  }

  /**
   * Lets a network resolve the names of the zone. The network of a cluster's nodes needs no link: AKS makes it, unless it is
   * there before. Those from which people and pipelines reach the API server do. A cluster waits for every link of its zone,
   * also for those that are made after it, because one of its nodes' network would come too late then.
   *
   * @param id the id of the link, and with the path of the zone its name in Azure
   * @param virtualNetworkId the ARM id of the network, or a reference to it (AKS-E0428); once (AKS-E0490)
   */
  public linkTo(id: string, virtualNetworkId: string): PrivateDnsZoneVirtualNetworkLink {
    const report = ProblemReport.of(this);
    const prop = `linkTo(${id}).virtualNetworkId`;
    const network = rendered(this, String(virtualNetworkId)).toLowerCase();
    report.add(checkNetworkId(prop, "virtual network", "Microsoft.Network/virtualNetworks", virtualNetworkId));
    const link = new PrivateDnsZoneVirtualNetworkLink(this, id, {
      name: defaultNetworkName(`${this.node.path}/${id}`),
      resourceGroupName: this.props.resourceGroup.resourceGroupName,
      privateDnsZoneName: this.resource.name,
      virtualNetworkId,
      // Machines of the network do not write themselves into a zone of Azure's.
      registrationEnabled: false,
      tags: this.props.tags,
    });
    const hadBy = this.linked.take(network, link);
    report.atSynth(() => {
      const before = isAttached(link) && hadBy();
      return before ? [endpointErrors.linkedTwice(prop, before.node.path)] : [];
    });
    LateDependents.of(this).add(link);
    return link;
  }

  /** @internal */
  public _billed(): Bill {
    return { items: [one("network", "private DNS zone", "each month and by the query")] };
  }
}

checkCalls("PrivateDnsZone", PrivateDnsZone);

function checkZoneName(prop: string, name: string): Problem | undefined {
  return isUnknown(name) || isZoneName(name) ? undefined : endpointErrors.zoneName(prop, name);
}

class LookedUpPrivateDnsZone extends Construct implements IPrivateDnsZone {
  public readonly privateDnsZoneId: string;
  public readonly privateDnsZoneName?: string;

  constructor(scope: Construct, id: string, lookup: PrivateDnsZoneLookup) {
    super(scope, id);
    this.privateDnsZoneId = new DataAzurermPrivateDnsZone(
      this,
      "Resource",
      lookupByName(this, lookup, checkZoneName),
    ).id;
    this.privateDnsZoneName = lookup.name;
  }
}

class NamedPrivateDnsZone extends Construct implements IPrivateDnsZone {
  public readonly privateDnsZoneName?: string;

  constructor(
    scope: Construct,
    id: string,
    public readonly privateDnsZoneId: string,
  ) {
    super(scope, id);
    if (isUnknown(privateDnsZoneId)) return;
    this.privateDnsZoneName = privateDnsZoneNameOf(privateDnsZoneId);
    if (this.privateDnsZoneName === undefined) {
      ProblemReport.of(this).add(apiServerErrors.zoneIdMalformed("privateDnsZoneId", privateDnsZoneId));
    }
  }
}
