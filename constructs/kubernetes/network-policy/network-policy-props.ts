import { IClusterConnection } from "../cluster-connection-ref";
import { INamespace } from "../namespace/namespace-ref";
import { NetworkPeer } from "./network-peer";
import { NetworkPort } from "./network-port";

/** What a network policy lets through in one direction. */
export interface NetworkPolicyRule {
  /** Who: anybody of the list. An empty one is an error (AKS-E1151), because Kubernetes takes it for everybody. */
  readonly peers: NetworkPeer[];

  /**
   * On which ports, of the pods that are reached.
   *
   * @default - all ports
   */
  readonly ports?: NetworkPort[];
}

/** What the pods of a namespace may reach, and who may reach them. Everything but the names is changed in place. */
export interface NetworkPolicyOptions {
  /**
   * The name of the policy (AKS-E1147). A change replaces it.
   *
   * @default - the id of the construct, in lower case
   */
  readonly name?: string;

  /**
   * The labels of the pods that it is about.
   *
   * @default - all pods of the namespace
   */
  readonly podLabels?: { [key: string]: string };

  /**
   * Who may reach the pods: nobody but these, and nobody at all with an empty list.
   *
   * @default - the policy says nothing of it
   */
  readonly ingress?: NetworkPolicyRule[];

  /**
   * What the pods may reach: nothing but these, and nothing at all with an empty list.
   *
   * @default - the policy says nothing of it
   */
  readonly egress?: NetworkPolicyRule[];
}

/** What a network policy is made of. */
export interface NetworkPolicyProps extends NetworkPolicyOptions {
  /** The way into the cluster (AKS-E1102). */
  readonly connection: IClusterConnection;
  /** The namespace of the pods. A change replaces the policy. */
  readonly namespace: INamespace;
}
