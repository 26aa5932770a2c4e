import { RequiredRoles } from "../../../constructs/access/required-roles";
import { group } from "../../support/clusters";
import { stackFixture } from "../../support/synth";

test("a table, with references as the Terraform has them and nothing that ends a cell", () => {
  const stack = stackFixture();
  const scope = group(stack).resourceGroupId;
  const text = RequiredRoles.toMarkdown(stack, [
    { roleName: "Reader", scope, principalId: "11111111-2222-3333-4444-555555555555", reason: "it looks" },
    { roleName: "a|b", scope: "/subscriptions/s", principalId: "p", reason: "one\nline" },
  ]);
  const lines = text.split("\n");
  expect(lines).toHaveLength(5);
  expect(lines.slice(0, 2)).toEqual(["| Role | Scope | Principal | Because |", "| --- | --- | --- | --- |"]);
  expect(lines[2]).toMatch(
    /^\| Reader \| `\$\{azurerm_resource_group\.\w+\.id\}` \| `11111111-2222-3333-4444-555555555555` \| it looks \|$/,
  );
  expect(lines.slice(3)).toEqual(["| a\\|b | `/subscriptions/s` | `p` | one line |", ""]);
});

test("a table of nothing has its head", () => {
  expect(RequiredRoles.toMarkdown(stackFixture(), []).split("\n")).toHaveLength(3);
});
