import { DataAzurermLogAnalyticsWorkspace } from "@cdktf/provider-azurerm/lib/data-azurerm-log-analytics-workspace";
import { Construct } from "constructs";
import { AksError } from "../../lib/errors/aks-error";
import { monitoringErrors } from "../../lib/errors/monitoring";
import { checkLogWorkspaceName, logWorkspaceNameOf } from "../../lib/facts/log-checks";
import { lookupByName } from "../checks/lookup-by-name";
import { nameInId } from "../checks/name-in-id";
import { LogWorkspaceLookup } from "./log-workspace-props";
import { ILogWorkspace } from "./log-workspace-ref";

/**
 * A workspace of which nothing but the id is known.
 * @internal
 */
export class IdentifiedLogWorkspace extends Construct implements ILogWorkspace {
  public readonly logWorkspaceName: string;

  constructor(
    scope: Construct,
    id: string,
    public readonly logWorkspaceId: string,
  ) {
    super(scope, id);
    this.logWorkspaceName = nameInId(this, logWorkspaceId, logWorkspaceNameOf, () =>
      monitoringErrors.workspaceId("logWorkspaceId", logWorkspaceId),
    );
  }

  public get location(): string {
    throw new AksError(monitoringErrors.workspaceNotImported("location"), this.node.path);
  }
}

/**
 * A workspace looked up by name when Terraform plans.
 * @internal
 */
export class LookedUpLogWorkspace extends Construct implements ILogWorkspace {
  public readonly logWorkspaceId: string;
  public readonly logWorkspaceName: string;
  public readonly location: string;

  constructor(scope: Construct, id: string, lookup: LogWorkspaceLookup) {
    super(scope, id);
    const found = new DataAzurermLogAnalyticsWorkspace(
      this,
      "Resource",
      lookupByName(this, lookup, checkLogWorkspaceName),
    );
    this.logWorkspaceId = found.id;
    this.logWorkspaceName = found.name;
    this.location = found.location;
  }
}
