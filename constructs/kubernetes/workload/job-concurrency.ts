/** What happens when a job is due while the last one still runs. */
export enum JobConcurrency {
  /** It is left out. */
  FORBID = "Forbid",
  /** It runs beside it. */
  ALLOW = "Allow",
  /** The last one is ended for it. */
  REPLACE = "Replace",
}
