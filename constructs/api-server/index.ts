export * from "./api-server-access";
export * from "./api-server-dns-zone";
export * from "./public-endpoint-options";
