import { Problem, problem } from "./problem";

/** @internal */
export const clusterErrors = {
  imageCleanerInterval: (prop: string, min: number, max: number, got: number): Problem =>
    problem("AKS-E0808", { prop, must: `be whole hours from ${min} to ${max}`, got, fix: "change the number" }),
  notImported: (prop: string, cluster: string): Problem =>
    problem("AKS-E0901", {
      prop,
      must: `be given to fromClusterAttributes to be read, for cluster ${cluster}`,
      fix: "add it to the attributes, or use AksCluster.fromClusterName, which looks it up",
    }),
};
