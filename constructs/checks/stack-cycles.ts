import { DefaultTokenResolver, IResolvable, StringConcat, TerraformElement, TerraformStack, Tokenization } from "cdktf";
import { IConstruct } from "constructs";
import { AksError } from "../../lib/errors/aks-error";
import { stackErrors, StackWait } from "../../lib/errors/stacks";

const GUARDED = Symbol.for("cdktf-aks.stackCycles");

const ROLES = new WeakMap<TerraformStack, Map<TerraformStack, RoleWait>>();

/** What needs a role, and the role. */
interface RoleWait {
  readonly from: IConstruct;
  readonly of: IConstruct;
}

/** @internal lets a stack wait for another because of a role there */
export function waitForStack(stack: TerraformStack, other: TerraformStack, why: RoleWait): void {
  const known = ROLES.get(stack) ?? new Map<TerraformStack, RoleWait>();
  ROLES.set(stack, known);
  if (!known.has(other)) known.set(other, why);
  stack.addDependency(other);
}

type Guarded = TerraformStack & { [GUARDED]?: boolean };

/**
 * Lets a stack that would wait for itself say which constructs do that. cdktf finds the circle too, while it prepares the
 * stacks and so before it asks anybody for problems, but names the stacks alone. Nothing is looked for in a program
 * without such a circle.
 * @internal
 */
export function explainCycles(stack: TerraformStack): void {
  const guarded = stack as Guarded;
  if (guarded[GUARDED]) return;
  Object.defineProperty(guarded, GUARDED, { value: true, enumerable: false });
  const addDependency = stack.addDependency.bind(stack);
  const explained = (dependency: TerraformStack) => {
    if (dependency !== stack && dependency.dependsOn(stack)) throw cycleError(stack, dependency);
    addDependency(dependency);
  };
  Object.defineProperty(stack, "addDependency", { value: explained, enumerable: false, configurable: true });
}

function cycleError(stack: TerraformStack, dependency: TerraformStack): AksError {
  const circle = [stack, ...wayBetween(dependency, stack)];
  const waits = circle.slice(1).map((other, i) => waitOf(circle[i], other));
  return new AksError(stackErrors.cycle(waits), stack.node.path);
}

/** The stacks from one to another by what they wait for, both included. */
function wayBetween(from: TerraformStack, to: TerraformStack): TerraformStack[] {
  if (from === to) return [to];
  const next = from.dependencies.find((one) => one === to || one.dependsOn(to));
  return next ? [from, ...wayBetween(next, to)] : [from];
}

function waitOf(stack: TerraformStack, other: TerraformStack): StackWait {
  const wait = { stack: stack.node.path, other: other.node.path };
  for (const element of stack.node.findAll().filter(TerraformElement.isTerraformElement)) {
    if (TerraformStack.of(element) !== stack) continue;
    const read = new ReadsOf(other).readBy(element);
    if (read !== undefined) return { ...wait, reads: { from: ownerPath(element.node.path), of: nameOf(other, read) } };
  }
  const role = ROLES.get(stack)?.get(other);
  return role ? { ...wait, needs: { from: ownerPath(role.from.node.path), of: role.of.node.path } } : wait;
}

/** Looks for a reference to something of a stack, without telling cdktf of it. */
class ReadsOf extends DefaultTokenResolver {
  private found: string | undefined;

  constructor(private readonly stack: TerraformStack) {
    super(new StringConcat());
  }

  public readBy(element: TerraformElement): string | undefined {
    Tokenization.resolve(element.toTerraform(), { scope: element, resolver: this, preparing: false });
    return this.found;
  }

  public override resolveToken(...[token, context, after]: Parameters<DefaultTokenResolver["resolveToken"]>): unknown {
    const { originStack, identifier } = token as IResolvable & { originStack?: TerraformStack; identifier?: unknown };
    if (originStack === this.stack && this.found === undefined) this.found = String(identifier);
    return super.resolveToken(token, context, after);
  }
}

/** The place of the resource that a reference is to. */
function nameOf(stack: TerraformStack, reference: string): string {
  const elements = stack.node.findAll().filter(TerraformElement.isTerraformElement);
  // Not by the address that an element says it has: outputs and backends have none, and throw when they are asked.
  const [, , id] = /^(data\.)?[^.]+\.([\w-]+)/.exec(reference) ?? [];
  const read = elements.find(({ friendlyUniqueId }) => friendlyUniqueId === id);
  return read ? ownerPath(read.node.path) : reference;
}

/** The construct that the user wrote: our resource in it is called Resource. */
function ownerPath(path: string): string {
  return path.replace(/\/Resource$/, "");
}
