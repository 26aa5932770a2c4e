import { checkCredentialName, defaultCredentialName, resourceGroupNameOf } from "../../lib/credential-names";

test.each([
  ["api", true],
  ["0_-", true],
  ["a".repeat(120), true],
  ["a".repeat(121), false],
  ["ab", false],
  ["-api", false],
  ["a.b.c", false],
])("%j is the name of a credential: %s", (name, fits) => {
  expect(checkCredentialName("credentialName", name) === undefined).toBe(fits);
});

test("a name that is none is refused with the rule", () => {
  expect(checkCredentialName("credentialName", "a.b")).toEqual({
    code: "AKS-E0323",
    message:
      'credentialName must be 3 to 120 letters, digits, hyphens or underscores, beginning with a letter or digit, got "a.b"; choose another name',
  });
});

test("the name from a path keeps the end of a long one, and always fits", () => {
  expect(defaultCredentialName("prod/Cluster/Api")).toBe("prod-cluster-api");
  for (const length of [118, 119, 120, 121, 140]) {
    const name = defaultCredentialName(`${"x-".repeat(length)}api`);
    expect(name).toMatch(/-api$/);
    expect(checkCredentialName("credentialName", name)).toBeUndefined();
  }
});

test.each([
  ["/subscriptions/s/resourceGroups/ids/providers/Microsoft.ManagedIdentity/userAssignedIdentities/api", "ids"],
  ["/subscriptions/s/resourcegroups/Ids/providers/microsoft.managedidentity/userAssignedIdentities/api", "Ids"],
  ["/subscriptions/s/resourceGroups/ids", undefined],
  ["api", undefined],
])("the group of %s is %s", (id, group) => {
  expect(resourceGroupNameOf(id)).toBe(group);
});
