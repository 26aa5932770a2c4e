import { TerraformProvider } from "cdktf";

const OURS = new WeakSet<TerraformProvider>();

/**
 * Says of a provider that a connection is made of it, and that the connection checks where it leads.
 * @internal
 */
export function connectsThrough(provider: TerraformProvider): void {
  OURS.add(provider);
}

/** @internal whether a connection of the library is made of a provider */
export function isOfConnection(provider: TerraformProvider): boolean {
  return OURS.has(provider);
}
