import {
  EntraGroup,
  IKubernetesRole,
  KubernetesBuiltInRole,
  KubernetesClusterRole,
  KubernetesClusterRoleBinding,
  KubernetesRole,
  KubernetesRoleBinding,
  KubernetesRule,
  KubernetesSubject,
  Namespace,
} from "../../../../constructs";
import { connect, twoStacks } from "../../../support/inside";
import { only, refusal, synth, warnings } from "../../../support/synth";

const ID = "99999999-2222-3333-4444-555555555555";

function fixture() {
  const { inside, ...rest } = twoStacks();
  const connection = connect({ inside, ...rest });
  const namespace = Namespace.fromNamespaceName(inside, "Namespace", "shop");
  return { inside, connection, namespace };
}

test("a role of a namespace, bound by reference to everybody who can be named", () => {
  const { inside, ...all } = fixture();
  const rules = [
    { resources: ["pods", "pods/log"], verbs: ["get", "list"] },
    { apiGroups: ["apps"], resources: ["deployments"], resourceNames: ["web"], verbs: ["patch"] },
  ];
  const role = new KubernetesRole(inside, "LogReader", { ...all, rules });
  new KubernetesRoleBinding(inside, "LogReaders", {
    ...all,
    role,
    subjects: [
      KubernetesSubject.group(EntraGroup.fromObjectId(ID)),
      KubernetesSubject.user("ada@example.com"),
      KubernetesSubject.application(ID),
      KubernetesSubject.serviceAccount("ci", "runner"),
    ],
  });
  const json = synth(inside);
  expect(only(json, "kubernetes_role_v1")).toMatchObject({
    metadata: { name: "log-reader", namespace: "shop" },
    rule: [
      { api_groups: [""], resources: ["pods", "pods/log"], verbs: ["get", "list"] },
      { api_groups: ["apps"], resources: ["deployments"], resource_names: ["web"], verbs: ["patch"] },
    ],
  });
  const rbac = { api_group: "rbac.authorization.k8s.io" };
  expect(only(json, "kubernetes_role_binding_v1")).toMatchObject({
    metadata: { name: "log-readers", namespace: "shop" },
    role_ref: {
      ...rbac,
      kind: "Role",
      name: expect.stringMatching(/^\$\{kubernetes_role_v1\.LogReader_\w+\.metadata\[0\]\.name\}$/),
    },
    subject: [
      { ...rbac, kind: "Group", name: ID },
      { ...rbac, kind: "User", name: "ada@example.com" },
      { ...rbac, kind: "User", name: ID },
      { kind: "ServiceAccount", name: "runner", namespace: "ci" },
    ],
  });
});

test("a role of the whole cluster", () => {
  const { inside, connection } = fixture();
  const role = new KubernetesClusterRole(inside, "Nodes", {
    connection,
    name: "node-reader",
    rules: [{ resources: ["nodes"], verbs: ["get"] }],
  });
  const subjects = [KubernetesSubject.group(EntraGroup.fromObjectId(ID))];
  new KubernetesClusterRoleBinding(inside, "Bound", { connection, role, subjects });
  const json = synth(inside);
  expect(only(json, "kubernetes_cluster_role_v1").metadata).toEqual({ name: "node-reader" });
  expect(only(json, "kubernetes_cluster_role_binding_v1").role_ref).toMatchObject({ kind: "ClusterRole" });
});

test.each<[string, KubernetesRule[], RegExp]>([
  ["no rules", [], /AKS-E1160: rules must allow something, got an empty list/],
  ["no verbs", [{ resources: ["pods"], verbs: [] }], /AKS-E1161: rules\[0\]\.verbs must name at least one verb/],
  ["no resources", [{ resources: [], verbs: ["get"] }], /AKS-E1161: rules\[0\]\.resources .* resource/],
  ["no groups", [{ apiGroups: [], resources: ["x"], verbs: ["get"] }], /AKS-E1161: rules\[0\]\.apiGroups .* API group/],
  ["a slip", [{ resources: ["pods"], verbs: ["gets"] }], /AKS-E1162: rules\[0\]\.verbs\[0\] .* got "gets"; write get/],
  ["a version", [{ apiGroups: ["apps/v1"], resources: ["x"], verbs: ["get"] }], /AKS-E1163: .* got "apps\/v1"/],
  ["the core by its version", [{ apiGroups: ["v1"], resources: ["x"], verbs: ["get"] }], /AKS-E1163: .* got "v1"/],
  [
    "a name to create",
    [{ resources: ["secrets"], resourceNames: ["a"], verbs: ["get", "create"] }],
    /AKS-E1165: rules\[0\]\.resourceNames must be left out beside the verb create/,
  ],
])("refused: %s", (_, rules, text) => {
  for (const Role of [KubernetesRole, KubernetesClusterRole]) {
    const { inside, ...all } = fixture();
    new Role(inside, "Role", { ...all, rules });
    expect(refusal(inside)).toMatch(text);
  }
});

test("verbs that only one API knows are let through", () => {
  const { inside, ...all } = fixture();
  new KubernetesRole(inside, "Role", {
    ...all,
    rules: [{ resources: ["things"], verbs: ["impersonate", "frobnicate"] }],
  });
  expect(() => synth(inside)).not.toThrow();
});

test.each<[string, KubernetesSubject[], RegExp]>([
  ["nobody", [], /AKS-E1164: subjects must name somebody, got an empty list/],
  ["a group", [KubernetesSubject.group(EntraGroup.fromObjectId("devs"))], /AKS-E0302: subjects\[0\]/],
  ["a user by id", [KubernetesSubject.user(ID)], /AKS-E1166: subjects\[0\] must be the sign-in name .* got "99999999/],
  ["an application by name", [KubernetesSubject.application("ci")], /AKS-E0320: subjects\[0\] must be the object id/],
  [
    "a service account",
    [KubernetesSubject.serviceAccount("CI", "r_r")],
    /E0323: subjects\[0\]\.namespace[^]*E0323: subjects\[0\]\.name /,
  ],
])("refused: %s", (_, subjects, text) => {
  const { inside, ...all } = fixture();
  new KubernetesRoleBinding(inside, "Bound", { ...all, role: KubernetesBuiltInRole.VIEW, subjects });
  expect(refusal(inside)).toMatch(text);
});

test("a role of a namespace cannot go for the whole cluster", () => {
  const { inside, connection, namespace } = fixture();
  const role = new KubernetesRole(inside, "Role", {
    connection,
    namespace,
    rules: [{ resources: ["pods"], verbs: ["get"] }],
  });
  new KubernetesClusterRoleBinding(inside, "Bound", {
    connection,
    role,
    subjects: [KubernetesSubject.application(ID)],
  });
  expect(refusal(inside)).toMatch(/\[inside\/Bound\] AKS-E1167: role must be a role of the whole cluster/);
});

test("wildcards and cluster-admin are warned of", () => {
  const { inside, connection, namespace } = fixture();
  new KubernetesRole(inside, "Role", { connection, namespace, rules: [{ resources: ["*"], verbs: ["get"] }] });
  new KubernetesClusterRole(inside, "Cluster", { connection, rules: [{ resources: ["pods"], verbs: ["*"] }] });
  const bind = (id: string, role: IKubernetesRole) =>
    new KubernetesClusterRoleBinding(inside, id, { connection, role, subjects: [KubernetesSubject.application(ID)] });
  bind("Viewer", KubernetesBuiltInRole.of("view"));
  bind("Admin", KubernetesBuiltInRole.CLUSTER_ADMIN);
  expect(warnings(inside).map((text) => text.slice(0, text.indexOf(" must")))).toEqual([
    "inside/Role: AKS-W1144: rules",
    "inside/Cluster: AKS-W1144: rules",
    "inside/Admin: AKS-W1145: role",
  ]);
});
