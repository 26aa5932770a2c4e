import { monitoringErrors } from "../../lib/errors/monitoring";
import { ProblemFor } from "../../lib/errors/problem";
import { LOG_COMMITMENT_TIERS_GB } from "../../lib/facts/log-limits";
import { isKnown } from "../../lib/tokens";
import { checkCalls } from "../checks/check-calls";

/**
 * How the data that a workspace takes in is paid for.
 *
 * @see https://learn.microsoft.com/azure/azure-monitor/logs/cost-logs
 */
export class LogWorkspacePricing {
  /** By the GB, for what comes in. */
  public static readonly PER_GB = new LogWorkspacePricing();

  /**
   * A lower price for so many GB a day, which are paid for whether they come in or not.
   *
   * Raised at any time, lowered or left 31 days after the last change. Raises AKS-E1013 where it is used.
   *
   * @param gbPerDay 100, 200, 300, 400, 500, 1000, 2000 or 5000
   */
  public static commitment(gbPerDay: number): LogWorkspacePricing {
    return new LogWorkspacePricing(gbPerDay);
  }

  /** @internal */
  public readonly _problems: ProblemFor[] = [];

  private constructor(
    /** The GB a day that are committed to; nothing when it is paid by the GB. */
    public readonly committedGbPerDay?: number,
  ) {
    if (!isKnown(committedGbPerDay) || LOG_COMMITMENT_TIERS_GB.includes(committedGbPerDay)) return;
    const tiers = LOG_COMMITMENT_TIERS_GB.map(String);
    this._problems.push((prop) => monitoringErrors.commitmentTier(prop, tiers, committedGbPerDay));
  }

  /** @internal */
  public _render(): { sku: string; reservationCapacityInGbPerDay?: number } {
    return this.committedGbPerDay === undefined
      ? { sku: "PerGB2018" }
      : { sku: "CapacityReservation", reservationCapacityInGbPerDay: this.committedGbPerDay };
  }
}

checkCalls("LogWorkspacePricing", LogWorkspacePricing);
