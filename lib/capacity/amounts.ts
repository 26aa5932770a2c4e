/** Nodes, and what pods can have of them. What is not known is undefined. @internal */
export interface Amounts {
  readonly nodes?: number;
  readonly cpuMillis?: number;
  readonly memoryMib?: number;
  readonly pods?: number;
  readonly dataDisks?: number;
}

/** A sum of what is known, with the names of the amounts that some part of it is not known of. @internal */
export interface Sum extends Amounts {
  readonly partial: AmountName[];
}

/** @internal */
export type AmountName = keyof Amounts;

/** @internal */
export const AMOUNTS: AmountName[] = ["nodes", "cpuMillis", "memoryMib", "pods", "dataDisks"];

function each(amount: (name: AmountName) => number | undefined): Amounts {
  return {
    nodes: amount("nodes"),
    cpuMillis: amount("cpuMillis"),
    memoryMib: amount("memoryMib"),
    pods: amount("pods"),
    dataDisks: amount("dataDisks"),
  };
}

/** What so many nodes of a kind have. No node has nothing of anything, whatever its kind. @internal */
export function ofNodes(nodes: number | undefined, node: Amounts): Amounts {
  return each((name) => {
    const one = name === "nodes" ? 1 : node[name];
    if (nodes === 0) return 0;
    return nodes === undefined || one === undefined ? undefined : nodes * one;
  });
}

/** An amount that no part knows is not 0 but undefined, and partial all the same. @internal */
export function sumOf(parts: readonly Amounts[]): Sum {
  const known = (name: AmountName) => parts.map((part) => part[name]).filter((amount) => amount !== undefined);
  return {
    ...each((name) => {
      const amounts = known(name);
      return amounts.length === 0 && parts.length > 0 ? undefined : amounts.reduce((sum, amount) => sum + amount, 0);
    }),
    partial: AMOUNTS.filter((name) => known(name).length < parts.length),
  };
}

/** The least of each amount, by itself: the worst of several cases. Partial where any case is. @internal */
export function leastOf(cases: readonly Sum[]): Sum {
  return {
    ...each((name) => {
      const amounts = cases.map((one) => one[name]);
      return amounts.some((amount) => amount === undefined) ? undefined : Math.min(...(amounts as number[]));
    }),
    partial: AMOUNTS.filter((name) => cases.some((one) => one.partial.includes(name))),
  };
}
