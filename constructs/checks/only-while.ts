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
  wrap(resource, (write) => (isNeeded() ? write() : {}));
}

/** @internal does something for a resource when the program is finished, also where nobody asks what is wrong with it */
export function beforeTerraform(resource: TerraformResource, prepare: () => void): void {
  wrap(resource, (write) => {
    prepare();
    return write();
  });
}

function wrap(resource: TerraformResource, how: (write: () => unknown) => unknown): void {
  for (const name of ["toTerraform", "toHclTerraform"] as const) {
    const write = resource[name].bind(resource) as () => unknown;
    Object.defineProperty(resource, name, { value: () => how(write), enumerable: false, configurable: true });
  }
}

/** @internal whether a resource is in the program, and in its Terraform */
export function isThere(resource: IConstruct): boolean {
  return isAttached(resource) && (NEEDED.get(resource)?.() ?? true);
}
