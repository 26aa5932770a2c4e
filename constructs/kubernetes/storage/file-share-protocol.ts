/**
 * How nodes mount a share.
 *
 * @see https://learn.microsoft.com/azure/storage/files/storage-files-planning
 */
export enum FileShareProtocol {
  /** For Linux and Windows nodes. */
  SMB = "smb",
  /** For Linux nodes, with the permissions of POSIX. Needs a premium account. */
  NFS = "nfs",
}
