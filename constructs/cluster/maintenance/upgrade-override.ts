import { KubernetesClusterUpgradeOverride } from "@cdktf/provider-azurerm/lib/kubernetes-cluster";
import { ProblemFor } from "../../../lib/errors/problem";
import { checkMoment } from "../../../lib/maintenance";
import { checkCalls } from "../../checks/check-calls";

/**
 * Lets upgrades pass the guards that stop them, for example while pods still use an API that the new version lacks.
 *
 * Once a cluster has had one it cannot be taken away any more: Terraform then fails at apply. When it is no longer
 * wanted write `UpgradeOverride.none()` in its place. Changed in place.
 *
 * @see https://learn.microsoft.com/azure/aks/stop-cluster-upgrade-api-breaking-changes
 */
export class UpgradeOverride {
  /**
   * Upgrades that begin before a moment pass the guards. Those that have begun go on after it.
   *
   * A moment in the past has no effect. The library cannot see that: it never asks what day it is.
   *
   * @param until the moment, as RFC 3339 writes it, for example `2027-01-31T18:00:00Z` (AKS-E0117, where it is used)
   */
  public static forceUntil(until: string): UpgradeOverride {
    return new UpgradeOverride(until);
  }

  /** The guards are up again: for a cluster that has had an override before. */
  public static none(): UpgradeOverride {
    return new UpgradeOverride();
  }

  /** @internal */
  public readonly _problems: ProblemFor[];

  private constructor(private readonly until?: string) {
    this._problems = until === undefined ? [] : checkMoment(until);
  }

  /** @internal */
  public _render(): KubernetesClusterUpgradeOverride {
    return { forceUpgradeEnabled: this.until !== undefined, effectiveUntil: this.until };
  }
}

checkCalls("UpgradeOverride", UpgradeOverride);
