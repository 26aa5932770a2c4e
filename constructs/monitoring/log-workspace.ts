import { LogAnalyticsWorkspace } from "@cdktf/provider-azurerm/lib/log-analytics-workspace";
import { Construct } from "constructs";
import { Bill } from "../../lib/capacity/billed-items";
import { logWorkspaceItems } from "../../lib/capacity/billed-services";
import { checkDailyQuota, checkLogWorkspaceName, checkRetention, defaultLogName } from "../../lib/facts/log-checks";
import { LOG_RETENTION_DAYS } from "../../lib/facts/log-limits";
import { checkLocation, checkTags } from "../../lib/names";
import { ProblemReport } from "../checks/problem-report";
import { IdentifiedLogWorkspace, LookedUpLogWorkspace } from "./imported-log-workspace";
import { LogWorkspacePricing } from "./log-workspace-pricing";
import { LogWorkspaceLookup, LogWorkspaceProps } from "./log-workspace-props";
import { ILogWorkspace } from "./log-workspace-ref";
import { readProps } from "../checks/read-props";
import { checkCalls } from "../checks/check-calls";

/**
 * A Log Analytics workspace: where logs go, and where they are asked.
 *
 * Raises AKS-E0804 to AKS-E0806 and AKS-E1010 to AKS-E1013.
 *
 * @see https://learn.microsoft.com/azure/azure-monitor/logs/log-analytics-workspace-overview
 */
export class LogWorkspace extends Construct implements ILogWorkspace {
  /**
   * A workspace that is there already, of which only the id is known. Nothing is looked up.
   *
   * To read its region throws AKS-E1015. Raises AKS-E1014.
   *
   * @param scope where the workspace is placed in the program
   * @param id the id of the construct
   * @param logWorkspaceId the ARM id of the workspace
   */
  public static fromLogWorkspaceId(scope: Construct, id: string, logWorkspaceId: string): ILogWorkspace {
    return new IdentifiedLogWorkspace(scope, id, logWorkspaceId);
  }

  /**
   * A workspace that is there already, looked up by name when Terraform plans. Raises AKS-E0801 and AKS-E1010.
   *
   * @param scope where the look-up is placed
   * @param id the id of the look-up
   * @param lookup its name and resource group
   */
  public static fromLogWorkspaceName(scope: Construct, id: string, lookup: LogWorkspaceLookup): ILogWorkspace {
    return new LookedUpLogWorkspace(scope, id, lookup);
  }

  public readonly logWorkspaceId: string;
  public readonly logWorkspaceName: string;
  public readonly location: string;

  /** The Terraform resource, for what the library has no word for. */
  public readonly resource: LogAnalyticsWorkspace;

  constructor(scope: Construct, id: string, props: LogWorkspaceProps) {
    super(scope, id);
    props = readProps(this, "LogWorkspaceProps", props);
    const name = props.name ?? defaultLogName(this.node.path);
    const pricing = props.pricing ?? LogWorkspacePricing.PER_GB;
    // The region as it was written: it can stand in names, and it reads better than a reference.
    this.location = props.location ?? props.resourceGroup.location;
    const report = ProblemReport.of(this);
    report.add(
      checkLogWorkspaceName("name", name),
      props.location === undefined ? undefined : checkLocation("location", props.location),
      checkRetention("retentionDays", props.retentionDays),
      checkDailyQuota("dailyQuotaGb", props.dailyQuotaGb),
      ...checkTags("tags", props.tags),
    );
    report.addFrom("pricing", pricing._problems);

    this.resource = new LogAnalyticsWorkspace(this, "Resource", {
      name,
      location: this.location,
      resourceGroupName: props.resourceGroup.resourceGroupName,
      ...pricing._render(),
      retentionInDays: props.retentionDays ?? LOG_RETENTION_DAYS.default,
      dailyQuotaGb: props.dailyQuotaGb,
      localAuthenticationEnabled: props.sharedKeys ?? false,
      internetIngestionEnabled: props.publicIngestion ?? true,
      internetQueryEnabled: props.publicQuery ?? true,
      tags: props.tags,
    });
    this.logWorkspaceId = this.resource.id;
    this.logWorkspaceName = this.resource.name;
  }

  /** @internal */
  public _billed(): Bill {
    return {
      items: logWorkspaceItems({
        committedGbPerDay: this.resource.reservationCapacityInGbPerDayInput,
        retentionDays: this.resource.retentionInDaysInput,
        dailyQuotaGb: this.resource.dailyQuotaGbInput,
      }),
    };
  }
}

checkCalls("LogWorkspace", LogWorkspace);
