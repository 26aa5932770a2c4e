export * from "./private-dns-zone";
export * from "./private-dns-zone-props";
export * from "./private-dns-zone-ref";
export * from "./private-endpoint";
export * from "./private-endpoint-props";
export * from "./private-endpoint-target";
