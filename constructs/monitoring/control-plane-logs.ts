import { MonitorDiagnosticSetting } from "@cdktf/provider-azurerm/lib/monitor-diagnostic-setting";
import { Construct } from "constructs";
import { Bill, byUse } from "../../lib/capacity/billed-items";
import { monitoringErrors, monitoringWarnings } from "../../lib/errors/monitoring";
import { list, Problem } from "../../lib/errors/problem";
import { AUDIT, AUDIT_ADMIN } from "../../lib/facts/log-categories";
import { checkSettingName, checkStorageAccountId, defaultLogName } from "../../lib/facts/log-checks";
import { MAX_DIAGNOSTIC_SETTINGS } from "../../lib/facts/log-limits";
import { isKnown } from "../../lib/tokens";
import { isAttached } from "../checks/attached";
import { ProblemReport } from "../checks/problem-report";
import { warn } from "../checks/warning-report";
import { IAksCluster } from "../cluster-ref/aks-cluster-ref";
import { ControlPlaneComponent } from "./control-plane-component";
import { ControlPlaneLogsProps } from "./control-plane-logs-options";
import { addControlPlaneQueries } from "./control-plane-queries";
import { LogWorkspace } from "./log-workspace";
import { identityOf, isSameCluster, monitorsOf } from "./monitoring-uses";
import { readProps } from "../checks/read-props";

const METRICS = "AllMetrics";

/**
 * The logs of a cluster's control plane, sent to a workspace, each into the table made for it: AKSAudit, AKSAuditAdmin
 * and AKSControlPlane.
 *
 * Raises AKS-E1001 to AKS-E1009 and the warning AKS-W1001.
 *
 * @see https://learn.microsoft.com/azure/aks/monitor-aks
 */
export class ControlPlaneLogs extends Construct {
  /** The Terraform resource, for what the library has no word for. */
  public readonly resource: MonitorDiagnosticSetting;

  /** The components that are logged: those of the preset first. */
  public readonly components: ControlPlaneComponent[];

  private readonly cluster: IAksCluster;
  private readonly name: string;
  /** The categories that are known, of logs and metrics both. */
  private readonly sent: string[];
  private readonly sinks: { readonly kind: "workspace" | "storage account"; readonly identity: string }[];

  constructor(scope: Construct, id: string, props: ControlPlaneLogsProps) {
    super(scope, id);
    props = readProps(this, "ControlPlaneLogsProps", props);
    const { cluster, workspace, storageAccountId } = props;
    this.cluster = cluster;
    this.components = [...(props.preset?.components ?? []), ...(props.components ?? [])];
    this.name = props.name ?? defaultLogName(this.node.path);
    this.sent = [...this.categories, ...(props.platformMetrics ? [METRICS] : [])].filter(isKnown);
    this.sinks = [{ kind: "workspace", identity: identityOf(workspace, workspace.logWorkspaceId) }];
    if (storageAccountId !== undefined) {
      this.sinks.push({ kind: "storage account", identity: identityOf(this, storageAccountId) });
    }
    this.check(props);

    this.resource = new MonitorDiagnosticSetting(this, "Resource", {
      name: this.name,
      targetResourceId: cluster.clusterId,
      logAnalyticsWorkspaceId: workspace.logWorkspaceId,
      // Tables with columns: the other kind puts all of Azure into one table, a record into one text.
      logAnalyticsDestinationType: "Dedicated",
      storageAccountId,
      enabledLog: this.categories.map((category) => ({ category })),
      enabledMetric: props.platformMetrics ? [{ category: METRICS }] : undefined,
    });
    if (props.savedQueries ?? workspace instanceof LogWorkspace) {
      addControlPlaneQueries(workspace, this.categories.filter(isKnown));
    }
  }

  private get categories(): string[] {
    return this.components.map((component) => component.category);
  }

  private check(props: ControlPlaneLogsProps): void {
    const report = ProblemReport.of(this);
    const own = props.components ?? [];
    if (this.components.length === 0) report.add(monitoringErrors.noComponent("components"));
    own.forEach((component, index) => report.addFrom(`components[${index}]`, component._problems));
    report.add(
      ...twice(props.preset?.components ?? [], own, props.preset?.name),
      checkSettingName("name", this.name),
      checkStorageAccountId("storageAccountId", props.storageAccountId),
    );
    warn(this, () => {
      const both = [AUDIT, AUDIT_ADMIN].every((category) => this.categories.includes(category));
      return both ? monitoringWarnings.auditTwice("components") : undefined;
    });

    const settings = monitorsOf<ControlPlaneLogs>("ControlPlaneLogs", props.cluster, this);
    report.atSynth(() => {
      const before = settings.slice(0, -1).filter(isAttached);
      return [
        before.length >= MAX_DIAGNOSTIC_SETTINGS
          ? monitoringErrors.tooManySettings("cluster", MAX_DIAGNOSTIC_SETTINGS, before.length + 1)
          : undefined,
        ...before.flatMap((other) => this.clashes(other)),
      ];
    });
  }

  private clashes(other: ControlPlaneLogs): (Problem | undefined)[] {
    const path = other.node.path;
    const sameName = isKnown(this.name) && isKnown(other.name) && this.name.toLowerCase() === other.name.toLowerCase();
    const shared = this.sent.filter((category) => other.sent.includes(category));
    const sinks = this.sinks.filter((sink) => other.sinks.some((theirs) => theirs.identity === sink.identity));
    return [
      sameName ? monitoringErrors.settingNameTaken("name", path, this.name) : undefined,
      ...(shared.length > 0 ? sinks : []).map(({ kind }) =>
        monitoringErrors.sinkTaken("components", kind, path, shared),
      ),
    ];
  }

  /** @internal */
  public _billed(): Bill {
    const known = this.categories.map((category) => (isKnown(category) ? category : "one known after apply"));
    const archive = this.resource.storageAccountIdInput === undefined ? undefined : "and in the storage account";
    return { items: [byUse("logs", `Log Analytics, control plane: ${list(known)}`, "by the GB taken in", archive)] };
  }

  /** @internal */
  public _billedWith(cluster: IAksCluster): boolean {
    return isSameCluster(cluster, this.cluster);
  }
}

function twice(ofPreset: ControlPlaneComponent[], own: ControlPlaneComponent[], preset = ""): Problem[] {
  const known = own.map((component) => component.category);
  return known.flatMap((category, index) => {
    if (!isKnown(category)) return [];
    if (known.indexOf(category) < index) {
      return [monitoringErrors.componentTwice("components", category, "is there already")];
    }
    const inPreset = ofPreset.some((component) => component.category === category);
    return inPreset ? [monitoringErrors.componentTwice("components", category, `the preset ${preset} has`)] : [];
  });
}
