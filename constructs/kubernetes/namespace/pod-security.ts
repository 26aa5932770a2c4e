import { KubernetesVersion } from "../../version/kubernetes-version";

/**
 * What pods may ask of their node.
 *
 * @see https://kubernetes.io/docs/concepts/security/pod-security-standards/
 */
export enum PodSecurityLevel {
  /** Everything, so that a pod may take over its node. For agents of the cluster only. */
  PRIVILEGED = "privileged",
  /** What most images need, without the known ways to take over a node. */
  BASELINE = "baseline",
  /** No root, no privileges, a seccomp profile: what pods that follow today's advice need. */
  RESTRICTED = "restricted",
}

/** How the pods of a namespace are checked. All of it is changed in place; pods that run already are left alone. */
export interface PodSecurityOptions {
  /**
   * Pods that need more are refused.
   *
   * @default PodSecurityLevel.RESTRICTED - that of Kubernetes is PRIVILEGED
   */
  readonly enforce?: PodSecurityLevel;

  /**
   * Who makes a pod that needs more reads a warning. Not laxer than `enforce` (AKS-E1141).
   *
   * @default PodSecurityLevel.RESTRICTED - so that what a stricter `enforce` would refuse is known before
   */
  readonly warn?: PodSecurityLevel;

  /**
   * A pod that needs more is marked in the audit log. Not laxer than `enforce` (AKS-E1141).
   *
   * @default PodSecurityLevel.RESTRICTED
   */
  readonly audit?: PodSecurityLevel;

  /**
   * The version of Kubernetes whose rules they are, so that an upgrade of the cluster does not change them.
   *
   * @default - the version that the cluster runs
   */
  readonly version?: KubernetesVersion;
}
