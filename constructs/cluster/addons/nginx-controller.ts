/**
 * How the ingress controller that comes with application routing is reached.
 *
 * @see https://learn.microsoft.com/azure/aks/app-routing-nginx-configuration
 */
export enum NginxController {
  /** There is none: you make the controllers you need, from inside the cluster. */
  NONE = "None",
  /** At an address of the virtual network. */
  INTERNAL = "Internal",
  /** At a public address. Warns with AKS-W0120. */
  EXTERNAL = "External",
  /** At a public address, unless annotations of its service say otherwise. Warns with AKS-W0120. */
  ANNOTATION_CONTROLLED = "AnnotationControlled",
}
