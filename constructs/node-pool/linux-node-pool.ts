import { Construct } from "constructs";
import { ProblemReport } from "../checks/problem-report";
import { warn } from "../checks/warning-report";
import { enumProblem } from "../../lib/shapes";
import { poolErrors } from "../../lib/errors/pool";
import { poolFeatureWarnings } from "../../lib/errors/pool-features";
import { vmSizeChecks } from "../../lib/facts/vm-size-checks";
import { IAksCluster } from "../cluster-ref/aks-cluster-ref";
import { GpuInstance } from "./size/gpu-instance";
import { KubeletConfig } from "./node/kubelet-config";
import { linuxNodeProblems } from "./node/linux-node-problems";
import { LinuxNodePoolOptions } from "./linux-node-pool-options";
import { LinuxOsSku } from "./node/linux-os-sku";
import { NodePoolBase } from "./node-pool-base";
import { NodePoolMode } from "./node-pool-mode";
import { WorkloadRuntime } from "./node/workload-runtime";
import { readPropsBelow } from "../checks/read-props";

/** What a pool of Linux nodes is made of. */
export interface LinuxNodePoolProps extends LinuxNodePoolOptions {
  /** The cluster that the nodes join. A change replaces the pool. */
  readonly cluster: IAksCluster;
}

/**
 * A pool of Linux nodes of one kind.
 *
 * Raises AKS-E0105 to AKS-E0107, AKS-E0419, AKS-E0434 to AKS-E0436, AKS-E0501 to AKS-E0509, AKS-E0514 to AKS-E0519,
 * AKS-E0524 to AKS-E0541, AKS-E0610 to AKS-E0615, AKS-E0626 to AKS-E0638 and AKS-E0650, and warns with AKS-W0501, AKS-W0503
 * to AKS-W0508, AKS-W0650 and AKS-W0653.
 *
 * What its values raise stands with them: `VmSize`, `OsDisk`, `NodeScaling`, `NodeSurge`, `NodeTaint`, `KubeletConfig` and
 * `LinuxOsConfig`.
 *
 * @see https://learn.microsoft.com/azure/aks/create-node-pools
 */
export class LinuxNodePool extends NodePoolBase {
  constructor(scope: Construct, id: string, props: LinuxNodePoolProps) {
    props = readPropsBelow(scope, id, "LinuxNodePoolProps", props);
    const osSku = props.osSku ?? LinuxOsSku.UBUNTU;
    super(scope, id, props.cluster, props, {
      kind: { os: "Linux", mode: props.mode ?? NodePoolMode.USER, spot: props.spot !== undefined },
      config: () => ({
        osSku: osSku.value,
        kubeletConfig: KubeletConfig._renderBeside(props.kubelet, props.linuxOs),
        linuxOsConfig: props.linuxOs?._render(),
        kubeletDiskType: props.kubeletDisk,
        gpuInstance: props.gpuInstance,
        workloadRuntime: props.workloadRuntime,
      }),
    });
    const report = ProblemReport.of(this);
    report.add(
      ...linuxNodeProblems("", props),
      enumProblem("mode", props.mode, NodePoolMode),
      enumProblem("gpuInstance", props.gpuInstance, GpuInstance),
      enumProblem("workloadRuntime", props.workloadRuntime, WorkloadRuntime),
      props.gpuInstance === undefined ? undefined : vmSizeChecks.gpuInstances("vmSize", props.vmSize._facts),
    );
    warn(this, () => (osSku.value === LinuxOsSku.AZURE_LINUX.value ? poolErrors.azureLinux2("osSku") : undefined));
    const wasm = props.workloadRuntime === WorkloadRuntime.WASM_WASI;
    warn(this, () => (wasm ? poolFeatureWarnings.wasm("workloadRuntime") : undefined));
  }
}
