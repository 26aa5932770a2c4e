/**
 * What plain JavaScript hands over as it is: `variable.value` in place of `variable.listValue`. It is what the prop needs
 * it to be, or refused with a message where only the program can say it.
 */
import { TerraformStack, TerraformVariable } from "cdktf";
import { DiskSku, ManagedDisk, NodeScaling, ResourceGroup } from "../constructs";
import { cluster, D4, group } from "./support/clusters";
import { only, stackFixture, synth } from "./support/synth";

const POOL = "azurerm_kubernetes_cluster_node_pool";
const raw = (stack: TerraformStack, name: string) => new TerraformVariable(stack, name, {}).value as never;

test("a raw reference is a text, a list, a map or a number, as the prop needs it", () => {
  const stack = stackFixture();
  const resourceGroup = new ResourceGroup(stack, "Given", {
    name: raw(stack, "group"),
    location: raw(stack, "location"),
    tags: raw(stack, "tags"),
  });
  cluster(stack, { resourceGroup }).addLinuxPool("apps", {
    vmSize: D4,
    scaling: NodeScaling.fixed(1),
    zones: raw(stack, "zones"),
    maxPods: raw(stack, "max_pods"),
    labels: raw(stack, "labels"),
  });
  new ManagedDisk(stack, "Disk", { resourceGroup, sku: DiskSku.PREMIUM_LRS, sizeGib: raw(stack, "size") });
  const json = synth(stack);
  expect(only(json, "azurerm_resource_group")).toMatchObject({ name: "${var.group}", tags: "${var.tags}" });
  expect(only(json, POOL)).toMatchObject({
    zones: "${var.zones}",
    max_pods: "${var.max_pods}",
    node_labels: "${var.labels}",
  });
  expect(only(json, "azurerm_managed_disk").disk_size_gb).toBe("${var.size}");
});

test.each<[string, string, RegExp]>([
  ["an object of a class", "vmSize", /vmSize must be a VmSize, got a value that only Terraform knows; write VmSize/],
  ["a list of such", "taints", /taints must be a list of NodeTaint, got a value that only Terraform knows; write/],
  ["a construct", "subnet", /subnet must be a Subnet.*, got a value that only Terraform knows; write/],
  ["a struct", "spot", /spot must be an object such as .*, got a value that only Terraform knows/],
])("a reference in place of %s is refused", (_, prop, message) => {
  const stack = stackFixture();
  const variable = new TerraformVariable(stack, "it", {});
  const aks = cluster(stack, { resourceGroup: group(stack, "Other") });
  const add = (given: unknown) => () =>
    aks.addLinuxPool("apps", { vmSize: D4, scaling: NodeScaling.fixed(1), [prop]: given as never });
  expect(add(variable.value)).toThrow(message);
  expect(add(variable.listValue)).toThrow(message);
  expect(add(variable.stringValue)).toThrow(message);
});

test("a reference in place of true or false is refused, because the program cannot ask it", () => {
  const stack = stackFixture();
  const aks = cluster(stack);
  const fips = new TerraformVariable(stack, "it", { type: "bool" }).booleanValue as never;
  expect(() => aks.addLinuxPool("apps", { vmSize: D4, scaling: NodeScaling.fixed(1), fips })).toThrow(
    /AKS-E0817: fips must be true or false while the program runs, because what it makes depends on it, got a value that only/,
  );
});
