import { KubernetesClusterAutoScalerProfile } from "@cdktf/provider-azurerm/lib/kubernetes-cluster";
import { Op, Token, Tokenization } from "cdktf";
import { Problem } from "../../../lib/errors/problem";
import { checkNumber } from "../../../lib/facts/addon-checks";
import { AUTOSCALER_DEFAULTS, AUTOSCALER_LIMITS, AutoscalerNumber } from "../../../lib/facts/addon-limits";
import { enumProblem } from "../../../lib/shapes";
import { isUnknown } from "../../../lib/tokens";
import { AutoscalerExpander } from "./autoscaler-expander";
import { AutoscalerOptions } from "./autoscaler-options";

/**
 * Every field is written out: with a profile the provider sends false, or empty text, for what is left out.
 * @internal
 */
export function renderAutoscaler(options: AutoscalerOptions): KubernetesClusterAutoScalerProfile {
  const number = (name: keyof typeof AUTOSCALER_DEFAULTS): number => options[name] ?? AUTOSCALER_DEFAULTS[name];
  const plain = (name: keyof typeof AUTOSCALER_DEFAULTS): string => Tokenization.stringifyNumber(number(name));
  const afterDelete = options.scaleDownDelayAfterDeleteMinutes;
  return {
    expander: options.expander ?? AutoscalerExpander.RANDOM,
    balanceSimilarNodeGroups: options.balanceSimilarPools ?? false,
    scanInterval: `${plain("scanIntervalSeconds")}s`,
    newPodScaleUpDelay: `${plain("newPodScaleUpDelaySeconds")}s`,
    maxNodeProvisioningTime: `${plain("maxNodeProvisioningMinutes")}m`,
    maxUnreadyNodes: number("maxUnreadyNodes"),
    maxUnreadyPercentage: number("maxUnreadyPercent"),
    scaleDownDelayAfterAdd: `${plain("scaleDownDelayAfterAddMinutes")}m`,
    scaleDownDelayAfterDelete: afterDelete === undefined ? undefined : `${Tokenization.stringifyNumber(afterDelete)}m`,
    scaleDownDelayAfterFailure: `${plain("scaleDownDelayAfterFailureMinutes")}m`,
    scaleDownUnneeded: `${plain("scaleDownUnneededMinutes")}m`,
    scaleDownUnready: `${plain("scaleDownUnreadyMinutes")}m`,
    scaleDownUtilizationThreshold: asShare(number("scaleDownUtilizationPercent")),
    emptyBulkDeleteMax: plain("maxEmptyNodesDeletedAtOnce"),
    maxGracefulTerminationSec: plain("maxGracefulTerminationSeconds"),
    skipNodesWithLocalStorage: options.keepNodesWithLocalStorage ?? true,
    skipNodesWithSystemPods: options.keepNodesWithSystemPods ?? true,
    daemonsetEvictionForEmptyNodesEnabled: options.evictDaemonSetsFromEmptyNodes ?? false,
    daemonsetEvictionForOccupiedNodesEnabled: options.evictDaemonSetsFromOccupiedNodes ?? true,
    ignoreDaemonsetsUtilizationEnabled: options.ignoreDaemonSetUtilization ?? false,
  };
}

/** @internal */
export function autoscalerProblems(prop: string, options: AutoscalerOptions): (Problem | undefined)[] {
  return [
    enumProblem(`${prop}.expander`, options.expander, AutoscalerExpander),
    ...(Object.keys(AUTOSCALER_LIMITS) as AutoscalerNumber[]).flatMap((name) =>
      checkNumber(`${prop}.${name}`, AUTOSCALER_LIMITS[name], options[name]),
    ),
  ];
}

/** Azure wants a share of 1, and Terraform does the division where only it knows the number. */
function asShare(percent: number): string {
  return isUnknown(percent) ? Token.asString(Op.div(percent, 100)) : String(percent / 100);
}
