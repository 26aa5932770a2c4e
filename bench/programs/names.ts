/** What both programs say alike: a difference in a literal is no difference in cost. */
export const LOCATION = "westeurope";
export const VERSION = "1.34";
export const ZONES = ["1", "2", "3"];
export const AUTHORIZED_RANGE = "203.0.113.0/24";
export const ADMIN_GROUP = "00000000-0000-0000-0000-000000000001";
export const PASSWORD_VARIABLE = "windows_admin_password";

export const groupName = (index: number) => `rg-aks-${index}`;
export const clusterName = (index: number) => `aks-${index}`;
export const tags = (index: number) => ({ workload: "bench", index: String(index) });
