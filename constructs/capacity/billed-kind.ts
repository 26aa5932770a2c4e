/** What kind of thing is paid for. */
export enum BilledKind {
  /** The control plane of a tier that is not free. */
  CONTROL_PLANE = "control plane",
  /** The virtual machine that a node is. */
  VIRTUAL_MACHINE = "virtual machine",
  /** The license of Windows Server on a node. */
  WINDOWS_LICENSE = "Windows license",
  /** The managed disk that a node boots from. */
  OS_DISK = "OS disk",
  /** What connects the cluster to the outside. */
  NETWORK = "network",
  /** Logs and metrics, by what is taken in and kept. */
  LOGS = "logs",
  /** What is added to the cluster and has a price of its own. */
  ADD_ON = "add-on",
}
