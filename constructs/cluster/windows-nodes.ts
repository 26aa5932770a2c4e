import { KubernetesClusterWindowsProfile } from "@cdktf/provider-azurerm/lib/kubernetes-cluster";
import { IConstruct } from "constructs";
import { poolErrors } from "../../lib/errors/pool";
import { Problem } from "../../lib/errors/problem";
import { isKnown } from "../../lib/tokens";
import { secretFault } from "../checks/secret-reference";
import { WindowsNodesOptions } from "./windows-nodes-options";

const DEFAULT_ADMIN = "azureuser";

/** Names that Windows, or Azure for its Windows machines, does not give away. */
const KEPT_NAMES = new Set(
  "administrator admin user user1 test user2 test1 user3 admin1 1 123 a actuser adm admin2 aspnet backup console david guest john owner root server sql support support_388945a0 sys test2 test3 user4 user5".split(
    " ",
  ),
);

/** @internal */
export function renderWindowsNodes(options: WindowsNodesOptions): KubernetesClusterWindowsProfile {
  return {
    adminUsername: options.adminUsername ?? DEFAULT_ADMIN,
    adminPassword: options.adminPassword,
    gmsa: options.groupManagedServiceAccounts?._render(),
    license: options.hybridBenefit === true ? "Windows_Server" : undefined,
  };
}

/** @internal asked for at synth, when every variable of the stack is there */
export function windowsNodesProblems(scope: IConstruct, options: WindowsNodesOptions): (Problem | undefined)[] {
  return [
    passwordProblem(scope, "windowsNodes.adminPassword", options.adminPassword),
    adminProblem("windowsNodes.adminUsername", options.adminUsername),
    ...(options.groupManagedServiceAccounts?._problems ?? []).map((problemFor) =>
      problemFor("windowsNodes.groupManagedServiceAccounts"),
    ),
  ];
}

function adminProblem(prop: string, name?: string): Problem | undefined {
  if (!isKnown(name)) return undefined;
  const fits =
    /^[^\s"/\\[\]:|<>+=;,?*@]{1,20}$/.test(name) && !name.endsWith(".") && !KEPT_NAMES.has(name.toLowerCase());
  return fits ? undefined : poolErrors.windowsAdmin(prop, name);
}

function passwordProblem(scope: IConstruct, prop: string, password: string): Problem | undefined {
  const fault = secretFault(scope, password);
  if (fault?.kind === "missing") return poolErrors.passwordMissing(prop);
  if (fault?.kind === "literal") return poolErrors.passwordLiteral(prop);
  if (fault?.kind === "default") return poolErrors.passwordDefault(prop, fault.variable);
  return fault && poolErrors.passwordNotSensitive(prop, fault.variable);
}
