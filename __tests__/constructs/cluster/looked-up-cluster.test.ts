import { AksCluster, IAksCluster } from "../../../constructs";
import { rendered } from "../../../constructs/checks/rendered";
import { stackFixture } from "../../support/synth";

const ATTRIBUTES: (keyof IAksCluster)[] = [
  "clusterId",
  "clusterName",
  "clusterResourceGroupName",
  "clusterKubernetesVersion",
  "clusterFqdn",
  "clusterOidcIssuerUrl",
  "clusterNodeResourceGroupName",
];

test.each(ATTRIBUTES)("%s of a cluster that is looked up is one reference, however often it is read", (attribute) => {
  const stack = stackFixture();
  const lookup = { name: "aks", resourceGroupName: "rg" };
  const [one, other] = ["One", "Other"].map((id) => AksCluster.fromClusterName(stack, id, lookup));
  expect(one[attribute]).toBe(one[attribute]);
  expect(one[attribute]).not.toBe(other[attribute]);
  expect(rendered(stack, String(one[attribute]))).toMatch(/data\.azurerm_kubernetes_cluster\.One_/);
});
