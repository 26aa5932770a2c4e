import { TerraformVariable } from "cdktf";
import {
  CronJob,
  CronJobProps,
  DaemonSet,
  DaemonSetProps,
  DisruptionBudget,
  Job,
  JobConcurrency,
  JobProps,
  PodVolume,
  Replicas,
  Rollout,
  StatefulSet,
  StatefulSetProps,
  VolumeAccess,
} from "../../../../constructs";
import { all, Json, only, refusal, synth } from "../../../support/synth";
import { container, place, Place } from "../../../support/workloads";

type Over<T> = { -readonly [K in keyof T]?: T[K] };

const LABELS = { "app.kubernetes.io/name": "db", "app.kubernetes.io/instance": "db" };
const data = PodVolume.claimTemplate("data", { size: "32Gi", storageClassName: "fast" });
const disk = container({ mounts: [{ path: "/data", volume: data }] });

function at<T>(make: (place: Place) => T): [Place, T] {
  const here = place();
  return [here, make(here)];
}
const base = ({ connection, namespace }: Place) => ({ connection, namespace, containers: [container()] });
const set = (overrides: Over<StatefulSetProps> = {}) =>
  at((here) => new StatefulSet(here.inside, "Db", { ...base(here), containers: [disk], ...overrides }));
const daemon = (overrides: Over<DaemonSetProps> = {}) =>
  at((here) => new DaemonSet(here.inside, "Db", { ...base(here), ...overrides }));
const job = (overrides: Over<JobProps> = {}) =>
  at((here) => new Job(here.inside, "Db", { ...base(here), ...overrides }));
const cron = (overrides: Over<CronJobProps> = {}) =>
  at((here) => new CronJob(here.inside, "Db", { ...base(here), schedule: "0 3 * * *", ...overrides }));
const made = ([here]: [Place, unknown]): Json => synth(here.inside);
const refused = ([here]: [Place, unknown]): string => refusal(here.inside);

describe("StatefulSet", () => {
  test("the least: one pod with a claim and a name of its own", () => {
    const json = made(set());
    const { spec, wait_for_rollout } = only(json, "kubernetes_stateful_set_v1");
    expect(wait_for_rollout).toBe(true);
    expect({ ...spec, template: undefined }).toEqual({
      replicas: "1",
      service_name: expect.stringMatching(/^\$\{kubernetes_service_v1\.Db_PodService_\w+\.metadata\[0\]\.name\}$/),
      selector: { match_labels: LABELS },
      pod_management_policy: "OrderedReady",
      update_strategy: [{ type: "RollingUpdate", rolling_update: [{ partition: 0 }] }],
      persistent_volume_claim_retention_policy: [{ when_deleted: "Retain", when_scaled: "Retain" }],
      volume_claim_template: [
        {
          metadata: { name: "data" },
          spec: {
            access_modes: ["ReadWriteOnce"],
            storage_class_name: "fast",
            resources: { requests: { storage: "32Gi" } },
          },
        },
      ],
    });
    expect(spec.template.spec.volume).toEqual([{ name: "tmp", empty_dir: {} }]);
    expect(spec.template.spec.container[0].volume_mount[0]).toEqual({ name: "data", mount_path: "/data" });
    expect(spec.template.spec.topology_spread_constraint[0].match_label_keys).toBeUndefined();
    expect(only(json, "kubernetes_service_v1")).toMatchObject({
      metadata: { name: "db-pods" },
      spec: { cluster_ip: "None", selector: LABELS, publish_not_ready_addresses: true },
    });
    expect(json.resource.kubernetes_pod_disruption_budget_v1).toBeUndefined();
  });

  test("with everything", () => {
    const json = made(
      set({
        replicas: Replicas.autoscale({ min: 3, max: 5 }),
        rollout: Rollout.onDelete(),
        parallel: true,
        deleteClaims: true,
        disruptionBudget: DisruptionBudget.minAvailable("2"),
      }),
    );
    expect(only(json, "kubernetes_stateful_set_v1")).toMatchObject({
      lifecycle: { ignore_changes: ["spec[0].replicas"] },
      spec: {
        replicas: "3",
        pod_management_policy: "Parallel",
        update_strategy: [{ type: "OnDelete" }],
        persistent_volume_claim_retention_policy: [{ when_deleted: "Delete", when_scaled: "Delete" }],
      },
    });
    expect(only(json, "kubernetes_horizontal_pod_autoscaler_v2").spec.scale_target_ref.kind).toBe("StatefulSet");
    expect(only(json, "kubernetes_pod_disruption_budget_v1").spec.min_available).toBe("2");
  });

  test("can be reached beside the service of its pods", () => {
    const [here, db] = set({ containers: [container({ ports: [{ port: 5432 }] })] });
    db.expose("Service", { ports: [{ port: 5432 }] });
    expect(
      Object.values(all(synth(here.inside), "kubernetes_service_v1"))
        .map((one) => one.metadata.name)
        .sort(),
    ).toEqual(["db", "db-pods"]);
  });

  test.each<[Over<StatefulSetProps>, RegExp]>([
    [
      { rollout: Rollout.rolling({ maxUnavailable: "1" }) },
      /AKS-E1237: rollout must name no amounts for a StatefulSet/,
    ],
    [
      { rollout: Rollout.recreate() },
      /AKS-E1238: rollout must be one that a StatefulSet knows, got Rollout\.recreate\(\)/,
    ],
    [{ name: "a".repeat(53) }, /AKS-E1241: name must have at most 52 characters for a StatefulSet/],
    [
      { containers: [container({ mounts: [{ path: "/d", volume: PodVolume.claimTemplate("d", { size: "big" }) }] })] },
      /AKS-E1143: containers\[0\]\.mounts\[0\]\.volume\.size must be a quantity/,
    ],
  ])("refuses %#", (overrides, message) => expect(refused(set(overrides))).toMatch(message));

  test("just the longest name", () => {
    expect(only(made(set({ name: "a".repeat(52) })), "kubernetes_stateful_set_v1").metadata.name).toHaveLength(52);
  });

  test("a claim for many readers", () => {
    const volume = PodVolume.claimTemplate("files", { size: "1Ti", access: VolumeAccess.READ_WRITE_MANY });
    const { spec } = only(
      made(set({ containers: [container({ mounts: [{ path: "/f", volume }] })] })),
      "kubernetes_stateful_set_v1",
    );
    expect(spec.volume_claim_template[0].spec.access_modes).toEqual(["ReadWriteMany"]);
  });
});

describe("DaemonSet", () => {
  test("the least: a pod on every node, exchanged one by one", () => {
    const { spec, wait_for_rollout } = only(made(daemon()), "kubernetes_daemon_set_v1");
    expect(wait_for_rollout).toBe(true);
    expect({ ...spec, template: undefined }).toEqual({
      selector: { match_labels: LABELS },
      strategy: { type: "RollingUpdate", rolling_update: { max_surge: "0", max_unavailable: "1" } },
    });
    expect(spec.template.spec.topology_spread_constraint).toBeUndefined();
    expect(spec.template.spec.security_context.run_as_non_root).toBe(true);
  });

  test("exchanged by hand, and refused what it does not know", () => {
    const { spec } = only(made(daemon({ rollout: Rollout.onDelete() })), "kubernetes_daemon_set_v1");
    expect(spec.strategy).toEqual({ type: "OnDelete" });
    expect(refused(daemon({ rollout: Rollout.recreate() }))).toMatch(
      /AKS-E1238: rollout must be one that a DaemonSet knows/,
    );
    expect(refused(daemon({ rollout: Rollout.rolling({ maxUnavailable: "0" }) }))).toMatch(/AKS-E1253/);
  });
});

describe("Job", () => {
  test("the least: one pod, once, and the apply waits for it", () => {
    const body = only(made(job()), "kubernetes_job_v1");
    expect(body).toMatchObject({ wait_for_completion: true, timeouts: { create: "10m", update: "10m" } });
    expect(Object.keys(body.spec)).toEqual(["template"]);
    expect(body.spec.template.spec.restart_policy).toBe("Never");
  });

  test("with everything", () => {
    const overrides = { completions: 4, parallelism: 2, retries: 0, deadlineSeconds: 600, restartInPlace: true };
    const body = only(made(job({ ...overrides, waitForCompletion: false, timeoutMinutes: 30 })), "kubernetes_job_v1");
    expect(body).toMatchObject({
      wait_for_completion: false,
      timeouts: { create: "30m", update: "30m" },
      spec: { completions: 4, parallelism: 2, backoff_limit: 0, active_deadline_seconds: 600 },
    });
    expect(body.spec.template.spec.restart_policy).toBe("OnFailure");
  });

  test("refuses numbers that are none", () => {
    const text = refused(job({ completions: 0, parallelism: 0.5, retries: -1, deadlineSeconds: 0, timeoutMinutes: 0 }));
    for (const prop of ["completions", "parallelism", "retries", "deadlineSeconds", "timeoutMinutes"]) {
      expect(text).toMatch(new RegExp(`AKS-E1225: ${prop} must be a whole number`));
    }
  });
});

describe("CronJob", () => {
  test("the least: in UTC, and never twice at once", () => {
    const { spec } = only(made(cron()), "kubernetes_cron_job_v1");
    expect({ ...spec, job_template: undefined }).toEqual({
      schedule: "0 3 * * *",
      timezone: "Etc/UTC",
      concurrency_policy: "Forbid",
    });
    expect(spec.job_template.metadata.labels).toEqual(LABELS);
    expect(spec.job_template.spec.template.spec.restart_policy).toBe("Never");
  });

  test("with everything", () => {
    const { spec } = only(
      made(
        cron({
          timeZone: "Europe/Berlin",
          concurrency: JobConcurrency.REPLACE,
          startWithinSeconds: 600,
          keepSuccessful: 1,
          keepFailed: 0,
          suspend: true,
          retries: 2,
        }),
      ),
      "kubernetes_cron_job_v1",
    );
    expect(spec).toMatchObject({
      timezone: "Europe/Berlin",
      concurrency_policy: "Replace",
      starting_deadline_seconds: 600,
      successful_jobs_history_limit: 1,
      failed_jobs_history_limit: 0,
      suspend: true,
      job_template: { spec: { backoff_limit: 2 } },
    });
  });

  test.each<[Over<CronJobProps>, RegExp]>([
    [{ schedule: "every day" }, /AKS-E1255: schedule must be five fields of cron.*got "every day"/],
    [{ timeZone: "Europe/Berlinn" }, /AKS-E1256: timeZone must be a time zone.*did you mean Europe\/Berlin/],
    [{ concurrency: "Wait" as JobConcurrency }, /AKS-E0810: concurrency must be one of Forbid, Allow, Replace/],
    [{ startWithinSeconds: 5 }, /AKS-E1225: startWithinSeconds must be a whole number of seconds, 10 or more, got 5/],
    [{ keepFailed: -1 }, /AKS-E1225: keepFailed/],
    [{ name: "a".repeat(53) }, /AKS-E1241: name must have at most 52 characters for a CronJob/],
  ])("refuses %#", (overrides, message) => expect(refused(cron(overrides))).toMatch(message));
});

test("what only Terraform knows is not judged", () => {
  const here = place();
  const text = new TerraformVariable(here.inside, "text", { type: "string" }).stringValue;
  const number = new TerraformVariable(here.inside, "number", { type: "number" }).numberValue;
  const numbers = { completions: number, parallelism: number, retries: number, deadlineSeconds: number };
  new StatefulSet(here.inside, "Set", { ...base(here), name: text, replicas: Replicas.fixed(number) });
  new Job(here.inside, "Job", { ...base(here), ...numbers, timeoutMinutes: number });
  new CronJob(here.inside, "Cron", {
    ...base(here),
    ...numbers,
    schedule: text,
    timeZone: text,
    startWithinSeconds: number,
  });
  const json = synth(here.inside);
  expect(only(json, "kubernetes_cron_job_v1").spec).toMatchObject({ schedule: "${var.text}", timezone: "${var.text}" });
  // How many pods there will be is not known: the budget of several never keeps a single one.
  expect(only(json, "kubernetes_pod_disruption_budget_v1").spec.max_unavailable).toBe("1");
});
