import { Problem, problem } from "./problem";

/** @internal */
export const versionErrors = {
  malformed: (prop: string, got: string): Problem =>
    problem("AKS-E0101", {
      prop,
      must: "be a Kubernetes version: 1.<minor>, the alias for its newest patch, or 1.<minor>.<patch>",
      got,
      fix: 'write for example KubernetesVersion.of("1.34")',
    }),
  patchFightsChannel: (prop: string, got: string, alias: string, channel: string): Problem =>
    problem("AKS-E0102", {
      prop,
      must: `be an alias without a patch while the upgrade channel is ${channel}, which moves the patch and would be undone by the next apply`,
      got,
      fix: `write KubernetesVersion.of("${alias}"), or keep the patch and say UpgradePolicy.manual()`,
    }),
  missing: (prop: string, channel: string): Problem =>
    problem("AKS-E0103", {
      prop,
      must: `be given while the upgrade channel is ${channel}, which does not choose a minor version`,
      fix: 'write for example KubernetesVersion.of("1.34"), or say UpgradePolicy.stable()',
    }),
  longTermSupportTier: (prop: string, tier: string): Problem =>
    problem("AKS-E0104", {
      prop,
      must: "be KUBERNETES_OFFICIAL unless the tier is Premium, the only one with long-term support",
      found: `AKSLongTermSupport on tier ${tier}`,
      fix: "set tier to ClusterTier.PREMIUM, or leave supportPlan out",
    }),
  poolAhead: (prop: string, got: string, controlPlane: string): Problem =>
    problem("AKS-E0105", {
      prop,
      must: `not be newer than the control plane, which runs ${controlPlane}`,
      got,
      fix: "upgrade the control plane first, or leave the pool's version out so that it follows the cluster",
    }),
  poolTooFarBehind: (prop: string, got: string, controlPlane: string, oldest: string): Problem =>
    problem("AKS-E0106", {
      prop,
      must: `be at least ${oldest}, the oldest that a control plane of ${controlPlane} serves`,
      got,
      fix: "upgrade the pool before the control plane goes on",
    }),
  poolPatchFightsChannel: (prop: string, got: string, alias: string, channel: string): Problem =>
    problem("AKS-E0107", {
      prop,
      must: `be an alias without a patch while the cluster's upgrade channel is ${channel}`,
      got,
      fix: `write KubernetesVersion.of("${alias}"), or leave it out so that the pool follows the cluster`,
    }),
  nodesFollowChannel: (prop: string, got: string, channel: string): Problem =>
    problem("AKS-E0108", {
      prop,
      must: `be left out while the upgrade channel is ${channel}, which moves the version of the nodes too`,
      got,
      fix: "leave it out, or say UpgradePolicy.patch() or manual()",
    }),
  notOffered: (prop: string, got: string, location: string, offered: string): Problem =>
    problem("AKS-E0109", {
      prop,
      must: `be a version that ${location} offers: ${offered}`,
      got,
      fix: "choose one of them, or another region",
    }),
  longTermCalico: (prop: string): Problem =>
    problem("AKS-W0102", {
      prop,
      must: "be KUBERNETES_OFFICIAL with Calico, which long-term support does not cover",
      got: "AKSLongTermSupport",
      fix: "set supportPlan to SupportPlan.KUBERNETES_OFFICIAL, or use the Cilium data plane on a cluster without Windows",
    }),
  nodeOsUnpatched: (prop: string, got: string): Problem =>
    problem("AKS-W0101", {
      prop,
      must: "patch and restart the nodes for their operating system's security updates to take effect",
      got,
      fix: "use NodeOsUpgradeChannel.NODE_IMAGE or SECURITY_PATCH, run a reboot daemon such as Kured",
    }),
};
