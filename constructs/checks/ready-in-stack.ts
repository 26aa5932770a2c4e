import { ITerraformDependable, TerraformStack } from "cdktf";
import { IConstruct } from "constructs";

/**
 * What Terraform can wait for: resources of the same stack. Those of another stack are there before this one is applied,
 * because a reference to what they belong to makes this stack wait for that one.
 * @internal
 */
export function readyInStack(scope: IConstruct, readyAfter: ITerraformDependable[]): ITerraformDependable[] {
  const stack = TerraformStack.of(scope);
  return readyAfter.filter((one) => !isConstruct(one) || TerraformStack.of(one) === stack);
}

/** @internal whether it is a place in the tree: what Terraform can wait for need not be one */
export function isConstruct(value: unknown): value is IConstruct {
  return typeof value === "object" && value !== null && "node" in value;
}
