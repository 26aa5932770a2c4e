import { poolErrors } from "../../../lib/errors/pool";
import { Problem } from "../../../lib/errors/problem";
import { MAX_NODES, MIN_NODES } from "../../../lib/facts/pool-limits";
import { isUnknown } from "../../../lib/tokens";
import { isWithin } from "../../../lib/whole-numbers";
import { checkCalls } from "../../checks/check-calls";

/**
 * How many nodes a pool has, and who says so: you, or the cluster autoscaler.
 *
 * A system pool has 1 to 1000 nodes, another pool 0 to 1000. Raises AKS-E0504, AKS-E0505 and AKS-E0506.
 *
 * @see https://learn.microsoft.com/azure/aks/cluster-autoscaler
 */
export class NodeScaling {
  /**
   * As many nodes as you say. Changed in place; Terraform sets the count back when something else changed it.
   *
   * @param nodes the number of nodes
   */
  public static fixed(nodes: number): NodeScaling {
    return new NodeScaling(false, nodes, nodes);
  }

  /**
   * As many nodes as the pods need, between two bounds. Terraform leaves the count to the autoscaler. Changed in place.
   *
   * @param minNodes the fewest nodes, also the number that the pool begins with
   * @param maxNodes the most nodes
   */
  public static autoscale(minNodes: number, maxNodes: number): NodeScaling {
    return new NodeScaling(true, minNodes, maxNodes);
  }

  private constructor(
    /** Whether the cluster autoscaler owns the count. */
    public readonly autoscaled: boolean,
    /** The fewest nodes. */
    public readonly minNodes: number,
    /** The most nodes, without those that an upgrade adds for a time. */
    public readonly maxNodes: number,
  ) {}

  /** @internal */
  public _problems(prop: string, mode: "System" | "User"): Problem[] {
    const least = MIN_NODES[mode];
    const names = this.autoscaled ? ["minNodes", "maxNodes"] : ["nodes"];
    const counts = this.autoscaled ? [this.minNodes, this.maxNodes] : [this.minNodes];
    const outside = counts.flatMap((count, i) => {
      // A maximum of zero has a message of its own.
      const floor = names[i] === "maxNodes" ? 0 : least;
      const fits = isUnknown(count) || isWithin(count, { min: floor, max: MAX_NODES });
      return fits ? [] : [poolErrors.countOutOfRange(`${prop}.${names[i]}`, least, MAX_NODES, count)];
    });
    if (outside.length > 0 || !this.autoscaled || isUnknown(counts)) return outside;
    if (this.maxNodes === 0 && this.minNodes === 0) return [poolErrors.autoscaleNothing(prop)];
    return this.minNodes > this.maxNodes ? [poolErrors.minAboveMax(prop, this.minNodes, this.maxNodes)] : [];
  }

  /** @internal */
  public _render(): { autoScalingEnabled: boolean; nodeCount?: number; minCount?: number; maxCount?: number } {
    if (!this.autoscaled) return { autoScalingEnabled: false, nodeCount: this.minNodes };
    return { autoScalingEnabled: true, minCount: this.minNodes, maxCount: this.maxNodes };
  }
}

checkCalls("NodeScaling", NodeScaling);
