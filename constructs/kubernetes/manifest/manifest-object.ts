import { TerraformResource } from "cdktf";

/** One object of a manifest, and the resource that it became. */
export interface ManifestObject {
  /** The version of its API, such as `apps/v1`. */
  readonly apiVersion: string;
  /** Its kind, such as `Deployment`. */
  readonly kind: string;
  /** Its name. */
  readonly name: string;
  /**
   * Its namespace.
   *
   * @default - none: it lives in no namespace, or in `default`
   */
  readonly namespace?: string;
  /** The resource: for overrides, for `dependsOn`, for a reference such as `interpolationForAttribute("status")`. */
  readonly resource: TerraformResource;
}
