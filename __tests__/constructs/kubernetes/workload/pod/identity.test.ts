import { NetworkPolicyV1 } from "@cdktf/provider-kubernetes/lib/network-policy-v1";
import {
  AksWarnings,
  Manifest,
  Namespace,
  NetworkPeer,
  NetworkPolicy,
  NetworkPort,
  PodPrivileges,
  WorkloadIdentity,
} from "../../../../../constructs";
import { group, SUBSCRIPTION } from "../../../../support/clusters";
import { all, only, synth } from "../../../../support/synth";
import { deployment, DeploymentOverrides, Place, place } from "../../../../support/workloads";

const ACCOUNT = `${SUBSCRIPTION}/resourceGroups/data/providers/Microsoft.Storage/storageAccounts/shop`;

function identityOf(at: Place, inStack = at.inside, namespace = "shop"): WorkloadIdentity {
  const { aks: cluster } = at;
  const resourceGroup = group(inStack, "Ids");
  return new WorkloadIdentity(inStack, "Identity", { cluster, resourceGroup, namespace, serviceAccount: "web" });
}

describe("what pods wait for", () => {
  test("is the trust in them and every role of their identity, also those that are given later", () => {
    const at = place();
    const identity = identityOf(at);
    identity.grantOn(ACCOUNT, "Storage Blob Data Reader");
    deployment(at, { identity });
    identity.grantOn(ACCOUNT, "Storage Queue Data Reader");
    identity.grantOn(ACCOUNT, "Storage Queue Data Reader");
    const json = synth(at.inside);
    expect(only(json, "kubernetes_service_account_v1").depends_on.sort()).toEqual([
      ...Object.keys(all(json, "azurerm_federated_identity_credential")).map(
        (name) => `azurerm_federated_identity_credential.${name}`,
      ),
      ...Object.keys(all(json, "azurerm_role_assignment")).map((name) => `azurerm_role_assignment.${name}`),
    ]);
    expect(Object.keys(all(json, "azurerm_role_assignment"))).toHaveLength(2);
    // The pods name the account, and so wait for it.
    expect(only(json, "kubernetes_deployment_v1").spec.template.spec.service_account_name).toMatch(
      /^\$\{kubernetes_service_account_v1\./,
    );
  });

  test("is nothing where another stack gives it, which is applied first", () => {
    const at = place();
    const identity = identityOf(at, at.outside);
    identity.grantOn(ACCOUNT, "Storage Blob Data Reader");
    deployment(at, { identity });
    expect(only(synth(at.inside), "kubernetes_service_account_v1")).not.toHaveProperty("depends_on");
    expect(at.inside.dependsOn(at.outside)).toBe(true);
  });
});

describe("the way to Entra ID", () => {
  const told = (at: Place) =>
    AksWarnings.of(at.inside)
      .filter(({ code }) => code === "AKS-W1218")
      .map(({ path, message }) => `${path}: ${message}`);
  const made = (overrides: DeploymentOverrides = {}, at = place()) => {
    deployment(at, { identity: identityOf(at, at.inside, at.namespace.namespaceName), ...overrides });
    return at;
  };
  const policy = (at: Place, peers: NetworkPeer[], ports?: NetworkPort[], podLabels?: { [key: string]: string }) => {
    const { inside, connection, namespace } = at;
    new NetworkPolicy(inside, "Out", { connection, namespace, podLabels, egress: [{ peers, ports }] });
  };

  test("is missed in a namespace that is shut", () => {
    expect(told(made())).toEqual([
      expect.stringMatching(
        /^inside\/Web: identity must find Entra ID, .*got the shut namespace inside\/Shop, of which no network policy lets them out; add a NetworkPolicy/,
      ),
    ]);
  });

  test("is no matter of a pod without an identity, in the network of its node, or in an open namespace", () => {
    const plain = place();
    deployment(plain);
    expect(told(plain)).toEqual([]);
    expect(told(made({ hostNetwork: true, privileges: PodPrivileges.root() }))).toEqual([]);
    const at = place();
    const { inside, connection } = at;
    const namespace = new Namespace(inside, "Open", { connection, name: "open", networkIsolation: false });
    expect(told(made({}, { ...at, namespace }))).toEqual([]);
  });

  test.each<[string, (at: Place) => void]>([
    ["anyone over HTTPS", (at) => policy(at, [NetworkPeer.anyone()], [NetworkPort.tcp(443)])],
    ["anyone by any port", (at) => policy(at, [NetworkPeer.anyone()])],
    ["the whole internet", (at) => policy(at, [NetworkPeer.addresses("0.0.0.0/0")], [NetworkPort.tcp(400, 500)])],
    ["addresses of Azure", (at) => policy(at, [NetworkPeer.addresses("20.190.128.0/18")], [NetworkPort.tcp(443)])],
    [
      "these pods by their labels",
      (at) => policy(at, [NetworkPeer.anyone()], undefined, { "app.kubernetes.io/name": "web" }),
    ],
    [
      "a policy of the bindings",
      ({ inside, connection }) =>
        new NetworkPolicyV1(inside, "Own", {
          provider: connection.provider,
          metadata: { name: "own", namespace: "shop" },
          spec: { podSelector: {}, policyTypes: ["Egress"], egress: [{ ports: [{ port: "443" }] }] },
        }),
    ],
    [
      "a manifest",
      ({ inside, connection }) =>
        Manifest.fromYaml(inside, "Yaml", {
          connection,
          yaml: "apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: { name: out, namespace: shop }\nspec: { podSelector: {}, policyTypes: [Egress], egress: [{ to: [{ ipBlock: { cidr: 0.0.0.0/0 } }] }] }",
        }),
    ],
  ])("is there with %s", (_, letOut) => {
    const at = made();
    letOut(at);
    expect(told(at)).toEqual([]);
  });

  test.each<[string, (at: Place) => void]>([
    ["a private range alone", (at) => policy(at, [NetworkPeer.addresses("10.9.0.0/16")])],
    ["another port", (at) => policy(at, [NetworkPeer.anyone()], [NetworkPort.tcp(5432)])],
    ["datagrams", (at) => policy(at, [NetworkPeer.anyone()], [NetworkPort.udp(443)])],
    ["pods", (at) => policy(at, [NetworkPeer.everyPod()])],
    ["other pods' way", (at) => policy(at, [NetworkPeer.anyone()], undefined, { app: "other" })],
    [
      "what comes in",
      ({ inside, connection, namespace }) =>
        new NetworkPolicy(inside, "In", { connection, namespace, ingress: [{ peers: [NetworkPeer.anyone()] }] }),
    ],
    [
      "a policy of another namespace",
      ({ inside, connection }) => {
        const namespace = new Namespace(inside, "Other", { connection, name: "other" });
        new NetworkPolicy(inside, "Out", { connection, namespace, egress: [{ peers: [NetworkPeer.anyone()] }] });
      },
    ],
  ])("is not there with %s", (_, letOut) => {
    const at = made();
    letOut(at);
    expect(told(at)).toHaveLength(1);
  });
});
