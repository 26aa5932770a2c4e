import { AKS_ROLES, builtInRole, roleDefinitionUuid, roleKey } from "../../../lib/facts/azure-roles";
import { isUuid } from "../../../lib/uuid";

const roles = Object.values(AKS_ROLES);
const definition = (id: string) => `/providers/Microsoft.Authorization/roleDefinitions/${id}`;

test("every role has an id and a name of its own", () => {
  expect(roles.filter(({ id }) => !isUuid(id))).toEqual([]);
  expect(new Set(roles.map(({ id }) => id)).size).toBe(roles.length);
  expect(new Set(roles.map(({ name }) => name)).size).toBe(roles.length);
});

test("only roles of Kubernetes go on a namespace, and all but the widest do", () => {
  expect(roles.filter(({ onNamespace }) => onNamespace).map(({ name }) => name.split(" ").at(-1))).toEqual([
    "Reader",
    "Writer",
    "Admin",
  ]);
  expect(roles.filter(({ onNamespace, dataPlane }) => onNamespace && !dataPlane)).toEqual([]);
});

test.each([
  [definition("7f6c6a51-bcf8-42ba-9220-52d62157d7db"), "7f6c6a51-bcf8-42ba-9220-52d62157d7db"],
  [`/subscriptions/s${definition("7F6C6A51-BCF8-42BA-9220-52D62157D7DB")}`, "7f6c6a51-bcf8-42ba-9220-52d62157d7db"],
  [
    `/providers/Microsoft.Management/managementGroups/m${definition("7f6c6a51-bcf8-42ba-9220-52d62157d7db")}`,
    "7f6c6a51-bcf8-42ba-9220-52d62157d7db",
  ],
  ["7f6c6a51-bcf8-42ba-9220-52d62157d7db", undefined],
  [definition("reader"), undefined],
  [`${definition("7f6c6a51-bcf8-42ba-9220-52d62157d7db")}|/subscriptions/s`, undefined],
])("the uuid in %s is %s", (id, uuid) => {
  expect(roleDefinitionUuid(id)).toBe(uuid);
});

test("a role is one role by its name and by its id", () => {
  for (const role of roles) {
    expect(builtInRole(role.name.toUpperCase())).toBe(role);
    expect(builtInRole(definition(role.id))).toBe(role);
    expect(roleKey(definition(role.id))).toBe(roleKey(role.name));
  }
  expect(builtInRole("Reader")).toBeUndefined();
  expect(roleKey("Reader")).toBe("Reader");
});
