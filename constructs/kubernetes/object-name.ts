const MAX_LENGTH = 63;

/**
 * The name of a Kubernetes object whose user gave none: the id of its construct, in the letters that Kubernetes takes.
 * A name is unique in its kind and namespace: two ids that come to the same one are refused (AKS-E0816).
 * @internal
 */
export function objectNameOf(id: string): string {
  return id
    .replace(/([a-z0-9])([A-Z])/g, "$1-$2")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(-MAX_LENGTH)
    .replace(/^-+|-+$/g, "");
}
