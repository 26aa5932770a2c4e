import { Tokenization } from "cdktf";
import { nodeConfigErrors } from "../../lib/errors/node-config";
import { ProblemFor } from "../../lib/errors/problem";
import { SURGE_PERCENT } from "../../lib/facts/node-os-limits";
import { isWithin } from "../../lib/whole-numbers";
import { MAX_NODES } from "../../lib/facts/pool-limits";
import { isUnknown } from "../../lib/tokens";

/**
 * How many nodes an upgrade adds to a pool for its time, and so how many are upgraded at once.
 *
 * They need quota and addresses like all others. Pool and surge together may not pass 1000 nodes.
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

  /** @internal */
  public readonly _problems: ProblemFor[] = [];

  private constructor(
    /** The percentage, or the number of nodes. */
    public readonly amount: number,
    /** Whether it is a percentage of the pool. */
    public readonly isPercent: boolean,
  ) {
    const limits = isPercent ? SURGE_PERCENT : { min: 1, max: MAX_NODES };
    if (isUnknown(amount) || isWithin(amount, limits)) return;
    const refuse = isPercent ? nodeConfigErrors.surgePercent : nodeConfigErrors.surgeNodes;
    this._problems.push((prop) => refuse(prop, limits.min, limits.max, amount));
  }

  /**
   * The nodes that an upgrade adds to a pool of a size; nothing when only Terraform knows.
   * @internal
   */
  public _extraNodes(poolSize: number): number | undefined {
    if (isUnknown([this.amount, poolSize])) return undefined;
    return Math.min(poolSize, this.isPercent ? Math.ceil((poolSize * this.amount) / 100) : this.amount);
  }

  /** @internal */
  public _render(): string {
    return `${Tokenization.stringifyNumber(this.amount)}${this.isPercent ? "%" : ""}`;
  }
}
