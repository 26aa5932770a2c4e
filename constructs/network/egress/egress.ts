import {
  KubernetesClusterNetworkProfileLoadBalancerProfile,
  KubernetesClusterNetworkProfileNatGatewayProfile,
} from "@cdktf/provider-azurerm/lib/kubernetes-cluster";
import { addressAsRange, checkCount, checkPortsPerNode } from "../../../lib/egress-checks";
import { Problem } from "../../../lib/errors/problem";
import { LOAD_BALANCER, NAT_GATEWAY } from "../../../lib/facts/egress-limits";
import { enumProblem } from "../../../lib/shapes";
import { LoadBalancerEgressOptions, ManagedNatGatewayOptions, UserDefinedRoutingOptions } from "./egress-options";
import { LoadBalancerBackendPool } from "./load-balancer-backend-pool";
import { INatGateway } from "./nat-gateway-ref";
import { OutboundAddresses } from "./outbound-addresses";
import { IRouteTable } from "./route-table-ref";
import { checkCalls } from "../../checks/check-calls";

/** @internal what a way out comes to */
interface EgressParts {
  readonly outboundType:
    "loadBalancer" | "managedNATGateway" | "userAssignedNATGateway" | "userDefinedRouting" | "none";
  readonly loadBalancer?: LoadBalancerEgressOptions;
  readonly managedNat?: ManagedNatGatewayOptions;
  readonly natGateway?: INatGateway;
  readonly routeTable?: IRouteTable;
  readonly publicRanges?: string[];
  /** What it was made of that it cannot be made of. */
}

/**
 * How traffic of nodes and pods leaves the network.
 *
 * Another way out is changed in place, and cuts the connections that there are. Azure lets a cluster in a network that
 * Azure made go from the load balancer to the managed NAT gateway or to none, but not from that gateway back to the load
 * balancer; a cluster in a subnet of yours between the load balancer, a NAT gateway, routes and none, in any direction.
 *
 * Raises AKS-E0417 to AKS-E0426, and warns with AKS-W0403 to AKS-W0406.
 *
 * @see https://learn.microsoft.com/azure/aks/egress-outboundtype
 */
export class Egress {
  /**
   * Through the load balancer of the cluster, which has public addresses.
   *
   * @param options its addresses, ports and timeouts
   */
  public static loadBalancer(options: LoadBalancerEgressOptions = {}): Egress {
    const { addresses } = options;
    return new Egress({
      outboundType: "loadBalancer",
      loadBalancer: options,
      publicRanges: addresses?._parts.ranges,
    });
  }

  /**
   * Through a NAT gateway that Azure makes, in the network that Azure makes (AKS-E0418).
   *
   * @param options its addresses and timeout
   */
  public static managedNatGateway(options: ManagedNatGatewayOptions = {}): Egress {
    return new Egress({ outboundType: "managedNATGateway", managedNat: options });
  }

  /**
   * Through a NAT gateway that is associated with every subnet of nodes (AKS-E0419), which are yours (AKS-E0417).
   *
   * @param natGateway the gateway
   */
  public static natGateway(natGateway: INatGateway): Egress {
    const publicRanges = natGateway.publicRanges;
    return new Egress({ outboundType: "userAssignedNATGateway", natGateway, publicRanges });
  }

  /**
   * By the routes of a table, to a firewall for example. The table has a route for 0.0.0.0/0 (AKS-E0420) and is
   * associated with every subnet of nodes (AKS-E0419), which are yours (AKS-E0417).
   *
   * @param routeTable the table
   * @param options where the traffic comes out
   */
  public static userDefinedRouting(routeTable: IRouteTable, options: UserDefinedRoutingOptions = {}): Egress {
    const publicRanges = options.publicRanges?.map(addressAsRange);
    return new Egress({ outboundType: "userDefinedRouting", routeTable, publicRanges });
  }

  /**
   * No way out that Azure would make or ask for. Nodes get the images and programs of AKS from a cache: the managed one,
   * unless `addons.bootstrapCache` names a registry of yours. Warns with AKS-W0405 when the API server is public.
   */
  public static none(): Egress {
    return new Egress({ outboundType: "none" });
  }

  private constructor(
    /** @internal */
    public readonly _parts: EgressParts,
  ) {}

  /** @internal what the subnets of nodes have to be associated with */
  public get _through(): INatGateway | IRouteTable | undefined {
    return this._parts.natGateway ?? this._parts.routeTable;
  }

  /** @internal the addresses that the control plane needs a role on */
  public get _ownAddresses() {
    return this._parts.loadBalancer?.addresses?._parts.own ?? [];
  }

  /** @internal the outbound ports to count; nothing when Azure chooses, or the addresses cannot be counted */
  public get _ports(): { perNode: number; addresses: number } | undefined {
    const { loadBalancer } = this._parts;
    const perNode = loadBalancer?.allocatedPortsPerNode;
    const addresses = loadBalancer?.addresses ? loadBalancer.addresses._parts.count : 1;
    return perNode === undefined || addresses === undefined ? undefined : { perNode, addresses };
  }

  /** @internal */
  public _problems(prop: string): (Problem | undefined)[] {
    const { loadBalancer, managedNat } = this._parts;
    return [
      ...(loadBalancer?.addresses?._problems ?? []).map((problemFor) => problemFor(`${prop}.addresses`)),
      checkPortsPerNode(`${prop}.allocatedPortsPerNode`, loadBalancer?.allocatedPortsPerNode),
      checkCount(`${prop}.idleTimeoutMinutes`, LOAD_BALANCER.idleTimeoutMinutes, loadBalancer?.idleTimeoutMinutes),
      enumProblem(`${prop}.backendPool`, loadBalancer?.backendPool, LoadBalancerBackendPool),
      checkCount(`${prop}.addressCount`, NAT_GATEWAY.managedIps, managedNat?.addressCount),
      checkCount(`${prop}.idleTimeoutMinutes`, NAT_GATEWAY.idleTimeoutMinutes, managedNat?.idleTimeoutMinutes),
    ];
  }

  /** @internal */
  public _render(): {
    outboundType: string;
    loadBalancerProfile?: KubernetesClusterNetworkProfileLoadBalancerProfile;
    natGatewayProfile?: KubernetesClusterNetworkProfileNatGatewayProfile;
  } {
    const { outboundType, loadBalancer = {}, managedNat = {} } = this._parts;
    return {
      outboundType,
      // A block that the state does not have replaces the cluster, so none is written that says nothing.
      loadBalancerProfile: isEmpty(loadBalancer)
        ? undefined
        : {
            ...(loadBalancer.addresses ?? OutboundAddresses.managed())._parts.rendered,
            outboundPortsAllocated: loadBalancer.allocatedPortsPerNode,
            idleTimeoutInMinutes: loadBalancer.idleTimeoutMinutes,
            backendPoolType: loadBalancer.backendPool,
          },
      natGatewayProfile: isEmpty(managedNat)
        ? undefined
        : { managedOutboundIpCount: managedNat.addressCount, idleTimeoutInMinutes: managedNat.idleTimeoutMinutes },
    };
  }
}

checkCalls("Egress", Egress);

function isEmpty(options: object): boolean {
  return Object.values(options).every((value) => value === undefined);
}
