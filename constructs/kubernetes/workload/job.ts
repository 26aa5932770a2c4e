import type { JobV1 } from "@cdktf/provider-kubernetes/lib/job-v1";
import { Construct } from "constructs";
import { untraced } from "../../../lib/untraced";
import { ProblemReport } from "../../checks/problem-report";
import { jobProblems, renderJob, restartPolicyOf } from "./job-parts";
import { JobProps } from "./job-props";
import { wholeNumber } from "./pod/pod-checks";
import { PodSpread } from "./pod/pod-spread";
import { WorkloadBase } from "./workload-base";
import { podBindings } from "../pod-bindings";
import { readPropsBelow } from "../../checks/read-props";

const DEFAULT_TIMEOUT_MINUTES = 10;

/**
 * Pods that run until they are done, once for each version of the program: a migration, for example. It stays in the
 * cluster when it is done: Terraform would run again what it does not find any more.
 *
 * Raises what a Deployment raises of its pods.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/job/
 */
export class Job extends WorkloadBase {
  /** The Terraform resource, for what the library has no word for. */
  public readonly resource: JobV1;

  constructor(scope: Construct, id: string, props: JobProps) {
    props = readPropsBelow(scope, id, "JobProps", props);
    super(scope, id, props, {
      name: "Job",
      maxNameLength: 63,
      spread: PodSpread.NONE,
      restartPolicy: restartPolicyOf(props ?? {}),
    });
    const timeout = `${props.timeoutMinutes ?? DEFAULT_TIMEOUT_MINUTES}m`;
    this.resource = untraced(
      () =>
        new (podBindings.job().JobV1)(this, "Resource", {
          ...this._placed(),
          spec: { ...renderJob(props), template: this._template },
          waitForCompletion: props.waitForCompletion !== false,
          timeouts: { create: timeout, update: timeout },
        }),
    );
    ProblemReport.of(this).add(
      ...jobProblems(props),
      wholeNumber("timeoutMinutes", 1, "minutes", props.timeoutMinutes),
    );
  }
}
