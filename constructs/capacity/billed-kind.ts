/** What kind of thing is paid for. */
export enum BilledKind {
  /** The control plane of a tier that is not free. */
  CONTROL_PLANE = "control plane",
  /** The virtual machine that a node is. */
  VIRTUAL_MACHINE = "virtual machine",
  /** Virtual machines that are kept free for pools, used or not. */
  CAPACITY_RESERVATION = "capacity reservation",
  /** A physical server with all that runs on it. */
  DEDICATED_HOST = "dedicated host",
  /** The license of Windows Server on a node. */
  WINDOWS_LICENSE = "Windows license",
  /** The managed disk that a node boots from. */
  OS_DISK = "OS disk",
  /** A managed disk that the program makes. */
  MANAGED_DISK = "managed disk",
  /** What a claim to a new volume makes: a managed disk or a file share. */
  VOLUME = "volume",
  /** A snapshot of a managed disk. */
  SNAPSHOT = "snapshot",
  /** What connects the cluster to the outside, and networks to each other. */
  NETWORK = "network",
  /** Logs and metrics, by what is taken in and kept. */
  LOGS = "logs",
  /** Where metrics are looked at. */
  DASHBOARDS = "dashboards",
  /** Keys, and what is done with them. */
  KEYS = "keys",
  /** Backups of a cluster. */
  BACKUP = "backup",
  /** What is added to the cluster and has a price of its own. */
  ADD_ON = "add-on",
}
