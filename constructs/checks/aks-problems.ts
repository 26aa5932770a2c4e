import { IConstruct } from "constructs";
import { ProblemReport } from "./problem-report";

/** One thing that stands between a program and its Terraform. */
export interface AksProblem {
  /** The stable code of the rule, for example `AKS-E0101`. */
  readonly code: string;
  /** The path of the construct that has the problem. */
  readonly path: string;
  /** The prop, the rule, the value that was given and the way out, in one sentence. */
  readonly message: string;
}

/**
 * Reads what the library found wrong, without a synth: for unit tests of your own constructs.
 *
 * A synth reports the same list, all of it at once, and fails.
 */
export class AksProblems {
  /**
   * Every problem of a construct and of everything below it, in the order in which the constructs were made.
   *
   * @param scope the app, a stack or any construct in it
   */
  public static of(scope: IConstruct): AksProblem[] {
    return ProblemReport.allUnder(scope);
  }

  private constructor() {}
}
