/** A choice of log categories for one intent, with the reason for each. @internal */
export interface LogPresetFacts {
  readonly name: string;
  readonly intent: string;
  readonly categories: { readonly category: string; readonly reason: string }[];
}

/** @internal */
export const MINIMAL_LOGS: LogPresetFacts = {
  name: "MINIMAL",
  intent: "who changed what and who signed in, the least that an audit asks for",
  categories: [
    { category: "kube-audit-admin", reason: "every change has a name beside it, which cannot be found out afterwards" },
    { category: "guard", reason: "the audit names a user only after the sign-in, and this is the sign-in" },
  ],
};

/** @internal */
export const SECURITY_AUDIT_LOGS: LogPresetFacts = {
  name: "SECURITY_AUDIT",
  intent: "a full trail of who did, read or tried what",
  categories: [
    { category: "kube-audit", reason: "reads of secrets and commands run in pods are requests that only this one has" },
    { category: "guard", reason: "refused sign-ins and refused permissions of Entra ID and Azure RBAC" },
    { category: "kube-apiserver", reason: "admission webhooks that failed, and let something in or kept it out" },
  ],
};

/** @internal */
export const TROUBLESHOOTING_LOGS: LogPresetFacts = {
  name: "TROUBLESHOOTING",
  intent: "an answer for every part of the control plane, without the reads of the audit",
  categories: [
    { category: "kube-apiserver", reason: "errors, slow requests and webhooks, and etcd as the API server sees it" },
    { category: "kube-audit-admin", reason: "most trouble begins with a change, and this says whose" },
    { category: "kube-controller-manager", reason: "workloads and nodes that do not become what they should" },
    { category: "kube-scheduler", reason: "pods that stay pending" },
    { category: "cloud-controller-manager", reason: "load balancers and routes that do not come up" },
    { category: "cluster-autoscaler", reason: "nodes that come, go or fail to" },
    { category: "guard", reason: "people who cannot get in" },
    { category: "csi-azuredisk-controller", reason: "disks that do not attach" },
    { category: "csi-azurefile-controller", reason: "file shares that are not made" },
    { category: "csi-snapshot-controller", reason: "snapshots that are not taken" },
  ],
};
