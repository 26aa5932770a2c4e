import { Construct } from "constructs";
import { ProblemReport } from "../checks/problem-report";
import { warn } from "../checks/warning-report";
import { enumProblem } from "../../lib/shapes";
import { poolErrors } from "../../lib/errors/pool";
import { IAksCluster } from "../cluster-ref/aks-cluster-ref";
import { KubeletConfig } from "./kubelet-config";
import { LinuxNodePoolOptions } from "./linux-node-pool-options";
import { LinuxOsSku } from "./linux-os-sku";
import { NodePoolBase } from "./node-pool-base";
import { NodePoolMode } from "./node-pool-mode";
import { osSkuProblem } from "./os-sku-problem";

/** What a pool of Linux nodes is made of. */
export interface LinuxNodePoolProps extends LinuxNodePoolOptions {
  /** The cluster that the nodes join. A change replaces the pool. */
  readonly cluster: IAksCluster;
}

/**
 * A pool of Linux nodes of one kind.
 *
 * Raises AKS-E0105 to AKS-E0107, AKS-E0419, AKS-E0434 to AKS-E0436, AKS-E0501 to AKS-E0509, AKS-E0514 to AKS-E0519, AKS-E0524 to AKS-E0529 and AKS-E0650, and
 * warns with AKS-W0501, AKS-W0650 and AKS-W0653.
 *
 * @see https://learn.microsoft.com/azure/aks/create-node-pools
 */
export class LinuxNodePool extends NodePoolBase {
  constructor(scope: Construct, id: string, props: LinuxNodePoolProps) {
    const osSku = props.osSku ?? LinuxOsSku.UBUNTU;
    super(scope, id, props.cluster, props, {
      kind: { os: "Linux", mode: props.mode ?? NodePoolMode.USER, spot: props.spot !== undefined },
      taints: props.taints,
      spot: props.spot,
      config: {
        osSku: osSku.value,
        kubeletConfig: KubeletConfig._renderBeside(props.kubelet, props.linuxOs),
        linuxOsConfig: props.linuxOs?._render(),
      },
    });
    const report = ProblemReport.of(this);
    report.add(osSkuProblem("osSku", "Linux", osSku.value), enumProblem("mode", props.mode, NodePoolMode));
    report.addFrom("kubelet", props.kubelet?._problems ?? []);
    report.addFrom("linuxOs", props.linuxOs?._problems ?? []);
    warn(this, () => (osSku.value === LinuxOsSku.AZURE_LINUX.value ? poolErrors.azureLinux2("osSku") : undefined));
  }
}
