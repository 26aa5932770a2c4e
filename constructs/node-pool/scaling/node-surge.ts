import { Tokenization } from "cdktf";
import { nodeConfigErrors } from "../../../lib/errors/node-config";
import { poolFeatureErrors } from "../../../lib/errors/pool-features";
import { ProblemFor } from "../../../lib/errors/problem";
import { SURGE_PERCENT } from "../../../lib/facts/node-os-limits";
import { isWithin } from "../../../lib/whole-numbers";
import { MAX_NODES, UNAVAILABLE_PERCENT } from "../../../lib/facts/pool-limits";
import { isUnknown } from "../../../lib/tokens";
import { checkCalls } from "../../checks/check-calls";

/**
 * How many nodes an upgrade adds to a pool for its time, and so how many are upgraded at once: or how many it takes away.
 *
 * Added nodes need quota and addresses like all others. Pool and surge together may not pass 1000 nodes.
 *
 * @see https://learn.microsoft.com/azure/aks/upgrade-aks-node-pools-rolling
 */
export class NodeSurge {
  /**
   * A part of the pool, rounded up to whole nodes. Raises AKS-E0570 where it is used.
   *
   * @param percent 1 to 100
   */
  public static percent(percent: number): NodeSurge {
    return new NodeSurge(percent, true);
  }

  /**
   * As many nodes as you say, though never more than the pool has. Raises AKS-E0571 where it is used.
   *
   * @param nodes 1 to 1000
   */
  public static nodes(nodes: number): NodeSurge {
    return new NodeSurge(nodes, false);
  }

  /**
   * None is added: a part of the pool at a time is emptied onto the others, where quota or addresses for more are not to be
   * had. Not in a system pool (AKS-E0537). Raises AKS-E0540 where it is used.
   *
   * @param percent 1 to 100
   */
  public static unavailablePercent(percent: number): NodeSurge {
    return new NodeSurge(percent, true, false);
  }

  /**
   * None is added: as many nodes as you say are emptied onto the others at a time. Not in a system pool (AKS-E0537). Raises
   * AKS-E0541 where it is used.
   *
   * @param nodes 1 to 1000
   */
  public static unavailableNodes(nodes: number): NodeSurge {
    return new NodeSurge(nodes, false, false);
  }

  /** @internal */
  public readonly _problems: ProblemFor[] = [];

  private constructor(
    /** The percentage, or the number of nodes. */
    public readonly amount: number,
    /** Whether it is a percentage of the pool. */
    public readonly isPercent: boolean,
    /** Whether nodes are added, and not taken away. */
    public readonly addsNodes: boolean = true,
  ) {
    const limits = isPercent ? (addsNodes ? SURGE_PERCENT : UNAVAILABLE_PERCENT) : { min: 1, max: MAX_NODES };
    if (isUnknown(amount) || isWithin(amount, limits)) return;
    this._problems.push((prop) => {
      if (!addsNodes && isPercent) return poolFeatureErrors.unavailablePercent(prop, limits, amount);
      if (!addsNodes) return poolFeatureErrors.unavailableNodes(prop, limits, amount);
      const refuse = isPercent ? nodeConfigErrors.surgePercent : nodeConfigErrors.surgeNodes;
      return refuse(prop, limits.min, limits.max, amount);
    });
  }

  /**
   * The nodes that an upgrade adds to a pool of a size; nothing when only Terraform knows.
   * @internal
   */
  public _extraNodes(poolSize: number): number | undefined {
    return this.addsNodes ? this.nodesOf(poolSize) : 0;
  }

  /**
   * The nodes of a pool of a size that an upgrade empties at a time without another in their place; nothing when only
   * Terraform knows.
   * @internal
   */
  public _unavailableNodes(poolSize: number): number | undefined {
    return this.addsNodes ? 0 : this.nodesOf(poolSize);
  }

  /**
   * The one of the two settings that is meant: Azure takes no more.
   * @internal
   */
  public _renderSettings(): { maxSurge?: string; maxUnavailable?: string } {
    return this.addsNodes ? { maxSurge: this._render() } : { maxUnavailable: this._render() };
  }

  /** @internal */
  public _render(): string {
    return `${Tokenization.stringifyNumber(this.amount)}${this.isPercent ? "%" : ""}`;
  }

  private nodesOf(poolSize: number): number | undefined {
    if (isUnknown(this.amount) || isUnknown(poolSize)) return undefined;
    return Math.min(poolSize, this.isPercent ? Math.ceil((poolSize * this.amount) / 100) : this.amount);
  }
}

checkCalls("NodeSurge", NodeSurge);
