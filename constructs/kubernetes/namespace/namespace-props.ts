import { IClusterConnection } from "../cluster-connection-ref";
import { NamespaceLimits } from "./namespace-limits";
import { NamespaceQuota } from "./namespace-quota";
import { PodSecurityOptions } from "./pod-security";

/** What a namespace is made of. */
export interface NamespaceProps {
  /** The way into the cluster (AKS-E1102). */
  readonly connection: IClusterConnection;

  /**
   * The name of the namespace: 1 to 63 lower-case letters, digits or hyphens (AKS-E0323), not one that Kubernetes or AKS
   * keeps (AKS-E1140), and each once in a cluster (AKS-E1149). A change replaces the namespace and everything in it.
   */
  readonly name: string;

  /**
   * What its pods may ask of their node.
   *
   * @default - restricted, in every mode and in the version that the cluster runs
   */
  readonly podSecurity?: PodSecurityOptions;

  /**
   * Whether its pods reach nobody but cluster DNS and are reached by nobody, until a `NetworkPolicy` says otherwise.
   * Without it they reach everything, with a warning (AKS-W1141).
   *
   * @default true - Kubernetes lets everything through
   */
  readonly networkIsolation?: boolean;

  /**
   * What all of its pods may take together. Beside a quota of CPU or memory, `limits` should say the defaults
   * (AKS-W1143).
   *
   * @default - as much as the cluster has
   */
  readonly quota?: NamespaceQuota;

  /**
   * What a container takes when it does not say, and may take at all.
   *
   * @default - what the container says
   */
  readonly limits?: NamespaceLimits;

  /**
   * Labels of the namespace (AKS-E0580, AKS-E0581), other than those of pod security (AKS-E1142). Changed in place.
   *
   * @default - none but those of pod security
   */
  readonly labels?: { [key: string]: string };

  /**
   * Annotations of the namespace (AKS-E0580, AKS-E1148). Changed in place.
   *
   * @default - none
   */
  readonly annotations?: { [key: string]: string };
}
