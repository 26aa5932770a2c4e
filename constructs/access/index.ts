export * from "./cluster-access";
export * from "./cluster-identity";
export * from "./entra-group";
export * from "./managed-identity";
export * from "./managed-identity-ref";
