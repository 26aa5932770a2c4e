import { Problem, problem } from "./problem";

/** @internal one stack that waits for another, and a construct that makes it wait */
export interface StackWait {
  readonly stack: string;
  readonly other: string;
  /** What reads, and what it reads; nothing where the program itself says so. */
  readonly reads?: { readonly from: string; readonly of: string };
  /** What needs a role, and the role, which is given once and is there already. */
  readonly needs?: { readonly from: string; readonly of: string };
}

/** @internal */
export const stackErrors = {
  cycle: (waits: StackWait[]): Problem =>
    problem("AKS-E0814", {
      prop: `stack "${waits[0].stack}"`,
      must: `not wait for "${waits[0].other}", which waits for it, so that neither can be deployed first`,
      found: waits.map(waitText).join(", and "),
      fix: wayOut(waits),
    }),
};

function waitText({ stack, other, reads, needs }: StackWait): string {
  if (needs) return `${needs.from}, which needs the role at ${needs.of}`;
  if (!reads) return `an order of the program: "${stack}" after "${other}"`;
  return `${reads.from}, which reads ${reads.of}`;
}

/** What lives below the very thing that is read from the other side cannot move: what it reads has to come to it. */
function wayOut(waits: StackWait[]): string {
  const known = waits.flatMap(({ stack, reads }) => (reads ? [{ stack, ...reads }] : []));
  if (known.length === 0) return "take one of these orders away";
  const bound = known.filter(({ from }) => known.some(({ of }) => from.startsWith(`${of}/`)));
  const moves = (bound.length > 0 ? bound : known).map(({ stack, of }) => `${of} in "${stack}"`);
  return `make ${moves.join(", or ")}, or all of them in one stack`;
}
