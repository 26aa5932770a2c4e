import { IngressPath } from "./ingress-path";

/** What is served under one host name. */
export interface IngressRule {
  /**
   * The host name in lower case, such as `shop.example.com`, or `*.example.com` for every name right below (AKS-E1286). An
   * ingress without one would answer for every name there is.
   */
  readonly host: string;

  /** Its paths, at least one (AKS-E1287). */
  readonly paths: IngressPath[];
}
