import { monitoringErrors } from "../../lib/errors/monitoring";
import { ProblemFor } from "../../lib/errors/problem";
import { firstTwice, isNamespaceName } from "../../lib/facts/monitor-checks";
import { isUnknown } from "../../lib/tokens";
import { checkCalls } from "../checks/check-calls";

/**
 * The namespaces that container insights collects from.
 *
 * It holds for inventory, events and performance. What containers write is filtered by the ConfigMap of the agent, and
 * nodes are in no namespace.
 *
 * @see https://learn.microsoft.com/azure/azure-monitor/containers/container-insights-data-collection-filter
 */
export class ContainerInsightsNamespaces {
  /** All of them. */
  public static all(): ContainerInsightsNamespaces {
    return new ContainerInsightsNamespaces("Off", []);
  }

  /**
   * These and no others. Raises AKS-E1023 to AKS-E1025 where it is used.
   *
   * @param names the names of the namespaces, whole
   */
  public static only(names: string[]): ContainerInsightsNamespaces {
    return new ContainerInsightsNamespaces("Include", names);
  }

  /**
   * All but these. Raises AKS-E1023 to AKS-E1025 where it is used.
   *
   * @param names the names of the namespaces, whole
   */
  public static allExcept(names: string[]): ContainerInsightsNamespaces {
    return new ContainerInsightsNamespaces("Exclude", names);
  }

  /** @internal */
  public readonly _problems: ProblemFor[] = [];

  private constructor(
    /** The filtering mode in Azure: Off, Include or Exclude. */
    public readonly mode: string,
    /** The names that are included or excluded. */
    public readonly names: string[],
  ) {
    if (mode === "Off" || isUnknown(names)) return;
    if (names.length === 0) this._problems.push((prop) => monitoringErrors.noNamespace(prop));
    for (const name of names.filter((one) => !isNamespaceName(one))) {
      this._problems.push((prop) => monitoringErrors.namespaceName(prop, name));
    }
    const twice = firstTwice(names);
    if (twice !== undefined) this._problems.push((prop) => monitoringErrors.namespaceTwice(prop, twice));
  }
}

checkCalls("ContainerInsightsNamespaces", ContainerInsightsNamespaces);
