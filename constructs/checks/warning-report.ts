import { Annotations } from "cdktf";
import { IConstruct } from "constructs";
import { Problem } from "../../lib/errors/problem";
import { acknowledgementOf } from "./acknowledgements";
import { isAttached } from "./attached";
import { LocatedProblem } from "./located-problem";

const REGISTRY = Symbol.for("cdktf-aks.Warnings");

interface Check {
  readonly scope: IConstruct;
  readonly check: () => Problem[];
}

type Carrier = IConstruct & { [REGISTRY]?: Check[] };

/**
 * Says something legal but risky about a construct. The warning is written at synth, so that an acknowledgement
 * given later in the program still silences it.
 * @internal
 */
export function warn(scope: IConstruct, check: () => Problem | undefined): void {
  warnEach(scope, () => {
    const warning = check();
    return warning ? [warning] : [];
  });
}

/**
 * The same of a rule that several things can break: each is told.
 * @internal
 */
export function warnEach(scope: IConstruct, check: () => Problem[]): void {
  const told = new Set<string>();
  registryOf(scope).push({ scope, check });
  scope.node.addValidation({
    validate: () => {
      for (const warning of check()) {
        // cdktf validates a stack more than once in some runs; one annotation is enough.
        if (told.has(warning.message) || acknowledgementOf(scope, warning.code) !== undefined) continue;
        told.add(warning.message);
        Annotations.of(scope).addWarning(
          `${warning.code}: ${warning.message}, or accept it with AksWarnings.acknowledge(scope, "${warning.code}", "why")`,
        );
      }
      return [];
    },
  });
}

/** @internal a warning, and why it is accepted if it is */
export interface LocatedWarning extends LocatedProblem {
  readonly reason?: string;
}

/**
 * Every warning at or below a construct, in the order of the program, also those that are accepted.
 * @internal
 */
export function warningsUnder(scope: IConstruct): LocatedWarning[] {
  return registryOf(scope)
    .filter((one) => isAttached(one.scope) && one.scope.node.scopes.includes(scope))
    .flatMap((one) =>
      one.check().map(({ code, message }) => {
        return { code, message, path: one.scope.node.path, reason: acknowledgementOf(one.scope, code) };
      }),
    );
}

function registryOf(scope: IConstruct): Check[] {
  const root = scope.node.root as Carrier;
  if (!root[REGISTRY]) Object.defineProperty(root, REGISTRY, { value: [], enumerable: false });
  return root[REGISTRY] as Check[];
}
