import { LogAnalyticsSavedSearch } from "@cdktf/provider-azurerm/lib/log-analytics-saved-search";
import { Construct } from "constructs";
import { queriesFor } from "../../lib/facts/log-queries";
import { ILogWorkspace } from "./log-workspace-ref";

/** The folder of the queries in the workspace. */
const CATEGORY = "AKS control plane";
const CHILD = "ControlPlaneQueries";

/**
 * Puts the questions that some categories answer into a workspace. They belong to the workspace and not to a cluster:
 * a query has the clusters in a column, and a name is there once.
 * @internal
 */
export function addControlPlaneQueries(workspace: ILogWorkspace, categories: readonly string[]): void {
  const home = (workspace.node.tryFindChild(CHILD) as Construct | undefined) ?? new Construct(workspace, CHILD);
  for (const query of queriesFor(categories)) {
    if (home.node.tryFindChild(query.id)) continue;
    new LogAnalyticsSavedSearch(home, query.id, {
      logAnalyticsWorkspaceId: workspace.logWorkspaceId,
      name: query.name,
      category: CATEGORY,
      displayName: query.question,
      query: query.kql,
    });
  }
}
