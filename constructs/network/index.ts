export * from "./address-plan";
export * from "./egress";
export * from "./private";
export * from "./profile";
export * from "./vnet";
