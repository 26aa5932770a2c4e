import { checkNextHop } from "../../../lib/egress-checks";
import { Problem } from "../../../lib/errors/problem";
import { checkCalls } from "../../checks/check-calls";

/**
 * Where a route sends traffic. Changed in place.
 *
 * @see https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview
 */
export class RouteNextHop {
  /**
   * A firewall or another appliance.
   *
   * @param privateIpAddress its private IPv4 address (AKS-E0431)
   */
  public static appliance(privateIpAddress: string): RouteNextHop {
    return new RouteNextHop("VirtualAppliance", privateIpAddress);
  }

  /** The gateway of the network: a VPN, or ExpressRoute. */
  public static virtualNetworkGateway(): RouteNextHop {
    return new RouteNextHop("VirtualNetworkGateway");
  }

  /** The network itself. */
  public static virtualNetwork(): RouteNextHop {
    return new RouteNextHop("VnetLocal");
  }

  /** The internet, past the firewall: for the public address of the firewall itself, for example. */
  public static internet(): RouteNextHop {
    return new RouteNextHop("Internet");
  }

  /** Nowhere: the traffic is dropped. */
  public static nowhere(): RouteNextHop {
    return new RouteNextHop("None");
  }

  private constructor(
    private readonly nextHopType: string,
    private readonly address?: string,
  ) {}

  /** @internal */
  public _problem(prop: string): Problem | undefined {
    return this.address === undefined ? undefined : checkNextHop(prop, this.address);
  }

  /** @internal */
  public _render(): { nextHopType: string; nextHopInIpAddress?: string } {
    return { nextHopType: this.nextHopType, nextHopInIpAddress: this.address };
  }
}

checkCalls("RouteNextHop", RouteNextHop);
