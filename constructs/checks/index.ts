export * from "./aks-problems";
export * from "./aks-warnings";
