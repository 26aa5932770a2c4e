import { accessErrors } from "./errors/access";
import { grantErrors, PrincipalKind } from "./errors/grants";
import { ProblemFor } from "./errors/problem";
import { isUnknown } from "./tokens";
import { isUuid } from "./uuid";

/** @internal what is wrong with the object id of a principal */
export function principalIdProblems(kind: PrincipalKind | "group", id: string): ProblemFor[] {
  if (isUnknown(id) || isUuid(String(id))) return [];
  return [(prop) => (kind === "group" ? accessErrors.groupId(prop, id) : grantErrors.principalId(prop, kind, id))];
}
