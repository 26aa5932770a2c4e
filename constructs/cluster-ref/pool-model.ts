import { IConstruct } from "constructs";
import { NodeOs } from "../../lib/pool-names";
import { ISubnet } from "../network/vnet/subnet-ref";
import { NodeSurge } from "../node-pool/scaling/node-surge";
import { OsDisk } from "../node-pool/node/os-disk";
import { VmSize } from "../node-pool/size/vm-size";
import { ICapacityReservationGroup } from "../reserved/capacity-reservation-group-ref";
import { IDedicatedHostGroup } from "../reserved/dedicated-host-group-ref";
import { KubernetesVersion } from "../version/kubernetes-version";

/**
 * A pool as plans of the cluster see it, with every default decided. Numbers and texts can be tokens.
 * @internal
 */
export interface PoolModel {
  /** The construct that has the pool: for the system pool the cluster. */
  readonly scope: IConstruct;
  /** The path of the construct that has the pool: for the system pool the cluster. */
  readonly path: string;
  readonly name: string;
  readonly os: NodeOs;
  readonly mode: "System" | "User";
  readonly min: number;
  readonly max: number;
  /** How many nodes an upgrade adds; nothing for a spot pool, to which it adds none. */
  readonly surge?: NodeSurge;
  readonly maxPods: number;
  readonly subnet?: ISubnet;
  /** The subnet of its pods, where they have one. */
  readonly podSubnet?: ISubnet;
  readonly vmSize: VmSize;
  /** The region of the cluster, where it is known. */
  readonly location?: string;
  readonly zones?: string[];
  readonly osDisk: OsDisk;
  /** The size of the disk that has the files of pods; nothing when it is not known. */
  readonly podDiskGib?: number;
  /** The version of its nodes, where the program says one. */
  readonly version?: KubernetesVersion;
  /** The taints of its nodes, `<key>=<value>:<effect>`, those of Azure among them. */
  readonly taints: string[];
  /** What happens to the machines that Azure takes back, of a spot pool. */
  readonly evictionPolicy?: string;
  /** Where its nodes take reserved machines from. */
  readonly capacityReservationGroup?: ICapacityReservationGroup;
  /** The servers that its nodes are on. */
  readonly dedicatedHostGroup?: IDedicatedHostGroup;
  /** Whether a node that is not needed any more is only stopped. */
  readonly keepsScaledDown: boolean;
  /** Whether every node has a public address that is billed by itself. */
  readonly publicAddresses: boolean;
  readonly ultraDisks: boolean;
}

const MODELS = new WeakMap<object, PoolModel>();

/** @internal what a pool of the program is, for whoever is given the pool alone */
export function setPoolModel(pool: object, model: PoolModel): PoolModel {
  MODELS.set(pool, model);
  return model;
}

/** @internal */
export function poolModelOf(pool: object): PoolModel | undefined {
  return MODELS.get(pool);
}
