/**
 * How the path of a request is held against that of an ingress.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/ingress/#path-types
 */
export enum IngressPathType {
  /** By its parts: `/shop` takes `/shop` and `/shop/cart`, and not `/shopping`. */
  PREFIX = "Prefix",
  /** Letter by letter. */
  EXACT = "Exact",
  /** As the controller likes, such as a regular expression of nginx. */
  IMPLEMENTATION_SPECIFIC = "ImplementationSpecific",
}
