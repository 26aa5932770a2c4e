import { DefaultTokenResolver, StringConcat, TerraformElement, Tokenization } from "cdktf";
import { IConstruct } from "constructs";

/** What cdktf does at synth with one construct: it asks for problems, and renders when there are none. */
export function ask(construct: IConstruct): string[] {
  const problems = construct.node.findAll().flatMap((one) => one.node.validate());
  if (problems.length > 0) return problems;
  const resolver = new DefaultTokenResolver(new StringConcat());
  for (const scope of construct.node.findAll().filter(TerraformElement.isTerraformElement)) {
    Tokenization.resolve(scope.toTerraform(), { scope, resolver, preparing: false });
  }
  return [];
}
