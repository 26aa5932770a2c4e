import { Annotations } from "cdktf";
import { IConstruct } from "constructs";
import { Problem } from "../../lib/errors/problem";
import { isAcknowledged } from "./acknowledgements";

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
  scope.node.addValidation({
    validate: () => {
      tellWarnings(scope, check(), told);
      return [];
    },
  });
}

/**
 * Writes warnings, unless they are accepted. cdktf validates a stack more than once in some runs: `told` keeps what was
 * written already, as one annotation is enough.
 * @internal
 */
export function tellWarnings(scope: IConstruct, warnings: Problem[], told: Set<string>): void {
  for (const warning of warnings) {
    if (told.has(warning.message) || isAcknowledged(scope, warning.code)) continue;
    told.add(warning.message);
    Annotations.of(scope).addWarning(
      `${warning.code}: ${warning.message}, or accept it with AksWarnings.acknowledge(scope, "${warning.code}", "why")`,
    );
  }
}
