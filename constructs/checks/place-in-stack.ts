import { TerraformStack } from "cdktf";
import { IConstruct } from "constructs";
import { fingerprint } from "../../lib/fingerprint";

/**
 * The path of a construct from its stack on, in one word. Like every address it holds no name of the stack of the one
 * who asks; of another stack it does, because two stacks may have constructs of one path.
 * @internal
 */
export function placeInStack(construct: IConstruct, from: IConstruct): string {
  return pathInStack(construct, from).replaceAll("/", "-");
}

/**
 * The same as part of the id of a construct: no two places have one, also where the user's own ids have hyphens, so that
 * `Hub/Nodes` is not `Hub-Nodes`.
 * @internal
 */
export function placeId(construct: IConstruct, from: IConstruct): string {
  const path = pathInStack(construct, from);
  const word = path.replaceAll("/", "-");
  return path.includes("-") ? `${word}-${fingerprint(path)}` : word;
}

function pathInStack(construct: IConstruct, from: IConstruct): string {
  const stack = TerraformStack.of(construct);
  const start = stack === TerraformStack.of(from) ? stack.node.path.length + 1 : 0;
  return construct.node.path.slice(start);
}
