export * from "./cluster-connection-ref";
