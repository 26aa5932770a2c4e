import { dependable, ITerraformDependable, Token } from "cdktf";
import { IConstruct } from "constructs";
import { isThere } from "./only-while";

/**
 * For `dependsOn`: the address of what others wait for, and nothing once that is removed from the program again, as
 * Terraform refuses to wait for what it does not know.
 * @internal
 */
export function whileThere(resource: ITerraformDependable & IConstruct): string {
  const resolve = () => (isThere(resource) ? dependable(resource) : undefined);
  return Token.asString({ creationStack: [], resolve });
}
