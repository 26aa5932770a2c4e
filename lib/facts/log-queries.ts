import { AUDIT, AUDIT_ADMIN, LogTable } from "./log-categories";
import { AUDIT_QUESTIONS } from "./log-queries-audit";
import { CONTROL_PLANE_QUESTIONS } from "./log-queries-control-plane";
import { LogQuestion } from "./log-question";

/** A question with the table that answers it. @internal */
export interface LogQuery {
  readonly id: string;
  readonly name: string;
  readonly question: string;
  readonly kql: string;
}

/** Every query that the categories of one cluster can answer. @internal */
export function queriesFor(categories: readonly string[]): LogQuery[] {
  // The whole audit holds what the changes-only one holds: one of the two is asked.
  const table = categories.includes(AUDIT) ? "AKSAudit" : "AKSAuditAdmin";
  return [
    ...AUDIT_QUESTIONS.filter((q) => answered(q, categories)).map((q) => onTable(q, table)),
    ...CONTROL_PLANE_QUESTIONS.filter((q) => answered(q, categories)).map((q) => onTable(q, "AKSControlPlane")),
  ];
}

/** Every query there is, on every table that it can be asked of. @internal */
export function allQueries(): LogQuery[] {
  const byId = new Map(
    [[AUDIT], [AUDIT_ADMIN], CONTROL_PLANE_QUESTIONS.flatMap((q) => q.categories)]
      .flatMap(queriesFor)
      .map((query) => [query.id, query]),
  );
  return [...byId.values()];
}

function answered(question: LogQuestion, categories: readonly string[]): boolean {
  return question.categories.some((category) => categories.includes(category));
}

function onTable(question: LogQuestion, table: LogTable): LogQuery {
  // Two clusters may send different audits to one workspace: each table has a query of its own.
  const id = table === "AKSControlPlane" ? question.id : `${question.id}-${table}`;
  const name = `aks-${id.replace(/([a-z])([A-Z])/g, "$1-$2").toLowerCase()}`;
  return { id, name, question: question.question, kql: question.kql(table) };
}
