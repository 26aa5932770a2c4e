import { JobConcurrency } from "./job-concurrency";
import { JobOptions } from "./job-options";
import { WorkloadProps } from "./workload-props";

/** What a cron job is made of. Everything but the names is changed in place, from the next run on. */
export interface CronJobProps extends WorkloadProps, JobOptions {
  /** When it runs, as five fields of cron or a word such as `@daily` (AKS-E1255). */
  readonly schedule: string;

  /**
   * The time zone of the schedule, as the IANA database calls it (AKS-E1256).
   *
   * @default "Etc/UTC"
   */
  readonly timeZone?: string;

  /**
   * What happens when it is due while the last one still runs.
   *
   * @default JobConcurrency.FORBID - Kubernetes lets both run
   */
  readonly concurrency?: JobConcurrency;

  /**
   * Seconds by which it may begin late, 10 or more (AKS-E1225): the cluster looks every ten seconds.
   *
   * @default - any
   */
  readonly startWithinSeconds?: number;

  /**
   * How many jobs that ended well are kept, 0 or more (AKS-E1225).
   *
   * @default 3
   */
  readonly keepSuccessful?: number;

  /**
   * How many jobs that failed are kept, 0 or more (AKS-E1225).
   *
   * @default 1
   */
  readonly keepFailed?: number;

  /**
   * Whether it does not run for now.
   *
   * @default false
   */
  readonly suspend?: boolean;
}
