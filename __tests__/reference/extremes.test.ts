/**
 * The least that a cluster can be, and one with everything on: whole stacks, reviewed like code.
 */
import { TerraformStack, TerraformVariable } from "cdktf";
import {
  ApiServerAccess,
  AutoscalerExpander,
  ApplicationGatewayIngress,
  ClusterAccess,
  ClusterAddons,
  ClusterIdentity,
  ClusterTier,
  ClusterVnet,
  ContainerInsights,
  ContainerRegistry,
  ControlPlaneLogPreset,
  DiskEncryption,
  Egress,
  EntraGroup,
  EtcdEncryption,
  GeneralMaintenance,
  Grafana,
  KeyVault,
  KeyVaultKey,
  KeyVaultNetworkAccess,
  KeyVaultSecrets,
  KubernetesVersion,
  LogWorkspace,
  MaintenanceSpan,
  MaintenanceWindow,
  ManagedIdentity,
  ManagedPrometheus,
  MonitorWorkspace,
  NatGateway,
  NetworkProfile,
  NodeScaling,
  Principal,
  PublicIp,
  ServiceMesh,
  SshPublicKey,
  SubnetRange,
  UpgradeOverride,
  VaultFirewall,
  WeekDay,
  WorkloadIdentity,
} from "../../constructs";
import { ADMINS, cluster, D4, group, SUBSCRIPTION } from "../support/clusters";
import { Json, only, stackFixture, synth, warnings } from "../support/synth";
import { readFileSync } from "fs";
import { join } from "path";

const HUB = `${SUBSCRIPTION}/resourceGroups/hub/providers`;
const SSH_KEY =
  "ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABAQCdZq/4QYrTHGWu90CJ0htkrfY/iNEaY6z1PofQGWKr9D2GzxhhqvM8hc4XYKnyO4TNFl+o8TqDzBVep/A5gssUXabvOIHKE1yl7jeAyRJbpO02f8gRWqPsNX7HEFmi6zR9xg9YoeozfMUOV6DpMnvEDVaf6DF6wwxVnucwecILVJ3mL3jBClOc5S53wAlSm+Qtdr8IUZrjLHW+B1CZ4it0vQZPmOEqc7wFTpfgKXK7BE2W3yhxugNMld4ncLkCS5TdJm+4AUqT3CVutwBJktskbbb/SJHaI2y1/keQ2SJrtP1Gj9gharP8RY7XIGmy+0SN1h9osfpDjNUeZ7D5QovU";
const PEM = Buffer.from("-----BEGIN CERTIFICATE-----\nQUJD\n-----END CERTIFICATE-----\n").toString("base64");

function addons(stack: TerraformStack, vnet: ClusterVnet, logWorkspace: LogWorkspace): ClusterAddons {
  const gateways = vnet.addPrivateEndpointSubnet("Gateways", { range: SubnetRange.carved(5, 26) });
  return {
    keyVaultSecrets: KeyVaultSecrets.rotating(30),
    autoscaler: { expander: AutoscalerExpander.LEAST_WASTE, balanceSimilarPools: true },
    workloadAutoscalers: { keda: true, verticalPodAutoscaler: true },
    storageDrivers: { blob: true },
    costAnalysis: true,
    serviceMesh: ServiceMesh.istio({ revisions: ["asm-1-27"] }),
    webAppRouting: { dnsZoneIds: [`${HUB}/Microsoft.Network/dnsZones/example.com`] },
    applicationGatewayIngress: ApplicationGatewayIngress.inSubnet(gateways, "gateway"),
    httpProxy: {
      httpUrl: "http://proxy.example.com:3128",
      noProxy: [".example.com"],
      trustedCaCertificate: new TerraformVariable(stack, "proxy_ca", { type: "string", sensitive: true }).stringValue,
    },
    customCaCertificates: [PEM],
    defender: { logWorkspace },
    virtualNodes: { subnetName: "aci" },
    confidentialComputing: { sgxQuoteHelper: true },
    aiToolchainOperator: true,
  };
}

function everything(): TerraformStack {
  const stack = stackFixture("everything");
  const resourceGroup = group(stack);
  const vnet = new ClusterVnet(stack, "Vnet", { resourceGroup, addressRanges: ["10.20.0.0/16"] });
  vnet.peerWith("Hub", {
    remoteVirtualNetworkId: `${HUB}/Microsoft.Network/virtualNetworks/hub`,
    ranges: ["10.0.0.0/16"],
  });
  const nodes = vnet.addNodeSubnet("Nodes", { range: SubnetRange.carved(1, 22) });
  const pods = vnet.addPodSubnet("Pods", { range: SubnetRange.carved(2, 18) });
  const api = vnet.addApiServerSubnet("Api", { range: SubnetRange.carved(3, 28) });
  const batch = vnet.addNodeSubnet("Batch", { range: SubnetRange.carved(4, 23) });
  nodes.allowSshFrom("10.0.1.0/26");
  const gateway = new NatGateway(stack, "Gateway", {
    resourceGroup,
    publicIps: [new PublicIp(stack, "Address", { resourceGroup })],
    subnets: [nodes, batch],
  });
  const vault = (id: string) =>
    new KeyVault(stack, id, {
      resourceGroup,
      name: `kv-${id.toLowerCase()}`,
      firewall: VaultFirewall.privateEndpointsOnly(),
    });
  const logWorkspace = new LogWorkspace(stack, "Logs", { resourceGroup, retentionDays: 90 });
  const aks = cluster(stack, {
    resourceGroup,
    name: "aks-everything",
    dnsPrefix: "everything",
    nodeResourceGroupName: "rg-everything-nodes",
    version: KubernetesVersion.of("1.34"),
    nodeVersion: KubernetesVersion.of("1.33"),
    verifyVersion: true,
    preventDestroy: true,
    tier: ClusterTier.PREMIUM,
    maintenance: {
      autoUpgrade: MaintenanceWindow.weekly({ day: WeekDay.SUNDAY, startTime: "02:00", durationHours: 6 }),
      nodeOs: MaintenanceWindow.weekly({ day: WeekDay.SATURDAY, startTime: "02:00", durationHours: 6 }),
      general: GeneralMaintenance.anytimeExcept([MaintenanceSpan.days("2027-12-20", "2028-01-02")]),
    },
    upgradeOverride: UpgradeOverride.none(),
    apiServer: ApiServerAccess.vnetIntegrated({ subnet: api }),
    access: ClusterAccess.entraId({ admins: [EntraGroup.fromObjectId(ADMINS)], tenantId: ADMINS }),
    identity: ClusterIdentity.userAssigned(new ManagedIdentity(stack, "ControlPlane", { resourceGroup })),
    kubeletIdentity: new ManagedIdentity(stack, "Kubelet", { resourceGroup }),
    etcdEncryption: EtcdEncryption.withKey(
      new KeyVaultKey(stack, "EtcdKey", { vault: vault("Etcd") }),
      KeyVaultNetworkAccess.PRIVATE,
    ),
    diskEncryption: new DiskEncryption(stack, "Encryption", {
      resourceGroup,
      key: new KeyVaultKey(stack, "DiskKey", { vault: vault("Disks") }),
    }),
    network: NetworkProfile.azureCniPodSubnet(),
    nodeSubnet: nodes,
    egress: Egress.natGateway(gateway),
    addons: addons(stack, vnet, logWorkspace),
    linuxAdmin: { sshPublicKey: SshPublicKey.of(SSH_KEY) },
    imageCleanerIntervalHours: 48,
    systemPool: {
      vmSize: D4,
      scaling: NodeScaling.autoscale(3, 5),
      zones: ["1", "2", "3"],
      podSubnet: pods,
      criticalAddonsOnly: true,
    },
    tags: { team: "platform" },
  });
  aks.addLinuxPool("apps", { vmSize: D4, scaling: NodeScaling.autoscale(2, 10), zones: ["1", "2", "3"] });
  aks.addLinuxPool("batch", { vmSize: D4, scaling: NodeScaling.autoscale(0, 50), subnet: batch, spot: {} });
  aks.pullImagesFrom(
    ContainerRegistry.fromContainerRegistryId(stack, "Images", `${HUB}/Microsoft.ContainerRegistry/registries/images`),
  );
  aks.sendControlPlaneLogs(logWorkspace, { preset: ControlPlaneLogPreset.SECURITY_AUDIT });
  new ContainerInsights(stack, "Insights", { cluster: aks, workspace: logWorkspace });
  const metrics = new MonitorWorkspace(stack, "Metrics", { resourceGroup });
  new ManagedPrometheus(stack, "Prometheus", { cluster: aks, workspace: metrics }).addRecommendedRules();
  new Grafana(stack, "Grafana", {
    resourceGroup,
    workspaces: [metrics],
    admins: [Principal.group(EntraGroup.fromObjectId(ADMINS))],
  });
  new WorkloadIdentity(stack, "Shop", { cluster: aks, resourceGroup, namespace: "shop", serviceAccount: "shop" });
  return stack;
}

test("the least a cluster can be", () => {
  const stack = stackFixture("least");
  cluster(stack);
  expect(warnings(stack)).toEqual([]);
  expect(synth(stack)).toMatchSnapshot();
});

describe("everything on", () => {
  const stack = everything();
  let json: Json;
  beforeAll(() => (json = synth(stack)));

  test("is what was reviewed, and nothing of it is risky", () => {
    expect(warnings(stack)).toEqual([]);
    expect(json).toMatchSnapshot();
  });

  test("is everything: every block and switch of the cluster that the library offers is on", () => {
    const table = readFileSync(join(__dirname, "../../docs/cluster-inputs.md"), "utf8");
    const offered = [...table.matchAll(/^\| `([A-Za-z0-9]+)` +\| (?!not offered|a construct)/gm)].map(
      ([, input]) => input,
    );
    const attribute = (input: string) => input.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    const body = only(json, "azurerm_kubernetes_cluster");
    const off = offered.map(attribute).filter((name) => !(name in body));
    // What cannot be beside the rest, and why.
    expect(off).toEqual([
      "bootstrap_profile", // only without a way out
      "windows_profile", // not beside a proxy
    ]);
  });
});
