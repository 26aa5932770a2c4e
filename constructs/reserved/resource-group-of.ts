import { Fn } from "cdktf";
import { IConstruct } from "constructs";
import { parseArmId } from "../../lib/arm-ids";
import { reservedErrors } from "../../lib/errors/reserved";
import { isUnknown } from "../../lib/tokens";
import { ProblemReport } from "../checks/problem-report";

/**
 * The ARM id of the resource group that a group of machines is in, from the group's own id: the first five parts of it,
 * cut off by Terraform where only Terraform knows it. An id of something else is told.
 * @internal
 */
export function resourceGroupOf(scope: IConstruct, prop: string, type: string, id: string): string {
  if (isUnknown(id)) return Fn.join("/", Fn.slice(Fn.split("/", id), 0, 5));
  const parsed = parseArmId(`Microsoft.Compute/${type}`, id);
  if (!parsed) ProblemReport.of(scope).add(reservedErrors.groupId(prop, type, id));
  return parsed?.resourceGroupId ?? id;
}
