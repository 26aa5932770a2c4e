import { ReservationRule } from "./reservation-rule";

/** One node of a pool: what it has, what it keeps for itself, and what is left for pods. */
export interface NodeCapacity {
  /** The name of its VM size. */
  readonly vmSize: string;

  /** What runs containers on it. AKS has one: containerd. */
  readonly containerRuntime: string;

  /** The rule by which it keeps memory. */
  readonly reservationRule: ReservationRule;

  /** Whether the version of Kubernetes is known that decides the rule; where it is not, the newer rule is taken. */
  readonly ruleIsCertain: boolean;

  /**
   * Its vCPUs.
   *
   * @default - not known of the size
   */
  readonly vCpus?: number;

  /**
   * Its memory in GiB.
   *
   * @default - not known of the size
   */
  readonly memoryGib?: number;

  /**
   * Its GPUs, as Azure counts them.
   *
   * @default - not known of the size
   */
  readonly gpus?: number;

  /**
   * Its temporary disk in GiB.
   *
   * @default - not known of the size
   */
  readonly tempDiskGib?: number;

  /**
   * The CPU that the system keeps, in thousandths of a core.
   *
   * @default - not known
   */
  readonly keptCpuMillis?: number;

  /**
   * The memory that the system keeps, in MiB; on Windows with the 2 GiB that Windows itself takes, about.
   *
   * @default - not known
   */
  readonly keptMemoryMib?: number;

  /** The memory below which pods are evicted, in MiB: no pod can have it either. */
  readonly evictionMemoryMib: number;

  /**
   * The CPU that pods can ask for together, in thousandths of a core.
   *
   * @default - not known
   */
  readonly cpuMillis?: number;

  /**
   * The memory that pods can ask for together, in MiB.
   *
   * @default - not known
   */
  readonly memoryMib?: number;

  /**
   * The most pods.
   *
   * @default - not known
   */
  readonly pods?: number;

  /**
   * The most managed disks beside the OS disk.
   *
   * @default - not known of the size
   */
  readonly dataDisks?: number;
}
