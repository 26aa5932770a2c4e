import { TerraformStack, TerraformVariable } from "cdktf";
import * as aks from "../../../../constructs";
import { cluster, SUBSCRIPTION } from "../../../support/clusters";
import { only, refusal, stackFixture, synth, warnings } from "../../../support/synth";

const G = `${SUBSCRIPTION}/resourceGroups/rg`;
const pem = Buffer.from("-----BEGIN CERTIFICATE-----\nQUJD\n-----END CERTIFICATE-----\n").toString("base64");

function everything(stack: TerraformStack): aks.ClusterAddons {
  return {
    keyVaultSecrets: aks.KeyVaultSecrets.rotating(),
    autoscaler: { expander: aks.AutoscalerExpander.PRIORITY, scaleDownDelayAfterDeleteMinutes: 1 },
    workloadAutoscalers: { keda: true },
    storageDrivers: { blob: true },
    costAnalysis: true,
    serviceMesh: aks.ServiceMesh.istio({
      revisions: ["asm-1-27"],
      certificateAuthority: {
        keyVaultId: `${G}/providers/Microsoft.KeyVault/vaults/kv`,
        rootCertificateName: "a",
        certificateName: "b",
        keyName: "c",
        certificateChainName: "d",
      },
    }),
    webAppRouting: { dnsZoneIds: [`${G}/providers/Microsoft.Network/dnsZones/example.com`] },
    applicationGatewayIngress: aks.ApplicationGatewayIngress.inSubnet(
      aks.Subnet.fromSubnetId(stack, "Gw", `${G}/providers/Microsoft.Network/virtualNetworks/net/subnets/gateway`),
      "gw",
    ),
    httpProxy: {
      httpUrl: "http://proxy:3128",
      noProxy: [".a"],
      trustedCaCertificate: new TerraformVariable(stack, "ca", { type: "string", sensitive: true }).stringValue,
    },
    customCaCertificates: [pem],
    defender: {
      logWorkspace: aks.LogWorkspace.fromLogWorkspaceId(
        stack,
        "Logs",
        `${G}/providers/Microsoft.OperationalInsights/workspaces/logs`,
      ),
    },
    virtualNodes: { subnetName: "aci" },
    confidentialComputing: {},
    aiToolchainOperator: true,
    bootstrapCache: aks.BootstrapCache.managed(),
  };
}

test("all of them together are written into one cluster", () => {
  const stack = stackFixture();
  cluster(stack, {
    tier: aks.ClusterTier.STANDARD,
    nodeSubnet: aks.Subnet.fromSubnetId(
      stack,
      "N",
      `${G}/providers/Microsoft.Network/virtualNetworks/net/subnets/nodes`,
    ),
    addons: everything(stack),
  });
  const json = synth(stack);
  expect(Object.keys(only(json, "azurerm_kubernetes_cluster"))).toEqual(
    expect.arrayContaining([
      "aci_connector_linux",
      "ai_toolchain_operator_enabled",
      "auto_scaler_profile",
      "bootstrap_profile",
      "confidential_computing",
      "cost_analysis_enabled",
      "custom_ca_trust_certificates_base64",
      "http_proxy_config",
      "ingress_application_gateway",
      "key_vault_secrets_provider",
      "microsoft_defender",
      "service_mesh_profile",
      "storage_profile",
      "web_app_routing",
      "workload_autoscaler_profile",
    ]),
  );
});

test("what does not go with the cluster is refused, told as a risk, or ends the program", () => {
  const stack = stackFixture();
  cluster(stack, { addons: { costAnalysis: true, virtualNodes: { subnetName: "a" } } });
  expect(refusal(stack)).toMatch(/AKS-E0122: addons.costAnalysis[\s\S]*AKS-E0139: addons.virtualNodes/);
  const risky = stackFixture();
  cluster(risky, {
    addons: {
      webAppRouting: { defaultController: aks.NginxController.EXTERNAL },
      keyVaultSecrets: aks.KeyVaultSecrets.withoutRotation(),
    },
  });
  expect(warnings(risky).join()).toMatch(/AKS-W0121[\s\S]*AKS-W0120/);
  expect(() => cluster(stackFixture(), { addons: { virtualNodes: {} as aks.VirtualNodes } })).toThrow(
    /AKS-E0809|subnetName/,
  );
});
