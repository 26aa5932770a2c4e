import { DefaultTokenResolver, StringConcat, TerraformVariable, Token, Tokenization } from "cdktf";
import {
  ClusterConnection,
  ContainerOptions,
  Deployment,
  DisruptionBudget,
  EnvValue,
  LinuxNodePool,
  ManagedIdentity,
  Namespace,
  NetworkPeer,
  NodeScaling,
  NodeTaint,
  PodOs,
  PodPrivileges,
  PodSpread,
  PodVolume,
  PortProtocol,
  Probe,
  ProjectedSource,
  Replicas,
  Rollout,
  ServiceExposure,
  VolumeAccess,
  WorkloadIdentity,
} from "../../../../constructs";
import { cluster, D4, group } from "../../../support/clusters";
import { connectToExisting, twoStacks } from "../../../support/inside";
import { all, Json, only, refusal, stackFixture, synth, warnings } from "../../../support/synth";
import { container, ContainerOverrides, deployment, DeploymentOverrides, place } from "../../../support/workloads";

const NAMESPACE = expect.stringMatching(/^\$\{kubernetes_namespace_v1\.Shop_\w+\.metadata\[0\]\.name\}$/);
const PROVIDER = expect.stringMatching(/^kubernetes\.Connection_\w+$/);
const LABELS = { "app.kubernetes.io/name": "web", "app.kubernetes.io/instance": "web" };
const METADATA = { name: "web", namespace: NAMESPACE, labels: LABELS };

function made(overrides: DeploymentOverrides = {}): Json {
  const at = place();
  deployment(at, overrides);
  return synth(at.inside);
}

const spec = (overrides: DeploymentOverrides = {}): Json => only(made(overrides), "kubernetes_deployment_v1").spec;
const pod = (overrides: DeploymentOverrides = {}): Json => spec(overrides).template.spec;
const first = (overrides: ContainerOverrides): Json => pod({ containers: [container(overrides)] }).container[0];

const spread = (zones = "ScheduleAnyway") =>
  [
    ["topology.kubernetes.io/zone", zones],
    ["kubernetes.io/hostname", "ScheduleAnyway"],
  ].map(([topology_key, when_unsatisfiable]) => ({
    topology_key,
    when_unsatisfiable,
    max_skew: 1,
    label_selector: [{ match_labels: LABELS }],
    match_label_keys: ["pod-template-hash"],
  }));

test("the least: two restricted pods, spread, with an account and a budget of their own", () => {
  const json = made();
  expect(only(json, "kubernetes_deployment_v1")).toEqual({
    provider: PROVIDER,
    metadata: METADATA,
    wait_for_rollout: true,
    spec: {
      replicas: "2",
      selector: { match_labels: LABELS },
      strategy: { type: "RollingUpdate", rolling_update: { max_surge: "25%", max_unavailable: "0" } },
      template: {
        metadata: { labels: LABELS },
        spec: {
          os: { name: "linux" },
          service_account_name: expect.stringMatching(/^\$\{kubernetes_service_account_v1\.Web_ServiceAccount_\w+\./),
          automount_service_account_token: false,
          enable_service_links: false,
          node_selector: { "kubernetes.io/os": "linux" },
          topology_spread_constraint: spread(),
          security_context: {
            run_as_non_root: true,
            run_as_user: "10001",
            run_as_group: "10001",
            fs_group: "10001",
            seccomp_profile: { type: "RuntimeDefault" },
          },
          container: [
            {
              name: "web",
              image: "example.azurecr.io/shop/web:1.4.2",
              image_pull_policy: "Always",
              resources: {
                requests: { cpu: "250m", memory: "256Mi" },
                limits: { cpu: "250m", memory: "256Mi" },
              },
              security_context: {
                allow_privilege_escalation: false,
                privileged: false,
                read_only_root_filesystem: true,
                capabilities: { drop: ["ALL"] },
              },
              volume_mount: [{ name: "tmp", mount_path: "/tmp" }],
            },
          ],
          volume: [{ name: "tmp", empty_dir: {} }],
        },
      },
    },
  });
  expect(only(json, "kubernetes_service_account_v1")).toEqual({
    provider: PROVIDER,
    metadata: METADATA,
    automount_service_account_token: false,
  });
  expect(only(json, "kubernetes_pod_disruption_budget_v1")).toEqual({
    provider: PROVIDER,
    metadata: METADATA,
    spec: { max_unavailable: "1", selector: { match_labels: LABELS } },
  });
});

test("a container with everything", () => {
  const scratch = PodVolume.emptyDir("scratch", { sizeLimit: "1Gi", inMemory: true });
  const json = pod({
    containers: [
      container({
        image: `example.azurecr.io/shop/web@sha256:${"a".repeat(64)}`,
        command: ["/web"],
        args: ["--port", "8080"],
        workingDir: "/srv",
        resources: {
          cpu: "1",
          memory: "1Gi",
          cpuLimit: "2",
          memoryLimit: "2Gi",
          ephemeralStorage: "1Gi",
          devices: { "example.com/fpga": "1" },
        },
        ports: [
          { port: 8080, name: "http" },
          { port: 9000, protocol: PortProtocol.UDP },
        ],
        env: {
          MODE: EnvValue.of("prod"),
          REGION: EnvValue.fromConfigMap("settings", "region"),
          NODE: EnvValue.fromField("spec.nodeName"),
        },
        probes: {
          startup: Probe.tcp(8080, { failureThreshold: 30 }),
          readiness: Probe.http({
            port: 8080,
            path: "/ready",
            https: true,
            headers: { Host: "x" },
            successThreshold: 2,
          }),
          liveness: Probe.exec(["/web", "check"], { periodSeconds: 20 }),
        },
        mounts: [
          { path: "/scratch", volume: scratch },
          {
            path: "/etc/shop",
            volume: PodVolume.configMap("settings", "shop", { files: { "a.yaml": "a" }, mode: "0440" }),
          },
          { path: "/etc/keys", volume: PodVolume.secret("keys", "shop-keys", { optional: true }), readOnly: true },
          { path: "/vault", volume: PodVolume.secretsStore("vault", "shop-vault"), readOnly: true },
          { path: "/data", volume: PodVolume.persistentVolumeClaim("data", "shop-data"), subPath: "web" },
          {
            path: "/all",
            volume: PodVolume.projected("all", [
              ProjectedSource.configMap("shop"),
              ProjectedSource.secret("keys", { key: "a" }),
              ProjectedSource.serviceAccountToken("token", "https://example.com"),
            ]),
          },
        ],
        capabilities: ["NET_BIND_SERVICE"],
      }),
    ],
    initContainers: [container({ name: "prepare", mounts: [{ path: "/scratch", volume: scratch }] })],
  });
  const [main] = json.container;
  expect(main).toMatchObject({
    image_pull_policy: "IfNotPresent",
    command: ["/web"],
    args: ["--port", "8080"],
    working_dir: "/srv",
    resources: {
      requests: { cpu: "1", memory: "1Gi", "ephemeral-storage": "1Gi", "example.com/fpga": "1" },
      limits: { cpu: "2", memory: "2Gi", "ephemeral-storage": "1Gi", "example.com/fpga": "1" },
    },
    port: [
      { container_port: 8080, name: "http" },
      { container_port: 9000, protocol: "UDP" },
    ],
    env: [
      { name: "MODE", value: "prod" },
      { name: "REGION", value_from: { config_map_key_ref: { name: "settings", key: "region" } } },
      { name: "NODE", value_from: { field_ref: { field_path: "spec.nodeName" } } },
    ],
    startup_probe: { tcp_socket: [{ port: "8080" }], failure_threshold: 30 },
    readiness_probe: {
      http_get: { path: "/ready", port: "8080", scheme: "HTTPS", http_header: [{ name: "Host", value: "x" }] },
      success_threshold: 2,
    },
    liveness_probe: { exec: { command: ["/web", "check"] }, period_seconds: 20 },
    security_context: { capabilities: { drop: ["ALL"], add: ["NET_BIND_SERVICE"] } },
  });
  expect(main.volume_mount).toEqual([
    { name: "scratch", mount_path: "/scratch" },
    { name: "settings", mount_path: "/etc/shop" },
    { name: "keys", mount_path: "/etc/keys", read_only: true },
    { name: "vault", mount_path: "/vault", read_only: true },
    { name: "data", mount_path: "/data", sub_path: "web" },
    { name: "all", mount_path: "/all" },
    { name: "tmp", mount_path: "/tmp" },
  ]);
  expect(json.init_container[0].volume_mount).toEqual([
    { name: "scratch", mount_path: "/scratch" },
    { name: "tmp-1", mount_path: "/tmp" },
  ]);
  expect(json.volume).toEqual([
    { name: "scratch", empty_dir: { medium: "Memory", size_limit: "1Gi" } },
    { name: "settings", config_map: { name: "shop", items: [{ key: "a", path: "a.yaml" }], default_mode: "0440" } },
    { name: "keys", secret: { secret_name: "shop-keys", optional: true } },
    {
      name: "vault",
      csi: {
        driver: "secrets-store.csi.k8s.io",
        read_only: true,
        volume_attributes: { secretProviderClass: "shop-vault" },
      },
    },
    { name: "data", persistent_volume_claim: { claim_name: "shop-data" } },
    {
      name: "all",
      projected: [
        {
          sources: [
            { config_map: [{ name: "shop" }] },
            { secret: [{ name: "keys", items: [{ key: "a", path: "key" }] }] },
            { service_account_token: { path: "token", audience: "https://example.com", expiration_seconds: 3600 } },
          ],
        },
      ],
    },
    { name: "tmp", empty_dir: {} },
    { name: "tmp-1", empty_dir: {} },
  ]);
});

test("an own /tmp, or a root that can be written to, needs no other", () => {
  const own = { path: "/tmp", volume: PodVolume.emptyDir("mine") };
  expect(first({ mounts: [own] }).volume_mount).toEqual([{ name: "mine", mount_path: "/tmp" }]);
  const writable = first({ writableRoot: true });
  expect(writable.volume_mount).toBeUndefined();
  expect(writable.security_context.read_only_root_filesystem).toBe(false);
});

test("a pod with everything", () => {
  const json = spec({
    name: "shop-web",
    podLabels: { tier: "front" },
    podAnnotations: { "example.com/scrape": "true" },
    nodeLabels: { disk: "ssd" },
    tolerations: [NodeTaint.noSchedule("gpu", "yes"), NodeTaint.preferNoSchedule("soft", "yes")],
    spread: PodSpread.REQUIRED,
    privileges: PodPrivileges.restricted({ user: 20000, volumeGroup: 30000 }),
    serviceAccountName: "shared",
    mountApiToken: true,
    imagePullSecrets: ["registry"],
    terminationGraceSeconds: 90,
    priorityClassName: "important",
    replicas: Replicas.fixed(4),
    rollout: Rollout.rolling({ maxSurge: "0", maxUnavailable: "1" }),
    minReadySeconds: 5,
    rolloutTimeoutMinutes: 20,
    waitForRollout: false,
  });
  expect(json).toMatchObject({
    replicas: "4",
    min_ready_seconds: 5,
    strategy: { rolling_update: { max_surge: "0", max_unavailable: "1" } },
  });
  expect(json.template.metadata).toEqual({
    labels: { tier: "front", "app.kubernetes.io/name": "shop-web", "app.kubernetes.io/instance": "shop-web" },
    annotations: { "example.com/scrape": "true" },
  });
  expect(json.template.spec).toMatchObject({
    service_account_name: "shared",
    automount_service_account_token: true,
    image_pull_secrets: [{ name: "registry" }],
    termination_grace_period_seconds: 90,
    priority_class_name: "important",
    node_selector: { disk: "ssd", "kubernetes.io/os": "linux" },
    toleration: [{ key: "gpu", operator: "Equal", value: "yes", effect: "NoSchedule" }],
    security_context: { run_as_user: "20000", run_as_group: "10001", fs_group: "30000" },
  });
  expect(json.template.spec.topology_spread_constraint[0].when_unsatisfiable).toBe("DoNotSchedule");
});

test("an account that is there already is not made, and a wait has its timeouts", () => {
  const json = made({ serviceAccountName: "shared", rolloutTimeoutMinutes: 20, waitForRollout: false });
  expect(json.resource.kubernetes_service_account_v1).toBeUndefined();
  expect(only(json, "kubernetes_deployment_v1")).toMatchObject({
    wait_for_rollout: false,
    timeouts: { create: "20m", update: "20m" },
  });
});

test("an image's own user keeps its number, and nothing is spread that shall not be", () => {
  const json = pod({ privileges: PodPrivileges.imageUser(), spread: PodSpread.NONE });
  expect(json.security_context).toEqual({ run_as_non_root: true, seccomp_profile: { type: "RuntimeDefault" } });
  expect(json.topology_spread_constraint).toBeUndefined();
});

test("an autoscaler owns the number of pods", () => {
  const json = made({
    replicas: Replicas.autoscale({ min: 3, max: 12, cpuPercent: 60, memoryPercent: 70, scaleDownAfterSeconds: 600 }),
  });
  const workload = only(json, "kubernetes_deployment_v1");
  expect(workload.spec.replicas).toBe("3");
  expect(workload.lifecycle).toEqual({ ignore_changes: ["spec[0].replicas"] });
  const metric = (name: string, average_utilization: number) => ({
    type: "Resource",
    resource: { name, target: { type: "Utilization", average_utilization } },
  });
  expect(only(json, "kubernetes_horizontal_pod_autoscaler_v2").spec).toEqual({
    min_replicas: 3,
    max_replicas: 12,
    metric: [metric("cpu", 60), metric("memory", 70)],
    behavior: {
      scale_down: [
        {
          stabilization_window_seconds: 600,
          select_policy: "Max",
          policy: [{ type: "Percent", value: 100, period_seconds: 15 }],
        },
      ],
    },
    scale_target_ref: {
      api_version: "apps/v1",
      kind: "Deployment",
      name: expect.stringMatching(/^\$\{kubernetes_deployment_v1\.Web_\w+\.metadata\[0\]\.name\}$/),
    },
  });
});

test.each<[string, DeploymentOverrides, object | undefined]>([
  ["one pod needs none", { replicas: Replicas.fixed(1) }, undefined],
  ["none is asked for", { disruptionBudget: DisruptionBudget.none() }, undefined],
  ["an autoscaler begins with two", { replicas: Replicas.autoscale({ min: 2, max: 4 }) }, { max_unavailable: "1" }],
  ["by the pods that stay", { disruptionBudget: DisruptionBudget.minAvailable("1") }, { min_available: "1" }],
  ["by percent", { disruptionBudget: DisruptionBudget.maxUnavailable("50%") }, { max_unavailable: "50%" }],
])("a disruption budget: %s", (_, overrides, amounts) => {
  const found = Object.values(all(made(overrides), "kubernetes_pod_disruption_budget_v1")).map((one) => one.spec);
  expect(found).toEqual(amounts ? [{ ...amounts, selector: { match_labels: LABELS } }] : []);
});

describe("placement", () => {
  test("a pool is named by its label, and its taints are tolerated", () => {
    const at = place();
    const scaling = NodeScaling.autoscale(0, 3);
    const spot = new LinuxNodePool(at.outside, "spot", {
      cluster: at.aks,
      vmSize: D4,
      scaling,
      spot: {},
      taints: [NodeTaint.noSchedule("batch", "yes"), NodeTaint.preferNoSchedule("slow", "yes")],
    });
    deployment(at, { pool: spot });
    const { node_selector, toleration } = only(synth(at.inside), "kubernetes_deployment_v1").spec.template.spec;
    expect(node_selector).toEqual({ "kubernetes.io/os": "linux", "kubernetes.azure.com/agentpool": "spot" });
    expect(toleration).toEqual([
      { key: "batch", operator: "Equal", value: "yes", effect: "NoSchedule" },
      { key: "kubernetes.azure.com/scalesetpriority", operator: "Equal", value: "spot", effect: "NoSchedule" },
    ]);
  });

  test("no output of the cluster's stack comes of it", () => {
    const [named, bare] = [true, false].map((withPool) => {
      const at = place();
      deployment(at, withPool ? { pool: at.linux } : {});
      synth(at.inside);
      return Object.keys(synth(at.outside).output);
    });
    expect(named).toEqual(bare);
  });

  test("the system pool is a pool like another", () => {
    const stacks = twoStacks();
    const connection = new ClusterConnection(stacks.inside, "Connection", { cluster: stacks.aks });
    const namespace = new Namespace(stacks.inside, "Shop", { connection, name: "shop" });
    new Deployment(stacks.inside, "Web", {
      connection,
      namespace,
      pool: stacks.aks.systemPool,
      containers: [container()],
    });
    const { node_selector } = only(synth(stacks.inside), "kubernetes_deployment_v1").spec.template.spec;
    expect(node_selector["kubernetes.azure.com/agentpool"]).toBe("system");
  });

  test("Windows has a user of its own, and none of what Linux has", () => {
    const at = place();
    deployment(at, { pool: at.windows, os: PodOs.WINDOWS });
    const json = only(synth(at.inside), "kubernetes_deployment_v1").spec.template.spec;
    expect(json).toMatchObject({
      os: { name: "windows" },
      node_selector: { "kubernetes.io/os": "windows", "kubernetes.azure.com/agentpool": "win" },
      security_context: { run_as_non_root: true, windows_options: { run_as_username: "ContainerUser" } },
    });
    expect(json.container[0].security_context).toBeUndefined();
    expect(json.volume).toBeUndefined();
  });

  const refused = (overrides: DeploymentOverrides): string => {
    const at = place();
    deployment(at, overrides);
    return refusal(at.inside);
  };
  const sized = (name: string, cpu: string, memory: string) => container({ name, resources: { cpu, memory } });

  test("a Linux pod on a Windows pool is refused", () => {
    const at = place();
    deployment(at, { pool: at.windows });
    expect(refusal(at.inside)).toMatch(
      /AKS-E1246: pool must have Linux nodes, as the containers are made for Linux, got "win", a Windows pool/,
    );
  });

  test("requests are added up and held against a node of the pool", () => {
    const at = place();
    deployment(at, { pool: at.linux, containers: [sized("web", "3", "1Gi"), sized("proxy", "900m", "1Gi")] });
    expect(refusal(at.inside)).toMatch(
      /AKS-E1248: containers must fit on one node: apps \(Standard_D4ds_v5\) leaves 3860m of CPU and \d+ MiB of memory to pods, got 3900m of CPU \(web 3000m \+ proxy 900m\); ask for less/,
    );
  });

  test("just what a node has fits", () => {
    const at = place();
    deployment(at, { pool: at.linux, containers: [sized("web", "3", "1Gi"), sized("proxy", "860m", "1Gi")] });
    expect(only(synth(at.inside), "kubernetes_deployment_v1").spec.template.spec.container).toHaveLength(2);
  });

  test("without a pool it is held against all of them, and one that runs before the others counts by itself", () => {
    expect(refused({ containers: [sized("web", "3", "64Gi")] })).toMatch(
      /AKS-E1248: .*system \(Standard_D4ds_v5\) leaves .*apps .*, got 65536 MiB of memory \(web 65536 MiB\)/,
    );
    expect(refused({ initContainers: [sized("migrate", "8", "1Gi")] })).toMatch(/got 8000m of CPU \(migrate 8000m\)/);
  });

  test("taints on every pool of the system are told", () => {
    const stacks = twoStacks(() => ({
      systemPool: { vmSize: D4, scaling: NodeScaling.fixed(3), criticalAddonsOnly: true },
    }));
    const taints = [NodeTaint.noSchedule("team", "data")];
    new LinuxNodePool(stacks.outside, "data", {
      cluster: stacks.aks,
      vmSize: D4,
      scaling: NodeScaling.fixed(1),
      taints,
    });
    const connection = new ClusterConnection(stacks.inside, "Connection", { cluster: stacks.aks });
    const namespace = new Namespace(stacks.inside, "Shop", { connection, name: "shop" });
    const web = (id: string, overrides: DeploymentOverrides) =>
      new Deployment(stacks.inside, id, { connection, namespace, containers: [container()], ...overrides });
    web("Fine", { tolerations: taints });
    web("Web", {});
    expect(refusal(stacks.inside)).toMatch(
      /\[inside\/Web\] AKS-E1249: pool must be given, because every Linux pool of the cluster keeps the pods away with a taint \(system, data\)/,
    );
    expect(refusal(stacks.inside)).not.toContain("[inside/Fine]");
  });

  test("an operating system that no pool has is told, and pools beyond three are counted", () => {
    const stacks = twoStacks();
    const scaling = NodeScaling.fixed(1);
    for (const name of ["one", "two", "three"]) {
      new LinuxNodePool(stacks.outside, name, { cluster: stacks.aks, vmSize: D4, scaling });
    }
    const connection = new ClusterConnection(stacks.inside, "Connection", { cluster: stacks.aks });
    const namespace = new Namespace(stacks.inside, "Shop", { connection, name: "shop" });
    const web = (id: string, overrides: DeploymentOverrides) =>
      new Deployment(stacks.inside, id, { connection, namespace, containers: [container()], ...overrides });
    web("Windows", { os: PodOs.WINDOWS });
    web("Strange", { os: "Plan9" as PodOs });
    web("Large", { containers: [sized("web", "64", "1Gi")] });
    const text = refusal(stacks.inside);
    expect(text).toMatch(
      /AKS-E1235: os must be an operating system that nodes of the cluster have, got Windows, of which there is no pool/,
    );
    expect(text.match(/inside\/Strange.*/g)).toEqual([
      expect.stringContaining("AKS-E0810: os must be one of Linux, Windows"),
    ]);
    expect(text).toMatch(/AKS-E1248: .*two \(Standard_D4ds_v5\) leaves [^,]* and 1 more, got 64000m/);
  });

  test("a pool of another cluster is refused, and nothing is judged of a cluster that is not known", () => {
    const at = place();
    const other = cluster(at.outside, {}, "Other");
    const pool = new LinuxNodePool(at.outside, "else", { cluster: other, vmSize: D4, scaling: NodeScaling.fixed(1) });
    deployment(at, { pool });
    expect(refusal(at.inside)).toMatch(
      /AKS-E1247: pool must be a pool of the cluster that connection leads to, got "else"/,
    );

    const stack = stackFixture("inside");
    const connection = connectToExisting(stack);
    const namespace = Namespace.fromNamespaceName(stack, "Shop", "shop");
    new Deployment(stack, "Web", { connection, namespace, containers: [sized("web", "500", "1Ti")] });
    expect(only(synth(stack), "kubernetes_deployment_v1").metadata.namespace).toBe("shop");
  });
});

describe("workload identity", () => {
  const identityFor = (at: ReturnType<typeof place>, namespace: string) =>
    new WorkloadIdentity(at.outside, "ShopIdentity", {
      cluster: at.aks,
      namespace,
      serviceAccount: "shop-web",
      identity: new ManagedIdentity(at.outside, "Identity", { resourceGroup: group(at.outside, "Ids") }),
    });

  test("the account has the name and the annotation that Azure trusts, the pods have the label", () => {
    const at = place();
    deployment(at, { identity: identityFor(at, "shop") });
    const json = synth(at.inside);
    const { metadata } = only(json, "kubernetes_service_account_v1");
    expect(metadata.name).toBe("shop-web");
    expect(metadata.annotations["azure.workload.identity/client-id"]).toMatch(
      /^\$\{azurerm_user_assigned_identity\..*client_id\}$/,
    );
    expect(only(json, "kubernetes_deployment_v1").spec.template.metadata.labels["azure.workload.identity/use"]).toBe(
      "true",
    );
  });

  test("one that is trusted in another namespace is refused", () => {
    const at = place();
    deployment(at, { identity: identityFor(at, "other"), serviceAccountName: "mine" });
    expect(refusal(at.inside)).toMatch(
      /AKS-E1243: identity must be trusted in the namespace of the pods, "shop", got one for "other"/,
    );
    expect(refusal(at.inside)).toMatch(/AKS-E1244: serviceAccountName must be left out beside identity/);
  });
});

describe("expose", () => {
  const open = { ports: [{ port: 8080, name: "http" }], probes: { readiness: Probe.grpc(8080) } };
  const exposed = (options: Parameters<Deployment["expose"]>[1], overrides: ContainerOverrides = open) => {
    const at = place();
    const service = deployment(at, { containers: [container(overrides)] }).expose("Service", options);
    return { at, service };
  };
  const json = (options: Parameters<Deployment["expose"]>[1]) =>
    only(synth(exposed(options).at.inside), "kubernetes_service_v1");

  test("within the cluster, by its name", () => {
    const { at, service } = exposed({ ports: [{ port: 80, targetPort: 8080 }] });
    const result = synth(at.inside);
    expect(only(result, "kubernetes_service_v1")).toEqual({
      provider: PROVIDER,
      metadata: METADATA,
      spec: {
        type: "ClusterIP",
        selector: LABELS,
        port: [{ port: 80, target_port: "8080", protocol: "TCP" }],
      },
    });
    expect(service.serviceName).toBe("web");
    expect(
      Tokenization.resolve(service.hostName, {
        scope: at.inside,
        resolver: new DefaultTokenResolver(new StringConcat()),
        preparing: false,
      }),
    ).toMatch(/^web\.\$\{kubernetes_service_v1\.\w+\.metadata.*\}\.svc\.cluster\.local$/);
  });

  test("of pods that listen nowhere is refused in a whole sentence", () => {
    const at = place();
    deployment(at).expose("Service", { ports: [{ port: 80 }] });
    expect(refusal(at.inside)).toContain(
      'AKS-E1259: ports[0].targetPort must be a port that a container of the pods has, and none has any, got "80/TCP"; ' +
        "add it to the ports of a container",
    );
  });

  test("inside of the network, and on the internet for named ranges", () => {
    const ports = [{ port: 8080 }];
    const internal = ServiceExposure.internalLoadBalancer({ subnetName: "front", ipAddress: "10.0.4.7" });
    expect(json({ ports, exposure: internal })).toMatchObject({
      metadata: {
        annotations: {
          "service.beta.kubernetes.io/azure-load-balancer-internal": "true",
          "service.beta.kubernetes.io/azure-load-balancer-internal-subnet": "front",
          "service.beta.kubernetes.io/azure-load-balancer-ipv4": "10.0.4.7",
        },
      },
      spec: { type: "LoadBalancer" },
    });
    expect(json({ ports, exposure: ServiceExposure.publicLoadBalancer(["203.0.113.0/24"]) }).spec).toMatchObject({
      type: "LoadBalancer",
      load_balancer_source_ranges: ["203.0.113.0/24"],
    });
  });

  test("with a policy that lets callers in where the pods listen", () => {
    const { at } = exposed({ ports: [{ port: 80, targetPort: 8080 }], from: [NetworkPeer.podsOf("ingress")] });
    const policies = Object.values(all(synth(at.inside), "kubernetes_network_policy_v1"));
    const [policy] = policies.filter(({ metadata }) => metadata.name === "web-service");
    expect(policy.spec).toEqual({
      pod_selector: { match_labels: LABELS },
      policy_types: ["Ingress"],
      ingress: [
        {
          from: [{ namespace_selector: { match_labels: { "kubernetes.io/metadata.name": "ingress" } } }],
          ports: [{ port: "8080", protocol: "TCP" }],
        },
      ],
    });
  });

  test.each<[string, Parameters<Deployment["expose"]>[1], RegExp]>([
    ["no port", { ports: [] }, /AKS-E1257: ports must have at least one port/],
    ["a port that is none", { ports: [{ port: 0 }] }, /AKS-E1154: ports\[0\]\.port must/],
    [
      "a port that nobody listens on",
      { ports: [{ port: 80 }] },
      /AKS-E1259: ports\[0\]\.targetPort must be a port that a container of the pods has \(8080\/TCP\), got "80\/TCP"/,
    ],
    [
      "a port twice",
      { ports: [{ port: 8080 }, { port: 8080 }] },
      /AKS-E1258: ports\[1\]\.port must be a port that nothing else here has, got "8080\/TCP" again; give one of the two another port/,
    ],
    [
      "a name twice",
      {
        ports: [
          { port: 80, targetPort: 8080, name: "a" },
          { port: 81, targetPort: 8080, name: "a" },
        ],
      },
      /AKS-E1258: ports\[1\]\.name must be a name that nothing else here has, got "a" again/,
    ],
    ["a name that is none", { ports: [{ port: 8080, name: "No" }] }, /AKS-E1156: ports\[0\]\.name must/],
    [
      "a service name that is none",
      { ports: [{ port: 8080 }], name: "A.b" },
      /AKS-E1211: name must be the name of a service/,
    ],
    [
      "nobody on the internet",
      { ports: [{ port: 8080 }], exposure: ServiceExposure.publicLoadBalancer([]) },
      /AKS-E1239: exposure\.ranges must name somebody/,
    ],
    [
      "a range that is none",
      { ports: [{ port: 8080 }], exposure: ServiceExposure.publicLoadBalancer(["10.0.0.0/40"]) },
      /AKS-E1152: exposure\.ranges must/,
    ],
    [
      "an address that is none",
      { ports: [{ port: 8080 }], exposure: ServiceExposure.internalLoadBalancer({ ipAddress: "10.0.0" }) },
      /AKS-E1236: exposure\.ipAddress must be an IPv4 address, got "10\.0\.0"/,
    ],
  ])("refuses %s", (_, options, message) => {
    expect(refusal(exposed(options).at.inside)).toMatch(message);
  });

  test("a second service needs a name of its own", () => {
    const at = place();
    const web = deployment(at, { containers: [container(open)] });
    web.expose("One", { ports: [{ port: 8080 }] });
    web.expose("Two", { ports: [{ port: 8080 }] });
    expect(refusal(at.inside)).toMatch(
      /\[inside\/Web\/Two\] AKS-E1258: name must be a name that nothing else here has, got "web" again/,
    );
  });

  test("warns of pods that do not say when they are ready, and of the whole internet", () => {
    const everyone = ServiceExposure.publicLoadBalancer(["0.0.0.0/0"]);
    const { at } = exposed({ ports: [{ port: 8080 }], exposure: everyone }, { ports: [{ port: 8080 }] });
    const told = warnings(at.inside).join("\n");
    expect(told).toMatch(
      /AKS-W1220: the service must go to pods that say when they are ready.*no readiness probe in web/,
    );
    expect(told).toMatch(/AKS-W1221: exposure\.ranges must name who may reach the public address.*got "0\.0\.0\.0\/0"/);
  });
});

describe("refuses", () => {
  const volume = PodVolume.emptyDir("data");
  const mounts = (...list: ContainerOptions["mounts"] & object) => ({ mounts: list });

  test.each<[string, ContainerOverrides, RegExp]>([
    ["a name that is none", { name: "Web" }, /AKS-E1211: containers\[0\]\.name must be the name of a container/],
    [
      "an image without a version",
      { image: "nginx" },
      /AKS-E1214: containers\[0\]\.image must say which image it is.*got "nginx"; add one: "nginx:<tag>"/,
    ],
    [
      "an image that is none",
      { image: "https://x/y:1" },
      /AKS-E1213: containers\[0\]\.image must be the name of an image/,
    ],
    [
      "no amount",
      { resources: { cpu: "lots", memory: "1Gi" } },
      /AKS-E1143: containers\[0\]\.resources\.cpu must be a quantity/,
    ],
    [
      "a limit below the request",
      { resources: { cpu: "1", memory: "1Gi", memoryLimit: "512Mi" } },
      /AKS-E1144: containers\[0\]\.resources\.memory must be at most containers\[0\]\.resources\.memoryLimit/,
    ],
    [
      "a device without a domain",
      { resources: { cpu: "1", memory: "1Gi", devices: { gpu: "1" } } },
      /AKS-E1224: containers\[0\]\.resources\.devices must name extended resources with a domain/,
    ],
    ["a port that is none", { ports: [{ port: 70000 }] }, /AKS-E1154: containers\[0\]\.ports\[0\]\.port must/],
    [
      "a port name that is none",
      { ports: [{ port: 80, name: "8080" }] },
      /AKS-E1156: containers\[0\]\.ports\[0\]\.name must/,
    ],
    [
      "a port twice",
      { ports: [{ port: 80 }, { port: 80 }] },
      /AKS-E1215: containers\[0\]\.ports\[1\] must be a port that the pod does not have yet, got 80\/TCP, as in containers\[0\]\.ports\[0\]/,
    ],
    [
      "a variable that is none",
      { env: { "1A": EnvValue.of("x") } },
      /AKS-E1216: containers\[0\]\.env must have names of letters/,
    ],
    [
      "what git-sync would run",
      { env: { GITSYNC_GIT: EnvValue.of("x") } },
      /AKS-E1217: containers\[0\]\.env must not have/,
    ],
    [
      "a field that is none",
      { env: { A: EnvValue.fromField("spec.nodename") } },
      /AKS-E1232: containers\[0\]\.env\.A must be one of .*did you mean spec\.nodeName/,
    ],
    [
      "a path that is none",
      mounts({ path: "data", volume }),
      /AKS-E1218: containers\[0\]\.mounts\[0\]\.path must be an absolute path/,
    ],
    ["the root", mounts({ path: "/", volume }), /AKS-E1218/],
    ["a way out of a path", mounts({ path: "/a/../b", volume }), /AKS-E1218/],
    [
      "a path twice",
      mounts({ path: "/a", volume }, { path: "/a", volume }),
      /AKS-E1219: containers\[0\]\.mounts\[1\]\.path must .* as in containers\[0\]\.mounts\[0\]/,
    ],
    [
      "a way out of a volume",
      mounts({ path: "/a", volume, subPath: "../x" }),
      /AKS-E1220: containers\[0\]\.mounts\[0\]\.subPath must/,
    ],
    [
      "two volumes with one name",
      mounts({ path: "/a", volume }, { path: "/b", volume: PodVolume.secret("data", "keys") }),
      /AKS-E1221: containers\[0\]\.mounts\[1\]\.volume must be one volume wherever/,
    ],
    [
      "a volume name that is none",
      mounts({ path: "/a", volume: PodVolume.emptyDir("A") }),
      /AKS-E1211: containers\[0\]\.mounts\[0\]\.volume\.name/,
    ],
    [
      "permissions that are none",
      mounts({ path: "/a", volume: PodVolume.secret("a", "b", { mode: "440" }) }),
      /AKS-E1222: .*volume\.mode must be permissions in octal/,
    ],
    [
      "a claim for each pod",
      mounts({ path: "/a", volume: PodVolume.claimTemplate("a", { size: "1Gi", access: "x" as VolumeAccess }) }),
      /AKS-E0810: [^]*AKS-E1223: containers\[0\]\.mounts\[0\]\.volume must be a volume that pods can share/,
    ],
    [
      "a token that ends too soon",
      mounts({ path: "/a", volume: PodVolume.projected("a", [ProjectedSource.serviceAccountToken("t", "x", 60)]) }),
      /AKS-E1225: .*sources\[0\]\.expirationSeconds must be a whole number of seconds from 600 to/,
    ],
    [
      "a probe without a path",
      { probes: { liveness: Probe.http({ port: 80, path: "x" }) } },
      /AKS-E1226: containers\[0\]\.probes\.liveness\.path must begin with a slash, got "x"; write "\/x"/,
    ],
    [
      "a probe without a command",
      { probes: { liveness: Probe.exec([]) } },
      /AKS-E1227: containers\[0\]\.probes\.liveness must/,
    ],
    [
      "a probe without a port",
      { probes: { liveness: Probe.tcp(0) } },
      /AKS-E1154: containers\[0\]\.probes\.liveness\.port/,
    ],
    [
      "a probe too often",
      { probes: { startup: Probe.tcp(80, { periodSeconds: 0 }) } },
      /AKS-E1225: containers\[0\]\.probes\.startup\.periodSeconds must be a whole number of seconds, 1 or more, got 0/,
    ],
    [
      "liveness more than once",
      { probes: { liveness: Probe.tcp(80, { successThreshold: 2 }) } },
      /AKS-E1228: containers\[0\]\.probes\.liveness\.successThreshold must be 1/,
    ],
    [
      "the capability for everything",
      { capabilities: ["SYS_ADMIN"] },
      /AKS-E1229: containers\[0\]\.capabilities\[0\] must not be a capability that gives the node away/,
    ],
    ["a capability with its prefix", { capabilities: ["CAP_NET_RAW"] }, /AKS-E1230: .*write "NET_RAW"/],
  ])("in a container: %s", (_, overrides, message) => {
    const at = place();
    deployment(at, { containers: [container(overrides)] });
    expect(refusal(at.inside)).toMatch(message);
  });

  test.each<[string, DeploymentOverrides, RegExp]>([
    ["no container", { containers: [] }, /AKS-E1210: containers must have at least one container/],
    [
      "a name twice",
      { initContainers: [container()] },
      /AKS-E1212: initContainers\[0\]\.name must be a name that no other container of the pod has, got "web", as in containers\[0\]/,
    ],
    [
      "root by its number",
      { privileges: PodPrivileges.restricted({ user: 0 }) },
      /AKS-E1231: privileges\.user must be the id of a user who is not root/,
    ],
    [
      "a label by which pods are found",
      { podLabels: { "app.kubernetes.io/name": "x" } },
      /AKS-E1242: podLabels must not have a label by which the pods are found/,
    ],
    ["a label that is none", { podLabels: { "a b": "x" } }, /AKS-E0580: podLabels/],
    ["the account of everybody", { serviceAccountName: "default" }, /AKS-E1245: serviceAccountName must/],
    ["a time that is none", { terminationGraceSeconds: -1 }, /AKS-E1225: terminationGraceSeconds/],
    ["a name that is none", { name: "web.shop" }, /AKS-E1211: name must be the name of a Deployment/],
    [
      "a number of pods that is none",
      { replicas: Replicas.fixed(1.5) },
      /AKS-E1250: replicas must be a whole number, 0 or more, got 1\.5/,
    ],
    [
      "more than the most",
      { replicas: Replicas.autoscale({ min: 4, max: 2 }) },
      /AKS-E1251: replicas must have a minimum that is not above its maximum, got 4 to 2/,
    ],
    [
      "no pod to scale from",
      { replicas: Replicas.autoscale({ min: 0, max: 2 }) },
      /AKS-E1250: replicas\.min must be a whole number, 1 or more/,
    ],
    [
      "no percentage",
      { replicas: Replicas.autoscale({ min: 1, max: 2, cpuPercent: 0 }) },
      /AKS-E1225: replicas\.cpuPercent/,
    ],
    [
      "too long a wait",
      { replicas: Replicas.autoscale({ min: 1, max: 2, scaleDownAfterSeconds: 7200 }) },
      /AKS-E1225: replicas\.scaleDownAfterSeconds must be a whole number of seconds from 0 to 3600/,
    ],
    [
      "an amount that is none",
      { rollout: Rollout.rolling({ maxSurge: "a few" }) },
      /AKS-E1252: rollout\.maxSurge must be a whole number of pods or a percentage/,
    ],
    [
      "a rollout that cannot move",
      { rollout: Rollout.rolling({ maxSurge: "0%" }) },
      /AKS-E1253: rollout must let one of maxSurge and maxUnavailable/,
    ],
    [
      "a rollout of other kinds",
      { rollout: Rollout.onDelete() },
      /AKS-E1238: rollout must be one that a Deployment knows, got Rollout\.onDelete\(\)/,
    ],
    [
      "a budget that keeps every node",
      { disruptionBudget: DisruptionBudget.minAvailable("2") },
      /AKS-E1254: disruptionBudget must let a pod be moved.*got minAvailable 2 with 2 replicas/,
    ],
    ["one that does so by percent", { disruptionBudget: DisruptionBudget.minAvailable("51%") }, /AKS-E1254/],
    [
      "a budget that is none",
      { disruptionBudget: DisruptionBudget.maxUnavailable("one") },
      /AKS-E1252: disruptionBudget must/,
    ],
    [
      "a wait that is none",
      { rolloutTimeoutMinutes: 0 },
      /AKS-E1225: rolloutTimeoutMinutes must be a whole number of minutes, 1 or more/,
    ],
    [
      "ids on Windows",
      { os: PodOs.WINDOWS, privileges: PodPrivileges.imageUser() },
      /AKS-E1233: privileges must be left out for Windows, which has no ids of users/,
    ],
  ])("in a workload: %s", (_, overrides, message) => {
    const at = place();
    deployment(at, overrides);
    expect(refusal(at.inside)).toMatch(message);
  });

  test("a namespace that Kubernetes keeps", () => {
    const at = place();
    for (const name of ["default", "kube-system"]) {
      deployment(at, { namespace: Namespace.fromNamespaceName(at.inside, name, name) }, `In-${name}`);
    }
    expect(refusal(at.inside)).toMatch(
      /AKS-E1240: namespace must not be a namespace .* got "default"[^]*AKS-E1240: .* got "kube-system"/,
    );
  });

  test("what cannot be read at all", () => {
    const at = place();
    const bad = (overrides: object) => () =>
      deployment(at, overrides as DeploymentOverrides, `Bad${at.inside.node.children.length}`);
    expect(bad({ containers: undefined })).toThrow(
      /AKS-E0809: containers must be a list of objects, each such as \{ image, name, resources \}/,
    );
    expect(bad({ containers: [{ name: "web" }] })).toThrow(
      /AKS-E0809: containers\[0\]\.image must be text[^]*containers\[0\]\.resources must be/,
    );
    expect(bad({ containers: [container({ env: { A: "x" as unknown as EnvValue } })] })).toThrow(
      /containers\[0\]\.env\["A"\] must be an EnvValue, got text/,
    );
    expect(bad({ namespace: undefined })).toThrow(/namespace must be a Namespace/);
  });
});

describe("warns", () => {
  test.each<[string, DeploymentOverrides, RegExp]>([
    [
      "the newest image",
      { containers: [container({ image: "nginx:latest" })] },
      /AKS-W1210: containers\[0\]\.image must name a version/,
    ],
    [
      "a secret in the environment",
      { containers: [container({ env: { A: EnvValue.fromSecret("keys", "a") } })] },
      /AKS-W1211: containers\[0\]\.env\.A must keep secrets out/,
    ],
    [
      "a secret as text",
      { containers: [container({ env: { DB_PASSWORD: EnvValue.of("hunter2") } })] },
      /AKS-W1212: containers\[0\]\.env\.DB_PASSWORD must not be a secret(?!.*hunter2)/,
    ],
    ["root", { privileges: PodPrivileges.root() }, /AKS-W1213: privileges must keep containers from running as root/],
    ["the network of the node", { hostNetwork: true }, /AKS-W1214: hostNetwork must leave the network of the node/],
    [
      "capabilities",
      { containers: [container({ capabilities: ["NET_ADMIN"] })] },
      /AKS-W1215: containers\[0\]\.capabilities must be left out or be NET_BIND_SERVICE.*got NET_ADMIN/,
    ],
  ])("of %s", (_, overrides, message) => {
    const at = place();
    deployment(at, overrides);
    expect(warnings(at.inside).join("\n")).toMatch(message);
  });

  test("of nothing in the least, nor of a digest beside latest, nor of what only sounds secret", () => {
    const at = place();
    const env = { TOKEN_URL: EnvValue.of("https://example.com"), PASSWORD: EnvValue.of("$(OTHER)") };
    deployment(at, { containers: [container({ image: `nginx:latest@sha256:${"a".repeat(64)}`, env })] });
    expect(warnings(at.inside)).toEqual([]);
  });
});

test("what only Terraform knows is not judged", () => {
  const at = place();
  const text = new TerraformVariable(at.inside, "text", { type: "string" }).stringValue;
  const number = new TerraformVariable(at.inside, "number", { type: "number" }).numberValue;
  const map = Token.asStringMap(new TerraformVariable(at.inside, "map", { type: "map(string)" }).value);
  const web = deployment(at, {
    name: text,
    namespace: Namespace.fromNamespaceName(at.inside, "Known", text),
    pool: at.linux,
    serviceAccountName: text,
    terminationGraceSeconds: number,
    podLabels: map,
    podAnnotations: map,
    nodeLabels: map,
    imagePullSecrets: [text],
    replicas: Replicas.autoscale({ min: number, max: number, cpuPercent: number, scaleDownAfterSeconds: number }),
    rollout: Rollout.rolling({ maxSurge: text, maxUnavailable: text }),
    disruptionBudget: DisruptionBudget.minAvailable(text),
    minReadySeconds: number,
    rolloutTimeoutMinutes: number,
    privileges: PodPrivileges.restricted({ user: number, group: number }),
    containers: [
      container({
        name: text,
        image: text,
        resources: { cpu: text, memory: text, cpuLimit: text, memoryLimit: text, ephemeralStorage: text },
        ports: [{ port: number, name: text }],
        env: { A: EnvValue.of(text), PASSWORD: EnvValue.of(text), B: EnvValue.fromField(text) },
        probes: { readiness: Probe.http({ port: number, path: text, periodSeconds: number }) },
        mounts: [{ path: text, subPath: text, volume: PodVolume.secret(text, text, { mode: text }) }],
        capabilities: [text],
      }),
    ],
  });
  web.expose("Service", {
    name: text,
    ports: [{ port: number, name: text }],
    exposure: ServiceExposure.publicLoadBalancer([text]),
  });
  const json = synth(at.inside);
  expect(only(json, "kubernetes_deployment_v1").spec).toMatchObject({ replicas: "${var.number}" });
  expect(only(json, "kubernetes_deployment_v1").timeouts).toEqual({
    create: "${var.number}m",
    update: "${var.number}m",
  });
  expect(warnings(at.inside)).toEqual([]);
});

test("two of them in one stack do not know of each other", () => {
  const at = place();
  deployment(at, {}, "Web");
  deployment(at, {}, "Api");
  const json = synth(at.inside);
  expect(Object.values(all(json, "kubernetes_deployment_v1")).map(({ metadata }) => metadata.name)).toEqual([
    "api",
    "web",
  ]);
  const accounts = Object.values(all(json, "kubernetes_deployment_v1")).map(
    (one) => one.spec.template.spec.service_account_name,
  );
  expect(new Set(accounts).size).toBe(2);
});
