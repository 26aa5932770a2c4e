/**
 * The proxy through which nodes and pods reach the internet: at least one URL (AKS-E0128). Changed in place, but nodes
 * take it up only when their image is upgraded. Not for clusters with Windows nodes (AKS-E0136).
 *
 * @see https://learn.microsoft.com/azure/aks/http-proxy
 */
export interface HttpProxy {
  /**
   * The proxy for HTTP, a URL that begins with `http://` (AKS-E0129), without user name and password (AKS-E0130).
   *
   * @default - no proxy for HTTP
   */
  readonly httpUrl?: string;

  /**
   * The proxy for HTTPS, a URL that begins with `http://` or `https://` (AKS-E0129), without user name and password
   * (AKS-E0130).
   *
   * @default - the one for HTTP
   */
  readonly httpsUrl?: string;

  /**
   * What is reached without the proxy: host names, domains with a dot in front, addresses and ranges (AKS-E0131). What
   * the cluster itself needs, Azure adds.
   *
   * @default - nothing else
   */
  readonly noProxy?: string[];

  /**
   * The certificate of the authority that signs for the proxy: a PEM file encoded in base64 (AKS-E0132), without its
   * private key (AKS-E0133). The provider treats it as a secret, so it has to be a reference (AKS-E0143), for example
   * `Fn.filebase64("ca.pem")`.
   *
   * @default - the authorities that nodes trust anyway
   */
  readonly trustedCaCertificate?: string;
}
