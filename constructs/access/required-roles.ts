import { IConstruct } from "constructs";
import { rendered } from "../checks/rendered";
import { RequiredRole } from "./required-role";
import { checkCalls } from "../checks/check-calls";

/** Lists of roles, for whoever reviews them. */
export class RequiredRoles {
  /**
   * A table in Markdown, a row for each role. References read as they do in the Terraform.
   *
   * @param scope a construct of the stack that the roles belong to
   * @param roles the roles
   */
  public static toMarkdown(scope: IConstruct, roles: RequiredRole[]): string {
    const cell = (text: string) => rendered(scope, text).replace(/\s+/g, " ").replaceAll("|", "\\|");
    const code = (text: string) => `\`${cell(text)}\``;
    const rows = roles.map(
      ({ roleName, scope: on, principalId, reason }) =>
        `| ${cell(roleName)} | ${code(on)} | ${code(principalId)} | ${cell(reason)} |`,
    );
    return ["| Role | Scope | Principal | Because |", "| --- | --- | --- | --- |", ...rows, ""].join("\n");
  }

  private constructor() {}
}

checkCalls("RequiredRoles", RequiredRoles);
