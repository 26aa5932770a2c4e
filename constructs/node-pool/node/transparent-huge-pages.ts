/**
 * Which memory the kernel backs with pages of 2 MB.
 *
 * @see https://www.kernel.org/doc/html/latest/admin-guide/mm/transhuge.html
 */
export enum TransparentHugePages {
  /** All memory that is laid out for it. */
  ALWAYS = "always",
  /** Only memory for which a program asks. */
  MADVISE = "madvise",
  /** None. */
  NEVER = "never",
}
