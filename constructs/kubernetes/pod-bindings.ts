/* eslint-disable @typescript-eslint/no-require-imports -- the point of this file */
import type * as cronJob from "@cdktf/provider-kubernetes/lib/cron-job-v1";
import type * as daemonSet from "@cdktf/provider-kubernetes/lib/daemon-set-v1";
import type * as deployment from "@cdktf/provider-kubernetes/lib/deployment-v1";
import type * as job from "@cdktf/provider-kubernetes/lib/job-v1";
import type * as statefulSet from "@cdktf/provider-kubernetes/lib/stateful-set-v1";

/**
 * The bindings of the kinds that have pods: each has the classes of a whole pod, and all of them together cost every
 * program 0.4 s, also one that runs nothing in a cluster. So each is loaded when the first of its kind is made.
 * @internal
 */
export const podBindings = {
  cronJob: () => require("@cdktf/provider-kubernetes/lib/cron-job-v1") as typeof cronJob,
  daemonSet: () => require("@cdktf/provider-kubernetes/lib/daemon-set-v1") as typeof daemonSet,
  deployment: () => require("@cdktf/provider-kubernetes/lib/deployment-v1") as typeof deployment,
  job: () => require("@cdktf/provider-kubernetes/lib/job-v1") as typeof job,
  statefulSet: () => require("@cdktf/provider-kubernetes/lib/stateful-set-v1") as typeof statefulSet,
};
