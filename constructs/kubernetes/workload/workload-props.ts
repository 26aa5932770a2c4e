import { IClusterConnection } from "../cluster-connection-ref";
import { INamespace } from "../namespace/namespace-ref";
import { PodOptions } from "./pod/pod-options";

/** What every kind of workload has. */
export interface WorkloadProps extends PodOptions {
  /** The way into the cluster (AKS-E1102). */
  readonly connection: IClusterConnection;

  /** The namespace, not one that Kubernetes or AKS keeps (AKS-E1240). A change replaces the workload. */
  readonly namespace: INamespace;

  /**
   * The name of the workload, of its service account and of its service: 1 to 63 lower-case letters, digits or hyphens, 52
   * for a StatefulSet or CronJob (AKS-E1211, AKS-E1241). A change replaces it.
   *
   * @default - the id of the construct, in lower case
   */
  readonly name?: string;
}
