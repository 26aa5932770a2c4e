import { TerraformVariable } from "cdktf";
import { checkNamespace, checkServiceAccount, isNamespaceName, isServiceAccountName } from "../../lib/kubernetes-names";
import { stackFixture } from "../support/synth";

test.each([
  ["shop", true],
  ["a", true],
  ["0-9", true],
  ["a".repeat(63), true],
  ["a".repeat(64), false],
  ["", false],
  ["-shop", false],
  ["shop-", false],
  ["Shop", false],
  ["shop.eu", false],
  ["shop_eu", false],
  ["shop\n", false],
])("%j is the name of a namespace: %s", (name, fits) => {
  expect(isNamespaceName(name)).toBe(fits);
});

test.each([
  ["api", true],
  ["api.v1.eu", true],
  ["a".repeat(253), true],
  ["a".repeat(254), false],
  ["", false],
  ["api..v1", false],
  [".api", false],
  ["api-.v1", false],
  ["Api", false],
  ["api:v1", false],
])("%j is the name of a service account: %s", (name, fits) => {
  expect(isServiceAccountName(name)).toBe(fits);
});

test("a name that is none is refused with the rule", () => {
  expect(checkNamespace("namespace", "Shop")).toEqual({
    code: "AKS-E0323",
    message:
      'namespace must be 1 to 63 lower-case letters, digits or hyphens, with a letter or digit at both ends, got "Shop"; choose another name',
  });
  expect(checkServiceAccount("serviceAccount", "a..b")).toEqual({
    code: "AKS-E0323",
    message:
      'serviceAccount must be 1 to 253 lower-case letters, digits, hyphens or dots, with a letter or digit at both ends of every part between dots, got "a..b"; choose another name',
  });
});

test("a token is not judged", () => {
  const token = new TerraformVariable(stackFixture(), "name", { type: "string" }).stringValue;
  expect(checkNamespace("namespace", token)).toBeUndefined();
  expect(checkServiceAccount("serviceAccount", token)).toBeUndefined();
});
