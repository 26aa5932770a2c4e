import { TerraformResource } from "cdktf";
import { IConstruct } from "constructs";
import { isAttached } from "./attached";

const NEEDED = new WeakMap<IConstruct, () => boolean>();

/**
 * Keeps a resource out of the Terraform unless it is needed when the program is finished: it may live with what several
 * share, and would be left behind there when what needed it is removed.
 * @internal
 */
export function onlyWhile(resource: TerraformResource, isNeeded: () => boolean): void {
  NEEDED.set(resource, isNeeded);
  const [terraform, hcl] = [resource.toTerraform, resource.toHclTerraform].map((one) => one.bind(resource));
  const define = (name: string, value: () => unknown) =>
    Object.defineProperty(resource, name, { value, enumerable: false, configurable: true });
  define("toTerraform", () => (isNeeded() ? terraform() : {}));
  define("toHclTerraform", () => (isNeeded() ? hcl() : {}));
}

/** @internal whether a resource is in the program, and in its Terraform */
export function isThere(resource: IConstruct): boolean {
  return isAttached(resource) && (NEEDED.get(resource)?.() ?? true);
}
