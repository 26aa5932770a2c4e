/** What the workloads of a pool can need of its VM size. */
export enum NodeFeature {
  /** Arm64 processors. */
  ARM64 = "ARM64",
  /** Processors of the x86-64 family. */
  AMD64 = "AMD64",
  /** One GPU or more. */
  GPU = "GPU",
  /** Packets that do not go through the host: less latency, more of them. */
  ACCELERATED_NETWORKING = "ACCELERATED_NETWORKING",
  /** Virtual machines inside of the nodes. */
  NESTED_VIRTUALIZATION = "NESTED_VIRTUALIZATION",
  /** A temporary disk beside the one of the operating system. */
  TEMPORARY_DISK = "TEMPORARY_DISK",
  /** Local NVMe disks. */
  LOCAL_NVME = "LOCAL_NVME",
  /** Volumes on Premium SSD. */
  PREMIUM_DISKS = "PREMIUM_DISKS",
  /** Memory that the host cannot read. */
  CONFIDENTIAL_COMPUTING = "CONFIDENTIAL_COMPUTING",
}
