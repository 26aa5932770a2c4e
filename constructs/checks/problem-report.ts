import { TerraformStack } from "cdktf";
import { IConstruct } from "constructs";
import { Problem, ProblemFor } from "../../lib/errors/problem";
import { isAttached } from "./attached";
import { LocatedProblem } from "./located-problem";
import { NameClaims } from "./name-claims";
import { explainCycles } from "./stack-cycles";
import { warnEach } from "./warning-report";

const REPORT = Symbol.for("cdktf-aks.ProblemReport");
const REGISTRY = Symbol.for("cdktf-aks.ProblemReports");

type Carrier = IConstruct & { [REPORT]?: ProblemReport; [REGISTRY]?: ProblemReport[] };

/**
 * What is wrong with one construct. Nothing is thrown while the program runs: cdktf asks for the list at synth,
 * so that one run names every mistake of every construct.
 * @internal
 */
export class ProblemReport {
  /** The report of a construct, made on first use. */
  public static of(scope: IConstruct): ProblemReport {
    const carrier = scope as Carrier;
    if (!carrier[REPORT]) {
      Object.defineProperty(carrier, REPORT, { value: new ProblemReport(scope), enumerable: false });
    }
    return carrier[REPORT] as ProblemReport;
  }

  /** Every problem at or below a construct, in the order the constructs were made. What was removed again has none. */
  public static allUnder(scope: IConstruct): LocatedProblem[] {
    const path = scope.node.path;
    NAMES.delete(scope.node.root);
    const inside = (other: string) => path === "" || other === path || other.startsWith(`${path}/`);
    return registryOf(scope)
      .filter((report) => inside(report.scope.node.path) && isAttached(report.scope))
      .flatMap((report) => report.located());
  }

  /** Every problem in those stacks of the app that are asked for. */
  public static inStacks(app: IConstruct, isAsked: (stack: TerraformStack) => boolean): LocatedProblem[] {
    return registryOf(app)
      .filter((report) => isAsked(report.stack) && isAttached(report.scope))
      .flatMap((report) => report.located());
  }

  /** How much there is to tell and to ask: it grows with whatever is reported, and changes with what is removed. */
  public static extentOf(app: IConstruct): string {
    const reports = registryOf(app);
    const there = reports.filter((report) => isAttached(report.scope));
    const size = there.reduce((sum, { found, checks }) => sum + found.length + checks.length, 0);
    return [reports.length, there.length, size].join(" ");
  }

  private readonly stack: TerraformStack;
  private readonly found: Problem[] = [];
  private readonly checks: (() => (Problem | undefined)[])[] = [];

  private constructor(private readonly scope: IConstruct) {
    this.stack = TerraformStack.of(scope);
    registryOf(scope).push(this);
    warnEach(scope, () => namesOf(scope).of(scope).warnings);
    scope.node.addValidation({ validate: () => this.located().map((p) => `${p.code}: ${p.message}`) });
    reportOtherStacksFrom(scope);
  }

  /** Adds what is known to be wrong already. */
  public add(...problems: (Problem | undefined)[]): void {
    this.found.push(...problems.filter((p) => p !== undefined));
  }

  /** Adds the mistakes a value class found in itself, under the name of the prop that holds it. */
  public addFrom(prop: string, problems: readonly ProblemFor[]): void {
    this.add(...problems.map((problemFor) => problemFor(prop)));
  }

  /** Adds a check that has to see the finished program: it runs at synth. */
  public atSynth(check: () => (Problem | undefined)[]): void {
    this.checks.push(check);
  }

  private located(): LocatedProblem[] {
    const late = this.checks.flatMap((check) => check()).filter((p) => p !== undefined);
    const { problems } = namesOf(this.scope).of(this.scope);
    return [...this.found, ...late, ...problems].map((p) => ({ ...p, path: this.scope.node.path }));
  }
}

function registryOf(scope: IConstruct): ProblemReport[] {
  const root = scope.node.root as Carrier;
  if (!root[REGISTRY]) Object.defineProperty(root, REGISTRY, { value: [], enumerable: false });
  return root[REGISTRY] as ProblemReport[];
}

interface NamesOfApp {
  readonly claims: NameClaims;
  readonly reports: number;
  readonly askedBy: Set<TerraformStack>;
}

const NAMES = new WeakMap<IConstruct, NamesOfApp>();

/** The names of an app are gone through once a synth: until there is more to see, or a stack is synthesized again. */
function namesOf(scope: IConstruct, stack?: TerraformStack): NameClaims {
  const { root } = scope.node;
  const reports = registryOf(root).length;
  const known = NAMES.get(root);
  const current = known?.reports === reports && !(stack && known.askedBy.has(stack)) ? known : undefined;
  const names = current ?? { claims: NameClaims.in(root, reporterOf), reports, askedBy: new Set() };
  if (stack) names.askedBy.add(stack);
  if (!current) NAMES.set(root, names);
  return names.claims;
}

/** The construct of ours that a resource belongs to; nothing for one that the user made. */
function reporterOf(resource: IConstruct): IConstruct | undefined {
  return resource.node.scopes.reverse().find((around) => (around as Carrier)[REPORT] !== undefined);
}

const WATCHED = new WeakSet<IConstruct>();

/** What is known of the stacks of an app since one of them found that none of the others had a problem. */
interface CleanApp {
  /** How much there was to ask then. */
  readonly extent: string;
  readonly askedBy: Set<TerraformStack>;
  /** The one that found it, which did not ask itself; nothing once another stack has. */
  unasked?: TerraformStack;
}

const CLEAN = new WeakMap<IConstruct, CleanApp>();

/**
 * cdktf stops at the first stack that has problems; so a stack also tells those of the other stacks. The first one to
 * be synthesized asks for all of them; when there are none the next one has only the first to ask, and the others none.
 */
function reportOtherStacksFrom(scope: IConstruct): void {
  const stack = TerraformStack.of(scope);
  if (WATCHED.has(stack)) return;
  WATCHED.add(stack);
  explainCycles(stack);
  stack.node.addValidation({
    validate: () => {
      namesOf(stack.node.root, stack);
      return problemsElsewhere(stack).map((p) => `in another stack, at ${p.path}: ${p.code}: ${p.message}`);
    },
  });
}

function problemsElsewhere(stack: TerraformStack): LocatedProblem[] {
  const { root } = stack.node;
  const extent = ProblemReport.extentOf(root);
  const known = CLEAN.get(root);
  if (known?.extent === extent && !known.askedBy.has(stack)) {
    known.askedBy.add(stack);
    const { unasked } = known;
    const theirs = unasked ? ProblemReport.inStacks(root, (other) => other === unasked) : [];
    if (theirs.length === 0) known.unasked = undefined;
    return theirs;
  }
  const elsewhere = ProblemReport.inStacks(root, (other) => other !== stack);
  if (elsewhere.length === 0) CLEAN.set(root, { extent, askedBy: new Set([stack]), unasked: stack });
  else CLEAN.delete(root);
  return elsewhere;
}
