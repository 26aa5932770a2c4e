export * from "./cpu-architecture";
export * from "./custom-vm-size";
export * from "./gpu-driver";
export * from "./gpu-instance";
export * from "./vm-size";
