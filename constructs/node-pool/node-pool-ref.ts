import { VmSize } from "./size/vm-size";

/** What others may ask of a node pool: the system pool of a cluster, a Linux pool or a Windows pool. */
export interface INodePool {
  /** The name of the pool in Azure, unique in its cluster. */
  readonly poolName: string;
  /** The size of its virtual machines; nothing for a pool of which only the name is known. */
  readonly vmSize?: VmSize;
  /** The availability zones of its nodes; nothing when it has none. */
  readonly zones?: string[];
  /** Whether Ultra disks can be attached to its nodes; nothing where that was not said. */
  readonly ultraDisks?: boolean;
}
