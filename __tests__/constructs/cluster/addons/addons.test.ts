import { Problem } from "../../../../lib/errors/problem";
import { readStruct } from "../../../../lib/prop-shapes";
import { KubernetesCluster } from "@cdktf/provider-azurerm/lib/kubernetes-cluster";
import { Fn, TerraformStack, TerraformVariable } from "cdktf";
import { addonProblems, addonWarnings, AddonContext } from "../../../../constructs/cluster/addons/addon-problems";
import { ApplicationGatewayIngress } from "../../../../constructs/cluster/addons/application-gateway-ingress";
import { AutoscalerExpander } from "../../../../constructs/cluster/addons/autoscaler-expander";
import { AutoscalerOptions } from "../../../../constructs/cluster/addons/autoscaler-options";
import { BootstrapCache } from "../../../../constructs/cluster/addons/bootstrap-cache";
import { ClusterAddons } from "../../../../constructs/cluster/addons/cluster-addons";
import { KeyVaultSecrets } from "../../../../constructs/cluster/addons/key-vault-secrets";
import { MeshCertificateAuthority } from "../../../../constructs/cluster/addons/mesh-certificate-authority";
import { NginxController } from "../../../../constructs/cluster/addons/nginx-controller";
import { renderAddons } from "../../../../constructs/cluster/addons/render-addons";
import { ServiceMesh } from "../../../../constructs/cluster/addons/service-mesh";
import { ILogWorkspace } from "../../../../constructs/monitoring/log-workspace-ref";
import { Subnet } from "../../../../constructs/network/vnet/subnet";
import { Json, only, stackFixture, synth } from "../../../support/synth";

const GROUP = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg";
const VAULT = `${GROUP}/providers/Microsoft.KeyVault/vaults/kv`;
const REGISTRY = `${GROUP}/providers/Microsoft.ContainerRegistry/registries/acr`;
const GATEWAY = `${GROUP}/providers/Microsoft.Network/applicationGateways/gw`;
const SUBNET = `${GROUP}/providers/Microsoft.Network/virtualNetworks/net/subnets/gateway`;
const WORKSPACE = `${GROUP}/providers/Microsoft.OperationalInsights/workspaces/logs`;
const zone = (name: string, group = "rg", type = "dnsZones") =>
  `${GROUP.replace(/rg$/, group)}/providers/Microsoft.Network/${type}/${name}`;
const base64 = (text: string) => Buffer.from(text).toString("base64");
const pem = (body: string) => base64(`-----BEGIN CERTIFICATE-----\n${body}\n-----END CERTIFICATE-----\n`);

const FITTING: AddonContext = { tier: "Standard", windowsNodes: false, ownSubnet: true };
const AUTHORITY: MeshCertificateAuthority = {
  keyVaultId: VAULT,
  rootCertificateName: "root-cert",
  certificateName: "ca-cert",
  keyName: "ca-key",
  certificateChainName: "cert-chain",
};

/** The code and the prop of every mistake. */
const found = (addons: ClusterAddons, context: Partial<AddonContext> = {}): string[] =>
  addonProblems("addons", addons, { ...FITTING, ...context }).map(
    ({ code, message }) => `${code} ${message.split(" must ")[0]}`,
  );

/** What a cluster with the add-ons has, beside what every cluster has. */
function written(addons: ClusterAddons, stack: TerraformStack = stackFixture()): Json {
  expect(found(addons)).toEqual([]);
  new KubernetesCluster(stack, "Resource", {
    name: "aks",
    location: "westeurope",
    resourceGroupName: "rg",
    dnsPrefix: "aks",
    identity: { type: "SystemAssigned" },
    defaultNodePool: { name: "system", vmSize: "Standard_D4ds_v5", nodeCount: 1 },
    ...renderAddons(addons),
  });
  const body: Json = { ...only(synth(stack), "azurerm_kubernetes_cluster") };
  for (const key of ["name", "location", "resource_group_name", "dns_prefix", "identity", "default_node_pool"]) {
    delete body[key];
  }
  return body;
}

const ROTATING = { key_vault_secrets_provider: { secret_rotation_enabled: true, secret_rotation_interval: "2m" } };

const DEFAULT_PROFILE = {
  expander: "random",
  balance_similar_node_groups: false,
  scan_interval: "10s",
  new_pod_scale_up_delay: "0s",
  max_node_provisioning_time: "15m",
  max_unready_nodes: 3,
  max_unready_percentage: 45,
  scale_down_delay_after_add: "10m",
  scale_down_delay_after_failure: "3m",
  scale_down_unneeded: "10m",
  scale_down_unready: "20m",
  scale_down_utilization_threshold: "0.5",
  empty_bulk_delete_max: "10",
  max_graceful_termination_sec: "600",
  skip_nodes_with_local_storage: true,
  skip_nodes_with_system_pods: true,
  daemonset_eviction_for_empty_nodes_enabled: false,
  daemonset_eviction_for_occupied_nodes_enabled: true,
  ignore_daemonsets_utilization_enabled: false,
};

describe("what is written", () => {
  const workspace = { logWorkspaceId: WORKSPACE } as ILogWorkspace;

  test.each<[string, ClusterAddons | undefined, Json]>([
    ["nothing", undefined, {}],
    ["nothing in it", {}, {}],
    ["no secrets", { keyVaultSecrets: KeyVaultSecrets.none() }, {}],
    [
      "secrets that rotate",
      { keyVaultSecrets: KeyVaultSecrets.rotating() },
      { key_vault_secrets_provider: { secret_rotation_enabled: true, secret_rotation_interval: "2m" } },
    ],
    [
      "secrets that rotate each hour",
      { keyVaultSecrets: KeyVaultSecrets.rotating(60) },
      { key_vault_secrets_provider: { secret_rotation_enabled: true, secret_rotation_interval: "60m" } },
    ],
    [
      "secrets that stay, in a block that is not empty",
      { keyVaultSecrets: KeyVaultSecrets.withoutRotation() },
      { key_vault_secrets_provider: { secret_rotation_enabled: false } },
    ],
    ["a profile that names nothing is whole", { autoscaler: {} }, { auto_scaler_profile: DEFAULT_PROFILE }],
    [
      "a profile that names everything",
      {
        autoscaler: {
          expander: AutoscalerExpander.LEAST_WASTE,
          balanceSimilarPools: true,
          scanIntervalSeconds: 20,
          newPodScaleUpDelaySeconds: 5,
          maxNodeProvisioningMinutes: 11,
          maxUnreadyNodes: 0,
          maxUnreadyPercent: 100,
          scaleDownDelayAfterAddMinutes: 12,
          scaleDownDelayAfterDeleteMinutes: 13,
          scaleDownDelayAfterFailureMinutes: 14,
          scaleDownUnneededMinutes: 16,
          scaleDownUnreadyMinutes: 17,
          scaleDownUtilizationPercent: 29,
          maxEmptyNodesDeletedAtOnce: 18,
          maxGracefulTerminationSeconds: 19,
          keepNodesWithLocalStorage: false,
          keepNodesWithSystemPods: false,
          evictDaemonSetsFromEmptyNodes: true,
          evictDaemonSetsFromOccupiedNodes: false,
          ignoreDaemonSetUtilization: true,
        },
      },
      {
        auto_scaler_profile: {
          expander: "least-waste",
          balance_similar_node_groups: true,
          scan_interval: "20s",
          new_pod_scale_up_delay: "5s",
          max_node_provisioning_time: "11m",
          max_unready_nodes: 0,
          max_unready_percentage: 100,
          scale_down_delay_after_add: "12m",
          scale_down_delay_after_delete: "13m",
          scale_down_delay_after_failure: "14m",
          scale_down_unneeded: "16m",
          scale_down_unready: "17m",
          scale_down_utilization_threshold: "0.29",
          empty_bulk_delete_max: "18",
          max_graceful_termination_sec: "19",
          skip_nodes_with_local_storage: false,
          skip_nodes_with_system_pods: false,
          daemonset_eviction_for_empty_nodes_enabled: true,
          daemonset_eviction_for_occupied_nodes_enabled: false,
          ignore_daemonsets_utilization_enabled: true,
        },
      },
    ],
    [
      "both workload autoscalers, also the one that is off",
      { workloadAutoscalers: { keda: true } },
      { workload_autoscaler_profile: { keda_enabled: true, vertical_pod_autoscaler_enabled: false } },
    ],
    [
      "the other workload autoscaler",
      { workloadAutoscalers: { verticalPodAutoscaler: true } },
      { workload_autoscaler_profile: { keda_enabled: false, vertical_pod_autoscaler_enabled: true } },
    ],
    [
      "the drivers that there are anyway",
      { storageDrivers: {} },
      {
        storage_profile: {
          blob_driver_enabled: false,
          disk_driver_enabled: true,
          file_driver_enabled: true,
          snapshot_controller_enabled: true,
        },
      },
    ],
    [
      "the other drivers",
      { storageDrivers: { blob: true, disk: false, file: false, snapshotController: false } },
      {
        storage_profile: {
          blob_driver_enabled: true,
          disk_driver_enabled: false,
          file_driver_enabled: false,
          snapshot_controller_enabled: false,
        },
      },
    ],
    [
      "flags",
      { costAnalysis: true, aiToolchainOperator: true },
      { cost_analysis_enabled: true, ai_toolchain_operator_enabled: true },
    ],
    [
      "a mesh without gateways",
      { serviceMesh: ServiceMesh.istio({ revisions: ["asm-1-27"] }) },
      {
        service_mesh_profile: {
          mode: "Istio",
          revisions: ["asm-1-27"],
          internal_ingress_gateway_enabled: false,
          external_ingress_gateway_enabled: false,
        },
      },
    ],
    [
      "a mesh with everything",
      {
        keyVaultSecrets: KeyVaultSecrets.rotating(),
        serviceMesh: ServiceMesh.istio({
          revisions: ["asm-1-26", "asm-1-27"],
          internalIngressGateway: true,
          externalIngressGateway: true,
          certificateAuthority: AUTHORITY,
        }),
      },
      {
        key_vault_secrets_provider: { secret_rotation_enabled: true, secret_rotation_interval: "2m" },
        service_mesh_profile: {
          mode: "Istio",
          revisions: ["asm-1-26", "asm-1-27"],
          internal_ingress_gateway_enabled: true,
          external_ingress_gateway_enabled: true,
          certificate_authority: {
            key_vault_id: VAULT,
            root_cert_object_name: "root-cert",
            cert_object_name: "ca-cert",
            key_object_name: "ca-key",
            cert_chain_object_name: "cert-chain",
          },
        },
      },
    ],
    [
      "routing with no public address",
      { webAppRouting: {} },
      { web_app_routing: { dns_zone_ids: [], default_nginx_controller: "None" } },
    ],
    [
      "routing with zones, public ones and private ones each in their group",
      {
        webAppRouting: {
          dnsZoneIds: [zone("a.example"), zone("b.example", "RG"), zone("c", "other", "privateDnsZones")],
          defaultController: NginxController.INTERNAL,
        },
      },
      {
        web_app_routing: {
          dns_zone_ids: [zone("a.example"), zone("b.example", "RG"), zone("c", "other", "privateDnsZones")],
          default_nginx_controller: "Internal",
        },
      },
    ],
    [
      "a gateway of the user's",
      { applicationGatewayIngress: ApplicationGatewayIngress.throughGateway(GATEWAY) },
      { ingress_application_gateway: { gateway_id: GATEWAY } },
    ],
    [
      "a gateway in a new subnet",
      { applicationGatewayIngress: ApplicationGatewayIngress.inNewSubnet("10.225.0.0/24", "gw") },
      { ingress_application_gateway: { subnet_cidr: "10.225.0.0/24", gateway_name: "gw" } },
    ],
    [
      "a proxy",
      {
        httpProxy: {
          httpUrl: "http://proxy.example.com:3128/",
          httpsUrl: "https://10.0.0.4:3129",
          noProxy: ["localhost", ".example.com", "10.0.0.0/8", "::1"],
          trustedCaCertificate: Fn.filebase64("ca.pem"),
        },
      },
      {
        http_proxy_config: {
          http_proxy: "http://proxy.example.com:3128/",
          https_proxy: "https://10.0.0.4:3129",
          no_proxy: ["localhost", ".example.com", "10.0.0.0/8", "::1"],
          trusted_ca: '${filebase64("ca.pem")}',
        },
      },
    ],
    [
      "a proxy for HTTPS alone, which may speak HTTP itself",
      { httpProxy: { httpsUrl: "http://proxy" } },
      { http_proxy_config: { https_proxy: "http://proxy" } },
    ],
    [
      "authorities",
      { customCaCertificates: [pem("QQ=="), pem("Qg==")] },
      { custom_ca_trust_certificates_base64: [pem("QQ=="), pem("Qg==")] },
    ],
    [
      "Defender",
      { defender: { logWorkspace: workspace } },
      { microsoft_defender: { log_analytics_workspace_id: WORKSPACE } },
    ],
    ["virtual nodes", { virtualNodes: { subnetName: "aci" } }, { aci_connector_linux: { subnet_name: "aci" } }],
    [
      "enclaves without the helper",
      { confidentialComputing: {} },
      { confidential_computing: { sgx_quote_helper_enabled: false } },
    ],
    [
      "enclaves with the helper",
      { confidentialComputing: { sgxQuoteHelper: true } },
      { confidential_computing: { sgx_quote_helper_enabled: true } },
    ],
    [
      "a cache that AKS makes",
      { bootstrapCache: BootstrapCache.managed() },
      { bootstrap_profile: { artifact_source: "Cache" } },
    ],
    [
      "a cache of the user's",
      { bootstrapCache: BootstrapCache.inRegistry(REGISTRY) },
      { bootstrap_profile: { artifact_source: "Cache", container_registry_id: REGISTRY } },
    ],
  ])("%s", (_, addons, expected) => {
    const secrets = addons?.keyVaultSecrets ? {} : ROTATING;
    expect(written(addons as ClusterAddons)).toEqual({ ...secrets, ...expected });
  });

  test("a gateway in a subnet of the user's", () => {
    const stack = stackFixture();
    const subnet = Subnet.fromSubnetId(stack, "Subnet", SUBNET);
    const addons = { applicationGatewayIngress: ApplicationGatewayIngress.inSubnet(subnet, "gw") };
    expect(written(addons, stack)).toEqual({
      ...ROTATING,
      ingress_application_gateway: { subnet_id: SUBNET, gateway_name: "gw" },
    });
  });

  test("a value keeps nothing of a list that the program changes later", () => {
    const revisions = ["asm-1-26"];
    const serviceMesh = ServiceMesh.istio({ revisions });
    revisions.push("no revision");
    expect(found({ serviceMesh })).toEqual([]);
  });
});

test("what only Terraform knows is written as it is, and judged nowhere", () => {
  const stack = stackFixture();
  const variable = (name: string, type: string) => new TerraformVariable(stack, name, { type });
  const text = (name: string) => variable(name, "string").stringValue;
  const number = (name: string) => variable(name, "number").numberValue;
  const list = (name: string) => variable(name, "list(string)").listValue;
  const addons: ClusterAddons = {
    keyVaultSecrets: KeyVaultSecrets.rotating(number("rotation")),
    autoscaler: {
      expander: text("expander") as AutoscalerExpander,
      scanIntervalSeconds: number("scan"),
      maxUnreadyNodes: number("unready"),
      scaleDownDelayAfterDeleteMinutes: number("afterdelete"),
      scaleDownUtilizationPercent: number("use"),
    },
    serviceMesh: ServiceMesh.istio({
      revisions: list("revisions"),
      certificateAuthority: { ...AUTHORITY, keyVaultId: text("vault"), keyName: text("key") },
    }),
    webAppRouting: { dnsZoneIds: list("zones"), defaultController: text("controller") as NginxController },
    applicationGatewayIngress: ApplicationGatewayIngress.inNewSubnet(text("cidr"), text("gateway")),
    httpProxy: {
      httpUrl: text("http"),
      httpsUrl: text("https"),
      noProxy: list("none"),
      trustedCaCertificate: text("ca"),
    },
    customCaCertificates: [text("ca1"), text("ca2")],
    virtualNodes: { subnetName: text("aci") },
    bootstrapCache: BootstrapCache.inRegistry(text("registry")),
  };
  expect(found({ ...addons, costAnalysis: true }, { tier: text("tier") })).toEqual([]);
  expect(written(addons, stack)).toMatchObject({
    key_vault_secrets_provider: { secret_rotation_interval: "${var.rotation}m" },
    auto_scaler_profile: {
      expander: "${var.expander}",
      scan_interval: "${var.scan}s",
      max_unready_nodes: "${var.unready}",
      scale_down_delay_after_delete: "${var.afterdelete}m",
      scale_down_utilization_threshold: "${(var.use / 100)}",
    },
    service_mesh_profile: {
      revisions: "${var.revisions}",
      certificate_authority: { key_vault_id: "${var.vault}", key_object_name: "${var.key}" },
    },
    web_app_routing: { dns_zone_ids: "${var.zones}", default_nginx_controller: "${var.controller}" },
    ingress_application_gateway: { subnet_cidr: "${var.cidr}", gateway_name: "${var.gateway}" },
    http_proxy_config: {
      http_proxy: "${var.http}",
      https_proxy: "${var.https}",
      no_proxy: "${var.none}",
      trusted_ca: "${var.ca}",
    },
    custom_ca_trust_certificates_base64: ["${var.ca1}", "${var.ca2}"],
    aci_connector_linux: { subnet_name: "${var.aci}" },
    bootstrap_profile: { container_registry_id: "${var.registry}" },
  });
});

describe("numbers", () => {
  type NumberName = Exclude<
    {
      [K in keyof AutoscalerOptions]-?: Required<AutoscalerOptions>[K] extends number ? K : never;
    }[keyof AutoscalerOptions],
    "expander"
  >;
  test.each<[NumberName, number, number | undefined, string]>([
    ["scanIntervalSeconds", 1, undefined, "a whole number of seconds, at least 1"],
    ["newPodScaleUpDelaySeconds", 0, undefined, "a whole number of seconds, at least 0"],
    ["maxNodeProvisioningMinutes", 1, undefined, "a whole number of minutes, at least 1"],
    ["maxUnreadyNodes", 0, undefined, "a whole number of nodes, at least 0"],
    ["maxUnreadyPercent", 0, 100, "a whole number of percent from 0 to 100"],
    ["scaleDownDelayAfterAddMinutes", 0, undefined, "a whole number of minutes, at least 0"],
    ["scaleDownDelayAfterDeleteMinutes", 0, undefined, "a whole number of minutes, at least 0"],
    ["scaleDownDelayAfterFailureMinutes", 0, undefined, "a whole number of minutes, at least 0"],
    ["scaleDownUnneededMinutes", 0, undefined, "a whole number of minutes, at least 0"],
    ["scaleDownUnreadyMinutes", 0, undefined, "a whole number of minutes, at least 0"],
    ["scaleDownUtilizationPercent", 0, 100, "a whole number of percent from 0 to 100"],
    ["maxEmptyNodesDeletedAtOnce", 1, undefined, "a whole number of nodes, at least 1"],
    ["maxGracefulTerminationSeconds", 0, undefined, "a whole number of seconds, at least 0"],
  ])("%s", (name, min, max, rule) => {
    for (const good of [min, max ?? 5000]) expect(found({ autoscaler: { [name]: good } })).toEqual([]);
    for (const bad of [min - 1, min + 0.5, NaN, ...(max === undefined ? [] : [max + 1])]) {
      expect(addonProblems("addons", { autoscaler: { [name]: bad } }, FITTING)).toEqual([
        {
          code: "AKS-E0120",
          message: `addons.autoscaler.${name} must be ${rule}, got ${bad}; change the number`,
        },
      ]);
    }
  });

  test.each([
    [1, []],
    [0, ["AKS-E0120 addons.keyVaultSecrets.intervalMinutes"]],
    [1.5, ["AKS-E0120 addons.keyVaultSecrets.intervalMinutes"]],
  ])("rotation every %p minutes", (minutes, expected) => {
    expect(found({ keyVaultSecrets: KeyVaultSecrets.rotating(minutes) })).toEqual(expected);
  });
});

test.each([
  ...Object.values(AutoscalerExpander).map((expander) => [{ autoscaler: { expander } }, []]),
  ...Object.values(NginxController).map((defaultController) => [{ webAppRouting: { defaultController } }, []]),
  [{ autoscaler: { expander: "price" } }, ["AKS-E0810 addons.autoscaler.expander"]],
  [{ webAppRouting: { defaultController: "Public" } }, ["AKS-E0810 addons.webAppRouting.defaultController"]],
] as [ClusterAddons, string[]][])("enumerations: %j", (addons, expected) => {
  expect(found(addons)).toEqual(expected);
});

const mesh = (revisions: string[], authority?: MeshCertificateAuthority): ClusterAddons => ({
  keyVaultSecrets: KeyVaultSecrets.rotating(),
  serviceMesh: ServiceMesh.istio({ revisions, certificateAuthority: authority }),
});
const routing = (...dnsZoneIds: string[]): ClusterAddons => ({ webAppRouting: { dnsZoneIds } });
const six = ["a", "b", "c", "d", "e", "f"].map((name) => zone(name));

test.each<[string, ClusterAddons, string[]]>([
  ["no revision", mesh([]), ["AKS-E0124 addons.serviceMesh.revisions"]],
  ["three revisions", mesh(["asm-1-25", "asm-1-26", "asm-1-27"]), ["AKS-E0124 addons.serviceMesh.revisions"]],
  ["a version in place of a revision", mesh(["1.27"]), ["AKS-E0123 addons.serviceMesh.revisions"]],
  ["a revision with a patch", mesh(["asm-1-27-1"]), ["AKS-E0123 addons.serviceMesh.revisions"]],
  ["a revision twice", mesh(["asm-1-27", "asm-1-27"]), ["AKS-E0125 addons.serviceMesh.revisions"]],
  [
    "the URL of a vault",
    mesh(["asm-1-27"], { ...AUTHORITY, keyVaultId: "https://kv.vault.azure.net" }),
    ["AKS-E0121 addons.serviceMesh.certificateAuthority.keyVaultId"],
  ],
  [
    "names that no vault takes",
    mesh(["asm-1-27"], {
      ...AUTHORITY,
      rootCertificateName: "a_b",
      certificateName: "",
      keyName: "k".repeat(128),
      certificateChainName: "k".repeat(127),
    }),
    ["rootCertificateName", "certificateName", "keyName"].map(
      (name) => `AKS-E0126 addons.serviceMesh.certificateAuthority.${name}`,
    ),
  ],
  [
    "an authority in a cluster that reads vaults by default",
    { serviceMesh: ServiceMesh.istio({ revisions: ["asm-1-27"], certificateAuthority: AUTHORITY }) },
    [],
  ],
  [
    "an authority in a cluster that reads no vault",
    {
      keyVaultSecrets: KeyVaultSecrets.none(),
      serviceMesh: ServiceMesh.istio({ revisions: ["asm-1-27"], certificateAuthority: AUTHORITY }),
    },
    ["AKS-E0127 addons.serviceMesh.certificateAuthority"],
  ],
  ["five zones", routing(...six.slice(1)), []],
  ["six zones", routing(...six), ["AKS-E0142 addons.webAppRouting.dnsZoneIds"]],
  ["a name in place of a zone", routing("example.com"), ["AKS-E0121 addons.webAppRouting.dnsZoneIds"]],
  ["no text", routing(""), ["AKS-E0121 addons.webAppRouting.dnsZoneIds"]],
  ["a zone twice, in other letters", routing(zone("a"), zone("A")), ["AKS-E0140 addons.webAppRouting.dnsZoneIds"]],
  ["public zones apart", routing(zone("a"), zone("b", "other")), ["AKS-E0141 addons.webAppRouting.dnsZoneIds"]],
  [
    "private zones apart",
    routing(zone("a", "rg", "privateDnsZones"), zone("b", "other", "privateDnsZones")),
    ["AKS-E0141 addons.webAppRouting.dnsZoneIds"],
  ],
  [
    "something else than a gateway",
    { applicationGatewayIngress: ApplicationGatewayIngress.throughGateway(VAULT) },
    ["AKS-E0121 addons.applicationGatewayIngress.gatewayId"],
  ],
  ...["10.225.0.0", "10.225.0.1/24", "10.0.0.0/7", "10.225.0.0/30", "fd00::/64", "here"].map(
    (cidr): [string, ClusterAddons, string[]] => [
      `gateway range ${cidr}`,
      { applicationGatewayIngress: ApplicationGatewayIngress.inNewSubnet(cidr) },
      ["AKS-E0137 addons.applicationGatewayIngress.subnetCidr"],
    ],
  ),
  ...["", "-gw", "gw-", "g w", "g".repeat(81)].map((name): [string, ClusterAddons, string[]] => [
    `gateway name ${name}`,
    { applicationGatewayIngress: ApplicationGatewayIngress.inNewSubnet("10.225.0.0/24", name) },
    ["AKS-E0138 addons.applicationGatewayIngress.gatewayName"],
  ]),
  ...["g", "g".repeat(80), "G.w-1_"].map((name): [string, ClusterAddons, string[]] => [
    `gateway name ${name}`,
    { applicationGatewayIngress: ApplicationGatewayIngress.inNewSubnet("10.225.0.0/24", name) },
    [],
  ]),
  ["a proxy nowhere", { httpProxy: { noProxy: ["a"] } }, ["AKS-E0128 addons.httpProxy"]],
  ["HTTPS for HTTP", { httpProxy: { httpUrl: "https://proxy" } }, ["AKS-E0129 addons.httpProxy.httpUrl"]],
  ...["proxy:3128", "ftp://proxy", "http://", "http://proxy/path", "http://pro xy"].map(
    (url): [string, ClusterAddons, string[]] => [
      `proxy ${url}`,
      { httpProxy: { httpsUrl: url } },
      ["AKS-E0129 addons.httpProxy.httpsUrl"],
    ],
  ),
  ...["", "*.example.com", "a, b", "a b"].map((entry): [string, ClusterAddons, string[]] => [
    `no proxy for ${entry}`,
    { httpProxy: { httpUrl: "http://proxy", noProxy: [entry] } },
    ["AKS-E0131 addons.httpProxy.noProxy"],
  ]),
  ...["", "?", base64("no certificate"), "-----BEGIN CERTIFICATE-----\nQUJD\n-----END CERTIFICATE-----"].map(
    (text): [string, ClusterAddons, string[]] => [
      `certificate ${text}`,
      { httpProxy: { httpUrl: "http://proxy", trustedCaCertificate: text }, customCaCertificates: [pem("A"), text] },
      ["AKS-E0132 addons.httpProxy.trustedCaCertificate", "AKS-E0132 addons.customCaCertificates[1]"],
    ],
  ),
  [
    "ten certificates, folded lines among them",
    {
      customCaCertificates: [..."0123456789"].map((n) => pem(n.repeat(80)).replace(/.{76}/g, "$&\n")),
    },
    [],
  ],
  [
    "eleven certificates",
    { customCaCertificates: [..."0123456789A"].map(pem) },
    ["AKS-E0134 addons.customCaCertificates"],
  ],
  [
    "a certificate twice",
    { customCaCertificates: [pem("A"), pem("B"), pem("A")] },
    ["AKS-E0135 addons.customCaCertificates[2]"],
  ],
  ["no subnet name", { virtualNodes: { subnetName: SUBNET } }, ["AKS-E0138 addons.virtualNodes.subnetName"]],
  [
    "the address of a registry",
    { bootstrapCache: BootstrapCache.inRegistry("acr.azurecr.io") },
    ["AKS-E0121 addons.bootstrapCache.registryId"],
  ],
])("refused or not: %s", (_, addons, expected) => {
  expect(found(addons)).toEqual(expected);
});

test("a certificate that stands in the program where the provider wants a secret is refused, and not shown", () => {
  const [wrong, ...others] = addonProblems(
    "addons",
    { httpProxy: { httpUrl: "http://proxy", trustedCaCertificate: pem("QUJD") } },
    FITTING,
  );
  expect(others).toEqual([]);
  expect(wrong).toEqual({
    code: "AKS-E0143",
    message:
      'addons.httpProxy.trustedCaCertificate must be a reference, because the provider treats it as a secret; read the file when Terraform plans, with Fn.filebase64("ca.pem"), or use a sensitive variable',
  });
});

describe("what depends on the rest of the cluster", () => {
  test.each<[string, ClusterAddons, Partial<AddonContext>, string[]]>([
    ["costs on Free", { costAnalysis: true }, { tier: "Free" }, ["AKS-E0122 addons.costAnalysis"]],
    ["no costs on Free", { costAnalysis: false }, { tier: "Free" }, []],
    ["costs on Premium", { costAnalysis: true }, { tier: "Premium" }, []],
    [
      "virtual nodes in a network of Azure's",
      { virtualNodes: { subnetName: "aci" } },
      { ownSubnet: false },
      ["AKS-E0139 addons.virtualNodes"],
    ],
    [
      "a proxy beside Windows nodes",
      { httpProxy: { httpUrl: "http://proxy" } },
      { windowsNodes: true },
      ["AKS-E0136 addons.httpProxy"],
    ],
    ["nothing", {}, { tier: "Free", windowsNodes: true, ownSubnet: false }, []],
  ])("%s", (_, addons, context, expected) => {
    expect(found(addons, context)).toEqual(expected);
  });
});

describe("secrets that stand in the wrong place are never shown", () => {
  const key = "-----BEGIN RSA PRIVATE KEY-----\nc2VjcmV0\n-----END RSA PRIVATE KEY-----\n";

  test.each([key, base64(key), base64(`-----BEGIN CERTIFICATE-----\nQQ==\n-----END CERTIFICATE-----\n${key}`)])(
    "a private key",
    (text) => {
      const all = addonProblems(
        "addons",
        { httpProxy: { httpUrl: "http://proxy", trustedCaCertificate: text }, customCaCertificates: [text] },
        FITTING,
      );
      expect(all.map(({ code }) => code)).toEqual(["AKS-E0133", "AKS-E0133"]);
      for (const { message } of all) {
        expect(message).toMatch(/must hold certificates only, and it holds a private key; remove the key/);
        expect(message).not.toContain("c2VjcmV0");
        expect(message).not.toContain(text.slice(40, 60));
      }
    },
  );

  test.each(["http://me:secret@proxy:3128", "http://me:sec/ret@proxy", "ftp://me:secret@proxy", "me@secret@x"])(
    "the password of a proxy: %s",
    (url) => {
      const [wrong, ...others] = addonProblems("addons", { httpProxy: { httpUrl: url } }, FITTING);
      expect(others).toEqual([]);
      expect(wrong.code).toBe("AKS-E0130");
      expect(wrong.message).toMatch(/^addons\.httpProxy\.httpUrl must have no user name or password in it/);
      expect(wrong.message).not.toMatch(/secret|sec\//);
    },
  );
});

describe("what the type checker would have refused", () => {
  test.each<[any, string[]]>([
    [{ keyVaultSecrets: true }, ["AKS-E0809 addons.keyVaultSecrets"]],
    [{ autoscaler: null }, []],
    [{ customCaCertificates: "text" }, ["AKS-E0809 addons.customCaCertificates"]],
    [
      { httpProxy: { httpUrl: 1, noProxy: "a" } },
      ["AKS-E0809 addons.httpProxy.httpUrl", "AKS-E0809 addons.httpProxy.noProxy"],
    ],
    [{ webAppRouting: { dnsZoneIds: [undefined] } }, ["AKS-E0809 addons.webAppRouting.dnsZoneIds[0]"]],
    [{ virtualNodes: {} }, ["AKS-E0809 addons.virtualNodes.subnetName"]],
    [{ defender: {} }, ["AKS-E0809 addons.defender.logWorkspace"]],
  ])("%j", (addons, expected) => {
    const problems: Problem[] = [];
    readStruct("ClusterAddons", addons, "addons.", problems);
    expect(problems.map(({ code, message }) => `${code} ${message.split(" must ")[0]}`)).toEqual(expected);
  });
});

describe("risks", () => {
  const codes = (addons: ClusterAddons) => addonWarnings("addons", addons).map((check) => check()?.code ?? "");

  test.each<[ClusterAddons | undefined, string]>([
    [undefined, ""],
    [{ keyVaultSecrets: KeyVaultSecrets.rotating(), webAppRouting: {} }, ""],
    [{ keyVaultSecrets: KeyVaultSecrets.withoutRotation() }, "AKS-W0121"],
    [{ keyVaultSecrets: KeyVaultSecrets.none() }, ""],
    [{ webAppRouting: { defaultController: NginxController.NONE } }, ""],
    [{ webAppRouting: { defaultController: NginxController.INTERNAL } }, ""],
    [{ webAppRouting: { defaultController: NginxController.EXTERNAL } }, "AKS-W0120"],
    [{ webAppRouting: { defaultController: NginxController.ANNOTATION_CONTROLLED } }, "AKS-W0120"],
  ])("%j", (addons, expected) => {
    expect(codes(addons as ClusterAddons).join("")).toBe(expected);
  });

  test("their text names the prop and the way out", () => {
    const [, routed] = addonWarnings("addons", { webAppRouting: { defaultController: NginxController.EXTERNAL } });
    expect(routed()?.message).toBe(
      'addons.webAppRouting.defaultController must be NONE or INTERNAL, or the add-on opens a public address for its own ingress controller, got "External"; make the controllers you need from inside the cluster',
    );
  });
});
