import { Problem } from "./problem";

const MARK = Symbol.for("cdktf-aks.AksError");

/**
 * Thrown where a program cannot go on. Everything that can wait is reported at synth instead (see ProblemReport).
 * @internal
 */
export class AksError extends Error {
  public readonly code: string;
  public readonly path?: string;

  constructor(problem: Problem, path?: string) {
    super(`${problem.code}: ${problem.message}${path === undefined ? "" : ` (at ${path})`}`);
    this.name = "AksError";
    this.code = problem.code;
    this.path = path;
    Object.defineProperty(this, MARK, { value: true });
  }
}
