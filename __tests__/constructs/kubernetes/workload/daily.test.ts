import { TerraformVariable } from "cdktf";
import { HostAlias, LinuxNodePool, NodeScaling, VmSize } from "../../../../constructs";
import { only, refusal, synth } from "../../../support/synth";
import { container, deployment, DeploymentOverrides, Place, place } from "../../../support/workloads";

const refused = (overrides: (at: Place) => DeploymentOverrides): string => {
  const at = place();
  deployment(at, overrides(at));
  return refusal(at.inside);
};
const pool = (at: Place, id: string, size: string): LinuxNodePool =>
  at.aks.addLinuxPool(id, { vmSize: VmSize.of(size), scaling: NodeScaling.fixed(1) });
const devices = (name: string, amount = "1", cpu = "1") => [
  container({ resources: { cpu, memory: "1Gi", devices: { [name]: amount } } }),
];

test("names of hosts, and classes of runtime and priority", () => {
  const at = place();
  deployment(at, {
    hostAliases: [{ ipAddress: "10.0.4.7", hostNames: ["db.example.com", "db"] }],
    runtimeClassName: "kata-vm-isolation",
    priorityClassName: "high",
    imagePullSecrets: ["registry.example"],
  });
  expect(only(synth(at.inside), "kubernetes_deployment_v1").spec.template.spec).toMatchObject({
    host_aliases: [{ ip: "10.0.4.7", hostnames: ["db.example.com", "db"] }],
    runtime_class_name: "kata-vm-isolation",
    priority_class_name: "high",
    image_pull_secrets: [{ name: "registry.example" }],
  });
});

test.each<[DeploymentOverrides, RegExp]>([
  [
    { hostAliases: [{ ipAddress: "10.0.4", hostNames: ["db"] }] },
    /AKS-E1208: hostAliases\[0\]\.ipAddress must be an IPv4 or/,
  ],
  [
    { hostAliases: [{ ipAddress: "fd00::7", hostNames: ["db", "Db"] }] },
    /AKS-E1209: hostAliases\[0\]\.hostNames must be host names in lower case, at least one, got "Db"; write/,
  ],
  [{ hostAliases: [{ ipAddress: "fd00::7", hostNames: [] }] }, /AKS-E1209: .*, got nothing; write/],
  [{ runtimeClassName: "Kata VM" }, /AKS-E1147: runtimeClassName must /],
  [{ priorityClassName: "High" }, /AKS-E1147: priorityClassName must /],
  [{ imagePullSecrets: ["a", "b_c"] }, /AKS-E1147: imagePullSecrets\[1\] must /],
])("what cannot be is refused (%#)", (overrides, text) => {
  expect(refused(() => overrides)).toMatch(text);
});

test("an alias that is none ends the program", () => {
  const at = place();
  expect(() => deployment(at, { hostAliases: [{ ip: "10.0.4.7" } as unknown as HostAlias] })).toThrow(
    /AKS-E0809: hostAliases\[0\]\.ipAddress must be text/,
  );
});

test("addresses and names that only Terraform knows are not judged", () => {
  const at = place();
  const text = new TerraformVariable(at.inside, "text", { type: "string" }).stringValue;
  const list = new TerraformVariable(at.inside, "list", { type: "list(string)" }).listValue;
  const hostAliases = [
    { ipAddress: text, hostNames: [text] },
    { ipAddress: text, hostNames: list },
  ];
  deployment(at, { hostAliases, runtimeClassName: text, priorityClassName: text });
  expect(only(synth(at.inside), "kubernetes_deployment_v1").spec.template.spec.host_aliases).toEqual([
    { ip: "${var.text}", hostnames: ["${var.text}"] },
    { ip: "${var.text}", hostnames: "${var.list}" },
  ]);
});

describe("GPUs", () => {
  test.each(["nvidia.com/gpu", "nvidia.com/mig-1g.10gb", "amd.com/gpu"])("%s needs a pool that has some", (name) => {
    expect(refused((at) => ({ pool: at.linux, containers: devices(name) }))).toMatch(
      /AKS-E1207: containers must ask for GPUs only where a node has some, and no pool that they may run on does \(apps: Standard_D4ds_v5\), got web: [a-z.]+\/[a-z0-9.-]+; name a pool/,
    );
  });

  test("any pool is asked where none is named", () => {
    expect(refused(() => ({ containers: devices("nvidia.com/gpu") }))).toMatch(
      /AKS-E1207: .*\(system: Standard_D4ds_v5, apps: Standard_D4ds_v5\)/,
    );
  });

  test.each(["Standard_NC24ads_A100_v4", "Standard_NV6ads_A10_v5"])("%s has some", (size) => {
    const at = place();
    deployment(at, { pools: [at.linux, pool(at, "gpu", size)], containers: devices("nvidia.com/gpu", "4") });
    expect(only(synth(at.inside), "kubernetes_deployment_v1").spec.template.spec.container[0].resources.limits).toEqual(
      expect.objectContaining({ "nvidia.com/gpu": "4" }),
    );
  });

  test("the rest has to fit on a node that has them", () => {
    const text = refused((at) => ({
      pools: [pool(at, "large", "Standard_D32ds_v5"), pool(at, "gpu", "Standard_NV6ads_A10_v5")],
      containers: devices("nvidia.com/gpu", "1", "16"),
    }));
    expect(text).toMatch(
      /AKS-E1248: containers must fit on one node: gpu \(Standard_NV6ads_A10_v5\) leaves [^,]*, got 16000m/,
    );
  });

  test("none of them, and other devices, run anywhere", () => {
    const at = place();
    deployment(at, { containers: devices("nvidia.com/gpu", "0") });
    deployment(at, { containers: devices("example.com/fpga") }, "Other");
    expect(Object.keys(synth(at.inside).resource.kubernetes_deployment_v1)).toHaveLength(2);
  });
});
