import { IConstruct } from "constructs";
import { AksError } from "../../lib/errors/aks-error";
import { shapeErrors } from "../../lib/errors/shape";
import { acknowledge } from "./acknowledgements";

/** Accepts risks by name: a warning of the library that you have read and mean to live with. */
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

  private constructor() {}
}
