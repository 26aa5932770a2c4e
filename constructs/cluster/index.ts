export * from "./aks-cluster";
export * from "./aks-cluster-props";
export * from "./cluster-attributes";
export * from "./cluster-tier";
export * from "./node-os-upgrade-channel";
export * from "./support-plan";
export * from "./upgrade-policy";
export * from "./windows-nodes-options";
