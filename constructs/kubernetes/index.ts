export * from "./azure-cloud";
export * from "./cluster-connection";
export * from "./cluster-connection-props";
export * from "./cluster-connection-ref";
export * from "./kube-login";
export * from "./kube-login-options";
