import { IConstruct } from "constructs";
import { ProblemReport } from "./problem-report";
import { checkCalls } from "./check-calls";

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
 *
 * What the type checker would not have let pass, from plain JavaScript or through a cast, is not in it: it ends the program
 * where it is given, with an error that has the code (AKS-E0809), and so does a reference of Terraform in place of true or
 * false (AKS-E0817).
 *
 * Beside the codes that a construct names itself there are those of names: two resources of a kind with one name in one
 * resource group, network, vault, cluster or namespace are refused (AKS-E0815, AKS-E0816), whichever stacks they are in. Where
 * only the subscription that a stack is deployed to could tell them apart, they are warned of (AKS-W0801). A role that another
 * stack would need earlier (AKS-E0332), that a RoleAssignment of the bindings gives as well (AKS-E0333), or that was removed
 * while others share it (AKS-E0334), is refused, and so are stacks that wait for each other (AKS-E0814).
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

checkCalls("AksProblems", AksProblems);
