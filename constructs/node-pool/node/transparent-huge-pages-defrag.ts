/**
 * What the kernel does to find room for a page of 2 MB.
 *
 * @see https://www.kernel.org/doc/html/latest/admin-guide/mm/transhuge.html
 */
export enum TransparentHugePagesDefrag {
  /** The program waits while memory is compacted. */
  ALWAYS = "always",
  /** Memory is compacted in the background. */
  DEFER = "defer",
  /** As `ALWAYS` for programs that ask for such pages, in the background for others. */
  DEFER_MADVISE = "defer+madvise",
  /** As `ALWAYS` for programs that ask for such pages, nothing for others. */
  MADVISE = "madvise",
  /** Nothing. */
  NEVER = "never",
}
