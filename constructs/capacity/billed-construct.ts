import { IConstruct } from "constructs";
import { Bill } from "../../lib/capacity/billed-items";
import { IAksCluster } from "../cluster-ref/aks-cluster-ref";

/**
 * A construct that is billed for something. It is asked only when somebody wants the list, so that no synth pays for it.
 *
 * jsii takes no interface of the library's own for a public class, so constructs have the members without naming it.
 * @internal
 */
export interface BilledConstruct extends IConstruct {
  /** What it is billed for itself, whatever is billed below it. */
  _billed(): Bill;
  /** Whether a cluster has it on its bill. */
  _billedWith?(cluster: IAksCluster): boolean;
}

/** @internal */
export function isBilled(construct: IConstruct): construct is BilledConstruct {
  return typeof (construct as Partial<BilledConstruct>)._billed === "function";
}
