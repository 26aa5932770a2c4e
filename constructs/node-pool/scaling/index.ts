export * from "./node-scaling";
export * from "./node-surge";
export * from "./scale-down-mode";
export * from "./spot-options";
export * from "./undrainable-nodes";
