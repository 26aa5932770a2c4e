import { isIpv4 } from "../cidr";
import { isServiceAccountName } from "../kubernetes-names";

/** What Kubernetes refuses in a path that is not for the controller alone to read. */
const NOT_IN_PATHS = ["//", "/./", "/../", "%2f", "%2F"];
const NOT_AT_THE_END = ["/.", "/.."];

/** @internal where application routing runs its ingress controllers; https://learn.microsoft.com/azure/aks/app-routing */
export const APP_ROUTING_NAMESPACE = "app-routing-system";

const NGINX = "nginx.ingress.kubernetes.io/";

/** Of every cloud of Azure: the name of a vault, and of a certificate with a version or without. */
const CERTIFICATE_URI =
  /^https:\/\/[a-z][a-z0-9-]{1,22}[a-z0-9]\.vault\.(azure\.net|azure\.cn|usgovcloudapi\.net)\/certificates\/[0-9a-z-]{1,127}(\/[0-9a-f]{32})?\/?$/i;

/** @internal whether an ingress takes it as a host: a DNS name, with a star for its first part or not */
export function isHost(text: string): boolean {
  const name = text.startsWith("*.") ? text.slice(2) : text;
  const wild = name !== text;
  return !isIpv4(text) && isServiceAccountName(name) && (!wild || text.length <= 253);
}

/** @internal whether Kubernetes takes it as a path; `literal` when only the controller reads it */
export function isIngressPath(path: string, literal: boolean): boolean {
  if (!path.startsWith("/")) return false;
  if (literal) return true;
  return !NOT_IN_PATHS.some((part) => path.includes(part)) && !NOT_AT_THE_END.some((end) => path.endsWith(end));
}

/** @internal */
export function isCertificateUri(text: string): boolean {
  return CERTIFICATE_URI.test(text);
}

/** @internal whether an annotation is configuration that nginx takes as it is: CVE-2021-25742 */
export function writesConfiguration(key: string): boolean {
  return key.startsWith(NGINX) && key.endsWith("-snippet");
}

/** @internal whether an annotation keeps the controller from sending requests without TLS on to TLS */
export function letsPlainHttp(key: string, value: string): boolean {
  return key === `${NGINX}ssl-redirect` && value === "false";
}
