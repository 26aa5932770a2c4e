import { IConstruct } from "constructs";

/**
 * Whether a construct is still in its tree: `node.tryRemoveChild` takes one out with everything below it, and nothing of
 * that reaches the Terraform.
 * @internal
 */
export function isAttached(construct: IConstruct): boolean {
  const { scope, id } = construct.node;
  return scope === undefined || (scope.node.tryFindChild(id) === construct && isAttached(scope));
}
