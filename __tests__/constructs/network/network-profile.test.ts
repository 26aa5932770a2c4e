import { TerraformVariable } from "cdktf";
import { ClusterTier, NetworkDataPlane, NetworkPolicyEngine, NetworkProfile } from "../../../constructs";
import { cluster } from "../../support/clusters";
import { Json, only, stackFixture, synth, warnings } from "../../support/synth";

function rendered(network: NetworkProfile): Json {
  const stack = stackFixture();
  cluster(stack, { network });
  return only(synth(stack), "azurerm_kubernetes_cluster").network_profile;
}

test.each<[string, NetworkProfile, Json]>([
  [
    "the Azure data plane brings Calico",
    NetworkProfile.azureCniOverlay({ dataPlane: NetworkDataPlane.AZURE }),
    { network_data_plane: "azure", network_policy: "calico", network_plugin_mode: "overlay" },
  ],
  [
    "the Cilium data plane brings Cilium",
    NetworkProfile.azureCniOverlay({ dataPlane: NetworkDataPlane.CILIUM, networkPolicy: NetworkPolicyEngine.CILIUM }),
    { network_data_plane: "cilium", network_policy: "cilium", network_plugin_mode: "overlay" },
  ],
  [
    "cluster DNS follows the service range",
    NetworkProfile.azureCniOverlay({ serviceCidr: "10.96.0.0/20", podCidr: "10.0.0.0/11" }),
    { service_cidr: "10.96.0.0/20", dns_service_ip: "10.96.0.10", pod_cidr: "10.0.0.0/11" },
  ],
  [
    "cluster DNS where it is asked for",
    NetworkProfile.azureCniOverlay({ dnsServiceIp: "172.16.0.53" }),
    { dns_service_ip: "172.16.0.53" },
  ],
])("%s", (_, network, expected) => expect(rendered(network)).toMatchObject(expected));

test("cluster DNS follows a service range that only Terraform knows", () => {
  const stack = stackFixture();
  const serviceCidr = new TerraformVariable(stack, "services", { type: "string" }).stringValue;
  cluster(stack, { network: NetworkProfile.azureCniOverlay({ serviceCidr }) });
  expect(only(synth(stack), "azurerm_kubernetes_cluster").network_profile).toMatchObject({
    service_cidr: "${var.services}",
    dns_service_ip: "${cidrhost(var.services, 10)}",
  });
});

test("long-term support with Calico is a warning", () => {
  const stack = stackFixture();
  const network = NetworkProfile.azureCniOverlay({ dataPlane: NetworkDataPlane.AZURE });
  cluster(stack, { network, tier: ClusterTier.PREMIUM });
  expect(warnings(stack)).toEqual([expect.stringMatching(/^test\/Cluster: AKS-W0102: supportPlan must /)]);
});

test("a CNI of our own has nothing of Azure's", () => {
  expect(rendered(NetworkProfile.bringYourOwnCni())).toEqual({
    network_plugin: "none",
    service_cidr: "172.16.0.0/16",
    dns_service_ip: "172.16.0.10",
    load_balancer_sku: "standard",
    outbound_type: "loadBalancer",
  });
});

test("a policy engine that retires is a warning", () => {
  const stack = stackFixture();
  cluster(stack, {
    network: NetworkProfile.azureCniOverlay({
      dataPlane: NetworkDataPlane.AZURE,
      networkPolicy: NetworkPolicyEngine.AZURE,
    }),
  });
  expect(warnings(stack)).toEqual([
    expect.stringMatching(/^test\/Cluster: AKS-W0401: network\.networkPolicy must .* 2026-09-30/),
  ]);
});
