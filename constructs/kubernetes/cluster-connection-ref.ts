import { KubernetesProvider } from "@cdktf/provider-kubernetes/lib/provider";
import { IConstruct } from "constructs";

/** A way into a cluster: the provider that what lives inside of the cluster is made with. */
export interface IClusterConnection extends IConstruct {
  /** The provider. Every Kubernetes resource of the library names it, so that several clusters fit into one stack. */
  readonly provider: KubernetesProvider;
}
