/** How nodes mount a share. */
export enum FileShareProtocol {
  /** For Linux and Windows nodes. */
  SMB = "smb",
  /** For Linux nodes, with the permissions of POSIX. Needs a premium account. */
  NFS = "nfs",
}
