/**
 * With which keys what a disk holds is encrypted at rest.
 *
 * @see https://learn.microsoft.com/azure/virtual-machines/disk-encryption
 */
export enum DiskEncryptionKind {
  /** With the key of yours. */
  CUSTOMER_KEY = "EncryptionAtRestWithCustomerKey",
  /** Twice: with the key of yours, and with one that Azure keeps. Not for Premium SSD v2 and Ultra disks (AKS-E0733). */
  PLATFORM_AND_CUSTOMER_KEYS = "EncryptionAtRestWithPlatformAndCustomerKeys",
}
