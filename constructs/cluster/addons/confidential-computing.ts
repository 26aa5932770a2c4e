/**
 * The device plugin for Intel SGX, with which pods get enclaves on the machines that have them. Changed in place.
 *
 * @see https://learn.microsoft.com/azure/confidential-computing/confidential-nodes-aks-overview
 */
export interface ConfidentialComputing {
  /**
   * Whether enclaves have help to prove from outside of their process what they are.
   *
   * @default false
   */
  readonly sgxQuoteHelper?: boolean;
}
