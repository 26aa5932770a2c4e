import { TerraformVariable } from "cdktf";
import { AksProblems, GroupManagedServiceAccounts, Namespace, PodOs, WindowsNodePool } from "../../../constructs";
import { cluster, D4, windowsReady } from "../../support/clusters";
import { connect, connectToExisting, twoStacks } from "../../support/inside";
import { only, refusal, stackFixture, synth } from "../../support/synth";
import { deployment, DeploymentOverrides, Place } from "../../support/workloads";
import { NodeScaling } from "../../../constructs/node-pool/scaling/node-scaling";

const { inDomain, throughNetworkDns } = GroupManagedServiceAccounts;

function withAccounts(groupManagedServiceAccounts?: GroupManagedServiceAccounts) {
  const stack = stackFixture();
  const ready = windowsReady(stack);
  cluster(stack, { ...ready, windowsNodes: { ...ready.windowsNodes!, groupManagedServiceAccounts } });
  return stack;
}

test.each<[string, GroupManagedServiceAccounts | undefined, object | undefined]>([
  ["nothing", undefined, undefined],
  ["the DNS of the network", throughNetworkDns(), { dns_server: "", root_domain: "" }],
  [
    "a DNS server of the domain",
    inDomain("corp.example.com", "10.0.0.4"),
    { dns_server: "10.0.0.4", root_domain: "corp.example.com" },
  ],
])("Windows nodes find their domain by %s", (_, given, written) => {
  expect(only(synth(withAccounts(given)), "azurerm_kubernetes_cluster").windows_profile.gmsa).toEqual(written);
});

test("domain and server may be known to Terraform alone", () => {
  const stack = stackFixture();
  const [domain, server] = ["domain", "server"].map(
    (name) => new TerraformVariable(stack, name, { type: "string" }).stringValue,
  );
  const ready = windowsReady(stack);
  const groupManagedServiceAccounts = inDomain(domain, server);
  cluster(stack, { ...ready, windowsNodes: { ...ready.windowsNodes!, groupManagedServiceAccounts } });
  expect(only(synth(stack), "azurerm_kubernetes_cluster").windows_profile.gmsa).toEqual({
    dns_server: "${var.server}",
    root_domain: "${var.domain}",
  });
});

test.each<[string, GroupManagedServiceAccounts, RegExp]>([
  [
    "corp",
    inDomain("corp", "10.0.0.4"),
    /AKS-E0548: windowsNodes\.groupManagedServiceAccounts\.rootDomain must be the root/,
  ],
  ["no domain", inDomain("", "10.0.0.4"), /AKS-E0548: /],
  [
    "a name",
    inDomain("corp.example.com", "dc1"),
    /AKS-E0549: windowsNodes\.groupManagedServiceAccounts\.dnsServerIp must be the IPv4 address .*got "dc1"/,
  ],
  ["no server", inDomain("corp.example.com", ""), /AKS-E0549: /],
])("%s is refused", (_, given, said) => {
  expect(refusal(withAccounts(given))).toMatch(said);
});

describe("pods", () => {
  function place(groupManagedServiceAccounts?: GroupManagedServiceAccounts): Place {
    const stacks = twoStacks((stack) => {
      const ready = windowsReady(stack);
      return { ...ready, windowsNodes: { ...ready.windowsNodes!, groupManagedServiceAccounts } };
    });
    const { outside, aks, inside } = stacks;
    new WindowsNodePool(outside, "win", { cluster: aks, vmSize: D4, scaling: NodeScaling.fixed(2) });
    const connection = connect(stacks);
    return {
      ...stacks,
      connection,
      namespace: new Namespace(inside, "Shop", { connection, name: "shop" }),
    } as unknown as Place;
  }
  const codes = (at: Place, overrides: DeploymentOverrides) =>
    AksProblems.of(deployment(at, { gmsaCredentialSpecName: "web", ...overrides })).map(({ code }) => code);

  test("act as an account by the name of its credential specification", () => {
    const at = place(throughNetworkDns());
    expect(codes(at, { os: PodOs.WINDOWS })).toEqual([]);
    const { template } = only(synth(at.inside), "kubernetes_deployment_v1").spec;
    expect(template.spec.security_context).toEqual({
      run_as_non_root: true,
      windows_options: { run_as_username: "ContainerUser", gmsa_credential_spec_name: "web" },
    });
  });

  test("are refused on Linux, by a wrong name, and in a cluster without a domain", () => {
    expect(codes(place(throughNetworkDns()), {})).toEqual(["AKS-E1157"]);
    expect(codes(place(throughNetworkDns()), { os: PodOs.WINDOWS, gmsaCredentialSpecName: "Web_1" })).toEqual([
      "AKS-E1147",
    ]);
    const at = place();
    expect(codes(at, { os: PodOs.WINDOWS })).toEqual(["AKS-E1158"]);
    expect(refusal(at.inside)).toMatch(
      /AKS-E1158: gmsaCredentialSpecName must be left out .*got the cluster outside\/Cluster; give the cluster windowsNodes/,
    );
  });

  test("are not judged in a cluster of which little is known", () => {
    const { inside } = twoStacks();
    const connection = connectToExisting(inside);
    const at = {
      inside,
      connection,
      namespace: new Namespace(inside, "Shop", { connection, name: "shop" }),
    } as unknown as Place;
    expect(codes(at, { os: PodOs.WINDOWS })).toEqual([]);
  });
});
