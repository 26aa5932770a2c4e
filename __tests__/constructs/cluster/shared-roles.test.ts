/**
 * Azure refuses to give a role on a scope to a principal that has it. Whoever asks, and however often: one assignment.
 */
import { TerraformStack } from "cdktf";
import {
  ClusterIdentity,
  ContainerRegistry,
  ManagedIdentity,
  NodeScaling,
  Subnet,
  WorkloadIdentity,
} from "../../../constructs";
import { cluster, D4, group, SUBSCRIPTION } from "../../support/clusters";
import { all, Json, stackFixture, synth } from "../../support/synth";

const REGISTRY = `${SUBSCRIPTION}/resourceGroups/hub/providers/Microsoft.ContainerRegistry/registries/images`;
const SUBNET = `${SUBSCRIPTION}/resourceGroups/hub/providers/Microsoft.Network/virtualNetworks/hub/subnets/nodes`;

let stack: TerraformStack;
beforeEach(() => (stack = stackFixture()));

const identity = (id: string) => new ManagedIdentity(stack, id, { resourceGroup: group(stack, `${id}Group`) });
const registry = (id: string, of = REGISTRY) => ContainerRegistry.fromContainerRegistryId(stack, id, of);
const roles = (): [address: string, role: Json][] => Object.entries(all(synth(stack), "azurerm_role_assignment"));

test("a registry that is asked for twice, also by another reference and in other letters, is one role", () => {
  const aks = cluster(stack);
  const first = aks.pullImagesFrom(registry("Images"));
  expect(aks.pullImagesFrom(registry("Again"))).toBe(first);
  expect(aks.pullImagesFrom(registry("Loud", REGISTRY.replace("images", "IMAGES")))).toBe(first);
  expect(roles()).toHaveLength(1);
  expect(aks.requiredRoles.map(({ roleName }) => roleName)).toEqual(["AcrPull"]);
});

test("two clusters whose nodes have one identity pull with one role, which lives with the identity", () => {
  const kubelet = identity("Kubelet");
  const [one, two] = ["One", "Two"].map((id) => cluster(stack, { kubeletIdentity: kubelet }, id));
  const images = registry("Images");
  expect(two.pullImagesFrom(images)).toBe(one.pullImagesFrom(images));
  const pulls = roles().filter(([, role]) => role.role_definition_name === "AcrPull");
  expect(pulls.map(([address]) => address)).toEqual([expect.stringMatching(/^Kubelet_Role-Images-Pull_/)]);
  for (const aks of [one, two]) expect(aks.requiredRoles.map(({ roleName }) => roleName)).toContain("AcrPull");
});

test("a role that the program gave before is the one that the cluster takes and waits for", () => {
  const acting = identity("Acting");
  const other = cluster(stack, {}, "Other");
  const workload = new WorkloadIdentity(stack, "Workload", {
    cluster: other,
    identity: acting,
    namespace: "ops",
    serviceAccount: "ops",
  });
  const given = workload.grantOn(SUBNET, "Network Contributor");
  const nodes = Subnet.fromSubnetId(stack, "Nodes", SUBNET);
  const aks = cluster(stack, { identity: ClusterIdentity.userAssigned(acting), nodeSubnet: nodes });
  aks.addLinuxPool("apps", { vmSize: D4, scaling: NodeScaling.fixed(2) });
  const json = synth(stack);
  expect(Object.keys(all(json, "azurerm_role_assignment"))).toEqual([given.friendlyUniqueId]);
  const waits = Object.values<Json>(all(json, "azurerm_kubernetes_cluster")).map((one) => one.depends_on ?? []);
  expect(waits.flat()).toEqual([`azurerm_role_assignment.${given.friendlyUniqueId}`]);
  expect(aks.requiredRoles.map(({ roleName }) => roleName)).toEqual(["Network Contributor"]);
});

test("and one that the cluster gave before is the one that the program gets", () => {
  const acting = identity("Acting");
  const nodes = Subnet.fromSubnetId(stack, "Nodes", SUBNET);
  const aks = cluster(stack, { identity: ClusterIdentity.userAssigned(acting), nodeSubnet: nodes });
  const workload = new WorkloadIdentity(stack, "Workload", {
    cluster: aks,
    identity: acting,
    namespace: "ops",
    serviceAccount: "ops",
  });
  workload.grantOn(SUBNET, "Network Contributor");
  expect(roles().map(([address]) => address)).toEqual([expect.stringMatching(/^Acting_Role-Nodes_/)]);
});
