import { Probe } from "./probe";

/** How the kubelet looks after a container. */
export interface ContainerProbes {
  /**
   * Whether it has started; until then nothing else is asked, and it is restarted when it never does.
   *
   * @default - it has started as soon as it runs
   */
  readonly startup?: Probe;

  /**
   * Whether it can take requests; a service leaves its pod out while it cannot (AKS-W1220).
   *
   * @default - it can as soon as it has started
   */
  readonly readiness?: Probe;

  /**
   * Whether it is alive; it is restarted when it is not.
   *
   * @default - it is as long as it runs
   */
  readonly liveness?: Probe;
}
