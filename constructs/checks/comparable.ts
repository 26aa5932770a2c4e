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
import { whatIsLookedUp } from "./looked-up";

/**
 * A value as it is compared: text without regard to letter case, a reference by what it is to. So an attribute that is
 * read twice, or from two stacks, is one value, and so is that of a thing that is looked up twice.
 * @internal
 */
export function comparable(scope: IConstruct, value: string): string {
  const resolver = new ByOrigin();
  const text = String(Tokenization.resolve(value, { scope, resolver, preparing: false }));
  if (resolver.origins.size > 0) return text;
  // What is written by hand, like "${var.x}", means something in its own stack only.
  return text.includes("${") ? `${TerraformStack.of(scope).node.path}:${text}` : text.toLowerCase();
}

/** @internal the stacks of what a value refers to, and so those before which its own cannot be applied */
export function originsOf(scope: IConstruct, value: string): TerraformStack[] {
  const resolver = new ByOrigin();
  Tokenization.resolve(value, { scope, resolver, preparing: false });
  return [...resolver.origins];
}

/** Where Terraform would write how one stack reads a reference, this writes what the reference is to. */
class ByOrigin extends DefaultTokenResolver {
  public readonly origins = new Set<TerraformStack>();

  constructor() {
    super(new StringConcat());
  }

  public resolveToken(token: IResolvable, context: IResolveContext, postProcessor: IPostProcessor): unknown {
    const { originStack, identifier } = token as { originStack?: TerraformStack; identifier?: string };
    if (!originStack || identifier === undefined) return super.resolveToken(token, context, postProcessor) as unknown;
    this.origins.add(originStack);
    const read = String(context.resolve(identifier));
    const lookedUp = whatIsLookedUp(originStack, read, (value) => comparable(originStack, value));
    return lookedUp ?? `${originStack.node.path}:${read}`;
  }
}
