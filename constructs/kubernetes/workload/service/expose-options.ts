import { NetworkPeer } from "../../network-policy/network-peer";
import { ServiceExposure } from "./service-exposure";
import { ServicePort } from "./service-port";

/** How the pods of a workload are reached. Everything but the name is changed in place. */
export interface ExposeOptions {
  /** The ports, at least one (AKS-E1257). */
  readonly ports: ServicePort[];

  /**
   * From where it is reached.
   *
   * @default ServiceExposure.clusterIp()
   */
  readonly exposure?: ServiceExposure;

  /**
   * Who may reach the pods on these ports: a network policy lets them through, which a shut namespace needs.
   *
   * @default - whom the network policies of the namespace let through
   */
  readonly from?: NetworkPeer[];

  /**
   * The name of the service (AKS-E1211), each once for a workload (AKS-E1258). A change replaces it.
   *
   * @default - the name of the workload
   */
  readonly name?: string;
}
