/** @internal how often unused images are removed; https://learn.microsoft.com/azure/aks/image-cleaner */
export const IMAGE_CLEANER_HOURS = { min: 24, max: 2160, default: 168 } as const;

/**
 * What Windows, and Azure for it, takes as the password of an administrator.
 * @internal
 * @see https://learn.microsoft.com/rest/api/aks/managed-clusters/create-or-update
 */
export const WINDOWS_PASSWORD = { min: 8, max: 123, classes: 3 };
