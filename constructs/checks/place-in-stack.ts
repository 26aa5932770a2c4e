import { TerraformStack } from "cdktf";
import { IConstruct } from "constructs";

/**
 * The path of a construct from its stack on, in one word. Like every address it holds no name of the stack of the one
 * who asks; of another stack it does, because two stacks may have constructs of one path.
 * @internal
 */
export function placeInStack(construct: IConstruct, from: IConstruct): string {
  const stack = TerraformStack.of(construct);
  const start = stack === TerraformStack.of(from) ? stack.node.path.length + 1 : 0;
  return construct.node.path.slice(start).replaceAll("/", "-");
}
