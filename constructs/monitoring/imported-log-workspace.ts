import { DataAzurermLogAnalyticsWorkspace } from "@cdktf/provider-azurerm/lib/data-azurerm-log-analytics-workspace";
import { Fn, Token } from "cdktf";
import { Construct } from "constructs";
import { AksError } from "../../lib/errors/aks-error";
import { monitoringErrors } from "../../lib/errors/monitoring";
import { checkLogWorkspaceName, logWorkspaceNameOf } from "../../lib/facts/log-checks";
import { checkResourceGroupName } from "../../lib/names";
import { shapeProblems } from "../../lib/shapes";
import { isUnknown } from "../../lib/tokens";
import { ProblemReport } from "../checks/problem-report";
import { requireShape } from "../checks/require-shape";
import { LogWorkspaceLookup } from "./log-workspace-props";
import { ILogWorkspace } from "./log-workspace-ref";

const NAME_SEGMENT = 8;

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
    requireShape(this, shapeProblems("", { logWorkspaceId }, { logWorkspaceId: { kind: "text" } }));
    if (isUnknown(logWorkspaceId)) {
      this.logWorkspaceName = Token.asString(Fn.element(Fn.split("/", logWorkspaceId), NAME_SEGMENT));
      return;
    }
    const name = logWorkspaceNameOf(logWorkspaceId);
    if (name === undefined) ProblemReport.of(this).add(monitoringErrors.workspaceId("logWorkspaceId", logWorkspaceId));
    this.logWorkspaceName = name ?? logWorkspaceId;
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
    ProblemReport.of(this).add(
      checkLogWorkspaceName("name", lookup.name),
      checkResourceGroupName("resourceGroupName", lookup.resourceGroupName),
    );
    const found = new DataAzurermLogAnalyticsWorkspace(this, "Resource", {
      name: lookup.name,
      resourceGroupName: lookup.resourceGroupName,
    });
    this.logWorkspaceId = found.id;
    this.logWorkspaceName = found.name;
    this.location = found.location;
  }
}
