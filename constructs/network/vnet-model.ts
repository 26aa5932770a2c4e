import { ITerraformDependable } from "cdktf";
import { isKnown, isUnknown } from "../../lib/tokens";
import { SubnetPlan } from "../../lib/subnet-plan";
import { IResourceGroup } from "../resource-group/resource-group-ref";

/** @internal one network on the other side of a peering */
export interface Peer {
  readonly path: string;
  /** Nothing when they are not known. */
  readonly ranges?: string[];
  readonly useRemoteGateways: boolean;
}

/** @internal what a network and its subnets know of each other */
export interface VnetModelProps {
  readonly virtualNetworkId: string;
  readonly name: string;
  readonly resourceGroupName: string;
  /** Where security groups are made, which is not in the group of a network that somebody else made. */
  readonly groupOfRules: IResourceGroup;
  readonly location: string;
  readonly tags?: { [key: string]: string };
  readonly ranges?: string[];
  /** Whether they are wrong, which is told at the network. */
  readonly rangesAreWrong: boolean;
  readonly carveFrom?: string[];
}

/** @internal */
export class VnetModel {
  public readonly virtualNetworkId: string;
  public readonly name: string;
  public readonly resourceGroupName: string;
  public readonly groupOfRules: IResourceGroup;
  public readonly location: string;
  public readonly tags?: { [key: string]: string };
  /** The ranges of the network; nothing when they are not known. */
  public readonly ranges?: string[];
  public readonly plan: SubnetPlan;
  public readonly peerings: ITerraformDependable[] = [];
  public readonly peers: Peer[] = [];
  /** The subnet that was used first, after which a peering comes too late. */
  public usedBy?: string;

  constructor(props: VnetModelProps) {
    this.virtualNetworkId = props.virtualNetworkId;
    this.name = props.name;
    this.resourceGroupName = props.resourceGroupName;
    this.groupOfRules = props.groupOfRules;
    this.location = props.location;
    this.tags = props.tags;
    this.ranges = isKnown(props.ranges) && !props.rangesAreWrong ? [...props.ranges] : undefined;
    this.plan = new SubnetPlan(this.ranges, props.rangesAreWrong, this.ranges && props.carveFrom);
  }

  public noteUse(path: string): void {
    this.usedBy ??= path;
  }

  /** The ranges of the network and of all its peers; nothing when one of them is not known. */
  public insideRanges(): string[] | undefined {
    const all = [this.ranges, ...this.peers.map((peer) => peer.ranges)];
    return all.some((ranges) => ranges === undefined || isUnknown(ranges)) ? undefined : all.flatMap((one) => one!);
  }

  /** Those that are known. */
  public reachableRanges(): string[] {
    return [this.ranges, ...this.peers.map((peer) => peer.ranges)].flatMap((ranges) => ranges ?? []);
  }
}
