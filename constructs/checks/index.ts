export * from "./aks-problems";
export * from "./aks-warning";
export * from "./aks-warnings";
