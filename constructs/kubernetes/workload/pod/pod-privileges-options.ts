/** The ids that containers run with: whole numbers of 1 or more (AKS-E1231). */
export interface PodPrivilegesOptions {
  /**
   * The user.
   *
   * @default 10001
   */
  readonly user?: number;

  /**
   * The group.
   *
   * @default 10001
   */
  readonly group?: number;

  /**
   * The group that volumes belong to.
   *
   * @default - the group
   */
  readonly volumeGroup?: number;
}
