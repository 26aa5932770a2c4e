/** How much a category writes next to the others, for a cluster at work. @internal */
export type LogVolumeFact = "low" | "medium" | "high" | "very high";

/** The resource-specific tables of a cluster's control plane. @internal */
export type LogTable = "AKSAudit" | "AKSAuditAdmin" | "AKSControlPlane";

/** One log category of a cluster. @internal */
export interface LogCategoryFacts {
  readonly category: string;
  readonly title: string;
  readonly purpose: string;
  readonly volume: LogVolumeFact;
  readonly table: LogTable;
}

/** @internal */
export const AUDIT = "kube-audit";
/** @internal */
export const AUDIT_ADMIN = "kube-audit-admin";

/**
 * The categories that AKS has; etcd is none of them.
 * https://learn.microsoft.com/azure/aks/monitor-aks-reference#resource-logs
 */
const CATEGORIES: LogCategoryFacts[] = [
  {
    category: "kube-apiserver",
    title: "API server",
    purpose: "errors, slow requests, failing admission webhooks, and etcd as the API server sees it",
    volume: "medium",
    table: "AKSControlPlane",
  },
  {
    category: AUDIT,
    title: "Audit, every request",
    purpose: "who did, tried or read what, reads of secrets included",
    volume: "very high",
    table: "AKSAudit",
  },
  {
    category: AUDIT_ADMIN,
    title: "Audit, changes only",
    purpose: "who changed what, without the requests that only read",
    volume: "high",
    table: "AKSAuditAdmin",
  },
  {
    category: "kube-controller-manager",
    title: "Controller manager",
    purpose: "why a Deployment, a Job or a node does not become what it should",
    volume: "medium",
    table: "AKSControlPlane",
  },
  {
    category: "kube-scheduler",
    title: "Scheduler",
    purpose: "why a pod is on a node, or on none",
    volume: "low",
    table: "AKSControlPlane",
  },
  {
    category: "cloud-controller-manager",
    title: "Cloud controller manager",
    purpose: "why a load balancer, a route or a node does not come up in Azure",
    volume: "low",
    table: "AKSControlPlane",
  },
  {
    category: "cluster-autoscaler",
    title: "Cluster autoscaler",
    purpose: "why nodes were added, removed or neither",
    volume: "medium",
    table: "AKSControlPlane",
  },
  {
    category: "guard",
    title: "Guard",
    purpose: "sign-ins through Entra ID and decisions of Azure RBAC",
    volume: "low",
    table: "AKSControlPlane",
  },
  {
    category: "csi-azuredisk-controller",
    title: "Azure Disk driver",
    purpose: "why a disk is not made, attached or resized",
    volume: "low",
    table: "AKSControlPlane",
  },
  {
    category: "csi-azurefile-controller",
    title: "Azure Files driver",
    purpose: "why a file share is not made or resized",
    volume: "low",
    table: "AKSControlPlane",
  },
  {
    category: "csi-snapshot-controller",
    title: "Snapshot controller",
    purpose: "why a volume snapshot is not taken or restored",
    volume: "low",
    table: "AKSControlPlane",
  },
];

/** What is no category, although one looks for it. @internal */
export const ETCD = "etcd";

const BY_NAME = new Map(CATEGORIES.map((facts) => [facts.category, facts]));
const FORM = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** @internal */
export function logCategory(name: string): LogCategoryFacts | undefined {
  return BY_NAME.get(name);
}

/** @internal */
export function logCategoryNames(): string[] {
  return [...BY_NAME.keys()];
}

/** Whether it could be a category that is newer than this table. @internal */
export function looksLikeLogCategory(name: string): boolean {
  return FORM.test(name);
}

/** The table that a category is written to; unknown ones go where all but the audit goes. @internal */
export function tableOf(category: string): LogTable {
  return logCategory(category)?.table ?? "AKSControlPlane";
}
