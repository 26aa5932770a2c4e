import { LifecycleHook } from "./lifecycle-hook";

/** What is done when a container starts and ends. */
export interface ContainerLifecycle {
  /**
   * Right after it has started, beside its program. Until it is done the container does not count as running, and when it
   * fails the container is killed.
   *
   * @default - nothing
   */
  readonly postStart?: LifecycleHook;

  /**
   * Before its program is told to end, such as a pause in which load balancers forget the pod. It takes its time of
   * `terminationGraceSeconds` of the pod; a sleep that takes all of it warns (AKS-W1216).
   *
   * @default - nothing
   */
  readonly preStop?: LifecycleHook;
}
