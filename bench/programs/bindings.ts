import { KubernetesCluster } from "@cdktf/provider-azurerm/lib/kubernetes-cluster";
import {
  KubernetesClusterNodePool,
  KubernetesClusterNodePoolConfig,
} from "@cdktf/provider-azurerm/lib/kubernetes-cluster-node-pool";
import { ResourceGroup } from "@cdktf/provider-azurerm/lib/resource-group";
import { TerraformOutput, TerraformStack, TerraformVariable } from "cdktf";
import * as names from "./names";

const upgradeSettings = { maxSurge: "10%", drainTimeoutInMinutes: 0, nodeSoakDurationInMinutes: 0 };

const weekly = { frequency: "Weekly", interval: 1, startTime: "00:00", duration: 8, utcOffset: "+00:00" };

const password = `var.${names.PASSWORD_VARIABLE}`;
const classes = ["[a-z]", "[A-Z]", "[0-9]", "[^A-Za-z0-9]"].map((letters) => `can(regex("${letters}", ${password}))`);
const enough = `length([for kind in [${classes.join(", ")}] : kind if kind]) >= 3`;
const passwordFits = {
  condition: `\${length(${password}) >= 8 && length(${password}) <= 123 && ${enough}}`,
  errorMessage:
    "AKS-E0163: windowsNodes.adminPassword must be 8 to 123 characters with 3 of lower-case letters, upper-case letters, " +
    "digits and others; give the variable another value",
};

/** The same clusters as a careful user of the raw bindings writes them: no attribute is read twice. */
export function addClusters(stack: TerraformStack, count: number): void {
  const password = new TerraformVariable(stack, names.PASSWORD_VARIABLE, { type: "string", sensitive: true });
  const adminPassword = password.stringValue;
  for (let index = 0; index < count; index++) {
    const cluster = addCluster(stack, index, adminPassword);
    addPools(stack, index, cluster);
    addOutputs(stack, index, cluster);
  }
}

function addCluster(stack: TerraformStack, index: number, adminPassword: string): KubernetesCluster {
  const group = new ResourceGroup(stack, `Group${index}`, {
    name: names.groupName(index),
    location: names.LOCATION,
    tags: names.tags(index),
  });
  return new KubernetesCluster(stack, `Cluster${index}`, {
    name: names.clusterName(index),
    location: names.LOCATION,
    resourceGroupName: group.name,
    dnsPrefix: names.clusterName(index),
    kubernetesVersion: names.VERSION,
    skuTier: "Free",
    supportPlan: "KubernetesOfficial",
    automaticUpgradeChannel: "patch",
    nodeOsUpgradeChannel: "NodeImage",
    maintenanceWindowNodeOs: { ...weekly, dayOfWeek: "Saturday" },
    maintenanceWindowAutoUpgrade: { ...weekly, dayOfWeek: "Sunday" },
    identity: { type: "SystemAssigned" },
    privateClusterEnabled: false,
    apiServerAccessProfile: { authorizedIpRanges: [names.AUTHORIZED_RANGE] },
    localAccountDisabled: true,
    roleBasedAccessControlEnabled: true,
    azureActiveDirectoryRoleBasedAccessControl: { adminGroupObjectIds: [names.ADMIN_GROUP], azureRbacEnabled: true },
    defaultNodePool: {
      name: "system",
      temporaryNameForRotation: "systemt4ohbz",
      type: "VirtualMachineScaleSets",
      vmSize: "Standard_D4ds_v5",
      autoScalingEnabled: true,
      minCount: 3,
      maxCount: 5,
      zones: names.ZONES,
      maxPods: 110,
      nodePublicIpEnabled: false,
      osDiskType: "Ephemeral",
      upgradeSettings,
      orchestratorVersion: names.VERSION,
      osSku: "Ubuntu",
      onlyCriticalAddonsEnabled: true,
      nodeLabels: {},
      tags: names.tags(index),
    },
    networkProfile: {
      networkPlugin: "azure",
      networkPluginMode: "overlay",
      networkDataPlane: "azure",
      networkPolicy: "calico",
      podCidr: "10.244.0.0/16",
      serviceCidr: "172.16.0.0/16",
      dnsServiceIp: "172.16.0.10",
      loadBalancerSku: "standard",
      outboundType: "loadBalancer",
    },
    windowsProfile: { adminUsername: "azureuser", adminPassword },
    oidcIssuerEnabled: true,
    workloadIdentityEnabled: true,
    imageCleanerEnabled: true,
    imageCleanerIntervalHours: 168,
    azurePolicyEnabled: true,
    runCommandEnabled: false,
    keyVaultSecretsProvider: { secretRotationEnabled: true, secretRotationInterval: "2m" },
    tags: names.tags(index),
    lifecycle: { ignoreChanges: ["default_node_pool[0].node_count"], precondition: [passwordFits] },
  });
}

function addPools(stack: TerraformStack, index: number, cluster: KubernetesCluster): void {
  const kubernetesClusterId = cluster.id;
  const orchestratorVersion = cluster.kubernetesVersion;
  const addPool = (config: Omit<KubernetesClusterNodePoolConfig, "kubernetesClusterId">) =>
    new KubernetesClusterNodePool(stack, `Cluster${index}-${config.name}`, {
      kubernetesClusterId,
      orchestratorVersion,
      mode: "User",
      zones: names.ZONES,
      maxPods: 110,
      nodePublicIpEnabled: false,
      upgradeSettings,
      priority: "Regular",
      nodeLabels: {},
      tags: names.tags(index),
      ...config,
    });
  const autoscaled = { autoScalingEnabled: true, lifecycle: { ignoreChanges: ["node_count"] } };
  addPool({
    ...autoscaled,
    name: "apps",
    temporaryNameForRotation: "appst5bi94",
    osType: "Linux",
    osSku: "Ubuntu",
    vmSize: "Standard_D8ds_v5",
    minCount: 3,
    maxCount: 20,
    osDiskType: "Ephemeral",
    nodeLabels: { "example.com/workload": "apps" },
  });
  addPool({
    ...autoscaled,
    name: "batch",
    temporaryNameForRotation: "batcht1vx3q",
    osType: "Linux",
    osSku: "Ubuntu",
    vmSize: "Standard_D16ds_v5",
    minCount: 0,
    maxCount: 50,
    osDiskType: "Managed",
  });
  addPool({
    autoScalingEnabled: false,
    name: "win",
    temporaryNameForRotation: "t38uiw",
    osType: "Windows",
    osSku: "Windows2022",
    vmSize: "Standard_D4ds_v5",
    nodeCount: 3,
    osDiskType: "Managed",
  });
}

function addOutputs(stack: TerraformStack, index: number, cluster: KubernetesCluster): void {
  const name = cluster.name;
  const output = (id: string, value: string, description: string) =>
    new TerraformOutput(stack, `Cluster${index}-${id}`, { value, description });
  output("name", name, "The name of the cluster");
  output("fqdn", cluster.fqdn, "The host name of the API server");
  output("api-server", "public, authorized ranges only", "How the API server is reached");
  output(
    "credentials",
    `az aks get-credentials --resource-group ${cluster.resourceGroupName} --name ${name} && kubelogin convert-kubeconfig -l azurecli`,
    "The command that gets credentials for kubectl",
  );
}
