import { Fn, Token } from "cdktf";
import { IConstruct } from "constructs";
import { Problem } from "../../lib/errors/problem";
import { isUnknown } from "../../lib/tokens";
import { ProblemReport } from "./problem-report";

const NAME_SEGMENT = 8;

/**
 * The name in an ARM id. Of an id that only Terraform knows, Terraform cuts it off; what is no id is told, and stands for
 * the name itself.
 * @internal
 */
export function nameInId(
  scope: IConstruct,
  id: string,
  nameOf: (id: string) => string | undefined,
  wrong: () => Problem,
): string {
  if (isUnknown(id)) return Token.asString(Fn.element(Fn.split("/", id), NAME_SEGMENT));
  const name = nameOf(id);
  if (name === undefined) ProblemReport.of(scope).add(wrong());
  return name ?? id;
}
