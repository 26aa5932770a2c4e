import "cdktf/lib/testing/adapters/jest";
import { AzurermProvider } from "@cdktf/provider-azurerm/lib/provider";
import { App, TerraformStack, Testing } from "cdktf";

export type Json = Record<string, any>;

/** A stack as a user has it: an app around it and the provider in it. */
export function stackFixture(id = "test"): TerraformStack {
  const stack = new TerraformStack(Testing.app() as App, id);
  new AzurermProvider(stack, "Azurerm", { features: [{}] });
  return stack;
}

/** The synthesized stack, with validations run: a problem anywhere in it throws. */
export function synth(stack: TerraformStack): Json {
  return JSON.parse(Testing.synth(stack, true));
}

/** The synthesized stack without the hashes that cdktf puts behind the names of resources. */
export function synthUnhashed(stack: TerraformStack): Json {
  return JSON.parse(JSON.stringify(synth(stack)).replaceAll(/_[0-9A-F]{8}\b/g, ""));
}

/** Every resource of a type, by logical name. */
export function all(json: Json, type: string): Record<string, Json> {
  return json.resource?.[type] ?? {};
}

/** The one resource of a type; fails unless there is exactly one. */
export function only(json: Json, type: string): Json {
  const found = Object.values(all(json, type));
  expect(found).toHaveLength(1);
  return found[0];
}

/** The text with which a synth fails; fails when it does not. */
export function refusal(stack: TerraformStack): string {
  let text: string | undefined;
  try {
    Testing.synth(stack, true);
  } catch (error) {
    text = (error as Error).message;
  }
  if (text === undefined) throw new Error("the stack was synthesized, though a refusal was expected");
  return text;
}

/** The warnings (cdktf annotations) of everything in a stack, after a synth that ran validations. */
export function warnings(stack: TerraformStack): string[] {
  Testing.synth(stack, true);
  return stack.node
    .findAll()
    .flatMap((c) => c.node.metadata.filter((m) => m.type === "@cdktf/warn").map((m) => `${c.node.path}: ${m.data}`));
}
