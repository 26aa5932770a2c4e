import { AzurermProvider } from "@cdktf/provider-azurerm/lib/provider";
import { KubernetesProvider } from "@cdktf/provider-kubernetes/lib/provider";
import { NamespaceV1 } from "@cdktf/provider-kubernetes/lib/namespace-v1";
import { TerraformStack, TerraformVariable, Testing } from "cdktf";
import { AksCluster, AzureCloud, ClusterAccess, ClusterConnection, EntraGroup, KubeLogin } from "../../../constructs";
import { insideCluster } from "../../../constructs/kubernetes/inside-cluster";
import { ADMINS, cluster } from "../../support/clusters";
import { connect, connectToExisting, twoStacks } from "../../support/inside";
import { Json, refusal, stackFixture, synth, warnings } from "../../support/synth";

const ADMIN = EntraGroup.fromObjectId(ADMINS);
const CLIENT = "aaaaaaaa-2222-3333-4444-555555555555";
const TENANT = "bbbbbbbb-2222-3333-4444-555555555555";
const TENANT_OF_CLUSTER = expect.stringMatching(
  /^\$\{data\.azurerm_kubernetes_cluster\.Connection_\w+\.azure_active_directory_role_based_access_control\[0\]\.tenant_id\}$/,
);

const provider = (json: Json): Json => {
  expect(json.provider.kubernetes).toHaveLength(1);
  return json.provider.kubernetes[0];
};

test("of a cluster of this program only the name crosses, as text", () => {
  const stacks = twoStacks();
  const connection = connect(stacks);
  const json = synth(stacks.inside);
  const lookup = `data.azurerm_kubernetes_cluster.${connection.resource.friendlyUniqueId}`;
  expect(json.data).toEqual({
    azurerm_kubernetes_cluster: {
      [connection.resource.friendlyUniqueId]: expect.objectContaining({
        name: "outside-cluster",
        resource_group_name: "rg-clustergroup",
      }),
    },
  });
  expect(provider(json)).toEqual({
    alias: connection.resource.friendlyUniqueId,
    host: `\${${lookup}.kube_config[0].host}`,
    cluster_ca_certificate: `\${base64decode(${lookup}.kube_config[0].cluster_ca_certificate)}`,
    exec: [
      {
        api_version: "client.authentication.k8s.io/v1beta1",
        command: "kubelogin",
        args: [
          "get-token",
          "--environment",
          "AzurePublicCloud",
          "--server-id",
          "6dae42f8-4368-4678-94ff-3960e28e3630",
          "--login",
          "azurecli",
          "--tenant-id",
          TENANT_OF_CLUSTER,
        ],
      },
    ],
    ignore_annotations: ["^weave\\.works/.*", "^kubernetes\\.azure\\.com/.*"],
    ignore_labels: ["^weave\\.works/.*", "^kubernetes\\.azure\\.com/.*"],
  });
  stacks.inside.prepareStack();
  expect(JSON.stringify(synth(stacks.outside))).not.toContain("cross-stack-output");
});

test("the stack of the cluster is deployed first", () => {
  const stacks = twoStacks();
  connect(stacks);
  expect(stacks.inside.dependsOn(stacks.outside)).toBe(true);
  expect(stacks.outside.dependsOn(stacks.inside)).toBe(false);
});

test("names that only Terraform knows cross as outputs, and nothing else does", () => {
  const stacks = twoStacks((outside) => ({ name: new TerraformVariable(outside, "name", {}).stringValue }));
  connect(stacks);
  stacks.inside.prepareStack(); // as App.synth does before it writes any stack
  const inside = synth(stacks.inside);
  const outside = synth(stacks.outside);
  const crossing = Object.entries<Json>(outside.output).filter(([name]) => name.startsWith("cross-stack-output"));
  expect(crossing.map(([, output]) => output.value)).toEqual([
    expect.stringMatching(/^\$\{azurerm_kubernetes_cluster\.\w+\.name\}$/),
  ]);
  expect(Object.keys(inside.data).sort()).toEqual(["azurerm_kubernetes_cluster", "terraform_remote_state"]);
});

describe("a cluster that is there already", () => {
  test("by name", () => {
    const stack = stackFixture();
    connectToExisting(stack);
    const found = Object.values<Json>(synth(stack).data.azurerm_kubernetes_cluster);
    expect(found.map(({ name, resource_group_name }) => [name, resource_group_name])).toEqual([
      ["aks-old", "rg-old"],
      ["aks-old", "rg-old"],
    ]);
  });

  test("by id", () => {
    const stack = stackFixture();
    const existing = AksCluster.fromClusterAttributes(stack, "Existing", {
      clusterId:
        "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-a/providers/Microsoft.ContainerService/managedClusters/aks-a",
    });
    new ClusterConnection(stack, "Connection", { cluster: existing });
    const [found] = Object.values<Json>(synth(stack).data.azurerm_kubernetes_cluster);
    expect([found.name, found.resource_group_name]).toEqual(["aks-a", "rg-a"]);
  });
});

describe("signing in", () => {
  const args = (login: KubeLogin, cloud?: AzureCloud): string[] => {
    const stacks = twoStacks();
    connect(stacks, { login, cloud });
    const { exec, ...rest } = provider(synth(stacks.inside));
    expect([exec[0].env, rest.token, rest.client_key, rest.client_certificate]).toEqual(Array(4).fill(undefined));
    return exec[0].args.slice(5);
  };

  test.each<[string, KubeLogin, unknown[]]>([
    ["azureCli", KubeLogin.azureCli({ tenantId: TENANT }), ["--login", "azurecli", "--tenant-id", TENANT]],
    [
      "servicePrincipal",
      KubeLogin.servicePrincipal(),
      ["--login", "spn", "--use-azurerm-env-vars", "--tenant-id", TENANT_OF_CLUSTER],
    ],
    [
      "servicePrincipal by id",
      KubeLogin.servicePrincipal({ clientId: CLIENT, tenantId: TENANT }),
      ["--login", "spn", "--use-azurerm-env-vars", "--tenant-id", TENANT, "--client-id", CLIENT],
    ],
    ["managedIdentity", KubeLogin.managedIdentity(), ["--login", "msi"]],
    ["managedIdentity by id", KubeLogin.managedIdentity(CLIENT), ["--login", "msi", "--client-id", CLIENT]],
    [
      "workloadIdentity",
      KubeLogin.workloadIdentity(),
      ["--login", "workloadidentity", "--tenant-id", TENANT_OF_CLUSTER],
    ],
    [
      "githubActions",
      KubeLogin.githubActions({ clientId: CLIENT }),
      ["--login", "workloadidentity", "--tenant-id", TENANT_OF_CLUSTER, "--client-id", CLIENT],
    ],
    [
      "azurePipelines",
      KubeLogin.azurePipelines({ clientId: CLIENT, tenantId: TENANT, serviceConnectionId: TENANT }),
      [
        ...["--login", "azurepipelines", "--tenant-id", TENANT, "--client-id", CLIENT],
        ...["--azure-pipelines-service-connection-id", TENANT],
      ],
    ],
  ])("%s", (_, login, expected) => {
    expect(args(login)).toEqual(expected);
  });

  test("in another cloud", () => {
    const stacks = twoStacks();
    connect(stacks, { cloud: AzureCloud.CHINA });
    expect(provider(synth(stacks.inside)).exec[0].args.slice(1, 3)).toEqual(["--environment", "AzureChinaCloud"]);
  });

  test("with the certificate of a cluster without Entra ID: references, from the kubeconfig of users, and a warning", () => {
    const stack = stackFixture();
    const existing = AksCluster.fromClusterName(stack, "Existing", { name: "aks-old", resourceGroupName: "rg-old" });
    new ClusterConnection(stack, "Connection", { cluster: existing, login: KubeLogin.localAccountCertificate() });
    const { client_certificate, client_key, exec } = provider(synth(stack));
    expect(exec).toBeUndefined();
    for (const value of [client_certificate, client_key])
      expect(value).toMatch(/^\$\{base64decode\(data\.azurerm_kubernetes_cluster\.\w+\.kube_config\[0\]\.client_/);
    expect(JSON.stringify(synth(stack))).not.toContain("kube_admin_config");
    expect(warnings(stack)).toEqual([
      expect.stringMatching(/^test\/Connection: AKS-W1100: login must sign in through/),
    ]);
  });
});

test("two clusters in one stack have two aliases, and what is made names its own", () => {
  const stacks = twoStacks();
  const connections = [
    connect(stacks),
    new ClusterConnection(stacks.inside, "Other", { cluster: cluster(stacks.outside, {}, "Second") }),
  ];
  connections.forEach((connection, index) => {
    new NamespaceV1(stacks.inside, `Namespace${index}`, {
      ...insideCluster(stacks.inside, connection),
      metadata: { name: `n${index}` },
    });
  });
  const json = synth(stacks.inside);
  const aliases = json.provider.kubernetes.map(({ alias }: Json) => `kubernetes.${alias}`);
  expect(new Set(aliases).size).toBe(2);
  expect(Object.values<Json>(json.resource.kubernetes_namespace_v1).map((n) => n.provider)).toEqual(aliases);
});

test("what others own, and the proxy, can be added to", () => {
  const stacks = twoStacks();
  connect(stacks, {
    ignoreAnnotations: ["^example\\.com/.*"],
    ignoreLabels: ["^team$"],
    proxyUrl: "http://proxy.example.com:3128",
  });
  const { ignore_annotations, ignore_labels, proxy_url } = provider(synth(stacks.inside));
  expect(ignore_annotations).toContain("^example\\.com/.*");
  expect(ignore_labels).toContain("^team$");
  expect(proxy_url).toBe("http://proxy.example.com:3128");
});

describe("refused", () => {
  test("in the stack of the cluster, with the two lines that mend it", () => {
    const stack = stackFixture();
    new ClusterConnection(stack, "Connection", { cluster: cluster(stack) });
    const text = refusal(stack);
    expect(text).toMatch(
      /\[test\/Connection\] AKS-E1100: cluster must be in another stack .* got one of the same stack/,
    );
    expect(text).toContain('const inside = new TerraformStack(app, "inside");');
    expect(text).toContain('new ClusterConnection(inside, "Connection", { cluster });');
  });

  test("without an Azure provider, with the two lines that mend it", () => {
    const app = Testing.app();
    const inside = new TerraformStack(app, "inside");
    const aks = twoStacks().aks;
    new ClusterConnection(inside, "Connection", { cluster: aks });
    const text = refusal(inside);
    expect(text).toMatch(/AKS-E1101: the connection must be in a stack with an Azure provider/);
    expect(text).toContain('new AzurermProvider(stack, "Azurerm", { features: [{}] });');
  });

  test("an Azure provider further in is one", () => {
    const app = Testing.app();
    const inside = new TerraformStack(app, "inside");
    new AzurermProvider(new ClusterConnection(inside, "Connection", { cluster: twoStacks().aks }), "Azurerm", {
      features: [{}],
    });
    expect(() => synth(inside)).not.toThrow();
  });

  test("a stack that the cluster waits for", () => {
    const stacks = twoStacks();
    stacks.outside.addDependency(stacks.inside);
    connect(stacks);
    expect(refusal(stacks.inside)).toMatch(/AKS-E1103: cluster must be in a stack that is deployed before "inside"/);
  });

  test.each<[string, ClusterAccess]>([
    ["without local accounts", ClusterAccess.entraId({ admins: [ADMIN] })],
    ["with one, whose certificate is that of administrators", ClusterAccess.entraIdWithLocalAdmin({ admins: [ADMIN] })],
  ])("the certificate of a cluster %s", (_, access) => {
    const stacks = twoStacks(() => ({ access }));
    connect(stacks, { login: KubeLogin.localAccountCertificate() });
    expect(refusal(stacks.inside)).toMatch(/AKS-E1105: login must not be the certificate of a local account/);
  });

  test("Entra ID where the cluster has none; its certificate is let through", () => {
    const access = ClusterAccess.localAdminOnly();
    const stacks = twoStacks(() => ({ access }));
    connect(stacks);
    expect(refusal(stacks.inside)).toMatch(/AKS-E1111: login must be the certificate of the local account/);
    const others = twoStacks(() => ({ access }));
    connect(others, { login: KubeLogin.localAccountCertificate() });
    expect(provider(synth(others.inside)).client_key).toMatch(/kube_config\[0\]\.client_key/);
  });

  test("something of another stack", () => {
    const stacks = twoStacks();
    insideCluster(stacks.outside, connect(stacks));
    expect(refusal(stacks.outside)).toMatch(
      /\[outside\] AKS-E1102: connection must be in the stack of what uses it, "outside".* got one in "inside"/,
    );
  });

  test("a provider with the address of a cluster of its own stack, and not that of a look-up", () => {
    const stack = stackFixture();
    const aks = cluster(stack);
    const host = aks.resource.kubeConfig.get(0).host;
    ClusterConnection.fromKubernetesProvider(stack, "Mine", new KubernetesProvider(stack, "Kubernetes", { host }));
    expect(refusal(stack)).toMatch(
      /\[test\/Mine\] AKS-E1109: provider must not take its address .* got a cluster of "test"/,
    );

    const other = stackFixture();
    const found = connectToExisting(other);
    expect(ClusterConnection.fromKubernetesProvider(other, "Mine", found.provider).provider).toBe(found.provider);
    expect(() => synth(other)).not.toThrow();
  });

  test.each<[string, Parameters<typeof connect>[1], RegExp]>([
    [
      "a client id",
      { login: KubeLogin.managedIdentity("runner") },
      /AKS-E1104: login\.clientId must be .* got "runner"/,
    ],
    ["a tenant", { login: KubeLogin.azureCli({ tenantId: "contoso" }) }, /AKS-E1106: login\.tenantId .* got "contoso"/],
    [
      "a service connection",
      { login: KubeLogin.azurePipelines({ serviceConnectionId: "prod" }) },
      /AKS-E1110: login\.serviceConnectionId must be .* got "prod"/,
    ],
    ["an expression", { ignoreLabels: ["("] }, /AKS-E1107: ignoreLabels\[0\] must be a regular expression .* got "\("/],
    ["one for everything", { ignoreAnnotations: ["a", ".*"] }, /AKS-E1107: ignoreAnnotations\[1\] .* got "\.\*"/],
    ["an empty one", { ignoreAnnotations: [""] }, /AKS-E1107: ignoreAnnotations\[0\] .* got ""/],
    ["a proxy with a password", { proxyUrl: "http://me:secret@proxy:80" }, /AKS-E1108: proxyUrl must be http/],
    ["a cloud", { cloud: "AzureMoonCloud" as AzureCloud }, /AKS-E0810: cloud must be one of AzurePublicCloud/],
  ])("%s", (_, overrides, text) => {
    const stacks = twoStacks();
    connect(stacks, overrides);
    expect(refusal(stacks.inside)).toMatch(text);
    expect(refusal(stacks.inside)).not.toContain("secret@");
  });

  test("what the type checker would have refused", () => {
    const stack = stackFixture();
    expect(() => new ClusterConnection(stack, "Connection", { cluster: "aks", login: "cli" } as never)).toThrow(
      /^AKS-E0809: cluster must be an AksCluster, got "aks".*\n.*login must be a KubeLogin/,
    );
  });
});

test("values that only Terraform knows are not judged", () => {
  const stacks = twoStacks();
  const text = (name: string) => new TerraformVariable(stacks.inside, name, {}).stringValue;
  connect(stacks, {
    login: KubeLogin.azurePipelines({
      clientId: text("client"),
      tenantId: text("tenant"),
      serviceConnectionId: text("service"),
    }),
    proxyUrl: text("proxy"),
    ignoreLabels: [text("label")],
  });
  const { exec, proxy_url } = provider(synth(stacks.inside));
  expect([...exec[0].args.slice(-5), proxy_url]).toEqual([
    ...["${var.tenant}", "--client-id", "${var.client}", "--azure-pipelines-service-connection-id", "${var.service}"],
    "${var.proxy}",
  ]);
});
