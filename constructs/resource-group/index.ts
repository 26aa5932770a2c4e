export * from "./resource-group";
export * from "./resource-group-ref";
