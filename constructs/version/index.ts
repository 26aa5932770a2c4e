export * from "./kubernetes-version";
