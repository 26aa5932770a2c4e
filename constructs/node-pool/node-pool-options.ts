import { ISubnet } from "../network/vnet/subnet-ref";
import { IProximityPlacementGroup } from "../reserved/proximity-placement-group-ref";
import { KubernetesVersion } from "../version/kubernetes-version";
import { HostPorts } from "./node/host-ports";
import { NodeFeature } from "./node/node-feature";
import { NodeScaling } from "./scaling/node-scaling";
import { NodeSurge } from "./scaling/node-surge";
import { OsDisk } from "./node/os-disk";
import { PublicNodeIps } from "./node/public-node-ips";
import { ScaleDownMode } from "./scaling/scale-down-mode";
import { UndrainableNodes } from "./scaling/undrainable-nodes";
import { VmSize } from "./size/vm-size";

/** What every pool of nodes has, whatever it is for. */
export interface NodePoolOptions {
  /**
   * The size of the virtual machines (AKS-E0601 to AKS-E0604, AKS-E0608, AKS-E0609). A change rotates the pool: its nodes move to a temporary pool and back, and are
   * not drained before.
   */
  readonly vmSize: VmSize;

  /** How many nodes, and who says so. Changed in place. */
  readonly scaling: NodeScaling;

  /**
   * The name of the pool in Azure: lower-case letters and digits beginning with a letter, at most 12, at most 6 for
   * Windows (AKS-E0501). A change replaces the pool, and of the system pool the whole cluster.
   *
   * @default - the id of the construct; "system" for the system pool
   */
  readonly name?: string;

  /**
   * The name that the pool takes for the time of a rotation, under the same rules (AKS-E0503). Changed in place.
   *
   * @default - derived from the name, unique in the cluster
   */
  readonly rotationName?: string;

  /**
   * The availability zones of the nodes: "1", "2", "3" (AKS-E0514), in a region that has them (AKS-W0507). A change
   * rotates the pool.
   *
   * @default - none: Azure places the nodes anywhere in the region, and a zone that is lost may take all of them
   */
  readonly zones?: string[];

  /**
   * The most pods on a node, 10 to 250, on a system pool at least 30 (AKS-E0516), and room for 30 on all nodes together
   * (AKS-E0527). The more there may be, the more memory the node
   * keeps for itself: AKS-W0650 tells when that is more than the node can have. A change rotates the pool.
   *
   * @default 110 - what Kubernetes itself is tested with; Azure's 250 makes every node keep more than twice the memory for itself
   */
  readonly maxPods?: number;

  /**
   * Labels of the nodes, none of those that AKS or Kubernetes keep for themselves (AKS-E0580 to AKS-E0584). Changed in place, and taken away again when they are left out.
   *
   * @default - none of yours
   */
  readonly labels?: { [key: string]: string };

  /**
   * The disk of the operating system. A change rotates the pool.
   *
   * @default OsDisk.managed() - in the size that Azure chooses for the number of vCPUs
   */
  readonly osDisk?: OsDisk;

  /**
   * How many nodes an upgrade adds for its time, with the pool at its largest at most 1000 in all (AKS-W0653), or how many
   * it takes away. Changed in place.
   *
   * @default NodeSurge.percent(10) - Azure's own, written out because leaving it out makes every plan show a change
   */
  readonly surge?: NodeSurge;

  /**
   * How many minutes an upgrade waits for the pods of a node to leave, 0 to 1440 (AKS-E0517); 0 is Azure's own time of 30 minutes.
   * Changed in place; back to 0 replaces the pool, and on the system pool the cluster.
   *
   * @default 0
   */
  readonly drainTimeoutMinutes?: number;

  /**
   * How many minutes an upgrade waits after each node, 0 to 30 (AKS-E0517). Changed in place.
   *
   * @default 0
   */
  readonly soakMinutes?: number;

  /**
   * What an upgrade does with a node whose pods do not leave. Changed in place; to leave it out again replaces the pool,
   * and of the system pool the cluster.
   *
   * @default - Azure's own: the upgrade stops there, as with UndrainableNodes.SCHEDULE
   */
  readonly undrainableNodes?: UndrainableNodes;

  /**
   * What happens to nodes that are not needed any more. Nodes with an ephemeral OS disk can only be deleted (AKS-E0535).
   * Changed in place.
   *
   * @default ScaleDownMode.DELETE
   */
  readonly scaleDownMode?: ScaleDownMode;

  /**
   * Whether temporary disks, caches and the traffic to managed disks are encrypted on the host of the virtual machine. The
   * subscription must have registered the feature `Microsoft.Compute/EncryptionAtHost` first, and the size must have it
   * (AKS-E0610). A change rotates the pool.
   *
   * @default - what the cluster says for all of its pools, and without that Azure's own: false
   * @see https://learn.microsoft.com/azure/aks/enable-host-encryption
   */
  readonly encryptAtHost?: boolean;

  /**
   * Whether the image of the nodes has the cryptographic modules that FIPS 140 asks for. A change rotates the pool.
   *
   * @default false
   */
  readonly fips?: boolean;

  /**
   * Whether volumes on Ultra disks can be attached: of a size with Premium storage (AKS-E0611), and of nodes in zones
   * where the region has them (AKS-W0503). A change rotates the pool.
   *
   * @default false
   */
  readonly ultraDisks?: boolean;

  /**
   * The snapshot of a node pool whose image and version of Kubernetes the nodes have, by its ARM id (AKS-E0533). A change
   * rotates the pool.
   *
   * @default - none: the newest image
   */
  readonly snapshotId?: string;

  /**
   * Gives every node an address on the internet (AKS-W0504). To turn it on or off rotates the pool; to name another
   * range of addresses, or other tags of them, replaces the pool, and of the system pool the cluster.
   *
   * @default - no node has a public address
   */
  readonly publicNodeIps?: PublicNodeIps;

  /**
   * Ports of the nodes that pods may take with `hostPort`, and that traffic is let in to (AKS-E0530). Changed in place. The
   * security group of the subnet has to let in what comes to public addresses as well (AKS-W0462).
   *
   * @default - none
   */
  readonly allowedHostPorts?: HostPorts[];

  /**
   * The application security groups of the nodes by their ARM ids (AKS-E0532), which rules of a security group can name.
   * Azure disregards them without `allowedHostPorts` (AKS-E0531). Changed in place.
   *
   * @default - none
   */
  readonly applicationSecurityGroupIds?: string[];

  /**
   * Puts the nodes close to each other, and to other pools of the same group: all in one zone (AKS-E0634, AKS-E0637). A
   * change replaces the pool, and of the system pool the cluster.
   *
   * @default - anywhere in the zones of the pool
   */
  readonly proximityPlacementGroup?: IProximityPlacementGroup;

  /**
   * What the workloads need of the VM size, so that another size that does not have it is refused (AKS-E0615). It is not
   * part of the Terraform.
   *
   * @default - nothing
   */
  readonly needs?: NodeFeature[];

  /**
   * The subnet of the nodes, in the virtual network of the cluster. A change rotates the pool. The cluster's identity gets
   * the role to join it; of a cluster that is only imported it must have that role already.
   *
   * @default - the subnet of the cluster's nodes
   */
  readonly subnet?: ISubnet;

  /**
   * The subnet of the pods, with NetworkProfile.azureCniPodSubnet() alone (AKS-E0434, AKS-E0435): in the virtual network of
   * the nodes, and not the subnet of nodes (AKS-E0436). A change rotates the pool. The cluster's identity gets the role to
   * join it.
   *
   * @default - the subnet of the system pool's pods
   */
  readonly podSubnet?: ISubnet;

  /**
   * The version of Kubernetes on the nodes: not newer than the control plane's, and at most three minors older
   * (AKS-E0105, AKS-E0106). Changed in place; nodes are reimaged.
   *
   * @default - the version of the cluster, so that the control plane is upgraded first and the pool follows
   */
  readonly version?: KubernetesVersion;

  /**
   * Tags of the pool: at most 50. They are added to the cluster's, and win over them. Changed in place.
   *
   * @default - the tags of the cluster
   */
  readonly tags?: { [key: string]: string };
}
