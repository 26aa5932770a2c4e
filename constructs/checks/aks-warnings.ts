import { IConstruct } from "constructs";
import { AksError } from "../../lib/errors/aks-error";
import { shapeErrors } from "../../lib/errors/shape";
import { acknowledge } from "./acknowledgements";
import { AksWarning } from "./aks-warning";
import { warningsUnder } from "./warning-report";
import { checkCalls } from "./check-calls";

/** The risks that a program takes: what is legal, and still worth a second look. */
export class AksWarnings {
  /**
   * Silences one warning for a construct and everything below it.
   *
   * @param scope where the risk is accepted
   * @param code the code that the warning begins with, for example `AKS-W0201`
   * @param reason why it is accepted, for whoever reviews the program, not empty; it is never written into the Terraform
   */
  public static acknowledge(scope: IConstruct, code: string, reason: string): void {
    if (!/^AKS-W\d{4}$/.test(code) || reason.trim() === "") {
      throw new AksError(shapeErrors.acknowledgement("AksWarnings.acknowledge", `${code}, ${reason}`), scope.node.path);
    }
    acknowledge(scope, code, reason);
  }

  /**
   * Every warning about a construct and everything below it, accepted or not, without a synth: for unit tests, and for a
   * list of the risks that somebody has accepted. In the order in which the constructs were made.
   *
   * @param scope the app, a stack or any construct in it
   */
  public static of(scope: IConstruct): AksWarning[] {
    return warningsUnder(scope).map((warning) => ({ ...warning, acknowledged: warning.reason !== undefined }));
  }

  private constructor() {}
}

checkCalls("AksWarnings", AksWarnings);
