export * from "./network-peer";
export * from "./network-policy";
export * from "./network-policy-props";
export * from "./network-port";
