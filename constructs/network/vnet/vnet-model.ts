import { ITerraformDependable } from "cdktf";
import { IConstruct } from "constructs";
import { isKnown, isUnknown } from "../../../lib/tokens";
import { SubnetPlan } from "../../../lib/subnet-plan";
import { isAttached } from "../../checks/attached";
import { IResourceGroup } from "../../resource-group/resource-group-ref";

/** @internal one network on the other side of a peering */
export interface Peer {
  readonly scope: IConstruct;
  readonly peering: ITerraformDependable;
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

  private readonly everyPeer: Peer[] = [];
  private readonly used: IConstruct[] = [];

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

  public noteUse(subnet: IConstruct): void {
    if (!this.used.includes(subnet)) this.used.push(subnet);
  }

  /** The subnet that was used first, after which a peering comes too late. */
  public get usedBy(): IConstruct | undefined {
    return this.used.find(isAttached);
  }

  public addPeer(peer: Peer): void {
    this.everyPeer.push(peer);
  }

  /** The networks on the other sides, but those whose peering was removed again. */
  public get peers(): Peer[] {
    return this.everyPeer.filter(({ scope }) => isAttached(scope));
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
