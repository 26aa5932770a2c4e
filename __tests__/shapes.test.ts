/**
 * What the type checker refuses, from plain JavaScript or through a cast: an error with code, path and prop instead of
 * a TypeError from the depths, and everything that is wrong with the shape in one.
 */
import { AksCluster, AksWarnings, ApiServerAccess, LinuxNodePool, ManagedDisk, ResourceGroup } from "../constructs";
import { cluster, D4, group } from "./support/clusters";
import { stackFixture } from "./support/synth";

function refused(program: () => unknown): { code: string; path: string; message: string } {
  try {
    program();
  } catch (error) {
    return error as { code: string; path: string; message: string };
  }
  throw new Error("the program went on");
}

test("a cluster of nothing names all that is missing", () => {
  const error = refused(() => new AksCluster(stackFixture(), "Cluster", {} as never));
  expect([error.code, error.path]).toEqual(["AKS-E0809", "test/Cluster"]);
  for (const prop of ["resourceGroup", "apiServer", "access", "systemPool"])
    expect(error.message).toContain(`${prop} must be `);
});

test.each<[string, object, RegExp]>([
  ["a version as text", { version: "1.34" }, /version must be KubernetesVersion\.of\("…"\), got "1\.34"/],
  ["a version that is null", { version: null }, /version must be KubernetesVersion.*got null/],
  ["a subnet as text", { nodeSubnet: "/subscriptions/…" }, /nodeSubnet must be Subnet\.fromSubnetId/],
  ["a name as number", { name: 5 }, /name must be text, got 5/],
  ["no size in the system pool", { systemPool: { scaling: {} } }, /systemPool\.vmSize must be VmSize\.of/],
])("of a cluster: %s", (_, props, text) => {
  const error = refused(() => cluster(stackFixture(), props));
  expect([error.code, error.path]).toEqual(["AKS-E0809", "test/Cluster"]);
  expect(error.message).toMatch(text);
});

test.each<[string, object, RegExp]>([
  ["a size as text", { vmSize: "Standard_D4ds_v5" }, /vmSize must be VmSize\.of\("…"\), got "Standard_D4ds_v5"/],
  ["a count as number", { scaling: 3 }, /scaling must be NodeScaling/],
  ["zones as text", { zones: "1" }, /zones must be a list of texts/],
  ["a list with a hole", { zones: [undefined] }, /zones must be a list of texts/],
  ["a surge as text", { surge: "33%" }, /surge must be NodeSurge/],
])("of a pool: %s", (_, options, text) => {
  const stack = stackFixture();
  const aks = cluster(stack);
  const all = { cluster: aks, vmSize: D4, scaling: {}, ...options };
  const error = refused(() => new LinuxNodePool(stack, "apps", all as never));
  expect([error.code, error.path]).toEqual(["AKS-E0809", "test/apps"]);
  expect(error.message).toMatch(text);
});

test("of a resource group and a disk", () => {
  const stack = stackFixture();
  const location = process.env.AN_UNSET_VARIABLE as string;
  expect(refused(() => new ResourceGroup(stack, "Group", { name: "rg", location })).message).toMatch(
    /^AKS-E0809: location must be text, got nothing; .*\(at test\/Group\)$/,
  );
  expect(
    refused(() => new ManagedDisk(stack, "Disk", { resourceGroup: group(stack, "Other") } as never)).message,
  ).toMatch(/sizeGib must be a number/);
});

test("ranges that were not given do not open the API server", () => {
  const error = refused(() => cluster(stackFixture(), { apiServer: ApiServerAccess.publicEndpoint({} as never) }));
  expect(error.message).toMatch(/^AKS-E0809: apiServer\.authorizedRanges must be a list, got nothing/);
});

test.each([
  ["AKS-E0201", "a lab"],
  ["W0201", "a lab"],
  ["AKS-W0201", " "],
])("an acknowledgement of %s for the reason %j is none", (code, reason) => {
  const error = refused(() => AksWarnings.acknowledge(stackFixture(), code, reason));
  expect(error.code).toBe("AKS-E0811");
});
