import { Problem } from "../../../lib/errors/problem";
import { JobOptions } from "./job-options";
import { wholeNumber } from "./pod/pod-checks";

/** @internal */
export function renderJob({ completions, parallelism, retries, deadlineSeconds }: JobOptions) {
  return { completions, parallelism, backoffLimit: retries, activeDeadlineSeconds: deadlineSeconds };
}

/** @internal */
export function restartPolicyOf({ restartInPlace }: JobOptions): string {
  return restartInPlace === true ? "OnFailure" : "Never";
}

/** @internal */
export function jobProblems(options: JobOptions): (Problem | undefined)[] {
  return [
    wholeNumber("completions", 1, "pods", options.completions),
    wholeNumber("parallelism", 1, "pods", options.parallelism),
    wholeNumber("retries", 0, "times", options.retries),
    wholeNumber("deadlineSeconds", 1, "seconds", options.deadlineSeconds),
  ];
}
