import { list, Problem, problem } from "./problem";

/** @internal what is wrong with where pods shall run */
export const placementErrors = {
  twoPools: (prop: string): Problem =>
    problem("AKS-E1283", {
      prop,
      must: "be left out beside pool, which is the only one then",
      fix: "move the pool into pools, or leave one of them out",
    }),
  noPools: (prop: string): Problem =>
    problem("AKS-E1284", {
      prop,
      must: "have at least one pool, or the pods would run nowhere",
      found: "an empty list",
      fix: "name a pool, or leave it out for any that lets them in",
    }),
  noGpu: (prop: string, containers: string[], sizes: string[]): Problem =>
    problem("AKS-E1207", {
      prop,
      must: `ask for GPUs only where a node has some, and no pool that they may run on does (${list(sizes)})`,
      found: list(containers),
      fix: "name a pool of a size with GPUs, which starts with Standard_N, or leave the devices out",
    }),
};
