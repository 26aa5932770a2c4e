export * from "./namespace";
export * from "./namespace-limits";
export * from "./namespace-props";
export * from "./namespace-quota";
export * from "./namespace-ref";
export * from "./pod-security";
