import { Problem } from "../../../lib/errors/problem";
import { wholeNumber } from "./pod/pod-checks";
import { RolloutOptions } from "./rollout-options";

/** @internal */
export function rolloutTimeouts({ rolloutTimeoutMinutes: minutes }: RolloutOptions) {
  return minutes === undefined ? undefined : { create: `${minutes}m`, update: `${minutes}m` };
}

/** @internal */
export function rolloutProblems(options: RolloutOptions): (Problem | undefined)[] {
  return [
    wholeNumber("minReadySeconds", 0, "seconds", options.minReadySeconds),
    wholeNumber("rolloutTimeoutMinutes", 1, "minutes", options.rolloutTimeoutMinutes),
  ];
}
