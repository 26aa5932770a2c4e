export * from "./cluster-access";
export * from "./cluster-identity";
export * from "./container-registry";
export * from "./entra-group";
export * from "./managed-identity";
export * from "./managed-identity-ref";
export * from "./required-role";
export * from "./required-roles";
