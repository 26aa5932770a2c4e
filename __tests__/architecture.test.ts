/**
 * The documented AKS architecture, statement by statement: one describe a section, one test a row.
 */
import { NetworkSecurityGroup } from "@cdktf/provider-azurerm/lib/network-security-group";
import { Subnet as SubnetResource } from "@cdktf/provider-azurerm/lib/subnet";
import { SubnetNetworkSecurityGroupAssociation } from "@cdktf/provider-azurerm/lib/subnet-network-security-group-association";
import { VirtualNetwork } from "@cdktf/provider-azurerm/lib/virtual-network";
import {
  ApiServerAccess,
  ApiServerDnsZone,
  BilledKind,
  CapacityReservationGroup,
  ClusterIdentity,
  ClusterRole,
  ClusterTier,
  ControlPlaneComponent,
  ControlPlaneLogPreset,
  DiskEncryption,
  DiskRedundancy,
  DiskSku,
  DiskVolume,
  EntraGroup,
  EtcdEncryption,
  KubeletConfig,
  KubernetesVersion,
  Kured,
  LinuxNodePool,
  LinuxOsConfig,
  LinuxOsSku,
  LogWorkspace,
  MaintenanceWindow,
  KeyVault,
  SshPublicKey,
  SubnetRange,
  ClusterVnet,
  KeyVaultKey,
  ManagedDisk,
  ManagedDiskStorageClass,
  Manifest,
  Namespace,
  NodeOsUpgradeChannel,
  NodeScaling,
  NodeSurge,
  NodeTaint,
  OsDisk,
  PersistentVolumeClaim,
  Principal,
  PrivateDnsZone,
  Probe,
  Replicas,
  Subnet,
  UpgradePolicy,
  WeekDay,
  WindowsOsSku,
} from "../constructs";
import { cluster, D4, group, SUBSCRIPTION, windowsReady } from "./support/clusters";
import { connect, twoStacks } from "./support/inside";
import { workloadStack } from "./support/manifests/connection";
import { all, only, refusal, stackFixture, synth, warnings } from "./support/synth";
import { container, deployment, place } from "./support/workloads";

const CLUSTER = "azurerm_kubernetes_cluster";
const POOL = "azurerm_kubernetes_cluster_node_pool";
const DISK = "azurerm_managed_disk";
const ROLE = "azurerm_role_assignment";
const SETTING = "azurerm_monitor_diagnostic_setting";
const WORKSPACE = "azurerm_log_analytics_workspace";

const types = (json: Record<string, any>) => Object.keys(json.resource).sort();

describe("Cluster master (control plane)", () => {
  test("M1: a cluster brings its control plane, and no machine of ours stands for it", () => {
    const stack = stackFixture();
    cluster(stack);
    expect(types(synth(stack))).toEqual([CLUSTER, "azurerm_resource_group"]);
  });

  test("M2: the control plane is free unless a tier is chosen, and Premium brings its support plan", () => {
    const stack = stackFixture();
    cluster(stack);
    expect(only(synth(stack), CLUSTER)).toMatchObject({ sku_tier: "Free", support_plan: "KubernetesOfficial" });

    const paid = stackFixture();
    cluster(paid, { tier: ClusterTier.STANDARD }, "Standard");
    cluster(paid, { tier: ClusterTier.PREMIUM }, "Premium");
    const tiers = Object.values(all(synth(paid), CLUSTER)).map((c) => [c.sku_tier, c.support_plan]);
    expect(tiers).toEqual(
      expect.arrayContaining([
        ["Standard", "KubernetesOfficial"],
        ["Premium", "AKSLongTermSupport"],
      ]),
    );
  });

  test("M3: each component is a value of one type: its logs are turned on by it, and etcd takes a key of ours", () => {
    const stack = stackFixture();
    const keyVaultId = `${SUBSCRIPTION}/resourceGroups/keys/providers/Microsoft.KeyVault/vaults/etcd`;
    const keyId = "https://etcd.vault.azure.net/keys/etcd/0123456789abcdef0123456789abcdef";
    const aks = cluster(stack, { etcdEncryption: EtcdEncryption.withKeyVaultKey({ keyId, keyVaultId }) });
    const workspace = new LogWorkspace(stack, "Logs", { resourceGroup: group(stack) });
    const { API_SERVER, CONTROLLER_MANAGER, SCHEDULER, CLOUD_CONTROLLER_MANAGER, CLUSTER_AUTOSCALER, GUARD } =
      ControlPlaneComponent;
    const components = [API_SERVER, CONTROLLER_MANAGER, SCHEDULER, CLOUD_CONTROLLER_MANAGER, CLUSTER_AUTOSCALER, GUARD];
    aks.sendControlPlaneLogs(workspace, { components });
    const json = synth(stack);
    const logged = only(json, SETTING).enabled_log.map((log: { category: string }) => log.category);
    expect(logged.sort()).toEqual(components.map((component) => component.category).sort());
    expect(only(json, CLUSTER).key_management_service.key_vault_key_id).toBe(keyId);
  });

  test("M4: two clusters share nothing that was not passed to both", () => {
    const stack = stackFixture();
    cluster(stack, { apiServer: privateWithOwnZone(stack, "One") }, "One");
    cluster(stack, { apiServer: privateWithOwnZone(stack, "Two") }, "Two");
    const json = synth(stack);
    expect(Object.keys(all(json, CLUSTER))).toHaveLength(2);
    expect(Object.keys(all(json, "azurerm_user_assigned_identity"))).toHaveLength(2);
    for (const [name, body] of Object.entries(all(json, CLUSTER))) {
      const own = name.startsWith("One") ? "One" : "Two";
      const references = JSON.stringify(body).match(/azurerm_[a-z_]+\.[A-Za-z0-9_-]+/g)!;
      expect(references.length).toBeGreaterThan(0);
      expect(references.filter((r) => !r.split(".")[1].startsWith(own))).toEqual([]);
    }
  });

  test("M5: sizes and counts are typed, and the identity and its roles come before the cluster", () => {
    const stack = stackFixture();
    const nodes = Subnet.fromSubnetId(
      stack,
      "Nodes",
      `${SUBSCRIPTION}/resourceGroups/net/providers/Microsoft.Network/virtualNetworks/hub/subnets/nodes`,
    );
    cluster(stack, { nodeSubnet: nodes, systemPool: { vmSize: D4, scaling: NodeScaling.autoscale(2, 4) } });
    const json = synth(stack);
    const body = only(json, CLUSTER);
    const [identity] = Object.keys(all(json, "azurerm_user_assigned_identity"));
    expect(body.default_node_pool).toMatchObject({ vm_size: "Standard_D4ds_v5", min_count: 2, max_count: 4 });
    expect(body.identity).toEqual({
      type: "UserAssigned",
      identity_ids: [`\${azurerm_user_assigned_identity.${identity}.id}`],
    });
    const [role] = Object.entries(all(json, ROLE));
    expect(role[1]).toMatchObject({
      scope: nodes.subnetId,
      role_definition_name: "Network Contributor",
      principal_id: `\${azurerm_user_assigned_identity.${identity}.principal_id}`,
    });
    expect(body.depends_on).toEqual([`${ROLE}.${role[0]}`]);
  });

  test("M6: an output has the exact command that gets credentials, and no secret is in the Terraform", () => {
    const stack = stackFixture();
    cluster(stack, { name: "prod" });
    const json = synth(stack);
    const name = Object.keys(all(json, CLUSTER))[0];
    const values = Object.values<any>(json.output).map((o) => o.value);
    expect(values).toContain(
      `az aks get-credentials --resource-group \${${CLUSTER}.${name}.resource_group_name} --name \${${CLUSTER}.${name}.name} && kubelogin convert-kubeconfig -l azurecli`,
    );
    expect(JSON.stringify(json)).not.toMatch(/kube_config|kube_admin_config|password/);
  });

  test("M6: Terraform talks to it from a second stack, signed in with Entra ID, and that stack holds no secret", () => {
    const stacks = twoStacks();
    connect(stacks);
    const json = synth(stacks.inside);
    const [provider] = json.provider.kubernetes;
    expect(provider.exec[0]).toMatchObject({ command: "kubelogin" });
    expect([provider.client_key, provider.client_certificate, provider.token, provider.password]).toEqual(
      Array(4).fill(undefined),
    );
    expect(JSON.stringify(json)).not.toMatch(/kube_admin_config|terraform_remote_state/);
    expect(stacks.inside.dependsOn(stacks.outside)).toBe(true);
  });

  test("M7: pools take their version from the control plane, the skew is checked, the channel is typed", () => {
    const stack = stackFixture();
    const aks = cluster(stack, { upgrades: UpgradePolicy.patch({ nodeOs: NodeOsUpgradeChannel.SECURITY_PATCH }) });
    aks.addLinuxPool("apps", { vmSize: D4, scaling: NodeScaling.fixed(1) });
    const json = synth(stack);
    const [name, body] = Object.entries(all(json, CLUSTER))[0];
    expect(body).toMatchObject({
      kubernetes_version: "1.34",
      automatic_upgrade_channel: "patch",
      node_os_upgrade_channel: "SecurityPatch",
    });
    expect(body.default_node_pool.orchestrator_version).toBe("1.34");
    expect(only(json, POOL).orchestrator_version).toBe(`\${${CLUSTER}.${name}.kubernetes_version}`);

    aks.addLinuxPool("ahead", { vmSize: D4, scaling: NodeScaling.fixed(1), version: KubernetesVersion.of("1.35") });
    aks.addLinuxPool("behind", { vmSize: D4, scaling: NodeScaling.fixed(1), version: KubernetesVersion.of("1.30") });
    expect(refusal(stack)).toMatch(/\[test\/Cluster\/ahead\] AKS-E0105: .*\n.*\[test\/Cluster\/behind\] AKS-E0106: /);
  });

  test("M8: logs of the chosen components go to a workspace with its retention, beside the usual questions", () => {
    const stack = stackFixture();
    const workspace = new LogWorkspace(stack, "Logs", { resourceGroup: group(stack), retentionDays: 90 });
    cluster(stack).sendControlPlaneLogs(workspace, { preset: ControlPlaneLogPreset.SECURITY_AUDIT });
    const json = synth(stack);
    const [[name, space]] = Object.entries(all(json, WORKSPACE));
    const [aks] = Object.keys(all(json, CLUSTER));
    expect(space.retention_in_days).toBe(90);
    expect(only(json, SETTING)).toMatchObject({
      target_resource_id: `\${${CLUSTER}.${aks}.id}`,
      log_analytics_workspace_id: `\${${WORKSPACE}.${name}.id}`,
      log_analytics_destination_type: "Dedicated",
    });
    const categories = only(json, SETTING).enabled_log.map((log: { category: string }) => log.category);
    expect(categories).toEqual(expect.arrayContaining(["kube-audit", "guard", "kube-apiserver"]));
    const questions = Object.values(all(json, "azurerm_log_analytics_saved_search"));
    expect(questions.length).toBeGreaterThan(5);
    for (const question of questions) expect(question.query).toMatch(/^AKS(Audit|AuditAdmin|ControlPlane)\b/);
  });
});

describe("Nodes and node pools", () => {
  test("N1: settings of the kubelet and of Linux are typed and checked", () => {
    const stack = stackFixture();
    const aks = cluster(stack);
    aks.addLinuxPool("tuned", {
      vmSize: D4,
      scaling: NodeScaling.fixed(1),
      kubelet: KubeletConfig.of({ podMaxPids: 4096 }),
      linuxOs: LinuxOsConfig.of({ sysctls: { netCoreSomaxconn: 16384 } }),
    });
    expect(only(synth(stack), POOL)).toMatchObject({
      os_type: "Linux",
      kubelet_config: { pod_max_pid: 4096 },
      linux_os_config: { sysctl_config: { net_core_somaxconn: 16384 } },
    });

    aks.addLinuxPool("wrong", {
      vmSize: D4,
      scaling: NodeScaling.fixed(1),
      linuxOs: LinuxOsConfig.of({ sysctls: { netCoreSomaxconn: 1 } }),
    });
    expect(refusal(stack)).toMatch(/\[test\/Cluster\/wrong\] AKS-E05\d\d: linuxOs\..*netCoreSomaxconn/);
  });

  test("N3: nodes scale between bounds, and an autoscaled count is never planned as a change", () => {
    const stack = stackFixture();
    const aks = cluster(stack, { systemPool: { vmSize: D4, scaling: NodeScaling.autoscale(3, 5) } });
    aks.addLinuxPool("auto", { vmSize: D4, scaling: NodeScaling.autoscale(0, 20) });
    aks.addLinuxPool("fixed", { vmSize: D4, scaling: NodeScaling.fixed(4) });
    const json = synth(stack);
    expect(only(json, CLUSTER).lifecycle).toEqual({ ignore_changes: ["default_node_pool[0].node_count"] });
    const [auto, fixed] = ["auto", "fixed"].map((name) => Object.values(all(json, POOL)).find((p) => p.name === name)!);
    expect(auto).toMatchObject({
      auto_scaling_enabled: true,
      min_count: 0,
      max_count: 20,
      lifecycle: { ignore_changes: ["node_count"] },
    });
    expect(auto).not.toHaveProperty("node_count");
    expect(fixed).toMatchObject({ auto_scaling_enabled: false, node_count: 4 });
    for (const absent of ["lifecycle", "min_count", "max_count"]) expect(fixed).not.toHaveProperty(absent);
  });

  test("N4: Linux and Windows pools are different types, with their own images, names and limits", () => {
    const stack = stackFixture();
    const aks = cluster(stack, windowsReady(stack));
    aks.addLinuxPool("twelveletter", { vmSize: D4, scaling: NodeScaling.fixed(1), osSku: LinuxOsSku.AZURE_LINUX_3 });
    aks.addWindowsPool("sixsix", { vmSize: D4, scaling: NodeScaling.fixed(1), osSku: WindowsOsSku.WINDOWS_2022 });
    const pools = Object.values(all(synth(stack), POOL)).map((p) => [p.name, p.os_type, p.os_sku, p.mode]);
    expect(pools).toEqual(
      expect.arrayContaining([
        ["twelveletter", "Linux", "AzureLinux3", "User"],
        ["sixsix", "Windows", "Windows2022", "User"],
      ]),
    );

    aks.addWindowsPool("windows", { vmSize: D4, scaling: NodeScaling.fixed(1) });
    expect(refusal(stack)).toMatch(/\[test\/Cluster\/windows\] AKS-E0501: name must be 1 to 6 lower-case/);
  });

  test("N5: Azure makes and configures the nodes: no machine, script or provisioner is in the Terraform", () => {
    const stack = stackFixture();
    const aks = cluster(stack, windowsReady(stack));
    aks.addLinuxPool("apps", { vmSize: D4, scaling: NodeScaling.autoscale(1, 3) });
    aks.addWindowsPool("win", { vmSize: D4, scaling: NodeScaling.fixed(1) });
    const json = synth(stack);
    expect(types(json)).toEqual([CLUSTER, POOL, "azurerm_resource_group"]);
    expect(JSON.stringify(json)).not.toMatch(/provisioner|virtual_machine|null_resource/);
  });

  test("N1, T2: the capacity plan counts nodes, with zones and surge, and names what runs containers", () => {
    const stack = stackFixture();
    const aks = cluster(stack, { systemPool: { vmSize: D4, scaling: NodeScaling.autoscale(3, 5), zones: ["1", "2"] } });
    const [{ node, zones, atMinimum, atMaximum }] = aks.capacityPlan.pools;
    expect([node.containerRuntime, zones]).toEqual(["containerd", ["1", "2"]]);
    expect(
      [atMinimum, atMaximum].map(({ all, zoneLost, upgradePeakNodes }) => [
        all.nodes,
        zoneLost.nodes,
        upgradePeakNodes,
      ]),
    ).toEqual([
      [3, 1, 4],
      [5, 2, 6],
    ]);
  });

  test("N2: the addresses of nodes and pods are planned", () => {
    const { pools, spaces } = cluster(stackFixture()).addressPlan;
    expect(spaces).toEqual([expect.objectContaining({ name: "network.podCidr", capacity: 256, needed: 4, left: 252 })]);
    expect(pools).toEqual([expect.objectContaining({ nodes: 3, surgeNodes: 1, moreNodes: 229 })]);
  });

  test("N2: the VM size sets what a node has for pods, after what it keeps", () => {
    const aks = cluster(stackFixture());
    expect(aks.capacityPlan.pools[0].node).toMatchObject({
      cpuMillis: 3860,
      memoryMib: 14034,
      pods: 110,
      dataDisks: 8,
    });
    expect(aks.capacityPlan.atMinimum.all).toMatchObject({ nodes: 3, cpuMillis: 11580, memoryMib: 42102, partial: [] });
  });

  test("N6, M2: nodes are billed as machines, the control plane of the Free tier is not", () => {
    const { items, free } = cluster(stackFixture()).billing;
    const machines = items.filter(({ kind }) => kind === BilledKind.VIRTUAL_MACHINE);
    expect(machines).toMatchObject([{ product: "Standard_D4ds_v5", least: 3, most: 3, reservable: true }]);
    expect(items.map(({ kind }) => kind)).not.toContain(BilledKind.CONTROL_PLANE);
    expect(free).toContain("the control plane of the Free tier");
  });

  test("N6: a spot pool is a word, and what Azure adds to it is written out", () => {
    const stack = stackFixture();
    cluster(stack).addLinuxPool("spare", { vmSize: D4, scaling: NodeScaling.autoscale(0, 10), spot: {} });
    const pool = only(synth(stack), POOL);
    expect(pool).toMatchObject({
      priority: "Spot",
      eviction_policy: "Delete",
      spot_max_price: -1,
      node_labels: { "kubernetes.azure.com/scalesetpriority": "spot" },
      node_taints: ["kubernetes.azure.com/scalesetpriority=spot:NoSchedule"],
    });
    expect(pool).not.toHaveProperty("upgrade_settings");
  });

  test("N6: reserved capacity is a group of its own, and pools take their nodes from it", () => {
    const stack = stackFixture();
    const reserved = new CapacityReservationGroup(stack, "Reserved", { resourceGroup: group(stack, "Machines") });
    reserved.reserve("Apps", { vmSize: D4, instances: 2 });
    cluster(stack, { identity: ClusterIdentity.userAssigned() }).addLinuxPool("apps", {
      vmSize: D4,
      scaling: NodeScaling.fixed(2),
      capacityReservationGroup: reserved,
    });
    const json = synth(stack);
    expect(only(json, "azurerm_capacity_reservation").sku).toEqual({ name: "Standard_D4ds_v5", capacity: 2 });
    expect(only(json, POOL).capacity_reservation_group_id).toMatch(/^\$\{azurerm_capacity_reservation_group\./);
    expect(only(json, POOL).depends_on).toHaveLength(2);
  });
});

describe("Terms", () => {
  test("T1: one typed pool is one pool in Azure, and the first is the system pool inside the cluster", () => {
    const stack = stackFixture();
    const aks = cluster(stack);
    aks.addLinuxPool("apps", { vmSize: D4, scaling: NodeScaling.fixed(1) });
    aks.addLinuxPool("batch", { vmSize: D4, scaling: NodeScaling.fixed(1) });
    const json = synth(stack);
    expect(only(json, CLUSTER).default_node_pool.name).toBe("system");
    expect(Object.values(all(json, POOL)).map((p) => p.name)).toEqual(expect.arrayContaining(["apps", "batch"]));
    expect(Object.values(all(json, POOL))).toHaveLength(2);
  });

  test("T3: a pod says what it asks for and how it is, and is restricted without a word", () => {
    const at = place();
    const probe = Probe.http({ port: 8080, path: "/ready" });
    const proxy = container({ name: "proxy", ports: [{ port: 8080 }], probes: { readiness: probe, liveness: probe } });
    deployment(at, { containers: [container(), proxy] });
    const pod = only(synth(at.inside), "kubernetes_deployment_v1").spec.template.spec;
    expect(pod.security_context).toMatchObject({ run_as_non_root: true, seccomp_profile: { type: "RuntimeDefault" } });
    expect(pod.container).toHaveLength(2);
    for (const one of pod.container) {
      expect(one.resources.requests).toEqual({ cpu: "250m", memory: "256Mi" });
      expect(one.security_context).toMatchObject({
        allow_privilege_escalation: false,
        capabilities: { drop: ["ALL"] },
      });
    }
    expect(pod.container[1].readiness_probe.http_get).toEqual({ path: "/ready", port: "8080", scheme: "HTTP" });
  });

  test("T4: a deployment runs identical pods on the pool that it is given, by its label and past its taints", () => {
    const at = place();
    const pool = new LinuxNodePool(at.outside, "batch", {
      cluster: at.aks,
      vmSize: D4,
      scaling: NodeScaling.fixed(3),
      taints: [NodeTaint.noSchedule("team", "batch")],
    });
    deployment(at, { pool, replicas: Replicas.fixed(3) });
    const { replicas, template } = only(synth(at.inside), "kubernetes_deployment_v1").spec;
    expect(replicas).toBe("3");
    expect(template.spec.node_selector["kubernetes.azure.com/agentpool"]).toBe("batch");
    expect(template.spec.toleration).toEqual([
      { key: "team", operator: "Equal", value: "batch", effect: "NoSchedule" },
    ]);

    const wrong = place();
    deployment(wrong, { pool: wrong.windows });
    expect(refusal(wrong.inside)).toMatch(/AKS-E1246: pool must have Linux nodes/);
    const large = place();
    const resources = { cpu: "4", memory: "8Gi" };
    deployment(large, { pool: large.linux, containers: [container({ resources })] });
    expect(refusal(large.inside)).toMatch(
      /AKS-E1248: containers must fit on one node: .* leaves 3860m of CPU.* got 4000m/,
    );
  });

  test("T5: a manifest becomes typed resources, and what cannot be carried over is told with file, document and field", () => {
    const yaml = (pod: string) => `apiVersion: v1
kind: Namespace
metadata: { name: shop }
---
apiVersion: apps/v1
kind: Deployment
metadata: { name: web, namespace: shop }
spec:
  replicas: 3
  selector: { matchLabels: { app: web } }
  template: { metadata: { labels: { app: web } }, spec: { ${pod} } }
`;
    const { stack, connection } = workloadStack();
    Manifest.fromYaml(stack, "Shop", { connection, yaml: yaml('containers: [{ name: web, image: "nginx:1.29" }]') });
    const json = synth(stack);
    expect(types(json)).toEqual(["kubernetes_deployment_v1", "kubernetes_namespace_v1"]);
    expect(only(json, "kubernetes_deployment_v1").spec).toMatchObject({
      replicas: "3",
      template: { spec: { container: [{ name: "web", image: "nginx:1.29" }] } },
    });

    const wrong = workloadStack();
    Manifest.fromYaml(wrong.stack, "Shop", { connection: wrong.connection, yaml: yaml("hostUsers: false") });
    expect(refusal(wrong.stack)).toMatch(
      /AKS-E1264: yaml:11 \(document 2, Deployment shop\/web\): spec\.template\.spec\.hostUsers must be a field that kubernetes_deployment_v1 can carry/,
    );
  });
});

describe("Master security", () => {
  test("S1: every AksCluster is one cluster of its own", () => {
    const stack = stackFixture();
    const shared = group(stack);
    cluster(stack, { resourceGroup: shared }, "A");
    cluster(stack, { resourceGroup: shared }, "B");
    const clusters = Object.values(all(synth(stack), CLUSTER));
    expect(new Set(clusters.map((c) => c.name)).size).toBe(2);
    expect(new Set(clusters.map((c) => c.dns_prefix)).size).toBe(2);
  });

  test("S2: how the API server is reached is one choice, shown in the outputs with its host name", () => {
    const stack = stackFixture();
    cluster(stack, {}, "Ranges");
    cluster(stack, { apiServer: ApiServerAccess.publicOpenToInternet() }, "Open");
    cluster(stack, { apiServer: ApiServerAccess.private() }, "Private");
    const json = synth(stack);
    const of = (id: string) => Object.entries(all(json, CLUSTER)).find(([name]) => name.startsWith(id))!;
    const outputs = (id: string) =>
      Object.entries<any>(json.output)
        .filter(([name]) => name.startsWith(`${id}_`))
        .map(([, o]) => o.value);

    expect(of("Ranges")[1]).toMatchObject({
      private_cluster_enabled: false,
      api_server_access_profile: { authorized_ip_ranges: ["203.0.113.0/24"] },
    });
    expect(outputs("Ranges")).toEqual(
      expect.arrayContaining(["public, authorized ranges only", `\${${CLUSTER}.${of("Ranges")[0]}.fqdn}`]),
    );
    expect(of("Open")[1]).not.toHaveProperty("api_server_access_profile");
    expect(outputs("Open")).toContain("public, open to the internet");
    expect(warnings(stack)).toEqual([expect.stringMatching(/^test\/Open: AKS-W0201: /)]);
    expect(of("Private")[1]).toMatchObject({
      private_cluster_enabled: true,
      private_cluster_public_fqdn_enabled: false,
      private_dns_zone_id: "System",
    });
    expect(outputs("Private")).toEqual(
      expect.arrayContaining(["private", `\${${CLUSTER}.${of("Private")[0]}.private_fqdn}`]),
    );
  });

  test("S3: Kubernetes RBAC and Entra ID decide who comes in, and local accounts are off", () => {
    const stack = stackFixture();
    cluster(stack);
    expect(only(synth(stack), CLUSTER)).toMatchObject({
      role_based_access_control_enabled: true,
      local_account_disabled: true,
      azure_active_directory_role_based_access_control: {
        admin_group_object_ids: ["11111111-2222-3333-4444-555555555555"],
        azure_rbac_enabled: true,
      },
    });
  });

  test("S3: groups get roles on the cluster or on one namespace, through Azure", () => {
    const stack = stackFixture();
    const aks = cluster(stack);
    const developers = Principal.group(EntraGroup.fromObjectId("99999999-2222-3333-4444-555555555555"));
    aks.grant(developers, ClusterRole.RBAC_WRITER, { namespace: "shop" });
    const json = synth(stack);
    const id = `\${${CLUSTER}.${Object.keys(all(json, CLUSTER))[0]}.id}`;
    const given = Object.values(all(json, ROLE)).map((role) => [
      role.role_definition_name,
      role.scope,
      role.principal_type,
    ]);
    expect(given.sort()).toEqual([
      ["Azure Kubernetes Service Cluster User Role", id, "Group"],
      ["Azure Kubernetes Service RBAC Writer", `${id}/namespaces/shop`, "Group"],
    ]);
  });
});

describe("Node security", () => {
  test("X1: nodes get their security updates through a typed channel, in a window of yours", () => {
    const stack = stackFixture();
    const nodeOs = MaintenanceWindow.weekly({ day: WeekDay.SATURDAY, startTime: "02:00", durationHours: 4 });
    cluster(stack, {
      upgrades: UpgradePolicy.patch({ nodeOs: NodeOsUpgradeChannel.SECURITY_PATCH }),
      maintenance: { nodeOs },
    });
    expect(only(synth(stack), CLUSTER)).toMatchObject({
      node_os_upgrade_channel: "SecurityPatch",
      maintenance_window_node_os: {
        frequency: "Weekly",
        interval: 1,
        day_of_week: "Saturday",
        start_time: "02:00",
        duration: 4,
        utc_offset: "+00:00",
      },
    });
  });

  test("X2: nodes that patch themselves are rebooted by Kured in a window, and other channels do not want it", () => {
    const on = (nodeOs: NodeOsUpgradeChannel) => {
      const stacks = twoStacks(() => ({ upgrades: UpgradePolicy.patch({ nodeOs }) }));
      const window = MaintenanceWindow.weekly({ day: WeekDay.WEDNESDAY, startTime: "01:00", durationHours: 4 });
      new Kured(stacks.inside, "Kured", { connection: connect(stacks), window });
      return stacks;
    };
    const { inside, outside } = on(NodeOsUpgradeChannel.UNMANAGED);
    const json = synth(inside);
    const { spec } = only(json, "kubernetes_daemon_set_v1").spec.template;
    expect(spec.node_selector).toEqual({ "kubernetes.io/os": "linux" });
    expect(spec.container[0].args).toEqual(
      expect.arrayContaining(["--reboot-days=we", "--start-time=01:00", "--end-time=05:00", "--concurrency=1"]),
    );
    for (const kind of ["namespace", "service_account", "cluster_role", "cluster_role_binding", "role", "role_binding"])
      expect(Object.keys(all(json, `kubernetes_${kind}_v1`))).toHaveLength(1);
    expect([...warnings(inside), ...warnings(outside)]).toEqual([]);
    expect(warnings(on(NodeOsUpgradeChannel.NODE_IMAGE).inside)).toEqual([expect.stringContaining("AKS-W1120")]);
    expect(warnings(on(NodeOsUpgradeChannel.SECURITY_PATCH).inside)).toEqual([expect.stringContaining("AKS-W1120")]);
  });

  test("X3: Windows nodes are reimaged on a schedule with surge, and there is a warning when nothing does it", () => {
    const stack = stackFixture();
    const nodeOs = MaintenanceWindow.weekly({ day: WeekDay.SATURDAY, startTime: "02:00", durationHours: 4 });
    const aks = cluster(stack, { ...windowsReady(stack), maintenance: { nodeOs } });
    aks.addWindowsPool("win", { vmSize: D4, scaling: NodeScaling.fixed(3), surge: NodeSurge.percent(33) });
    const json = synth(stack);
    expect(only(json, POOL).upgrade_settings.max_surge).toBe("33%");
    expect(only(json, CLUSTER).maintenance_window_node_os.day_of_week).toBe("Saturday");
    expect(warnings(stack)).toEqual([]);

    const left = stackFixture();
    const manual = UpgradePolicy.manual({ nodeOs: NodeOsUpgradeChannel.SECURITY_PATCH });
    cluster(left, { ...windowsReady(left), upgrades: manual }).addWindowsPool("win", {
      vmSize: D4,
      scaling: NodeScaling.fixed(1),
    });
    expect(warnings(left)).toEqual([expect.stringMatching(/^test\/Cluster\/win: AKS-W0111: /)]);
  });

  test("X4: nodes sit in a private subnet of ours, behind its security group, without public addresses", () => {
    const stack = stackFixture();
    const resourceGroup = group(stack);
    const place = { resourceGroupName: resourceGroup.resourceGroupName, location: resourceGroup.location };
    const network = new VirtualNetwork(stack, "Network", { ...place, name: "net", addressSpace: ["10.0.0.0/16"] });
    const subnet = new SubnetResource(stack, "Nodes", {
      name: "nodes",
      resourceGroupName: resourceGroup.resourceGroupName,
      virtualNetworkName: network.name,
      addressPrefixes: ["10.0.0.0/22"],
    });
    const rules = new NetworkSecurityGroup(stack, "Rules", { ...place, name: "nodes" });
    const guarded = new SubnetNetworkSecurityGroupAssociation(stack, "Guard", {
      subnetId: subnet.id,
      networkSecurityGroupId: rules.id,
    });
    const aks = cluster(stack, {
      ...windowsReady(stack),
      resourceGroup,
      nodeSubnet: Subnet.fromSubnetAttributes(stack, "NodeSubnet", { subnetId: subnet.id, readyAfter: [guarded] }),
    });
    aks.addLinuxPool("apps", { vmSize: D4, scaling: NodeScaling.fixed(1) });
    aks.addWindowsPool("win", { vmSize: D4, scaling: NodeScaling.fixed(1) });
    const json = synth(stack);
    const body = only(json, CLUSTER);
    const nodePools = [body.default_node_pool, ...Object.values(all(json, POOL))];
    expect(nodePools).toHaveLength(3);
    for (const pool of nodePools) {
      expect(pool).toMatchObject({ vnet_subnet_id: "${azurerm_subnet.Nodes.id}", node_public_ip_enabled: false });
    }
    expect(body.depends_on).toContain("azurerm_subnet_network_security_group_association.Guard");
    expect(json.resource).not.toHaveProperty("azurerm_public_ip");
  });

  test("X5: SSH takes a typed key, comes in from ranges inside of the network alone, and never from the internet", () => {
    const stack = stackFixture();
    const vnet = new ClusterVnet(stack, "Vnet", { resourceGroup: group(stack, "Net"), addressRanges: ["10.1.0.0/16"] });
    const nodes = vnet.addNodeSubnet("Nodes", { range: SubnetRange.carved(1, 24) });
    nodes.allowSshFrom("10.1.200.0/26");
    const key = SshPublicKey.of(
      "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcH me@example.com",
    );
    cluster(stack, { nodeSubnet: nodes, linuxAdmin: { sshPublicKey: key } });
    const json = synth(stack);
    expect(only(json, CLUSTER).linux_profile.ssh_key.key_data).toBe(key.text);
    const opened = Object.values<any>(all(json, "azurerm_network_security_rule")).filter(
      (rule) => rule.access === "Allow" && rule.direction === "Inbound",
    );
    expect(opened.map((rule) => [rule.destination_port_range, rule.source_address_prefixes])).toEqual([
      ["22", ["10.1.200.0/26"]],
    ]);
    nodes.allowSshFrom("0.0.0.0/0");
    expect(refusal(stack)).toContain("AKS-E0471");
  });

  test("X6: OS and data disks are managed disks, Premium where the size can, with known tiers", () => {
    const stack = stackFixture();
    const aks = cluster(stack, {
      systemPool: { vmSize: D4, scaling: NodeScaling.fixed(3), osDisk: OsDisk.ephemeral({ sizeGib: 100 }) },
    });
    const apps = aks.addLinuxPool("apps", {
      vmSize: D4,
      scaling: NodeScaling.fixed(1),
      osDisk: OsDisk.managed({ sizeGib: 256 }),
    });
    const data = new ManagedDisk(stack, "Data", { resourceGroup: group(stack), sizeGib: 256, zone: "1" });
    const json = synth(stack);
    expect(only(json, CLUSTER).default_node_pool).toMatchObject({ os_disk_type: "Ephemeral", os_disk_size_gb: 100 });
    expect(only(json, POOL)).toMatchObject({ os_disk_type: "Managed", os_disk_size_gb: 256 });
    expect(apps.vmSize?.premiumDisks).toBe(true);
    expect(only(json, DISK)).toMatchObject({ storage_account_type: "Premium_LRS", disk_size_gb: 256 });
    expect(data.performanceTier?.name).toBe("P15");
  });

  test("X6: pods get Premium disks of a storage class, or one that is there", () => {
    const stacks = twoStacks();
    const data = new ManagedDisk(stacks.outside, "Data", { resourceGroup: group(stacks.outside), sizeGib: 256 });
    const connection = connect(stacks);
    const namespace = new Namespace(stacks.inside, "Shop", { connection, name: "shop" });
    const storageClass = new ManagedDiskStorageClass(stacks.inside, "Fast", { connection });
    new PersistentVolumeClaim(stacks.inside, "Cache", { connection, namespace, storageClass, sizeGib: 64 });
    new DiskVolume(stacks.inside, "Orders", { connection, namespace, disk: data });
    const json = synth(stacks.inside);
    // by the driver of AKS, closed to exports, in the zone of its pod, and can grow
    expect(only(json, "kubernetes_storage_class_v1")).toMatchObject({
      storage_provisioner: "disk.csi.azure.com",
      parameters: { skuName: "Premium_LRS", networkAccessPolicy: "DenyAll", publicNetworkAccess: "Disabled" },
      volume_binding_mode: "WaitForFirstConsumer",
      allow_volume_expansion: true,
    });
    const claims = Object.values(all(json, "kubernetes_persistent_volume_claim_v1"));
    expect(claims.map(({ spec }) => spec.resources.requests.storage)).toEqual(["64Gi", "1Gi"]);
    const [volume] = only(json, "kubernetes_persistent_volume_v1").spec;
    expect(volume).toMatchObject({ capacity: { storage: "256Gi" }, persistent_volume_reclaim_policy: "Retain" });
    expect(stacks.aks.requiredRoles.map(({ scope }) => scope)).toEqual([data.managedDiskId]);
  });

  test("X7: data on disks is encrypted at rest with a key of ours, in the right order", () => {
    const stack = stackFixture();
    const resourceGroup = group(stack, "Keys");
    const vault = new KeyVault(stack, "Vault", { resourceGroup, name: "kv-contoso" });
    const key = new KeyVaultKey(stack, "Key", { vault });
    const encryption = new DiskEncryption(stack, "Disks", { resourceGroup, key });
    const aks = cluster(stack, { diskEncryption: encryption });
    new ManagedDisk(stack, "Data", { resourceGroup, sizeGib: 64, sku: DiskSku.PREMIUM_ZRS, encryption });
    const json = synth(stack);
    const [use] = Object.entries(all(json, "azurerm_role_assignment")).filter(
      ([, role]) => role.role_definition_name === "Key Vault Crypto Service Encryption User",
    );
    expect(only(json, "azurerm_key_vault_key").key_vault_id).toMatch(/^\$\{azurerm_key_vault\./);
    expect(only(json, "azurerm_disk_encryption_set").key_vault_key_id).toMatch(/^\$\{azurerm_key_vault_key\./);
    expect(use[1].principal_id).toMatch(/^\$\{azurerm_disk_encryption_set\./);
    for (const body of [only(json, CLUSTER), only(json, DISK)]) {
      expect(body.disk_encryption_set_id).toMatch(/^\$\{azurerm_disk_encryption_set\./);
      expect(body.depends_on).toContain(`azurerm_role_assignment.${use[0]}`);
    }
    expect(aks.requiredRoles.map(({ roleName }) => roleName)).toEqual([
      "Key Vault Crypto Service Encryption User",
      "Reader",
    ]);
  });

  test("X8: the copies of a disk are typed and held against zones", () => {
    expect([DiskSku.PREMIUM_LRS.redundancy, DiskSku.PREMIUM_ZRS.redundancy]).toEqual([
      DiskRedundancy.LRS,
      DiskRedundancy.ZRS,
    ]);
    const stack = stackFixture();
    const apps = cluster(stack).addLinuxPool("apps", {
      vmSize: D4,
      scaling: NodeScaling.fixed(3),
      zones: ["1", "2", "3"],
    });
    const resourceGroup = group(stack);
    new ManagedDisk(stack, "EveryZone", { resourceGroup, sizeGib: 64, sku: DiskSku.PREMIUM_ZRS, nodePools: [apps] });
    expect(only(synth(stack), DISK)).toMatchObject({ storage_account_type: "Premium_ZRS" });

    new ManagedDisk(stack, "NoZone", { resourceGroup, sizeGib: 64, nodePools: [apps] });
    new ManagedDisk(stack, "BothWays", { resourceGroup, sizeGib: 64, sku: DiskSku.PREMIUM_ZRS, zone: "1" });
    expect(refusal(stack)).toMatch(/\[test\/NoZone\] AKS-E07\d\d: .*\n.*\[test\/BothWays\] AKS-E07\d\d: /);
  });

  test("X10: a namespace has a pod security level, a policy that shuts it, a quota, and the Azure Policy add-on is on", () => {
    const stacks = twoStacks();
    new Namespace(stacks.inside, "Shop", {
      connection: connect(stacks),
      name: "shop",
      quota: { cpuRequests: "8" },
      limits: { defaultCpuRequest: "100m" },
    });
    const json = synth(stacks.inside);
    expect(only(json, "kubernetes_namespace_v1").metadata.labels).toMatchObject({
      "pod-security.kubernetes.io/enforce": "restricted",
    });
    const policies = Object.values(all(json, "kubernetes_network_policy_v1")).map(({ spec }) => spec);
    expect(policies).toContainEqual({ pod_selector: {}, policy_types: ["Ingress", "Egress"], ingress: [], egress: [] });
    expect(only(json, "kubernetes_resource_quota_v1").spec.hard).toEqual({ "requests.cpu": "8" });
    expect(only(json, "kubernetes_limit_range_v1").spec.limit).toHaveLength(1);
    expect(only(synth(stacks.outside), CLUSTER).azure_policy_enabled).toBe(true);
  });
});

function privateWithOwnZone(stack: ReturnType<typeof stackFixture>, id: string): ApiServerAccess {
  const zoneId = `${SUBSCRIPTION}/resourceGroups/dns/providers/Microsoft.Network/privateDnsZones/privatelink.westeurope.azmk8s.io`;
  return ApiServerAccess.private({
    dnsZone: ApiServerDnsZone.own(PrivateDnsZone.fromPrivateDnsZoneId(stack, `${id}Zone`, zoneId)),
  });
}
