import { VirtualNetworkPeering } from "@cdktf/provider-azurerm/lib/virtual-network-peering";
import { Fn } from "cdktf";
import { Construct } from "constructs";
import { parseArmId } from "../../lib/arm-ids";
import { Bill } from "../../lib/capacity/billed-items";
import { peeringItem } from "../../lib/capacity/billed-services";
import { haveCommonAddresses } from "../../lib/cidr";
import { checkNetworkId, checkNetworkResourceName } from "../../lib/egress-checks";
import { vnetErrors } from "../../lib/errors/vnet";
import { defaultNetworkName } from "../../lib/names";
import { rangeProblems } from "../../lib/network-ranges";
import { isKnown, isUnknown } from "../../lib/tokens";
import { ProblemReport } from "../checks/problem-report";
import { rendered } from "../checks/rendered";
import { PeeringOptions } from "./peering-options";
import { Peer, VnetModel } from "./vnet-model";

const NETWORK = "Microsoft.Network/virtualNetworks";

/** @internal made by peerWith */
export class VnetPeering extends Construct {
  public readonly resource: VirtualNetworkPeering;

  constructor(scope: Construct, id: string, model: VnetModel, options: PeeringOptions) {
    super(scope, id);
    const { remoteVirtualNetworkId, useRemoteGateways = false, allowGatewayTransit = false, otherSide } = options;
    const name = options.name ?? defaultNetworkName(this.node.path);
    const forwarded = options.forwardedTraffic ?? false;
    this.check(name, model, options);

    const theirs =
      otherSide &&
      new VirtualNetworkPeering(this, "OtherSide", {
        name,
        ...this.place(remoteVirtualNetworkId),
        remoteVirtualNetworkId: model.virtualNetworkId,
        allowVirtualNetworkAccess: true,
        allowForwardedTraffic: forwarded,
        allowGatewayTransit: useRemoteGateways,
        useRemoteGateways: false,
        provider: otherSide.provider,
      });
    this.resource = new VirtualNetworkPeering(this, "Resource", {
      name,
      resourceGroupName: model.resourceGroupName,
      virtualNetworkName: model.name,
      remoteVirtualNetworkId,
      allowVirtualNetworkAccess: true,
      allowForwardedTraffic: forwarded,
      allowGatewayTransit,
      useRemoteGateways,
      dependsOn: theirs && [theirs],
    });
    const ranges = isKnown(options.ranges) ? [...options.ranges] : undefined;
    model.peers.push({ path: this.node.path, ranges, useRemoteGateways });
    model.peerings.push(this.resource);
  }

  private check(name: string, model: VnetModel, options: PeeringOptions): void {
    const { remoteVirtualNetworkId, useRemoteGateways, allowGatewayTransit, ranges } = options;
    const isSelf = rendered(this, remoteVirtualNetworkId) === rendered(this, model.virtualNetworkId);
    const gateways = (why: string) => vnetErrors.peerGateways("useRemoteGateways", why);
    const first = useRemoteGateways === true && model.peers.find((peer) => peer.useRemoteGateways);
    const wrong = rangeProblems("ranges", ranges);
    ProblemReport.of(this).add(
      checkNetworkResourceName("name", name),
      checkNetworkId("remoteVirtualNetworkId", "virtual network", NETWORK, remoteVirtualNetworkId),
      isSelf ? vnetErrors.peerId("remoteVirtualNetworkId", rendered(this, remoteVirtualNetworkId)) : undefined,
      useRemoteGateways === true && allowGatewayTransit === true
        ? gateways("a network with a gateway of its own, as allowGatewayTransit says, cannot use another")
        : undefined,
      first ? gateways(`the peering at ${first.path} has it, and a network uses one gateway`) : undefined,
      model.usedBy === undefined ? undefined : vnetErrors.peeredTooLate("peerWith", model.usedBy),
      ...wrong,
      ...(wrong.length > 0 ? [] : this.overlaps(model, ranges)),
    );
  }

  private overlaps(model: VnetModel, ranges: string[] = []) {
    if (isUnknown(ranges)) return [];
    const own: Peer = { path: "the network itself", ranges: model.ranges, useRemoteGateways: false };
    return [own, ...model.peers].flatMap((peer) =>
      ranges.flatMap((range) =>
        (peer.ranges ?? [])
          .filter((other) => haveCommonAddresses(range, other))
          .map((other) => vnetErrors.peerOverlap("ranges", range, peer.path, other)),
      ),
    );
  }

  /** Where the other network is, as its id says. */
  private place(id: string) {
    const parsed = isUnknown(id) ? undefined : parseArmId(NETWORK, id);
    if (parsed) return { resourceGroupName: parsed.resourceGroupName, virtualNetworkName: parsed.name };
    // A reference is cut apart by Terraform itself.
    const part = (index: number) => Fn.element(Fn.split("/", id), index) as string;
    return { resourceGroupName: part(4), virtualNetworkName: part(8) };
  }

  /** @internal */
  public _billed(): Bill {
    return { items: [peeringItem()] };
  }
}
