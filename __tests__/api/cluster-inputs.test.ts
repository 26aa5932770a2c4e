import { interfacesOf } from "./support/interfaces";
import { ROOT, text } from "./support/repo";

const BINDINGS = require.resolve("@cdktf/provider-azurerm/lib/kubernetes-cluster/index.d.ts");
const META = /^(a construct of its own: |not offered|not yet|always)\b/;

/** Every input of the resource, down to the second level. */
function inputs(): string[] {
  const interfaces = interfacesOf(BINDINGS);
  return interfaces
    .get("KubernetesClusterConfig")!
    .flatMap(({ name, type }) => [name, ...(interfaces.get(type) ?? []).map((inner) => `${name}.${inner.name}`)]);
}

const rows = [...text("docs/cluster-inputs.md").matchAll(/^\| `([A-Za-z0-9.]+)` +\| (.+?) +\|$/gm)].map(
  ([, input, place]) => ({ input, place }),
);

test("there are inputs and rows to look at", () => {
  const all = inputs();
  expect(all).toEqual(
    expect.arrayContaining(["location", "customCaTrustCertificatesBase64", "autoScalerProfile.expander"]),
  );
  expect(rows.length).toBeGreaterThan(0);
});

test("every input has one row, and every row has an input", () => {
  expect(rows.map(({ input }) => input)).toEqual(inputs());
});

test("a row says which prop, what is always written, or why there is none", () => {
  const silent = rows.filter(({ place }) => !place.startsWith("`") && !META.test(place));
  expect(silent).toEqual([]);
  const withoutReason = rows.filter(({ place }) => /^not offered(?!: .{5,})/.test(place));
  expect(withoutReason).toEqual([]);
});

test("a prop that a row names is there", () => {
  const file = (name: string) => `${ROOT}/constructs/${name}.ts`;
  const structs = new Map(
    [
      "cluster/aks-cluster-props",
      "cluster/maintenance-options",
      "cluster/windows-nodes-options",
      "cluster/addons/cluster-addons",
      "cluster/addons/autoscaler-options",
      "cluster/addons/confidential-computing",
      "cluster/addons/defender",
      "cluster/addons/http-proxy",
      "cluster/addons/storage-drivers",
      "cluster/addons/virtual-nodes",
      "cluster/addons/web-app-routing",
      "cluster/addons/workload-autoscalers",
      "node-pool/node-pool-options",
      "node-pool/system-pool-options",
    ].flatMap((name) => [...interfacesOf(file(name))]),
  );
  structs.set("SystemPoolOptions", [...structs.get("SystemPoolOptions")!, ...structs.get("NodePoolOptions")!]);
  const missing = rows.flatMap(({ place }) =>
    [...place.matchAll(/`([A-Za-z.]+)`/g)]
      .map(([, path]) => path)
      .filter((path) => path !== "cluster.resource" && !rows.some(({ input }) => input === path && META.test(place)))
      .filter((path) => {
        let type: string | undefined = "AksClusterProps";
        for (const part of path.split(".")) {
          const members: { name: string; type: string }[] | undefined = structs.get(type);
          // What a value class is made of is its own matter.
          if (members === undefined) return false;
          const member = members.find(({ name }) => name === part);
          if (member === undefined) return true;
          type = member.type;
        }
        return false;
      }),
  );
  expect(missing).toEqual([]);
});

test("a construct that a row names is exported", () => {
  const names = rows.flatMap(({ place }) => /^a construct of its own: (\w+)/.exec(place)?.[1] ?? []);
  const exported: string[] = JSON.parse(text("__tests__/api/exports.json"));
  expect(names.length).toBeGreaterThan(0);
  expect(names.filter((name) => !JSON.stringify(exported).includes(`"${name}"`))).toEqual([]);
});
