/**
 * Which of the same weekdays of a month: the second Tuesday, the last Sunday.
 *
 * @see https://learn.microsoft.com/azure/aks/planned-maintenance
 */
export enum WeekOfMonth {
  /** The first of the month. */
  FIRST = "First",
  /** The second of the month. */
  SECOND = "Second",
  /** The third of the month. */
  THIRD = "Third",
  /** The fourth of the month, which is not always the last. */
  FOURTH = "Fourth",
  /** The last of the month, be it the fourth or the fifth. */
  LAST = "Last",
}
