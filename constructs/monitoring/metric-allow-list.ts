import { monitoringErrors } from "../../lib/errors/monitoring";
import { ProblemFor } from "../../lib/errors/problem";
import { isAllowListKey, isKindPlural } from "../../lib/facts/monitor-checks";
import { isUnknown } from "../../lib/tokens";
import { checkCalls } from "../checks/check-calls";

/**
 * The labels or annotations of Kubernetes objects that kube-state-metrics makes labels of metrics: none, unless they are
 * named here. Each value that a label takes is a series more, and each series is paid for.
 *
 * @see https://learn.microsoft.com/azure/azure-monitor/containers/prometheus-metrics-scrape-default
 */
export class MetricAllowList {
  /**
   * The keys for each kind of object. Raises AKS-E1032 to AKS-E1034 where it is used.
   *
   * @param keys by the plural of the kind in lower case, for example `{ pods: ["app.kubernetes.io/name"] }`; `*` for all keys
   */
  public static of(keys: { [kind: string]: string[] }): MetricAllowList {
    return new MetricAllowList(keys);
  }

  /** @internal */
  public readonly _problems: ProblemFor[] = [];

  private constructor(
    /** The keys for each kind of object. */
    public readonly keys: { [kind: string]: string[] },
  ) {
    if (isUnknown(keys)) return;
    for (const [kind, list] of Object.entries(keys)) {
      if (!isKindPlural(kind)) this._problems.push((prop) => monitoringErrors.allowListKind(prop, kind));
      if (list.length === 0) this._problems.push((prop) => monitoringErrors.allowListEmpty(prop, kind));
      for (const key of list.filter((one) => !isAllowListKey(one))) {
        this._problems.push((prop) => monitoringErrors.allowListKey(prop, kind, key));
      }
    }
  }

  /** @internal */
  public _render(): string | undefined {
    const kinds = Object.entries(this.keys).map(([kind, list]) => `${kind}=[${list.join(",")}]`);
    return kinds.length > 0 ? kinds.join(",") : undefined;
  }
}

checkCalls("MetricAllowList", MetricAllowList);
