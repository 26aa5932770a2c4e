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
  /** At a public address. Warns with AKS-W0120, and with AKS-W0462 where the subnet of the nodes lets no HTTPS in. */
  EXTERNAL = "External",
  /** At a public address, unless annotations of its service say otherwise. Warns with AKS-W0120 and AKS-W0462. */
  ANNOTATION_CONTROLLED = "AnnotationControlled",
}
