/** A resource of the program of which it is not known what it costs. */
export interface UnlistedResource {
  /** The path of the construct. */
  readonly path: string;

  /** Its type in Terraform, or `module` for a module. */
  readonly resourceType: string;
}
