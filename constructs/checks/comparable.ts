import {
  DefaultTokenResolver,
  IPostProcessor,
  IResolvable,
  IResolveContext,
  StringConcat,
  TerraformStack,
  Tokenization,
} from "cdktf";
import { IConstruct } from "constructs";

/**
 * A value as it is compared: text without regard to letter case, a reference by what it is to. So an attribute that is
 * read twice, or from two stacks, is one value.
 * @internal
 */
export function comparable(scope: IConstruct, value: string): string {
  const resolver = new ByOrigin();
  const text = String(Tokenization.resolve(value, { scope, resolver, preparing: false }));
  if (resolver.foundOrigin) return text;
  // What is written by hand, like "${var.x}", means something in its own stack only.
  return text.includes("${") ? `${TerraformStack.of(scope).node.path}:${text}` : text.toLowerCase();
}

/** Where Terraform would write how one stack reads a reference, this writes what the reference is to. */
class ByOrigin extends DefaultTokenResolver {
  public foundOrigin = false;

  constructor() {
    super(new StringConcat());
  }

  public resolveToken(token: IResolvable, context: IResolveContext, postProcessor: IPostProcessor): unknown {
    const { originStack, identifier } = token as { originStack?: TerraformStack; identifier?: string };
    if (!originStack || identifier === undefined) return super.resolveToken(token, context, postProcessor) as unknown;
    this.foundOrigin = true;
    return `${originStack.node.path}:${context.resolve(identifier)}`;
  }
}
