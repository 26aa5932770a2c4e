/** Which entries of a config map or secret become files. */
export interface VolumeFiles {
  /**
   * The entries by the path of their file, below the mount.
   *
   * @default - every entry, under its own name
   */
  readonly files?: { [path: string]: string };

  /**
   * The permissions of the files in octal, such as `0440` (AKS-E1222).
   *
   * @default "0644"
   */
  readonly mode?: string;

  /**
   * Whether pods start without it.
   *
   * @default false
   */
  readonly optional?: boolean;
}
