export * from "./kured";
export * from "./kured-image";
export * from "./kured-options";
export * from "./kured-props";
export * from "./kured-reboot";
export * from "./kured-sentinel";
