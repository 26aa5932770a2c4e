export * from "./manifest";
export * from "./manifest-object";
export * from "./manifest-options";
