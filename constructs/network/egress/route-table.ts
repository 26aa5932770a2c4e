import { DataAzurermRouteTable } from "@cdktf/provider-azurerm/lib/data-azurerm-route-table";
import { Route } from "@cdktf/provider-azurerm/lib/route";
import { RouteTable as RouteTableResource } from "@cdktf/provider-azurerm/lib/route-table";
import { SubnetRouteTableAssociation } from "@cdktf/provider-azurerm/lib/subnet-route-table-association";
import { ITerraformDependable, TerraformResource } from "cdktf";
import { Construct, IConstruct } from "constructs";
import { checkNetworkId, checkNetworkResourceName, checkRoutePrefix } from "../../../lib/egress-checks";
import { egressErrors } from "../../../lib/errors/egress";
import { defaultNetworkName } from "../../../lib/names";
import { isAttached } from "../../checks/attached";
import { FirstCome } from "../../checks/first-come";
import { lookupByName } from "../../checks/lookup-by-name";
import { ProblemReport } from "../../checks/problem-report";
import { checkNetworkResource } from "./public-address-checks";
import { RouteNextHop } from "./route-next-hop";
import { RouteTableLookup, RouteTableProps } from "./route-table-props";
import { IRouteTable } from "./route-table-ref";
import { ROUTE_TABLE_KIND, SubnetAssociations } from "../vnet/subnet-associations";
import { ISubnet } from "../vnet/subnet-ref";
import { readProps } from "../../checks/read-props";
import { checkCalls } from "../../checks/check-calls";

const DEFAULT_ROUTE = "0.0.0.0/0";

/**
 * The routes by which traffic leaves the subnets that the table is associated with.
 *
 * Every route is a resource of its own, so that those which kubenet writes into the table stay.
 *
 * Raises AKS-E0427, AKS-E0431 to AKS-E0433, AKS-E0804 to AKS-E0806 and AKS-E0812.
 *
 * @see https://learn.microsoft.com/azure/aks/egress-udr
 */
export class RouteTable extends Construct implements IRouteTable {
  /**
   * A table by its id. Its routes and its subnets are not known then, and not asked for.
   *
   * @param scope where the reference is placed
   * @param id the id of the reference
   * @param routeTableId the ARM id of the table, or a reference to it (AKS-E0428)
   */
  public static fromRouteTableId(scope: Construct, id: string, routeTableId: string): IRouteTable {
    return new NamedRouteTable(scope, id, () => routeTableId);
  }

  /**
   * A table that is there already, looked up by name when Terraform plans. Its routes are not known.
   *
   * @param scope where the look-up is placed
   * @param id the id of the look-up
   * @param lookup its name (AKS-E0427) and resource group
   */
  public static fromRouteTableName(scope: Construct, id: string, lookup: RouteTableLookup): IRouteTable {
    return new NamedRouteTable(scope, id, (self) => {
      return new DataAzurermRouteTable(self, "Resource", lookupByName(self, lookup, checkNetworkResourceName)).id;
    });
  }

  /** The Terraform resource, for what the library has no word for. */
  public readonly resource: RouteTableResource;
  public readonly routeTableId: string;

  private readonly associations: SubnetAssociations;
  private readonly routes = new FirstCome<Route>();

  constructor(scope: Construct, id: string, props: RouteTableProps) {
    super(scope, id);
    props = readProps(this, "RouteTableProps", props);
    const name = props.name ?? defaultNetworkName(this.node.path);
    checkNetworkResource(this, props, name);
    this.resource = new RouteTableResource(this, "Resource", {
      name,
      resourceGroupName: props.resourceGroup.resourceGroupName,
      location: props.location ?? props.resourceGroup.location,
      bgpRoutePropagationEnabled: props.gatewayRoutes ?? false,
      tags: props.tags,
    });
    this.routeTableId = this.resource.id;
    const route = props.defaultRoute && this.makeRoute("DefaultRoute", "default", DEFAULT_ROUTE, props.defaultRoute);
    if (route) this.routes.take(DEFAULT_ROUTE, route);
    ProblemReport.of(this).add(props.defaultRoute?._problem("defaultRoute"));
    // Azure looks for the route when the cluster is made, and the cluster waits for the association.
    this.associations = associationsOf(this, this.routeTableId, true, route ? [route] : []);
    for (const subnet of props.subnets ?? []) this.associate(subnet);
  }

  public get hasDefaultRoute(): boolean | undefined {
    return this.routes.keys.includes(DEFAULT_ROUTE);
  }

  /**
   * Adds a route for a range, which wins over that for 0.0.0.0/0.
   *
   * @param id the id of the route, and its name in Azure
   * @param addressPrefix the IPv4 range, or a service tag of Azure such as `AzureMonitor` (AKS-E0432)
   * @param nextHop where the traffic goes
   */
  public addRoute(id: string, addressPrefix: string, nextHop: RouteNextHop): Route {
    const prop = `addRoute("${id}")`;
    ProblemReport.of(this).add(
      checkNetworkResourceName(prop, id),
      checkRoutePrefix(prop, addressPrefix),
      addressPrefix === DEFAULT_ROUTE
        ? egressErrors.routePrefix(
            prop,
            "be for a smaller range than the default route",
            addressPrefix,
            "give the route for it to the RouteTable as defaultRoute",
          )
        : undefined,
      nextHop._problem(prop),
    );
    const route = this.makeRoute(`Route-${id}`, id, addressPrefix, nextHop);
    const hadBy = this.routes.take(String(addressPrefix), route);
    ProblemReport.of(this).atSynth(() =>
      isAttached(route) && hadBy()
        ? [
            egressErrors.routePrefix(
              prop,
              "be for a range that has no route yet",
              addressPrefix,
              "remove one of the two",
            ),
          ]
        : [],
    );
    return route;
  }

  public associate(subnet: ISubnet): ITerraformDependable {
    return this.associations.associate(subnet);
  }

  private makeRoute(id: string, name: string, addressPrefix: string, nextHop: RouteNextHop): Route {
    return new Route(this, id, {
      name,
      resourceGroupName: this.resource.resourceGroupName,
      routeTableName: this.resource.name,
      addressPrefix,
      ...nextHop._render(),
    });
  }
}

checkCalls("RouteTable", RouteTable);

class NamedRouteTable extends Construct implements IRouteTable {
  public readonly routeTableId: string;

  private readonly associations: SubnetAssociations;

  constructor(scope: Construct, id: string, idOf: (self: Construct) => string) {
    super(scope, id);
    const routeTableId = idOf(this);
    this.routeTableId = routeTableId;
    const type = "Microsoft.Network/routeTables";
    ProblemReport.of(this).add(checkNetworkId("routeTableId", "route table", type, routeTableId));
    this.associations = associationsOf(this, routeTableId, false, []);
  }

  public associate(subnet: ISubnet): ITerraformDependable {
    return this.associations.associate(subnet);
  }
}

function associationsOf(owner: IConstruct, routeTableId: string, isNew: boolean, before: TerraformResource[]) {
  const make = (scope: Construct, id: string, subnetId: string) =>
    new SubnetRouteTableAssociation(scope, id, { subnetId, routeTableId });
  return new SubnetAssociations(owner, ROUTE_TABLE_KIND, { isNew, before, make });
}
