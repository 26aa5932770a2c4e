import { KubernetesClusterWindowsProfile } from "@cdktf/provider-azurerm/lib/kubernetes-cluster";
import { TerraformStack, TerraformVariable } from "cdktf";
import { IConstruct } from "constructs";
import { poolErrors } from "../../lib/errors/pool";
import { Problem } from "../../lib/errors/problem";
import { isKnown } from "../../lib/tokens";
import { rendered } from "../checks/rendered";
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
    license: options.hybridBenefit === true ? "Windows_Server" : undefined,
  };
}

/** @internal asked for at synth, when every variable of the stack is there */
export function windowsNodesProblems(scope: IConstruct, options: WindowsNodesOptions): (Problem | undefined)[] {
  return [
    passwordProblem(scope, "windowsNodes.adminPassword", options.adminPassword),
    adminProblem("windowsNodes.adminUsername", options.adminUsername),
  ];
}

function adminProblem(prop: string, name?: string): Problem | undefined {
  if (!isKnown(name)) return undefined;
  const fits =
    /^[^\s"/\\[\]:|<>+=;,?*@]{1,20}$/.test(name) && !name.endsWith(".") && !KEPT_NAMES.has(name.toLowerCase());
  return fits ? undefined : poolErrors.windowsAdmin(prop, name);
}

/**
 * Only a lone expression holds nothing of the password itself, and only one that is not made of what this very program
 * wrote down: a local value, or the default of a variable.
 */
function passwordProblem(scope: IConstruct, prop: string, password: string): Problem | undefined {
  if (typeof password !== "string") return poolErrors.passwordMissing(prop);
  const text = rendered(scope, password);
  if (!/^\$\{[^{}"]+\}$/.test(text) || /\blocal\./.test(text)) return poolErrors.passwordLiteral(prop);
  const hidden = /\bsensitive\(/.test(text);
  for (const [, name] of text.matchAll(/\bvar\.([A-Za-z0-9_-]+)/g)) {
    const variable = findVariable(TerraformStack.of(scope), name);
    if (!variable) continue;
    const written = variable.toTerraform().variable[name];
    if (written.default !== undefined) return poolErrors.passwordDefault(prop, name);
    if (written.sensitive !== true && !hidden) return poolErrors.passwordNotSensitive(prop, name);
  }
  return undefined;
}

const NESTED = new WeakMap<TerraformStack, Map<string, TerraformVariable>>();

/** Most variables stand in the stack itself; for the others the tree is walked once, not once a cluster. */
function findVariable(stack: TerraformStack, name: string): TerraformVariable | undefined {
  const child = stack.node.tryFindChild(name);
  if (child instanceof TerraformVariable && child.friendlyUniqueId === name) return child;
  const known = NESTED.get(stack)?.get(name);
  if (known) return known;
  const all = stack.node.findAll().filter((c): c is TerraformVariable => c instanceof TerraformVariable);
  NESTED.set(stack, new Map(all.map((variable) => [variable.friendlyUniqueId, variable])));
  return NESTED.get(stack)?.get(name);
}
