export * from "./disk-network-access";
export * from "./disk-performance-tier";
export * from "./disk-redundancy";
export * from "./disk-sku";
export * from "./managed-disk";
export * from "./managed-disk-props";
export * from "./managed-disk-ref";
