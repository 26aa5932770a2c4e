/**
 * What scanners and benchmarks ask of workloads, held against the least that a program can say of each kind: the defaults
 * pass, rule by rule, container by container. Rules that need a decision of the user (digests, registries, probes) are not
 * here, nor an AppArmor profile, which the provider has no field for.
 */
import { CronJob, DaemonSet, Deployment, Job, StatefulSet } from "../constructs";
import { all, Json, only, synth } from "./support/synth";
import { container, place } from "./support/workloads";

const here = place();
const { inside, connection, namespace } = here;
const least = { connection, namespace, containers: [container()], initContainers: [container({ name: "prepare" })] };
new Deployment(inside, "Web", least);
new StatefulSet(inside, "Db", least);
new DaemonSet(inside, "Agent", least);
new Job(inside, "Migrate", least);
new CronJob(inside, "Report", { ...least, schedule: "0 3 * * *" });
const json = synth(inside);

const kinds = ["deployment_v1", "stateful_set_v1", "daemon_set_v1", "job_v1"].map((kind) =>
  only(json, `kubernetes_${kind}`),
);
const cron = only(json, "kubernetes_cron_job_v1");
const pods: Json[] = [...kinds, cron.spec.job_template].map((one) => one.spec.template.spec);
const containers: Json[] = pods.flatMap((pod) => [...pod.container, ...pod.init_container]);
const accounts = Object.values(all(json, "kubernetes_service_account_v1"));

const everyPod = (holds: (pod: Json) => boolean) => pods.length === 5 && pods.every(holds);
const everyContainer = (holds: (one: Json) => boolean) => containers.length === 10 && containers.every(holds);
const absent = (one: Json, ...names: string[]) => names.every((name) => !(name in one));
const context = (holds: (security: Json) => boolean) => everyContainer((one) => holds(one.security_context));

type Rule = [ids: string, intent: string, attribute: string, passes: () => boolean];

const rules: Rule[] = [
  [
    "AKS200",
    "no container is privileged",
    "security_context.privileged",
    () => context((one) => one.privileged === false),
  ],
  [
    "AKS201",
    "no privilege is gained, and it is written out",
    "security_context.allow_privilege_escalation",
    () => context((one) => one.allow_privilege_escalation === false),
  ],
  [
    "AKS202",
    "nobody is root",
    "run_as_non_root, run_as_user",
    () => everyPod(({ security_context: one }) => one.run_as_non_root === true && Number(one.run_as_user) > 0),
  ],
  [
    "AKS203",
    "the root is read-only, and /tmp is not",
    "security_context.read_only_root_filesystem",
    () =>
      context((one) => one.read_only_root_filesystem === true) &&
      everyContainer(({ volume_mount }) => volume_mount.some((one: Json) => one.mount_path === "/tmp")),
  ],
  [
    "AKS204",
    "every capability is dropped",
    "capabilities.drop",
    () => context(({ capabilities }) => capabilities.drop.includes("ALL")),
  ],
  [
    "AKS205, AKS206",
    "none is added",
    "capabilities.add",
    () => context(({ capabilities }) => absent(capabilities, "add")),
  ],
  [
    "AKS207",
    "system calls are filtered",
    "seccomp_profile.type",
    () => everyPod(({ security_context: one }) => one.seccomp_profile.type === "RuntimeDefault"),
  ],
  [
    "AKS208",
    "each container says its context",
    "security_context",
    () => context((one) => Object.keys(one).length > 0),
  ],
  [
    "AKS209, AKS210, AKS211",
    "nothing of the node is shared",
    "host_pid, host_ipc, host_network",
    () => everyPod((pod) => absent(pod, "host_pid", "host_ipc", "host_network")),
  ],
  [
    "AKS212",
    "no port of the node is taken",
    "port.host_port",
    () => everyContainer(({ port = [] }) => port.every((one: Json) => absent(one, "host_port"))),
  ],
  [
    "AKS213, AKS214, AKS231",
    "nothing of the node is mounted",
    "volume",
    () => everyPod(({ volume }) => volume.every((one: Json) => absent(one, "host_path") && "empty_dir" in one)),
  ],
  [
    "AKS215, AKS216",
    "CPU and memory are asked for and limited",
    "resources",
    () =>
      everyContainer(({ resources: { requests, limits } }) =>
        [requests, limits].every(({ cpu, memory }) => cpu !== undefined && memory !== undefined),
      ),
  ],
  [
    "AKS219",
    "the registry is asked",
    "image_pull_policy",
    () => everyContainer((one) => one.image_pull_policy === "Always"),
  ],
  [
    "AKS222, AKS235",
    "no secret is in the environment, nor a command for git-sync",
    "env, env_from",
    () => everyContainer((one) => absent(one, "env", "env_from")),
  ],
  [
    "AKS223, AKS224",
    "a namespace is named, and not one that Kubernetes keeps",
    "metadata.namespace",
    () =>
      [...kinds, cron, ...accounts].every(({ metadata }) => /kubernetes_namespace_v1\.Shop/.test(metadata.namespace)),
  ],
  [
    "AKS225",
    "no token of the API server is mounted",
    "automount_service_account_token",
    () => [...pods, ...accounts].every((one) => one.automount_service_account_token === false),
  ],
  [
    "AKS226",
    "nobody is the default account",
    "service_account_name",
    () => accounts.every(({ metadata }) => metadata.name !== "default"),
  ],
  [
    "AKS227",
    "each workload has an account of its own",
    "service_account_name",
    () => new Set(pods.map((pod) => pod.service_account_name)).size === pods.length,
  ],
  [
    "AKS229, AKS230",
    "nothing of the kernel is set",
    "sysctl, se_linux_options, windows_options",
    () => everyPod(({ security_context: one }) => absent(one, "sysctl", "se_linux_options", "windows_options")),
  ],
  [
    "AKS232",
    "replicas are spread",
    "topology_spread_constraint",
    () => kinds.slice(0, 2).every((one) => one.spec.template.spec.topology_spread_constraint.length === 2),
  ],
  [
    "AKS233",
    "replicas have a budget",
    "kubernetes_pod_disruption_budget_v1",
    () => {
      const { spec } = only(json, "kubernetes_pod_disruption_budget_v1");
      return JSON.stringify(spec.selector) === JSON.stringify(kinds[0].spec.selector);
    },
  ],
  [
    "AKS234",
    "no pod stands alone",
    "kubernetes_pod_v1",
    () => absent(json.resource, "kubernetes_pod_v1", "kubernetes_pod"),
  ],
  [
    "AKS237",
    "ids are above those of the node",
    "run_as_user, run_as_group",
    () =>
      everyPod(({ security_context: one }) => [one.run_as_user, one.run_as_group].every((id) => Number(id) > 10000)),
  ],
];

test.each(rules)("%s: %s (%s)", (_ids, _intent, _attribute, passes) => expect(passes()).toBe(true));

test("every rule is here once", () => {
  const ids = rules.flatMap(([one]) => one.split(", "));
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});
