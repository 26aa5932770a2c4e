import { Problem } from "../../lib/errors/problem";

/** @internal a problem, and the path of the construct that has it */
export interface LocatedProblem extends Problem {
  readonly path: string;
}
