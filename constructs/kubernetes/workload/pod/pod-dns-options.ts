/** What the resolver of a pod is told beside its name servers. */
export interface PodDnsOptions {
  /**
   * The domains in which short names are looked for, in that order and after those of the pod's kind of DNS: at most 32, in
   * 2048 characters with a space between them (AKS-E1118), each in lower case (AKS-E1117). A change exchanges the pods.
   *
   * @default - those of the kind alone
   */
  readonly searches?: string[];

  /**
   * Options of the resolver by their name, such as `ndots`, in which case the text is a number from 0 to 15 (AKS-E1119). What
   * has no value, such as `single-request-reopen`, has empty text. A name has no white space and no colon (AKS-E1297). They win
   * over those of the kind. A change exchanges the pods.
   *
   * @default - those of the kind alone
   */
  readonly resolverOptions?: { [name: string]: string };
}
