/** How the entries of a config map or a secret become environment variables. */
export interface EnvSourceOptions {
  /**
   * What is put before the name of each variable: letters, digits, _, - or ., and no digit at first (AKS-E1298).
   *
   * @default - nothing
   */
  readonly prefix?: string;

  /**
   * Whether the container starts without it.
   *
   * @default false
   */
  readonly optional?: boolean;
}
