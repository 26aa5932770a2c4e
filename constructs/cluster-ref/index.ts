export * from "./aks-cluster-ref";
