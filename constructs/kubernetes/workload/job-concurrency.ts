/**
 * What happens when a job is due while the last one still runs.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#concurrency-policy
 */
export enum JobConcurrency {
  /** It is left out. */
  FORBID = "Forbid",
  /** It runs beside it. */
  ALLOW = "Allow",
  /** The last one is ended for it. */
  REPLACE = "Replace",
}
