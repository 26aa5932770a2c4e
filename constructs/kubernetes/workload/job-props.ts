import { JobOptions } from "./job-options";
import { WorkloadProps } from "./workload-props";

/** What a job is made of. Kubernetes changes nothing of the pods of a job: a change replaces it, which runs it again. */
export interface JobProps extends WorkloadProps, JobOptions {
  /**
   * Whether an apply waits until the job is done, and fails when it fails.
   *
   * @default true
   */
  readonly waitForCompletion?: boolean;

  /**
   * How many minutes it waits at most, a whole number of 1 or more (AKS-E1225).
   *
   * @default 10 - the provider gives up after one
   */
  readonly timeoutMinutes?: number;
}
