import { DataAzurermMonitorWorkspace } from "@cdktf/provider-azurerm/lib/data-azurerm-monitor-workspace";
import { Fn, Token } from "cdktf";
import { Construct } from "constructs";
import { AksError } from "../../lib/errors/aks-error";
import { monitoringErrors } from "../../lib/errors/monitoring";
import { checkMonitorWorkspaceName, monitorWorkspaceNameOf } from "../../lib/facts/monitor-checks";
import { checkResourceGroupName } from "../../lib/names";
import { shapeProblems } from "../../lib/shapes";
import { isUnknown } from "../../lib/tokens";
import { ProblemReport } from "../checks/problem-report";
import { requireShape } from "../checks/require-shape";
import { MonitorWorkspaceLookup } from "./monitor-workspace-props";
import { IMonitorWorkspace } from "./monitor-workspace-ref";

const NAME_SEGMENT = 8;

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
    requireShape(this, shapeProblems("", { monitorWorkspaceId }, { monitorWorkspaceId: { kind: "text" } }));
    if (isUnknown(monitorWorkspaceId)) {
      this.monitorWorkspaceName = Token.asString(Fn.element(Fn.split("/", monitorWorkspaceId), NAME_SEGMENT));
      return;
    }
    const name = monitorWorkspaceNameOf(monitorWorkspaceId);
    if (name === undefined) {
      ProblemReport.of(this).add(monitoringErrors.monitorWorkspaceId("monitorWorkspaceId", monitorWorkspaceId));
    }
    this.monitorWorkspaceName = name ?? monitorWorkspaceId;
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
    ProblemReport.of(this).add(
      checkMonitorWorkspaceName("name", lookup.name),
      checkResourceGroupName("resourceGroupName", lookup.resourceGroupName),
    );
    const found = new DataAzurermMonitorWorkspace(this, "Resource", {
      name: lookup.name,
      resourceGroupName: lookup.resourceGroupName,
    });
    this.monitorWorkspaceId = found.id;
    this.monitorWorkspaceName = found.name;
    this.location = found.location;
  }
}
