import { DashboardGrafana } from "@cdktf/provider-azurerm/lib/dashboard-grafana";
import { RoleAssignment } from "@cdktf/provider-azurerm/lib/role-assignment";
import { Construct } from "constructs";
import { Bill } from "../../lib/capacity/billed-items";
import { grafanaItems } from "../../lib/capacity/billed-services";
import { grafanaErrors } from "../../lib/errors/grafana";
import { GRAFANA_NAME, METRICS_READER } from "../../lib/facts/grafana";
import { defaultLogName } from "../../lib/facts/log-checks";
import { fingerprint } from "../../lib/fingerprint";
import { checkLocation, checkTags } from "../../lib/names";
import { enumProblem } from "../../lib/shapes";
import { isUnknown } from "../../lib/tokens";
import { principalProblems } from "../access/cluster-grant-checks";
import { IPrincipal } from "../access/principal-ref";
import { PrincipalType } from "../access/principal-type";
import { RoleBook } from "../access/role-book";
import { ProblemReport } from "../checks/problem-report";
import { rendered } from "../checks/rendered";
import { placeId } from "../checks/place-in-stack";
import { GrafanaProps, GrafanaRole, GrafanaVersion } from "./grafana-props";
import { readProps } from "../checks/read-props";
import { checkCalls } from "../checks/check-calls";

/**
 * Azure Managed Grafana: dashboards on the metrics of Managed Prometheus. It reads the workspaces with an identity of its
 * own, and people sign in with Entra ID. It is paid for by the active user.
 *
 * Raises AKS-E0302, AKS-E0804 to AKS-E0806, AKS-E0810 and AKS-E1040 to AKS-E1044.
 *
 * @see https://learn.microsoft.com/azure/managed-grafana/overview
 */
export class Grafana extends Construct {
  /** The Terraform resource, for what the library has no word for. */
  public readonly resource: DashboardGrafana;
  /** The URL at which people sign in. */
  public readonly endpoint: string;

  private readonly letIn = new Set<RoleAssignment>();

  constructor(scope: Construct, id: string, props: GrafanaProps) {
    super(scope, id);
    props = readProps(this, "GrafanaProps", props);
    const name = props.name ?? defaultGrafanaName(this.node.path);
    const location = props.location ?? props.resourceGroup.location;
    this.report(props, name);
    this.resource = new DashboardGrafana(this, "Resource", {
      name,
      location,
      resourceGroupName: props.resourceGroup.resourceGroupName,
      grafanaMajorVersion: props.version ?? GrafanaVersion.V11,
      // Standard is the one that shows Prometheus; the other retires.
      sku: "Standard",
      identity: { type: "SystemAssigned" },
      azureMonitorWorkspaceIntegrations: props.workspaces.map((one) => ({ resourceId: one.monitorWorkspaceId })),
      zoneRedundancyEnabled: props.zoneRedundant ?? false,
      publicNetworkAccessEnabled: props.publicAccess ?? true,
      apiKeyEnabled: props.apiKeys ?? false,
      deterministicOutboundIpEnabled: props.fixedOutboundAddresses ?? false,
      tags: props.tags,
    });
    this.endpoint = this.resource.endpoint;
    for (const workspace of new Set(props.workspaces)) {
      RoleBook.of(this).give(this, {
        role: METRICS_READER,
        scopeId: workspace.monitorWorkspaceId,
        principalId: this.resource.identity.principalId,
        principalType: PrincipalType.SERVICE_PRINCIPAL,
        host: this,
        id: `Role-${placeId(workspace, this)}`,
      });
    }
    props.admins.forEach((admin, index) => this.give(`admins[${index}]`, admin, GrafanaRole.ADMIN));
  }

  /**
   * Lets somebody in.
   *
   * @param principal who; a second time with the same role is an error (AKS-E1044)
   * @param role what they may do
   */
  public grant(principal: IPrincipal, role: GrafanaRole): RoleAssignment {
    const strange = enumProblem("role", role, GrafanaRole);
    ProblemReport.of(this).add(strange);
    // The program goes on, so that whatever else is wrong with it is told as well.
    return this.give("principal", principal, strange ? GrafanaRole.VIEWER : role);
  }

  private give(prop: string, principal: IPrincipal, role: GrafanaRole): RoleAssignment {
    const report = ProblemReport.of(this);
    report.addFrom(prop, principalProblems(principal));
    const { principalId, principalType } = principal;
    const { resource } = RoleBook.of(this).give(this, {
      role,
      scopeId: this.resource.id,
      principalId,
      principalType,
      host: this,
      id: `Role-${fingerprint(rendered(this, String(principalId)).toLowerCase(), role)}`,
    });
    if (this.letIn.has(resource)) report.add(grafanaErrors.grantedTwice(prop, role, resource.node.path));
    this.letIn.add(resource);
    return resource;
  }

  private report({ admins, workspaces, version, location, tags }: GrafanaProps, name: string): void {
    const { min, max, pattern } = GRAFANA_NAME;
    const fits = isUnknown(name) || (name.length >= min && name.length <= max && pattern.test(name));
    const twice = workspaces.find((one, index) => workspaces.indexOf(one) < index);
    ProblemReport.of(this).add(
      fits ? undefined : grafanaErrors.name("name", min, max, name),
      admins.length === 0 ? grafanaErrors.noAdmins("admins") : undefined,
      workspaces.length === 0 ? grafanaErrors.noWorkspace("workspaces") : undefined,
      twice && grafanaErrors.workspaceTwice("workspaces", twice.node.path),
      enumProblem("version", version, GrafanaVersion),
      location === undefined ? undefined : checkLocation("location", location),
      ...checkTags("tags", tags),
    );
  }

  /** @internal */
  public _billed(): Bill {
    return { items: grafanaItems(this.resource.zoneRedundancyEnabledInput === true) };
  }
}

checkCalls("Grafana", Grafana);

/** The end of the path tells two apart; it begins with a letter whatever the path does. */
function defaultGrafanaName(path: string): string {
  const end = defaultLogName(path)
    .slice(2 - GRAFANA_NAME.max)
    .replace(/^-+/, "");
  return /^[A-Za-z]/.test(end) ? end : `g-${end}`;
}
