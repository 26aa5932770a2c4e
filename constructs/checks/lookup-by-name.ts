import { IConstruct } from "constructs";
import { Problem } from "../../lib/errors/problem";
import { checkResourceGroupName } from "../../lib/names";
import { ProblemReport } from "./problem-report";

/** @internal what a data source finds most things of Azure by */
export interface NameAndGroup {
  readonly name: string;
  readonly resourceGroupName: string;
}

/**
 * By what a data source looks something up when Terraform plans; what is wrong with it is told first.
 * @internal
 */
export function lookupByName(
  scope: IConstruct,
  { name, resourceGroupName }: NameAndGroup,
  checkName: (prop: string, name: string) => Problem | undefined,
): NameAndGroup {
  ProblemReport.of(scope).add(checkName("name", name), checkResourceGroupName("resourceGroupName", resourceGroupName));
  return { name, resourceGroupName };
}
