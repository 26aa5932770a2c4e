/** @internal how often unused images are removed; https://learn.microsoft.com/azure/aks/image-cleaner */
export const IMAGE_CLEANER_HOURS = { min: 24, max: 2160, default: 168 } as const;
