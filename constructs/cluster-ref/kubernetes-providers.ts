import { TerraformProvider } from "cdktf";
import { IConstruct } from "constructs";
import { isAttached } from "../checks/attached";

const OURS = new WeakMap<TerraformProvider, IConstruct[]>();

/**
 * Says of a provider that a connection is made of it, and that the connection checks where it leads.
 * @internal
 */
export function connectsThrough(provider: TerraformProvider, connection: IConstruct): void {
  OURS.set(provider, [...(OURS.get(provider) ?? []), connection]);
}

/** @internal whether a connection of the library is made of a provider */
export function isOfConnection(provider: TerraformProvider): boolean {
  return (OURS.get(provider) ?? []).some(isAttached);
}
