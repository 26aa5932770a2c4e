import { LogTable } from "./log-categories";

/** A question about a cluster that its logs answer. @internal */
export interface LogQuestion {
  /** What its construct is called: never changed, it is an address. */
  readonly id: string;
  /** The question, as it stands in the list of queries. */
  readonly question: string;
  /** The categories of which any one answers it. */
  readonly categories: string[];
  /** The query, from the table on. */
  readonly kql: (table: LogTable) => string;
}
