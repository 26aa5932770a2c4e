/** One thing that is legal and risky. */
export interface AksWarning {
  /** The stable code of the rule, for example `AKS-W0201`. */
  readonly code: string;
  /** The path of the construct that has the risk. */
  readonly path: string;
  /** The prop, what it should be, the value that was given and the way out, in one sentence. */
  readonly message: string;
  /** Whether it is accepted, at the construct or around it, so that a synth is silent about it. */
  readonly acknowledged: boolean;
  /**
   * Why it is accepted.
   *
   * @default - it is not
   */
  readonly reason?: string;
}
