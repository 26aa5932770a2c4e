import { VirtualNetworkPeering } from "@cdktf/provider-azurerm/lib/virtual-network-peering";
import { Fn } from "cdktf";
import { Construct } from "constructs";
import { parseArmId } from "../../../lib/arm-ids";
import { Bill } from "../../../lib/capacity/billed-items";
import { peeringItem } from "../../../lib/capacity/billed-services";
import { haveCommonAddresses } from "../../../lib/cidr";
import { checkNetworkId, checkNetworkResourceName } from "../../../lib/egress-checks";
import { Problem } from "../../../lib/errors/problem";
import { vnetErrors } from "../../../lib/errors/vnet";
import { defaultNetworkName } from "../../../lib/names";
import { rangeProblems } from "../../../lib/network-ranges";
import { isKnown, isUnknown } from "../../../lib/tokens";
import { isAttached } from "../../checks/attached";
import { ProblemReport } from "../../checks/problem-report";
import { rendered } from "../../checks/rendered";
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
    const usedBefore = model.usedBy;
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
    const before = model.peers;
    model.addPeer({ scope: this, peering: this.resource, ranges, useRemoteGateways });
    ProblemReport.of(this).atSynth(() => [
      usedBefore && isAttached(usedBefore) ? vnetErrors.peeredTooLate("peerWith", usedBefore.node.path) : undefined,
      ...this.besideOthers(
        before.filter(({ scope }) => isAttached(scope)),
        options,
      ),
    ]);
  }

  private check(name: string, model: VnetModel, options: PeeringOptions): void {
    const { remoteVirtualNetworkId, useRemoteGateways, allowGatewayTransit, ranges } = options;
    const isSelf = rendered(this, remoteVirtualNetworkId) === rendered(this, model.virtualNetworkId);
    const wrong = rangeProblems("ranges", ranges);
    ProblemReport.of(this).add(
      checkNetworkResourceName("name", name),
      checkNetworkId("remoteVirtualNetworkId", "virtual network", NETWORK, remoteVirtualNetworkId),
      isSelf ? vnetErrors.peerId("remoteVirtualNetworkId", rendered(this, remoteVirtualNetworkId)) : undefined,
      useRemoteGateways === true && allowGatewayTransit === true
        ? gateways("a network with a gateway of its own, as allowGatewayTransit says, cannot use another")
        : undefined,
      ...wrong,
      ...(wrong.length > 0 ? [] : overlaps("the network itself", model.ranges, ranges)),
    );
  }

  /** What the peerings that came before leave no place for. */
  private besideOthers(others: Peer[], { useRemoteGateways, ranges }: PeeringOptions): Problem[] {
    const first = useRemoteGateways === true && others.find((peer) => peer.useRemoteGateways);
    const wrong = rangeProblems("ranges", ranges).length > 0;
    return [
      ...(first ? [gateways(`the peering at ${first.scope.node.path} has it, and a network uses one gateway`)] : []),
      ...(wrong ? [] : others.flatMap((peer) => overlaps(peer.scope.node.path, peer.ranges, ranges))),
    ];
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

function gateways(why: string): Problem {
  return vnetErrors.peerGateways("useRemoteGateways", why);
}

function overlaps(path: string, theirs: string[] = [], ranges: string[] = []): Problem[] {
  if (isUnknown(ranges)) return [];
  return ranges.flatMap((range) =>
    theirs
      .filter((other) => haveCommonAddresses(range, other))
      .map((other) => vnetErrors.peerOverlap("ranges", range, path, other)),
  );
}
