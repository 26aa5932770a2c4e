import { DataAzurermMonitorWorkspace } from "@cdktf/provider-azurerm/lib/data-azurerm-monitor-workspace";
import { Construct } from "constructs";
import { AksError } from "../../lib/errors/aks-error";
import { monitoringErrors } from "../../lib/errors/monitoring";
import { checkMonitorWorkspaceName, monitorWorkspaceNameOf } from "../../lib/facts/monitor-checks";
import { lookupByName } from "../checks/lookup-by-name";
import { nameInId } from "../checks/name-in-id";
import { MonitorWorkspaceLookup } from "./monitor-workspace-props";
import { IMonitorWorkspace } from "./monitor-workspace-ref";

/**
 * A workspace of which nothing but the id is known.
 * @internal
 */
export class IdentifiedMonitorWorkspace extends Construct implements IMonitorWorkspace {
  public readonly monitorWorkspaceName: string;

  constructor(
    scope: Construct,
    id: string,
    public readonly monitorWorkspaceId: string,
  ) {
    super(scope, id);
    this.monitorWorkspaceName = nameInId(this, monitorWorkspaceId, monitorWorkspaceNameOf, () =>
      monitoringErrors.monitorWorkspaceId("monitorWorkspaceId", monitorWorkspaceId),
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
export class LookedUpMonitorWorkspace extends Construct implements IMonitorWorkspace {
  public readonly monitorWorkspaceId: string;
  public readonly monitorWorkspaceName: string;
  public readonly location: string;

  constructor(scope: Construct, id: string, lookup: MonitorWorkspaceLookup) {
    super(scope, id);
    const found = new DataAzurermMonitorWorkspace(
      this,
      "Resource",
      lookupByName(this, lookup, checkMonitorWorkspaceName),
    );
    this.monitorWorkspaceId = found.id;
    this.monitorWorkspaceName = found.name;
    this.location = found.location;
  }
}
