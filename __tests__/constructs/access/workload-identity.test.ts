import { AzurermProvider } from "@cdktf/provider-azurerm/lib/provider";
import { App, TerraformStack, TerraformVariable } from "cdktf";
import { Construct } from "constructs";
import { AksCluster, AksProblems, IAksCluster, IManagedIdentity, ManagedIdentity } from "../../../constructs";
import { ClusterGrant } from "../../../constructs/access/cluster-grant";
import { ClusterRole } from "../../../constructs/access/cluster-role";
import { Principal } from "../../../constructs/access/principal";
import { WorkloadIdentity } from "../../../constructs/access/workload-identity";
import { WorkloadIdentityProps } from "../../../constructs/access/workload-identity-options";
import { rendered } from "../../../constructs/checks/rendered";
import { cluster, group, SUBSCRIPTION } from "../../support/clusters";
import { all, Json, only, refusal, stackFixture, synth, warnings } from "../../support/synth";

const CREDENTIAL = "azurerm_federated_identity_credential";
const ISSUER = "https://westeurope.oic.prod-aks.azure.com/tenant/issuer/";
const CLUSTER = `${SUBSCRIPTION}/resourceGroups/rg/providers/Microsoft.ContainerService/managedClusters/prod`;
const VAULT = `${SUBSCRIPTION}/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/kv`;
const PRINCIPAL = "aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee";

type Overrides = { -readonly [K in keyof WorkloadIdentityProps]?: WorkloadIdentityProps[K] };

function imported(stack: TerraformStack, id = "Imported", clusterOidcIssuerUrl = ISSUER): IAksCluster {
  const before = stack.node.tryFindChild(id) as unknown as IAksCluster | undefined;
  return before ?? AksCluster.fromClusterAttributes(stack, id, { clusterId: `${CLUSTER}${id}`, clusterOidcIssuerUrl });
}

/** An identity of somebody else's class, of which all is known. */
class KnownIdentity extends Construct implements IManagedIdentity {
  public readonly managedIdentityId: string;
  public readonly principalId = PRINCIPAL;
  public readonly clientId = "cccccccc-bbbb-4ccc-8ddd-eeeeeeeeeeee";
  constructor(scope: Construct, id: string, managedIdentityId = identityId("ids")) {
    super(scope, id);
    this.managedIdentityId = managedIdentityId;
  }
}

const identityId = (resourceGroup: string) =>
  `${SUBSCRIPTION}/resourceGroups/${resourceGroup}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/api`;

function workload(stack: TerraformStack, id: string, props: Overrides = {}): WorkloadIdentity {
  return new WorkloadIdentity(stack, id, {
    cluster: imported(stack),
    namespace: "shop",
    serviceAccount: id.toLowerCase(),
    ...props,
  });
}

const credentials = (stack: TerraformStack): Record<string, Json> =>
  Object.fromEntries(
    Object.entries(all(synth(stack), CREDENTIAL)).map(([address, one]) => [
      address.replace(/_Resource.*|_[0-9A-F]{8}$/, ""),
      { ...one, "//": undefined },
    ]),
  );

const codes = (stack: TerraformStack) => AksProblems.of(stack).map(({ code }) => code);

describe("what is rendered", () => {
  test("the least: a new identity and what trusts the service account", () => {
    const stack = stackFixture();
    const made = cluster(stack, { tags: { team: "shop" } });
    const api = new WorkloadIdentity(stack, "Api", {
      cluster: made,
      namespace: "shop",
      serviceAccount: "api",
      resourceGroup: group(stack, "Ids"),
    });
    const json = synth(stack);
    const [identity] = Object.keys(all(json, "azurerm_user_assigned_identity"));
    expect({ ...only(json, CREDENTIAL), "//": undefined }).toEqual({
      name: "test-api",
      resource_group_name: `\${azurerm_user_assigned_identity.${identity}.resource_group_name}`,
      parent_id: `\${azurerm_user_assigned_identity.${identity}.id}`,
      issuer: expect.stringMatching(/^\$\{azurerm_kubernetes_cluster\.\w+\.oidc_issuer_url\}$/),
      subject: "system:serviceaccount:shop:api",
      audience: ["api://AzureADTokenExchange"],
    });
    const { name, tags } = only(json, "azurerm_user_assigned_identity");
    expect({ name, tags }).toEqual({ name: "test-api-identity", tags: { team: "shop" } });
    expect(api.serviceAccountAnnotations).toEqual({ "azure.workload.identity/client-id": api.identity.clientId });
    expect(rendered(stack, api.identity.clientId)).toBe(`\${azurerm_user_assigned_identity.${identity}.client_id}`);
    expect(api.podLabels).toEqual({ "azure.workload.identity/use": "true" });
    expect([api.namespace, api.serviceAccount]).toEqual(["shop", "api"]);
  });

  test("an identity of a known id: its group is read from the id", () => {
    const stack = stackFixture();
    const identity = new KnownIdentity(stack, "Known");
    workload(stack, "Api", { identity, credentialName: "api-in-prod" });
    expect(credentials(stack)).toEqual({
      Api: {
        name: "api-in-prod",
        resource_group_name: "ids",
        parent_id: identityId("ids"),
        issuer: ISSUER,
        subject: "system:serviceaccount:shop:api",
        audience: ["api://AzureADTokenExchange"],
      },
    });
  });

  test("an identity is not looked up by a name that none can have", () => {
    const stack = stackFixture();
    ManagedIdentity.fromManagedIdentityName(stack, "Found", { name: "a", resourceGroupName: "ids." });
    expect(refusal(stack)).toMatch(/\[test\/Found\] AKS-E0813: name must .*\n.*AKS-E0801: resourceGroupName must/);
  });

  test("an identity that is looked up: its group is that of its id", () => {
    const stack = stackFixture();
    const identity = ManagedIdentity.fromManagedIdentityName(stack, "Found", { name: "api", resourceGroupName: "ids" });
    workload(stack, "Api", { identity });
    expect(credentials(stack).Api.resource_group_name).toMatch(
      /^\$\{element\(split\("\/", data\.azurerm_user_assigned_identity\.\w+\.id\), 4\)\}$/,
    );
  });

  test("an imported cluster whose issuer is not known says so", () => {
    const stack = stackFixture();
    const unknown = AksCluster.fromClusterAttributes(stack, "Cluster", { clusterId: CLUSTER });
    expect(() => workload(stack, "Api", { cluster: unknown, resourceGroup: group(stack) })).toThrow(/AKS-E0901/);
  });
});

describe("several credentials of one identity", () => {
  test("wait for one another in the order they are made; those of others do not", () => {
    const stack = stackFixture();
    const identity = new ManagedIdentity(stack, "Shared", { resourceGroup: group(stack), name: "shared" });
    workload(stack, "One", { identity });
    workload(stack, "Alone", { identity: new KnownIdentity(stack, "Known") });
    workload(stack, "Two", { identity });
    workload(stack, "Three", { identity });
    const found = credentials(stack);
    const dependsOn = (id: string) => found[id].depends_on;
    expect(dependsOn("One")).toBeUndefined();
    expect(dependsOn("Alone")).toBeUndefined();
    expect(dependsOn("Two")).toEqual([expect.stringMatching(`^${CREDENTIAL}\\.One_`)]);
    expect(dependsOn("Three")).toEqual([expect.stringMatching(`^${CREDENTIAL}\\.Two_`)]);
  });

  test("the order is no part of an address, a name or a subject", () => {
    const without = (order: string[]) => {
      const stack = stackFixture();
      const identity = new ManagedIdentity(stack, "Shared", { resourceGroup: group(stack), name: "shared" });
      order.forEach((id) => workload(stack, id, { identity }));
      return Object.fromEntries(
        Object.entries(all(synth(stack), CREDENTIAL)).map(([address, one]) => [address, { ...one, depends_on: 0 }]),
      );
    };
    expect(without(["Two", "One"])).toEqual(without(["One", "Two"]));
  });

  test("two references to one id are one identity, whatever their letter case", () => {
    const stack = stackFixture();
    workload(stack, "One", { identity: new KnownIdentity(stack, "A") });
    workload(stack, "Two", { identity: new KnownIdentity(stack, "B", identityId("IDS")) });
    expect(credentials(stack).Two.depends_on).toHaveLength(1);
  });

  test("Terraform cannot wait for another stack", () => {
    const stack = stackFixture();
    const other = new TerraformStack(stack.node.root as App, "other");
    new AzurermProvider(other, "Azurerm", { features: [{}] });
    const identity = new KnownIdentity(stack, "Known");
    workload(stack, "One", { identity });
    workload(other, "Two", { identity });
    expect(credentials(other).Two.depends_on).toBeUndefined();
  });

  test("are 20 at most, those of other stacks among them", () => {
    const stack = stackFixture();
    const other = new TerraformStack(stack.node.root as App, "other");
    const identity = new ManagedIdentity(stack, "Shared", { resourceGroup: group(stack), name: "shared" });
    for (let n = 1; n <= 20; n++) workload(n === 1 ? other : stack, `W${n}`, { identity });
    expect(codes(stack)).toEqual([]);
    workload(stack, "W21", { identity });
    expect(AksProblems.of(stack)).toEqual([
      {
        code: "AKS-E0328",
        path: "test/W21",
        message:
          "identity must be trusted by at most 20 service accounts, got 21; leave identity out for one of its own",
      },
    ]);
  });

  test("trust a service account of a cluster once", () => {
    const stack = stackFixture();
    const identity = new KnownIdentity(stack, "Known");
    const same = { identity, serviceAccount: "api" };
    workload(stack, "One", same);
    workload(stack, "OtherNamespace", { ...same, namespace: "bank" });
    workload(stack, "OtherCluster", { ...same, cluster: imported(stack, "Second", `${ISSUER}2/`) });
    workload(stack, "OtherIdentity", { serviceAccount: "api", resourceGroup: group(stack) });
    expect(codes(stack)).toEqual([]);
    workload(stack, "Again", same);
    expect(AksProblems.of(stack)).toEqual([
      {
        code: "AKS-E0329",
        path: "test/Again",
        message:
          "serviceAccount must be trusted by an identity once for each cluster, got system:serviceaccount:shop:api again; use the workload identity at test/One",
      },
    ]);
  });
});

describe("problems", () => {
  const known = (stack: TerraformStack) => ({ identity: new KnownIdentity(stack, "Known") });

  test.each<[string, RegExp, (stack: TerraformStack) => Overrides]>([
    ["a namespace", /AKS-E0323: namespace must be 1 to 63 .*got "Shop"/, (s) => ({ ...known(s), namespace: "Shop" })],
    [
      "a service account",
      /AKS-E0323: serviceAccount must be 1 to 253 .*got "shop:api"/,
      (s) => ({ ...known(s), serviceAccount: "shop:api" }),
    ],
    [
      "a credential",
      /AKS-E0323: credentialName must be 3 to 120 .*got "a\.b\.c"/,
      (s) => ({ ...known(s), credentialName: "a.b.c" }),
    ],
    [
      "a place for an identity that has one",
      /AKS-E0326: resourceGroup must be left out beside identity, which is placed already; remove one of the two/,
      (s) => ({ ...known(s), resourceGroup: group(s) }),
    ],
  ])("%s", (_what, text, props) => {
    const stack = stackFixture();
    workload(stack, "Api", props(stack));
    expect(AksProblems.of(stack)).toHaveLength(1);
    expect(refusal(stack)).toMatch(text);
  });

  test("a new identity without a place ends the program", () => {
    const stack = stackFixture();
    expect(() => workload(stack, "Api")).toThrow(
      "AKS-E0809: resourceGroup must be a ResourceGroup, while identity is left out, got nothing",
    );
    expect(() =>
      workload(stack, "Two", { cluster: undefined, namespace: undefined, resourceGroup: null as any }),
    ).toThrow(/^AKS-E0809: namespace must be text/);
  });

  test("tokens are rendered and not judged", () => {
    const stack = stackFixture();
    const text = (id: string) => new TerraformVariable(stack, id, { type: "string" }).stringValue;
    workload(stack, "Api", {
      identity: new KnownIdentity(stack, "Known", text("identity")),
      namespace: text("namespace"),
      serviceAccount: text("account"),
      credentialName: text("credential"),
    });
    expect(credentials(stack).Api).toEqual({
      name: "${var.credential}",
      resource_group_name: '${element(split("/", var.identity), 4)}',
      parent_id: "${var.identity}",
      issuer: ISSUER,
      subject: "system:serviceaccount:${var.namespace}:${var.account}",
      audience: ["api://AzureADTokenExchange"],
    });
  });
});

describe("warnings", () => {
  test("the default service account is everybody's", () => {
    const stack = stackFixture();
    workload(stack, "Api", { identity: new KnownIdentity(stack, "Known"), serviceAccount: "default" });
    expect(warnings(stack)).toEqual([
      expect.stringMatching(/^test\/Api: AKS-W0321: serviceAccount must be a service account of the workload's own, /),
    ]);
  });

  test("another one is not", () => {
    const stack = stackFixture();
    workload(stack, "Api", { identity: new KnownIdentity(stack, "Known") });
    expect(warnings(stack)).toEqual([]);
  });
});

describe("roles in Azure", () => {
  test("one", () => {
    const stack = stackFixture();
    const api = workload(stack, "Api", { identity: new KnownIdentity(stack, "Known") });
    const role = api.grantOn(VAULT, "Key Vault Secrets User");
    expect({ ...only(synth(stack), "azurerm_role_assignment"), "//": undefined }).toEqual({
      scope: VAULT,
      role_definition_name: "Key Vault Secrets User",
      principal_id: PRINCIPAL,
      principal_type: "ServicePrincipal",
    });
    expect(role.node.path).toMatch(/^test\/Known\/Role-[0-9a-f]{10}$/);
  });

  test("one by the id of its definition", () => {
    const stack = stackFixture();
    const id = "/providers/Microsoft.Authorization/roleDefinitions/4633458b-17de-408a-b874-0445c86b69e6";
    workload(stack, "Api", { identity: new KnownIdentity(stack, "Known") }).grantOn(VAULT, id);
    const { role_definition_id, role_definition_name } = only(synth(stack), "azurerm_role_assignment");
    expect([role_definition_id, role_definition_name]).toEqual([id, undefined]);
  });

  test("asked for again, by whomever and in whatever order, it is one at one address", () => {
    const address = (order: string[]) => {
      const stack = stackFixture();
      const identity = new ManagedIdentity(stack, "Shared", { resourceGroup: group(stack), name: "shared" });
      const roles = order.map((id) => workload(stack, id, { identity }).grantOn(VAULT, "Reader"));
      expect(new Set(roles).size).toBe(1);
      expect(codes(stack)).toEqual([]);
      return Object.keys(all(synth(stack), "azurerm_role_assignment"));
    };
    expect(address(["One"])).toHaveLength(1);
    expect(address(["One", "Two"])).toEqual(address(["One"]));
    expect(address(["Two", "One"])).toEqual(address(["One"]));
  });

  test("of two identities, scopes or names they are several", () => {
    const stack = stackFixture();
    const [one, two] = ["One", "Two"].map((id) =>
      workload(stack, id, { resourceGroup: group(stack, `${id}Group`), serviceAccount: "api" }),
    );
    const scope = new TerraformVariable(stack, "scope", { type: "string" }).stringValue;
    const roles = [
      one.grantOn(VAULT, "Reader"),
      two.grantOn(VAULT, "Reader"),
      one.grantOn(scope, "Reader"),
      one.grantOn(VAULT, "Key Vault Secrets User"),
    ];
    expect(new Set(roles).size).toBe(4);
    expect(Object.keys(all(synth(stack), "azurerm_role_assignment"))).toHaveLength(4);
  });

  test("an identity in another stack keeps its stack as it is", () => {
    const stack = stackFixture();
    const other = new TerraformStack(stack.node.root as App, "other");
    new AzurermProvider(other, "Azurerm", { features: [{}] });
    const identity = new ManagedIdentity(stack, "Shared", { resourceGroup: group(stack), name: "shared" });
    const role = workload(other, "Api", { identity }).grantOn(VAULT, "Reader");
    expect(role.node.path).toMatch(/^other\/Api\/Role-/);
    expect(all(synth(stack), "azurerm_role_assignment")).toEqual({});
  });

  test("what is no id is refused", () => {
    const stack = stackFixture();
    workload(stack, "Api", { identity: new KnownIdentity(stack, "Known") }).grantOn("kv", "Reader");
    expect(refusal(stack)).toContain(
      'AKS-E0327: grantOn.scopeId must be the ARM id of what the role is on, beginning with a slash, got "kv"; write for example vault.id',
    );
  });

  test("a grant in the cluster and one with grantOn do not come twice", () => {
    const stack = stackFixture();
    const identity = new KnownIdentity(stack, "Known");
    const api = workload(stack, "Api", { identity });
    const on = imported(stack);
    new ClusterGrant(stack, "Grant", {
      cluster: on,
      principal: Principal.managedIdentity(identity),
      role: ClusterRole.CLUSTER_USER,
    });
    api.grantOn(on.clusterId, "Azure Kubernetes Service Cluster User Role");
    expect(Object.keys(all(synth(stack), "azurerm_role_assignment"))).toHaveLength(1);
    api.grantOn(on.clusterId, "Azure Kubernetes Service Contributor Role");
    new ClusterGrant(stack, "Again", {
      cluster: on,
      principal: Principal.managedIdentity(identity),
      role: ClusterRole.CONTRIBUTOR,
    });
    expect(refusal(stack)).toMatch(/AKS-E0325: .*the first is at test\/Api/);
  });
});
