import { PodDnsOptions } from "./pod-dns-options";

/** What is added to the DNS that a pod has anyway. */
export interface PodDnsMoreOptions extends PodDnsOptions {
  /**
   * The addresses of further name servers, which are asked after those of the pod's kind of DNS: IPv4 or IPv6 (AKS-E1114), at
   * most 3 together (AKS-E1115), with a warning when one of them would never be asked (AKS-W1217). They are asked when the
   * others do not answer, and not for names that these do not know. A change exchanges the pods.
   *
   * @default - none
   */
  readonly nameservers?: string[];
}
