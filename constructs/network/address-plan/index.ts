export * from "./address-overlap";
export * from "./address-plan";
export * from "./address-use";
export * from "./pool-addresses";
