import { TerraformStack, TerraformVariable } from "cdktf";
import { IConstruct } from "constructs";
import { isAttached } from "./attached";
import { rendered } from "./rendered";

/** @internal why a text is not fit to stand for a secret */
export interface SecretFault {
  readonly kind: "missing" | "literal" | "default" | "notSensitive";
  /** The variable that it comes from. */
  readonly variable: string;
}

/**
 * Only a lone expression holds nothing of the secret itself, and only one that is not made of what this very program
 * wrote down: a local value, or the default of a variable. Asked for at synth, when every variable of the stack is there.
 * @internal
 */
export function secretFault(scope: IConstruct, secret: string): SecretFault | undefined {
  if (typeof secret !== "string") return { kind: "missing", variable: "" };
  const text = rendered(scope, secret);
  if (!/^\$\{[^{}"]+\}$/.test(text) || /\blocal\./.test(text)) return { kind: "literal", variable: "" };
  const hidden = /\bsensitive\(/.test(text);
  for (const [, name] of text.matchAll(/\bvar\.([A-Za-z0-9_-]+)/g)) {
    const variable = findVariable(TerraformStack.of(scope), name);
    if (!variable) continue;
    const written = variable.toTerraform().variable[name];
    if (written.default !== undefined) return { kind: "default", variable: name };
    if (written.sensitive !== true && !hidden) return { kind: "notSensitive", variable: name };
  }
  return undefined;
}

const NESTED = new WeakMap<TerraformStack, Map<string, TerraformVariable>>();

/** Most variables stand in the stack itself; for the others the tree is walked once, not once a secret. */
function findVariable(stack: TerraformStack, name: string): TerraformVariable | undefined {
  const child = stack.node.tryFindChild(name);
  if (child instanceof TerraformVariable && child.friendlyUniqueId === name) return child;
  const known = NESTED.get(stack)?.get(name);
  if (known && isAttached(known)) return known;
  const all = stack.node.findAll().filter((c): c is TerraformVariable => c instanceof TerraformVariable);
  NESTED.set(stack, new Map(all.map((variable) => [variable.friendlyUniqueId, variable])));
  return NESTED.get(stack)?.get(name);
}
