import { KubernetesCluster } from "@cdktf/provider-azurerm/lib/kubernetes-cluster";
import { IConstruct } from "constructs";
import { monitoringErrors, monitoringWarnings } from "../../lib/errors/monitoring";
import { ProblemReport } from "../checks/problem-report";
import { warn } from "../checks/warning-report";
import { IAksCluster } from "../cluster-ref/aks-cluster-ref";
import { AddonSettings, AddonSwitches } from "./addon-switches";
import { ownClusterResource } from "./monitored-cluster";
import { monitorsOf } from "./monitoring-uses";

/** @internal an add-on by which a cluster is monitored */
export interface ClusterAddon {
  /** As messages call what needs it. */
  readonly what: string;
  /** The name of its block in Terraform. */
  readonly block: string;
  /** What turns it on in a cluster that is not of this program. */
  readonly command: string;
  readonly settings: (cluster: KubernetesCluster) => AddonSettings;
}

/** @internal turns an add-on of a cluster on for a construct, of which a cluster has one */
export function turnOnAddon(by: IConstruct, cluster: IAksCluster, addon: ClusterAddon): void {
  const { what, block, command } = addon;
  const report = ProblemReport.of(by);
  monitorsOf(block, cluster, by);
  report.atSynth(() => {
    const [first] = monitorsOf(block, cluster);
    return first === by ? [] : [monitoringErrors.secondOfCluster("cluster", what, first.node.path)];
  });
  const resource = ownClusterResource(cluster);
  if (!resource) warn(by, () => monitoringWarnings.addonNotOurs("cluster", what, command));
  else if (!AddonSwitches.of(resource).want(block, by, addon.settings(resource))) {
    report.add(monitoringErrors.addonSetAlready("cluster", what, block));
  }
}
