import { IConstruct } from "constructs";

const ACKNOWLEDGED = Symbol.for("cdktf-aks.acknowledged");

type Carrier = IConstruct & { [ACKNOWLEDGED]?: Map<string, string> };

/** @internal */
export function acknowledge(scope: IConstruct, code: string, reason: string): void {
  const carrier = scope as Carrier;
  if (!carrier[ACKNOWLEDGED]) Object.defineProperty(carrier, ACKNOWLEDGED, { value: new Map(), enumerable: false });
  (carrier[ACKNOWLEDGED] as Map<string, string>).set(code, reason);
}

/**
 * Why a warning is accepted: at the construct that has it, or at any construct around it, of which the nearest counts.
 * Nothing when it is not.
 * @internal
 */
export function acknowledgementOf(scope: IConstruct, code: string): string | undefined {
  const reasons = scope.node.scopes.map((around) => (around as Carrier)[ACKNOWLEDGED]?.get(code));
  return reasons.filter((reason) => reason !== undefined).at(-1);
}
