import { IConstruct } from "constructs";

/** A group of what is placed close together, for little latency between nodes. */
export interface IProximityPlacementGroup extends IConstruct {
  /** The ARM id of the group. */
  readonly proximityPlacementGroupId: string;
  /** The region of the group, where it is known. */
  readonly location?: string;
  /** The availability zone that it was made for; nothing when its first nodes decide, or when that is not known. */
  readonly zone?: string;
  /** The VM sizes that it was made for; nothing when it takes any, or when that is not known. */
  readonly vmSizeNames?: string[];
}
