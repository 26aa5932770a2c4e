/**
 * What runs the workloads of a pool. Changed in place.
 *
 * @see https://learn.microsoft.com/azure/aks/use-wasi-node-pools
 */
export enum WorkloadRuntime {
  /** Containers, with containerd. */
  OCI_CONTAINER = "OCIContainer",
  /** WebAssembly with a system interface: retired, no new pool can be made since 2025-05-05 (AKS-W0506). */
  WASM_WASI = "WasmWasi",
}
