import { Construct } from "constructs";
import { poolErrors } from "../../lib/errors/pool";
import { poolFeatureErrors } from "../../lib/errors/pool-features";
import { Problem } from "../../lib/errors/problem";
import { WINDOWS_2019_ENDS_AT_MINOR } from "../../lib/facts/pool-limits";
import { windowsNeedsSchedule } from "../../lib/maintenance";
import { ProblemReport } from "../checks/problem-report";
import { IAksCluster } from "../cluster-ref/aks-cluster-ref";
import { ClusterModel, clusterModelOf } from "../cluster-ref/cluster-model";
import { warn } from "../checks/warning-report";
import { osSkuProblem } from "./node/os-sku-problem";
import { NodePoolBase } from "./node-pool-base";
import { WindowsNodePoolOptions } from "./windows-node-pool-options";
import { WindowsOsSku } from "./node/windows-os-sku";
import { readPropsBelow } from "../checks/read-props";

/** What a pool of Windows nodes is made of. */
export interface WindowsNodePoolProps extends WindowsNodePoolOptions {
  /** The cluster that the nodes join. A change replaces the pool. */
  readonly cluster: IAksCluster;
}

/**
 * A pool of Windows nodes of one kind. The cluster must have been made for Windows: with `windowsNodes`, and with the
 * Azure data plane.
 *
 * Raises AKS-E0105 to AKS-E0107, AKS-E0419, AKS-E0434 to AKS-E0436, AKS-E0501 to AKS-E0519, AKS-E0524 to AKS-E0541,
 * AKS-E0610 to AKS-E0615, AKS-E0626 to AKS-E0638 and AKS-E0650, and warns with AKS-W0111, AKS-W0502 to AKS-W0504, AKS-W0507,
 * AKS-W0508,
 * AKS-W0650 and AKS-W0653.
 *
 * What its values raise stands with them: `VmSize`, `OsDisk`, `NodeScaling`, `NodeSurge`, `NodeTaint`.
 *
 * @see https://learn.microsoft.com/azure/aks/windows-best-practices
 */
export class WindowsNodePool extends NodePoolBase {
  constructor(scope: Construct, id: string, props: WindowsNodePoolProps) {
    props = readPropsBelow(scope, id, "WindowsNodePoolProps", props);
    const osSku = props.osSku ?? WindowsOsSku.WINDOWS_2022;
    super(scope, id, props.cluster, props, {
      kind: { os: "Windows", mode: "User", spot: props.spot !== undefined },
      config: () => ({
        osSku: osSku.value,
        // Any block, also one that says what Azure does anyway, replaces a pool that was made without.
        windowsProfile: props.outboundNat === undefined ? undefined : { outboundNatEnabled: props.outboundNat },
      }),
    });
    const model = clusterModelOf(props.cluster);
    ProblemReport.of(this).add(
      ...clusterProblems(model),
      osProblem(osSku, props, model),
      osSkuProblem("osSku", "Windows", osSku.value),
      props.outboundNat === false && model.outboundType === "loadBalancer"
        ? poolFeatureErrors.outboundNat("outboundNat")
        : undefined,
    );
    const upgrades = model.upgrades;
    warn(this, () => {
      const channels = upgrades && { channelName: upgrades.channelName, nodeOsChannel: upgrades.nodeOs };
      return channels && windowsNeedsSchedule("the cluster's upgrades.nodeOs", true, channels);
    });
    const old = osSku.value === WindowsOsSku.WINDOWS_2019.value;
    warn(this, () => (old && !osProblem(osSku, props, model) ? poolErrors.windows2019Ends("osSku") : undefined));
  }
}

/** Whether the cluster can have Windows nodes at all. Nothing is said of a cluster that is only imported. */
function clusterProblems(model: ClusterModel): (Problem | undefined)[] {
  const refusal = model.network?._refusesWindows;
  return [
    refusal === "cilium" ? poolErrors.windowsOnCilium("the cluster's network") : undefined,
    refusal === "ownCni" ? poolErrors.windowsOnOwnCni("the cluster's network", "bringYourOwnCni") : undefined,
    refusal === "kubenet" ? poolErrors.windowsOnOwnCni("the cluster's network", "kubenetRetiring") : undefined,
    model.windowsProfile === false ? poolErrors.windowsWithoutProfile("the cluster") : undefined,
  ];
}

function osProblem(osSku: WindowsOsSku, props: WindowsNodePoolProps, model: ClusterModel): Problem | undefined {
  const version = props.version ?? model.nodeVersion ?? model.version;
  const tooNew = version?.minor !== undefined && version.minor >= WINDOWS_2019_ENDS_AT_MINOR;
  return osSku.value === WindowsOsSku.WINDOWS_2019.value && tooNew
    ? poolErrors.windows2019("osSku", version.version)
    : undefined;
}
