export * from "./network-data-plane";
export * from "./network-policy-engine";
export * from "./network-profile";
export * from "./subnet";
export * from "./subnet-ref";
