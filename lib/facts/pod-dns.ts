/**
 * What Kubernetes takes in the DNS of a pod.
 *
 * https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/#dns-config, read 2026-11
 */

/** @internal the most name servers, of which a resolver asks no more either */
export const MAX_NAMESERVERS = 3;

/** @internal the most search domains */
export const MAX_SEARCHES = 32;

/** @internal the most characters of all search domains, with a space between them */
export const MAX_SEARCH_CHARACTERS = 2048;

/** @internal how many dots a name has before it is looked for as it is; https://man7.org/linux/man-pages/man5/resolv.conf.5.html */
export const NDOTS = { min: 0, max: 15 };
