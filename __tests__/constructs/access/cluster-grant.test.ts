import { AzurermProvider } from "@cdktf/provider-azurerm/lib/provider";
import { App, TerraformStack, TerraformVariable } from "cdktf";
import {
  AksCluster,
  AksProblems,
  AksWarnings,
  ClusterAccess,
  EntraGroup,
  IAksCluster,
  ManagedIdentity,
} from "../../../constructs";
import { ClusterGrant } from "../../../constructs/access/cluster-grant";
import { grantProblems } from "../../../constructs/access/cluster-grant-checks";
import { ClusterGrantOptions } from "../../../constructs/access/cluster-grant-options";
import { ClusterRole } from "../../../constructs/access/cluster-role";
import { Principal } from "../../../constructs/access/principal";
import { IPrincipal } from "../../../constructs/access/principal-ref";
import { PrincipalType } from "../../../constructs/access/principal-type";
import { RoleBook } from "../../../constructs/access/role-book";
import { clusterModelOf } from "../../../constructs/cluster-ref/cluster-model";
import { ADMINS, cluster, group, SUBSCRIPTION } from "../../support/clusters";
import { all, Json, only, refusal, stackFixture, synth, warnings } from "../../support/synth";

const TEAM = "aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee";
const CLUSTER = `${SUBSCRIPTION}/resourceGroups/rg/providers/Microsoft.ContainerService/managedClusters/prod`;
const CUSTOM = `${SUBSCRIPTION}/providers/Microsoft.Authorization/roleDefinitions/12345678-1234-1234-1234-123456789abc`;
const USER_ROLE = "Azure Kubernetes Service Cluster User Role";
const team = Principal.group(EntraGroup.fromObjectId(TEAM));

/** An identity that is known by its principal alone. */
const identityOf = (principalId: string) =>
  ({ node: undefined, managedIdentityId: "", clientId: "", tenantId: "", principalId }) as never;

function imported(stack: TerraformStack, id = "Imported"): IAksCluster {
  return AksCluster.fromClusterAttributes(stack, id, { clusterId: CLUSTER });
}

function grant(
  stack: TerraformStack,
  role: ClusterRole,
  options: ClusterGrantOptions = {},
  principal: IPrincipal = team,
  id = "Grant",
): ClusterGrant {
  const on = (stack.node.tryFindChild("Imported") as unknown as IAksCluster | undefined) ?? imported(stack);
  return new ClusterGrant(stack, id, { cluster: on, principal, role, ...options });
}

function assignments(stack: TerraformStack): Json[] {
  return Object.values(all(synth(stack), "azurerm_role_assignment")).map((one) => ({ ...one, "//": undefined }));
}

const codes = (stack: TerraformStack) => AksProblems.of(stack).map(({ code }) => code);

describe("what is rendered", () => {
  test("the least", () => {
    const stack = stackFixture();
    grant(stack, ClusterRole.RBAC_CLUSTER_ADMIN);
    expect(assignments(stack)).toEqual([
      {
        scope: CLUSTER,
        role_definition_name: "Azure Kubernetes Service RBAC Cluster Admin",
        principal_id: TEAM,
        principal_type: "Group",
      },
    ]);
  });

  const onCluster: [ClusterRole, string, boolean][] = [
    [ClusterRole.RBAC_READER, "Azure Kubernetes Service RBAC Reader", true],
    [ClusterRole.RBAC_WRITER, "Azure Kubernetes Service RBAC Writer", true],
    [ClusterRole.RBAC_ADMIN, "Azure Kubernetes Service RBAC Admin", false],
    [ClusterRole.RBAC_CLUSTER_ADMIN, "Azure Kubernetes Service RBAC Cluster Admin", false],
    [ClusterRole.CLUSTER_USER, USER_ROLE, false],
    [ClusterRole.LOCAL_CLUSTER_ADMIN, "Azure Kubernetes Service Cluster Admin Role", false],
    [ClusterRole.CLUSTER_MONITORING_USER, "Azure Kubernetes Service Cluster Monitoring User", false],
    [ClusterRole.CONTRIBUTOR, "Azure Kubernetes Service Contributor Role", false],
  ];

  test.each(onCluster.map(([role, name, more]) => [name, role, more] as const))(
    "%s on the cluster",
    (name, role, needsCredentials) => {
      const stack = stackFixture();
      const { resource } = grant(stack, role);
      expect(resource.roleDefinitionNameInput).toBe(name);
      const given = assignments(stack).map((one) => [one.role_definition_name, one.scope]);
      const expected = needsCredentials ? [name, USER_ROLE] : [name];
      expect(given.sort()).toEqual(expected.sort().map((one) => [one, CLUSTER]));
    },
  );

  test.each([
    ["Reader", ClusterRole.RBAC_READER],
    ["Writer", ClusterRole.RBAC_WRITER],
    ["Admin", ClusterRole.RBAC_ADMIN],
  ])("%s on a namespace, with the credentials on the cluster", (name, role) => {
    const stack = stackFixture();
    grant(stack, role, { namespace: "shop" });
    expect(
      assignments(stack)
        .map((one) => [one.role_definition_name, one.scope])
        .sort(),
    ).toEqual([
      [USER_ROLE, CLUSTER],
      [`Azure Kubernetes Service RBAC ${name}`, `${CLUSTER}/namespaces/shop`],
    ]);
  });

  test.each([
    ["the cluster", undefined, CLUSTER],
    ["a namespace", "shop", `${CLUSTER}/namespaces/shop`],
  ])("a role of your own on %s, of which nothing is known", (_where, namespace, scope) => {
    const stack = stackFixture();
    grant(stack, ClusterRole.custom(CUSTOM), { namespace });
    expect(assignments(stack)).toEqual([
      { scope, role_definition_id: CUSTOM, principal_id: TEAM, principal_type: "Group" },
    ]);
  });

  test.each([
    ["a role of your own can ask for the credentials", ClusterRole.custom(CUSTOM), true, 2],
    ["a role can do without", ClusterRole.RBAC_READER, false, 1],
    ["the role that gives them does not ask twice", ClusterRole.CLUSTER_USER, true, 1],
  ])("%s", (_what, role, fetchCredentials, count) => {
    const stack = stackFixture();
    grant(stack, role, { fetchCredentials });
    expect(assignments(stack)).toHaveLength(count);
  });

  const identityIn = (stack: TerraformStack) =>
    new ManagedIdentity(stack, "Id", { resourceGroup: group(stack), name: "id-ci" });

  test.each<[string, string, string, (stack: TerraformStack) => IPrincipal]>([
    ["a group", "Group", TEAM, () => team],
    ["a user", "User", TEAM, () => Principal.user(TEAM)],
    ["a service principal", "ServicePrincipal", TEAM, () => Principal.servicePrincipal(TEAM)],
    ["a managed identity", "ServicePrincipal", "${identity}", (stack) => Principal.managedIdentity(identityIn(stack))],
    ["a principal of somebody else", "User", TEAM, () => ({ principalId: TEAM, principalType: PrincipalType.USER })],
  ])("%s", (_what, type, id, principal) => {
    const stack = stackFixture();
    grant(stack, ClusterRole.CONTRIBUTOR, {}, principal(stack));
    const [{ principal_type, principal_id }] = assignments(stack);
    expect(principal_type).toBe(type);
    expect(principal_id).toMatch(
      id.startsWith("$") ? /^\$\{azurerm_user_assigned_identity\.Id_\w+\.principal_id\}$/ : id,
    );
  });

  test("a cluster that is made here is referred to", () => {
    const stack = stackFixture();
    new ClusterGrant(stack, "Grant", {
      cluster: cluster(stack),
      principal: team,
      role: ClusterRole.RBAC_WRITER,
      namespace: "shop",
    });
    expect(
      assignments(stack)
        .map(({ scope }) => scope)
        .sort(),
    ).toEqual([
      expect.stringMatching(/^\$\{azurerm_kubernetes_cluster\.\w+\.id\}$/),
      expect.stringMatching(/^\$\{azurerm_kubernetes_cluster\.\w+\.id\}\/namespaces\/shop$/),
    ]);
  });

  test("a cluster that is looked up is referred to", () => {
    const stack = stackFixture();
    const found = AksCluster.fromClusterName(stack, "Found", { name: "prod", resourceGroupName: "rg" });
    new ClusterGrant(stack, "Grant", { cluster: found, principal: team, role: ClusterRole.CONTRIBUTOR });
    expect(only(synth(stack), "azurerm_role_assignment").scope).toMatch(
      /^\$\{data\.azurerm_kubernetes_cluster\.\w+\.id\}$/,
    );
  });

  test("a cluster in another stack", () => {
    const stack = stackFixture();
    const other = new TerraformStack(stack.node.root as App, "other");
    new AzurermProvider(other, "Azurerm", { features: [{}] });
    const made = cluster(stack);
    new ClusterGrant(other, "Grant", { cluster: made, principal: team, role: ClusterRole.RBAC_READER });
    // To fetch credentials lives with the cluster, so that grants of several stacks share it; the other one with its grant.
    expect(only(synth(stack), "azurerm_role_assignment").role_definition_name).toBe(USER_ROLE);
    expect(only(synth(other), "azurerm_role_assignment").role_definition_name).toContain("RBAC Reader");
  });
});

describe("the role that fetches credentials", () => {
  const addressOf = (stack: TerraformStack) =>
    Object.entries(all(synth(stack), "azurerm_role_assignment"))
      .filter(([, one]) => one.role_definition_name === USER_ROLE)
      .map(([address]) => address);

  test("is given once to a principal, however many of its grants need it", () => {
    const stack = stackFixture();
    grant(stack, ClusterRole.RBAC_READER, {}, team, "One");
    grant(stack, ClusterRole.RBAC_WRITER, { namespace: "shop" }, team, "Two");
    grant(stack, ClusterRole.RBAC_READER, {}, Principal.user(ADMINS), "Three");
    expect(addressOf(stack)).toHaveLength(2);
    expect(codes(stack)).toEqual([]);
  });

  test("has one address, whether it is needed, asked for, or both in any order", () => {
    const address = (...roles: ClusterRole[]) => {
      const stack = stackFixture();
      roles.forEach((role, index) => grant(stack, role, {}, team, `Grant${index}`));
      return addressOf(stack);
    };
    const alone = address(ClusterRole.RBAC_READER);
    expect(alone).toEqual([expect.stringMatching(/^Imported_ClusterUser-[0-9a-f]{10}_[0-9A-F]{8}$/)]);
    expect(address(ClusterRole.CLUSTER_USER)).toEqual(alone);
    expect(address(ClusterRole.CLUSTER_USER, ClusterRole.RBAC_READER)).toEqual(alone);
    expect(address(ClusterRole.RBAC_READER, ClusterRole.CLUSTER_USER)).toEqual(alone);
  });

  test("is listed where other roles need it, and not where it is only asked for", () => {
    const stack = stackFixture();
    const reader = grant(stack, ClusterRole.RBAC_READER, { namespace: "shop" });
    const needed = () => RoleBook.of(stack).neededBy(reader.node.scope!.node.findChild("Imported"));
    const role = {
      roleName: USER_ROLE,
      scope: CLUSTER,
      principalId: TEAM,
      reason: "its other roles in the cluster need credentials, which they do not allow to fetch",
    };
    expect(needed()).toEqual([role]);
    expect(RoleBook.of(stack).neededBy(reader)).toEqual([]);
    grant(stack, ClusterRole.CLUSTER_USER, {}, team, "Asked");
    expect(needed()).toEqual([role]);
    grant(stack, ClusterRole.CLUSTER_USER, {}, Principal.user(ADMINS), "OnlyAsked");
    expect(needed()).toEqual([role]);
  });
});

describe("problems", () => {
  const refused: [string, RegExp, (stack: TerraformStack) => void][] = [
    [
      "the name of a user",
      /AKS-E0320: principal must be the object id of a user, a UUID, got "ann@example\.com"; read it with `az ad user show --id/,
      (stack) => grant(stack, ClusterRole.CONTRIBUTOR, {}, Principal.user("ann@example.com")),
    ],
    [
      "the name of an application",
      /AKS-E0320: principal must be the object id of a service principal, a UUID, got "ci"; read it with `az ad sp show --id/,
      (stack) => grant(stack, ClusterRole.CONTRIBUTOR, {}, Principal.servicePrincipal("ci")),
    ],
    [
      "an identity with an id that is none",
      /AKS-E0320: principal must be the object id of a managed identity, a UUID, got "ci"; read it with `az identity show/,
      (stack) => grant(stack, ClusterRole.CONTRIBUTOR, {}, Principal.managedIdentity(identityOf("ci"))),
    ],
    [
      "the name of a group",
      /AKS-E0302: principal must be the object id of an Entra ID group, a UUID, got "team"; read it with/,
      (stack) => grant(stack, ClusterRole.CONTRIBUTOR, {}, Principal.group(EntraGroup.fromObjectId("team"))),
    ],
    [
      "a principal of somebody else with an id that is none",
      /AKS-E0320: principal must be the object id of a service principal, .*got "ci"/,
      (stack) =>
        grant(
          stack,
          ClusterRole.CONTRIBUTOR,
          {},
          { principalId: "ci", principalType: PrincipalType.SERVICE_PRINCIPAL },
        ),
    ],
    [
      "a principal of a type that is none",
      /AKS-E0810: principal\.principalType must be one of User, Group, ServicePrincipal, got "Users"; did you mean User/,
      (stack) => grant(stack, ClusterRole.CONTRIBUTOR, {}, { principalId: TEAM, principalType: "Users" as any }),
    ],
    [
      "the uuid of a role alone",
      /AKS-E0321: role must be the id of a role definition, .*, got "12345678-1234-1234-1234-123456789abc"; read it with `az role definition list/,
      (stack) => grant(stack, ClusterRole.custom("12345678-1234-1234-1234-123456789abc")),
    ],
    [
      "the administrator of the cluster on a namespace",
      /AKS-E0322: namespace must be left out, because "Azure Kubernetes Service RBAC Cluster Admin" goes for a whole cluster; remove it, or grant one of Azure Kubernetes Service RBAC Reader, /,
      (stack) => grant(stack, ClusterRole.RBAC_CLUSTER_ADMIN, { namespace: "shop" }),
    ],
    [
      "a role on the resource on a namespace",
      /AKS-E0322: namespace must be left out, because "Azure Kubernetes Service Cluster User Role"/,
      (stack) => grant(stack, ClusterRole.CLUSTER_USER, { namespace: "shop" }),
    ],
    [
      "a role of Azure by its id is known all the same",
      /AKS-E0322: namespace/,
      (stack) =>
        grant(
          stack,
          ClusterRole.custom("/providers/Microsoft.Authorization/roleDefinitions/b1ff04bb-8a4e-4dc4-8eb5-8693973ce19b"),
          { namespace: "shop" },
        ),
    ],
    [
      "a namespace that is none",
      /AKS-E0323: namespace must be 1 to 63 lower-case letters, .*got "Shop"/,
      (stack) => grant(stack, ClusterRole.RBAC_READER, { namespace: "Shop" }),
    ],
    [
      "the same grant again",
      /AKS-E0325: role must be given once to a principal on a scope, .*got "Azure Kubernetes Service RBAC Admin" again; remove this one; the first is at test\/Grant/,
      (stack) => {
        grant(stack, ClusterRole.RBAC_ADMIN);
        grant(stack, ClusterRole.RBAC_ADMIN, {}, Principal.group(EntraGroup.fromObjectId(TEAM.toUpperCase())), "Again");
      },
    ],
    [
      "the same grant through another import of the cluster",
      /AKS-E0325: .*the first is at test\/Grant/,
      (stack) => {
        grant(stack, ClusterRole.RBAC_ADMIN, { namespace: "shop" });
        const second = imported(stack, "Second");
        new ClusterGrant(stack, "Again", {
          cluster: second,
          principal: team,
          role: ClusterRole.custom(
            "/providers/Microsoft.Authorization/roleDefinitions/3498e952-d568-435e-9b2c-8d77e338d7f7",
          ),
          namespace: "shop",
        });
      },
    ],
    [
      "the credentials asked for twice",
      /AKS-E0325: .*Cluster User Role" again; remove this one; the first is at test\/Grant/,
      (stack) => {
        grant(stack, ClusterRole.CLUSTER_USER);
        grant(stack, ClusterRole.CLUSTER_USER, {}, team, "Again");
      },
    ],
    [
      "the same grant to a reference",
      /AKS-E0325: .*the first is at test\/Grant/,
      (stack) => {
        const id = new TerraformVariable(stack, "id", { type: "string" }).stringValue;
        grant(stack, ClusterRole.CONTRIBUTOR, {}, Principal.user(id));
        grant(stack, ClusterRole.CONTRIBUTOR, {}, Principal.user(id), "Again");
      },
    ],
  ];

  test.each(refused)("%s", (_what, text, program) => {
    const stack = stackFixture();
    program(stack);
    expect(AksProblems.of(stack)).toHaveLength(1);
    expect(refusal(stack)).toMatch(text);
  });

  test("what is no grant at all ends the program, with everything that is missing", () => {
    const stack = stackFixture();
    expect(() => new ClusterGrant(stack, "Grant", {} as any)).toThrow(
      /AKS-E0809: cluster must be an AksCluster.*\n.*principal must be an EntraGroup or ManagedIdentity or Principal.*\n.*role must be a ClusterRole/,
    );
  });

  test("what differs is granted beside each other", () => {
    const stack = stackFixture();
    grant(stack, ClusterRole.RBAC_ADMIN);
    grant(stack, ClusterRole.RBAC_ADMIN, { namespace: "shop" }, team, "OnNamespace");
    grant(stack, ClusterRole.RBAC_ADMIN, { namespace: "bank" }, team, "OnAnother");
    grant(stack, ClusterRole.RBAC_ADMIN, {}, Principal.user(ADMINS), "ToAnother");
    grant(stack, ClusterRole.RBAC_CLUSTER_ADMIN, {}, team, "More");
    const other = AksCluster.fromClusterAttributes(stack, "Other", { clusterId: `${CLUSTER}2` });
    new ClusterGrant(stack, "Elsewhere", { cluster: other, principal: team, role: ClusterRole.RBAC_ADMIN });
    expect(codes(stack)).toEqual([]);
  });

  test("the same reference text in two stacks is not the same principal", () => {
    const stack = stackFixture();
    const other = new TerraformStack(stack.node.root as App, "other");
    for (const one of [stack, other]) {
      const id = new TerraformVariable(one, "id", { type: "string" }).stringValue;
      grant(one, ClusterRole.CONTRIBUTOR, {}, Principal.user(id));
    }
    expect(codes(stack)).toEqual([]);
    expect(codes(other)).toEqual([]);
  });
});

describe("Azure RBAC", () => {
  const dataPlane = [
    ClusterRole.RBAC_READER,
    ClusterRole.RBAC_WRITER,
    ClusterRole.RBAC_ADMIN,
    ClusterRole.RBAC_CLUSTER_ADMIN,
  ];

  test.each(dataPlane.map((role) => [role._label, role] as const))("%s needs it", (name, role) => {
    expect(grantProblems(role, undefined, false)).toEqual([
      {
        code: "AKS-E0324",
        message: `role must not be "${name}" while Azure RBAC is off, because Kubernetes would not ask Azure; leave azureRbac of ClusterAccess.entraId at true, or bind a role of Kubernetes to the principal`,
      },
    ]);
    expect(grantProblems(role, undefined, true)).toEqual([]);
    expect(grantProblems(role, undefined, undefined)).toEqual([]);
  });

  test.each([
    ClusterRole.CLUSTER_USER,
    ClusterRole.LOCAL_CLUSTER_ADMIN,
    ClusterRole.CLUSTER_MONITORING_USER,
    ClusterRole.CONTRIBUTOR,
    ClusterRole.custom(CUSTOM),
  ])("a role on the resource does not: %#", (role) => {
    expect(grantProblems(role, undefined, false)).toEqual([]);
  });

  test("what the cluster tells is asked at synth", () => {
    const stack = stackFixture();
    const made = cluster(stack);
    new ClusterGrant(stack, "Grant", { cluster: made, principal: team, role: ClusterRole.RBAC_READER });
    expect(codes(stack)).toEqual([]);
    Object.assign(clusterModelOf(made), { azureRbac: false });
    expect(refusal(stack)).toContain("AKS-E0324: role must not be");
  });
});

describe("tokens", () => {
  test("are rendered and not judged", () => {
    const stack = stackFixture();
    const text = (id: string) => new TerraformVariable(stack, id, { type: "string" }).stringValue;
    const principals = [
      Principal.user(text("user")),
      Principal.servicePrincipal(text("app")),
      Principal.group(EntraGroup.fromObjectId(text("group"))),
      Principal.managedIdentity(identityOf(text("identity"))),
    ];
    principals.forEach((principal, index) =>
      grant(
        stack,
        ClusterRole.custom(text(`role${index}`)),
        { namespace: text(`namespace${index}`) },
        principal,
        `Grant${index}`,
      ),
    );
    const found = assignments(stack);
    expect(found).toHaveLength(4);
    expect(found[0]).toEqual({
      scope: `${CLUSTER}/namespaces/\${var.namespace0}`,
      role_definition_id: "${var.role0}",
      principal_id: "${var.user}",
      principal_type: "User",
    });
  });
});

describe("warnings", () => {
  test("the local administrator", () => {
    const stack = stackFixture();
    const { node } = grant(stack, ClusterRole.LOCAL_CLUSTER_ADMIN);
    expect(warnings(stack)).toEqual([
      expect.stringMatching(/^test\/Grant: AKS-W0320: role must not be "Azure Kubernetes Service Cluster Admin Role"/),
    ]);
    const quiet = stackFixture();
    grant(quiet, ClusterRole.LOCAL_CLUSTER_ADMIN);
    AksWarnings.acknowledge(quiet, "AKS-W0320", "a cluster that somebody else made, with local accounts");
    expect(warnings(quiet)).toEqual([]);
    expect(node.path).toBe("test/Grant");
  });

  test.each([
    ["on", ClusterAccess.entraIdWithLocalAdmin({ admins: [EntraGroup.fromObjectId(ADMINS)] }), 0],
    ["off", ClusterAccess.entraId({ admins: [EntraGroup.fromObjectId(ADMINS)] }), 1],
  ])("the local administrator of a cluster in which it is %s", (_, access, count) => {
    const stack = stackFixture();
    AksWarnings.acknowledge(stack, "AKS-W0301", "a way in");
    const aks = cluster(stack, { access });
    aks.grant(team, ClusterRole.LOCAL_CLUSTER_ADMIN);
    expect(warnings(stack).filter((text) => text.includes("AKS-W0320"))).toHaveLength(count);
  });

  test("no other role", () => {
    const stack = stackFixture();
    grant(stack, ClusterRole.RBAC_READER);
    grant(stack, ClusterRole.CONTRIBUTOR, {}, team, "Contributor");
    expect(warnings(stack)).toEqual([]);
  });
});

describe("grants without an id", () => {
  test("have addresses that do not hang on their order", () => {
    const addresses = (order: string[]) => {
      const stack = stackFixture();
      const made = cluster(stack);
      for (const namespace of order) ClusterGrant._on(made, team, ClusterRole.RBAC_READER, { namespace });
      return Object.fromEntries(
        Object.entries(all(synth(stack), "azurerm_role_assignment")).map(([address, one]) => [one.scope, address]),
      );
    };
    const first = addresses(["a", "b"]);
    expect(Object.keys(first)).toHaveLength(3);
    expect(addresses(["c", "b", "a"])).toMatchObject(first);
  });

  test("are placed at the cluster, whole cluster by default", () => {
    const stack = stackFixture();
    const made = cluster(stack);
    const given = ClusterGrant._on(made, team, ClusterRole.RBAC_CLUSTER_ADMIN);
    expect(given.node.path).toMatch(/^test\/Cluster\/Grant-[0-9a-f]{10}$/);
    expect(given.resource.principalIdInput).toBe(TEAM);
  });

  test("made twice are reported like every other", () => {
    const stack = stackFixture();
    const made = cluster(stack);
    const first = ClusterGrant._on(made, team, ClusterRole.RBAC_ADMIN);
    ClusterGrant._on(made, team, ClusterRole.RBAC_ADMIN);
    ClusterGrant._on(made, team, ClusterRole.RBAC_ADMIN);
    expect(codes(stack)).toEqual(["AKS-E0325", "AKS-E0325"]);
    expect(refusal(stack)).toContain(`the first is at ${first.node.path}`);
  });

  test("of nothing end the program with what is missing", () => {
    const stack = stackFixture();
    expect(() => ClusterGrant._on(cluster(stack), undefined as any, undefined as any)).toThrow(/AKS-E0809: principal/);
  });
});
