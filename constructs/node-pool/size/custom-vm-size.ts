import { CpuArchitecture } from "./cpu-architecture";

/** The facts of a VM size that the library does not know. */
export interface CustomVmSize {
  /** The name of the size in Azure, for example `Standard_D4ds_v9`. */
  readonly name: string;

  /** The vCPUs a node has: a whole number from 1. */
  readonly vCpus: number;

  /** The memory of a node in GiB, more than 0. */
  readonly memoryGib: number;

  /**
   * The instruction set of its processors.
   *
   * @default CpuArchitecture.AMD64
   */
  readonly architecture?: CpuArchitecture;

  /**
   * Whether Premium SSD disks can be attached.
   *
   * @default - not stated, and so not checked
   */
  readonly premiumDisks?: boolean;

  /**
   * Whether the OS disk of a node can be on its local disks.
   *
   * @default - not stated, and so not checked
   */
  readonly ephemeralOsDisk?: boolean;

  /**
   * Whether data can be encrypted on the host of the virtual machine.
   *
   * @default - not stated, and so not checked
   */
  readonly encryptionAtHost?: boolean;

  /**
   * Whether accelerated networking is possible.
   *
   * @default - not stated, and so not checked
   */
  readonly acceleratedNetworking?: boolean;

  /**
   * Whether virtual machines can run inside a node.
   *
   * @default - not stated, and so not checked
   */
  readonly nestedVirtualization?: boolean;

  /**
   * The number of data disks that can be attached, from 0.
   *
   * @default - not stated, and so not checked
   */
  readonly maxDataDisks?: number;

  /**
   * The number of network interfaces, from 1.
   *
   * @default - not stated, and so not checked
   */
  readonly maxNics?: number;

  /**
   * The number of GPUs, from 0.
   *
   * @default - not stated, and so not checked
   */
  readonly gpus?: number;

  /**
   * The temporary disk in GiB, 0 for none.
   *
   * @default - not stated, and so not checked
   */
  readonly tempDiskGib?: number;

  /**
   * The cache in GiB, 0 for none.
   *
   * @default - not stated, and so not checked
   */
  readonly cacheDiskGib?: number;

  /**
   * The number of local NVMe disks, from 0.
   *
   * @default - not stated, and so not checked
   */
  readonly localNvmeDisks?: number;

  /**
   * The size of each local NVMe disk in GiB.
   *
   * @default - not stated, and so not checked
   */
  readonly localNvmeGibEach?: number;

  /**
   * The family that quota counts the size in, for example `standardDDSv5Family`.
   *
   * @default - not stated
   */
  readonly family?: string;
}
