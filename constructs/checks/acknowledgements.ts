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
 * A warning is acknowledged at the construct that has it, or at any construct around it.
 * @internal
 */
export function isAcknowledged(scope: IConstruct, code: string): boolean {
  return scope.node.scopes.some((around) => (around as Carrier)[ACKNOWLEDGED]?.has(code) === true);
}
