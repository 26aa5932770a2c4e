import { TerraformProvider } from "cdktf";

/** A peering as the other network has it. */
export interface PeeringOtherSideOptions {
  /**
   * The provider that the other network is reached with, when it is in another subscription.
   *
   * @default - that of the stack
   */
  readonly provider?: TerraformProvider;
}

/** How a network is peered with another. */
export interface PeeringOptions {
  /** The ARM id of the other network, or a reference to it (AKS-E0428). A change replaces the peering. */
  readonly remoteVirtualNetworkId: string;

  /**
   * The ranges of the other network, and of what is reached through it, as CIDR. They must not overlap those of this
   * network (AKS-E0476), and nodes may be managed from them.
   *
   * @default - not known: nothing is asked of them
   */
  readonly ranges?: string[];

  /**
   * The name of the peering: 1 to 80 letters, digits, `-`, `_` and `.` (AKS-E0427). A change replaces it.
   *
   * @default - the path of the construct
   */
  readonly name?: string;

  /**
   * Whether traffic comes in that began elsewhere than in the other network: through a firewall or a gateway there.
   * Changed in place.
   *
   * @default false
   */
  readonly forwardedTraffic?: boolean;

  /**
   * Whether this network uses the gateway of the other one, to reach a site by VPN or ExpressRoute. One peering of a
   * network can (AKS-E0477). Changed in place.
   *
   * @default false
   */
  readonly useRemoteGateways?: boolean;

  /**
   * Whether the other network may use the gateway of this one. Not together with `useRemoteGateways` (AKS-E0477). Changed
   * in place.
   *
   * @default false
   */
  readonly allowGatewayTransit?: boolean;

  /**
   * The peering as the other network has it. Nothing flows until there are both. It is made first, with gateway transit
   * where this network uses the gateway.
   *
   * @default - made by whoever owns the other network
   */
  readonly otherSide?: PeeringOtherSideOptions;
}
