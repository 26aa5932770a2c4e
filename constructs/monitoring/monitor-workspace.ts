import { MonitorWorkspace as MonitorWorkspaceResource } from "@cdktf/provider-azurerm/lib/monitor-workspace";
import { Construct } from "constructs";
import { Bill, byUse } from "../../lib/capacity/billed-items";
import { checkMonitorWorkspaceName, shortMonitorName } from "../../lib/facts/monitor-checks";
import { defaultLogName } from "../../lib/facts/log-checks";
import { checkLocation, checkTags } from "../../lib/names";
import { ProblemReport } from "../checks/problem-report";
import { IdentifiedMonitorWorkspace, LookedUpMonitorWorkspace } from "./imported-monitor-workspace";
import { MonitorWorkspaceLookup, MonitorWorkspaceProps } from "./monitor-workspace-props";
import { IMonitorWorkspace } from "./monitor-workspace-ref";
import { readProps } from "../checks/read-props";
import { checkCalls } from "../checks/check-calls";

/**
 * An Azure Monitor workspace: where Managed Prometheus keeps metrics, for 18 months.
 *
 * Raises AKS-E0804 to AKS-E0806 and AKS-E1030.
 *
 * @see https://learn.microsoft.com/azure/azure-monitor/metrics/azure-monitor-workspace-overview
 */
export class MonitorWorkspace extends Construct implements IMonitorWorkspace {
  /**
   * A workspace that is there already, of which only the id is known. Nothing is looked up.
   *
   * To read its region throws AKS-E1015. Raises AKS-E1031.
   *
   * @param scope where the workspace is placed in the program
   * @param id the id of the construct
   * @param monitorWorkspaceId the ARM id of the workspace
   */
  public static fromMonitorWorkspaceId(scope: Construct, id: string, monitorWorkspaceId: string): IMonitorWorkspace {
    return new IdentifiedMonitorWorkspace(scope, id, monitorWorkspaceId);
  }

  /**
   * A workspace that is there already, looked up by name when Terraform plans. Raises AKS-E0801 and AKS-E1030.
   *
   * @param scope where the look-up is placed
   * @param id the id of the look-up
   * @param lookup its name and resource group
   */
  public static fromMonitorWorkspaceName(
    scope: Construct,
    id: string,
    lookup: MonitorWorkspaceLookup,
  ): IMonitorWorkspace {
    return new LookedUpMonitorWorkspace(scope, id, lookup);
  }

  public readonly monitorWorkspaceId: string;
  public readonly monitorWorkspaceName: string;
  public readonly location: string;

  /** The Terraform resource, for what the library has no word for. */
  public readonly resource: MonitorWorkspaceResource;

  constructor(scope: Construct, id: string, props: MonitorWorkspaceProps) {
    super(scope, id);
    props = readProps(this, "MonitorWorkspaceProps", props);
    const name = props.name ?? shortMonitorName(defaultLogName(this.node.path));
    this.location = props.location ?? props.resourceGroup.location;
    ProblemReport.of(this).add(
      checkMonitorWorkspaceName("name", name),
      props.location === undefined ? undefined : checkLocation("location", props.location),
      ...checkTags("tags", props.tags),
    );
    this.resource = new MonitorWorkspaceResource(this, "Resource", {
      name,
      location: this.location,
      resourceGroupName: props.resourceGroup.resourceGroupName,
      publicNetworkAccessEnabled: props.publicQuery ?? true,
      tags: props.tags,
    });
    this.monitorWorkspaceId = this.resource.id;
    this.monitorWorkspaceName = this.resource.name;
  }

  /** @internal */
  public _billed(): Bill {
    const note = "what clusters send is listed with them, and kept for 18 months without a charge";
    return { items: [byUse("logs", "Azure Monitor workspace", "by the samples that queries read", note)] };
  }
}

checkCalls("MonitorWorkspace", MonitorWorkspace);
