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
  let told = false;
  scope.node.addValidation({
    validate: () => {
      const warning = check();
      // cdktf validates a stack more than once in some runs; one annotation is enough.
      if (warning && !told && !isAcknowledged(scope, warning.code)) {
        told = true;
        Annotations.of(scope).addWarning(
          `${warning.code}: ${warning.message}, or accept it with AksWarnings.acknowledge(scope, "${warning.code}", "why")`,
        );
      }
      return [];
    },
  });
}
