import { Problem, problem } from "./problem";

/** @internal */
export const clusterErrors = {
  imageCleanerInterval: (prop: string, min: number, max: number, got: number): Problem =>
    problem("AKS-E0808", { prop, must: `be whole hours from ${min} to ${max}`, got, fix: "change the number" }),
  notImported: (prop: string, cluster: string): Problem =>
    problem("AKS-E0901", {
      prop,
      must: `be given to fromClusterAttributes to be read, for cluster ${cluster}`,
      fix: `add it to the attributes, or use AksCluster.fromClusterName, which looks it up${prop === "clusterKubernetesVersion" ? "; a pool needs it unless it names a version of its own" : ""}`,
    }),
  clusterId: (prop: string, got: string): Problem =>
    problem("AKS-E0902", {
      prop,
      must: "be the ARM id of a cluster, in the letter case in which Azure writes it",
      got,
      fix: "write /subscriptions/<id>/resourceGroups/<group>/providers/Microsoft.ContainerService/managedClusters/<name>, or use AksCluster.fromClusterName",
    }),
};
