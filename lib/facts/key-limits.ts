/** @internal https://learn.microsoft.com/azure/key-vault/general/soft-delete-overview, read 2026-11 */
export const SOFT_DELETE_DAYS = { min: 7, max: 90, default: 90, unit: "days" } as const;

/** @internal the keys that disks can be encrypted with; etcd takes them too */
export const RSA_KEY_BITS = [2048, 3072, 4096];

/** @internal */
export const DEFAULT_RSA_KEY_BITS = 4096;

/** @internal Azure rotates a key at the earliest a week after it was made; the most that a policy can say is a hundred years */
export const KEY_ROTATION_DAYS = { min: 7, max: 36500, unit: "days" } as const;

/** @internal */
export const DEFAULT_KEY_ROTATION_DAYS = 365;

/** @internal how many address ranges, and how many subnets, the firewall of a vault can let in */
export const MAX_VAULT_IP_RULES = 1000;
/** @internal */
export const MAX_VAULT_SUBNETS = 200;
