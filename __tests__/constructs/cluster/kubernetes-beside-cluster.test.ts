import { DataAzurermKubernetesCluster } from "@cdktf/provider-azurerm/lib/data-azurerm-kubernetes-cluster";
import { ConfigMapV1 } from "@cdktf/provider-kubernetes/lib/config-map-v1";
import { KubernetesProvider } from "@cdktf/provider-kubernetes/lib/provider";
import { Fn, TerraformOutput, TerraformStack } from "cdktf";
import { AksCluster, AksProblems, AksWarnings, ClusterConnection } from "../../../constructs";
import { cluster } from "../../support/clusters";
import { connect, connectToExisting, twoStacks } from "../../support/inside";
import { refusal, stackFixture, synth, warnings } from "../../support/synth";

let stack: TerraformStack;
let aks: AksCluster;

beforeEach(() => {
  stack = stackFixture();
  aks = cluster(stack);
});

const told = () => AksProblems.of(stack).map(({ code, path, message }) => `${path}: ${code}: ${message}`);
const map = (id: string, provider?: KubernetesProvider, scope = stack) =>
  new ConfigMapV1(scope, id, { metadata: { name: id.toLowerCase() }, provider });

/** The warnings of a stack that no test may synthesize, because of what would be in it. */
function warned(): string[] {
  stack.runAllValidations();
  return stack.node
    .findAll()
    .flatMap((one) =>
      one.node.metadata.filter((m) => m.type === "@cdktf/warn").map((m) => `${one.node.path}: ${m.data}`),
    );
}

describe("a provider of the bindings", () => {
  const SAME = (path = "test/Kubernetes") =>
    `test/Cluster: AKS-E1112: the provider ${path} must not take its way in from a cluster of the same stack, because Terraform sets it up before a new or changing cluster has an address, and then dials localhost, got a cluster of "test"; write \`const inside = new TerraformStack(app, "inside");\` and then \`new ClusterConnection(inside, "Connection", { cluster });\``;

  test.each<[string, () => ConstructorParameters<typeof KubernetesProvider>[2]]>([
    ["the kubeconfig of users", () => ({ host: aks.resource.kubeConfig.get(0).host })],
    ["that of the administrator", () => ({ host: aks.resource.kubeAdminConfig.get(0).host })],
    ["its name on the internet", () => ({ host: `https://${aks.clusterFqdn}:443` })],
    [
      "its certificate alone",
      () => ({
        host: "https://aks.example.com",
        clusterCaCertificate: Fn.base64decode(aks.resource.kubeConfig.get(0).clusterCaCertificate),
      }),
    ],
    [
      "a look-up of it by reference",
      () => ({
        host: new DataAzurermKubernetesCluster(stack, "Found", {
          name: aks.clusterName,
          resourceGroupName: aks.clusterResourceGroupName,
        }).kubeConfig.get(0).host,
      }),
    ],
    [
      "a look-up of it by name",
      () => ({
        host: new DataAzurermKubernetesCluster(stack, "Found", {
          name: "test-cluster",
          resourceGroupName: "rg-clustergroup",
        }).kubeConfig.get(0).host,
      }),
    ],
  ])("may not enter a cluster of its stack by %s", (_, config) => {
    const provider = new KubernetesProvider(stack, "Kubernetes", config());
    map("Settings", provider);
    expect(told()).toEqual([SAME()]);
    expect(refusal(stack)).toContain("[test/Cluster] AKS-E1112");
  });

  test("is told once in a stack of two clusters", () => {
    const second = cluster(stack, {}, "Second");
    new KubernetesProvider(stack, "Kubernetes", { host: second.resource.kubeConfig.get(0).host });
    expect(told()).toEqual([SAME()]);
  });

  test("of which a connection was made is told by that alone", () => {
    const provider = new KubernetesProvider(stack, "Kubernetes", { host: aks.resource.kubeConfig.get(0).host });
    ClusterConnection.fromKubernetesProvider(stack, "Mine", provider);
    map("Settings", provider);
    expect(told()).toEqual([expect.stringMatching(/^test\/Mine: AKS-E1109: provider must not take its address/)]);
  });

  test.each<[string, () => ConstructorParameters<typeof KubernetesProvider>[2]]>([
    ["of another cluster", () => ({ host: "https://other.example.com" })],
    [
      "that looks another cluster up",
      () => ({
        host: new DataAzurermKubernetesCluster(stack, "Found", {
          name: "other",
          resourceGroupName: "rg",
        }).kubeConfig.get(0).host,
      }),
    ],
    [
      "that has the name of the cluster in its login alone",
      () => ({
        host: "https://other.example.com",
        exec: [{ apiVersion: "v1", command: "login", args: ["--name", aks.clusterName] }],
      }),
    ],
  ])("%s is none of its business", (_, config) => {
    new KubernetesProvider(stack, "Kubernetes", config());
    expect(told()).toEqual([]);
    expect(warnings(stack)).toEqual([]);
  });

  test("that enters another cluster as its administrator is warned of", () => {
    const found = new DataAzurermKubernetesCluster(stack, "Found", { name: "other", resourceGroupName: "rg" });
    new KubernetesProvider(stack, "Kubernetes", { host: found.kubeAdminConfig.get(0).host });
    expect(warned()).toEqual([
      expect.stringMatching(
        /^test\/Cluster: AKS-W1102: the provider test\/Kubernetes must not hold the kubeconfig of the administrator, .*, got kube_admin_config; sign in through Entra ID/,
      ),
    ]);
  });
});

describe("Kubernetes resources of the bindings", () => {
  test("beside a cluster are warned of, as nobody can say whether they are for it", () => {
    new KubernetesProvider(stack, "Kubernetes", { configPath: "~/.kube/config" });
    for (const id of ["One", "Two"]) map(id);
    expect(warnings(stack)).toEqual([
      expect.stringMatching(
        /^test\/Cluster: AKS-W1101: Kubernetes resources must be in another stack than test\/Cluster if they are for it, because .*, got test\/One, test\/Two; write `const inside/,
      ),
    ]);
    expect(told()).toEqual([]);
  });

  test("and the warning can be accepted", () => {
    map("One", new KubernetesProvider(stack, "Kubernetes", { host: "https://other.example.com" }));
    AksWarnings.acknowledge(stack, "AKS-W1101", "for the cluster of the platform team");
    expect(warnings(stack)).toEqual([]);
  });

  test("through a connection to another cluster are fine", () => {
    map("One", connectToExisting(stack).provider);
    expect(warnings(stack)).toEqual([]);
  });

  test("in a second stack are fine, through a connection or not", () => {
    const stacks = twoStacks();
    map("One", connect(stacks).provider, stacks.inside);
    map(
      "Two",
      new KubernetesProvider(stacks.inside, "K", { alias: "k", host: "https://x.example.com" }),
      stacks.inside,
    );
    expect(warnings(stacks.inside)).toEqual([]);
    expect(warnings(stacks.outside)).toEqual([]);
  });
});

describe("the kubeconfig in an output", () => {
  test.each<[string, () => unknown]>([
    ["of users", () => aks.resource.kubeConfigRaw],
    ["of the administrator", () => aks.resource.kubeAdminConfigRaw],
    ["in part", () => ({ where: [aks.resource.kubeConfig.get(0).host] })],
  ])("%s has to be sensitive", (_, value) => {
    new TerraformOutput(stack, "config", { value: value() });
    expect(told()).toEqual([
      "test/Cluster: AKS-E1113: the output test/config must be sensitive, because it has the kubeconfig of a cluster in it, and Terraform refuses to plan it otherwise; leave it out, and sign in with `az aks get-credentials`, or give it sensitive: true",
    ]);
  });

  test("is fine when it is, or when the program says that it is no secret", () => {
    new TerraformOutput(stack, "config", { value: aks.resource.kubeConfigRaw, sensitive: true });
    new TerraformOutput(stack, "host", { value: Fn.nonsensitive(aks.resource.kubeConfig.get(0).host) });
    new TerraformOutput(stack, "name", { value: aks.clusterName });
    expect(told()).toEqual([]);
    expect(warnings(stack)).toEqual([]);
    expect(() => synth(stack)).not.toThrow();
  });

  test("of the administrator is warned of also when it is sensitive", () => {
    new TerraformOutput(stack, "config", { value: aks.resource.kubeAdminConfigRaw, sensitive: true });
    expect(warned()).toEqual([
      expect.stringMatching(/^test\/Cluster: AKS-W1102: the output test\/config must not hold the kubeconfig/),
    ]);
  });
});
