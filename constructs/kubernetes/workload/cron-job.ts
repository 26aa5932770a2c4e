import type { CronJobV1 } from "@cdktf/provider-kubernetes/lib/cron-job-v1";
import { Construct } from "constructs";
import { Problem } from "../../../lib/errors/problem";
import { workloadErrors } from "../../../lib/errors/workload";
import { enumProblem } from "../../../lib/shapes";
import { isKnown, isUnknown } from "../../../lib/tokens";
import { untraced } from "../../../lib/untraced";
import { nearestZones, standardOffset } from "../../../lib/utc-offset";
import { isSchedule } from "../../../lib/workload/schedules";
import { ProblemReport } from "../../checks/problem-report";
import { CronJobProps } from "./cron-job-props";
import { JobConcurrency } from "./job-concurrency";
import { jobProblems, renderJob, restartPolicyOf } from "./job-parts";
import { wholeNumber } from "./pod/pod-checks";
import { PodSpread } from "./pod/pod-spread";
import { WorkloadBase } from "./workload-base";
import { podBindings } from "../pod-bindings";
import { readPropsBelow } from "../../checks/read-props";

const DEFAULT_TIME_ZONE = "Etc/UTC";

/**
 * A job that runs again and again, at times that a schedule says.
 *
 * Raises what a Deployment raises of its pods, AKS-E1255 and AKS-E1256.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/
 */
export class CronJob extends WorkloadBase {
  /** The Terraform resource, for what the library has no word for. */
  public readonly resource: CronJobV1;

  constructor(scope: Construct, id: string, props: CronJobProps) {
    props = readPropsBelow(scope, id, "CronJobProps", props);
    super(scope, id, props, {
      name: "CronJob",
      // Its jobs add a hyphen and the time, of ten characters.
      maxNameLength: 52,
      spread: PodSpread.NONE,
      restartPolicy: restartPolicyOf(props ?? {}),
    });
    const { schedule, timeZone = DEFAULT_TIME_ZONE, concurrency = JobConcurrency.FORBID } = props;
    this.resource = untraced(
      () =>
        new (podBindings.cronJob().CronJobV1)(this, "Resource", {
          ...this._placed(),
          spec: {
            schedule,
            timezone: timeZone,
            concurrencyPolicy: concurrency,
            startingDeadlineSeconds: props.startWithinSeconds,
            successfulJobsHistoryLimit: props.keepSuccessful,
            failedJobsHistoryLimit: props.keepFailed,
            suspend: props.suspend,
            jobTemplate: {
              metadata: { labels: { ...this.selectorLabels } },
              spec: { ...renderJob(props), template: this._template },
            },
          },
        }),
    );
    ProblemReport.of(this).add(
      ...jobProblems(props),
      isUnknown(schedule) || isSchedule(schedule) ? undefined : workloadErrors.schedule("schedule", schedule),
      zoneProblem("timeZone", timeZone),
      enumProblem("concurrency", concurrency, JobConcurrency),
      wholeNumber("startWithinSeconds", 10, "seconds", props.startWithinSeconds),
      wholeNumber("keepSuccessful", 0, "jobs", props.keepSuccessful),
      wholeNumber("keepFailed", 0, "jobs", props.keepFailed),
    );
  }
}

function zoneProblem(prop: string, zone: string): Problem | undefined {
  if (!isKnown(zone) || zone === DEFAULT_TIME_ZONE || standardOffset(zone) !== undefined) return undefined;
  return workloadErrors.timeZone(prop, zone, nearestZones(zone));
}
