import { clusterChange } from "../../lib/facts/cluster-changes";
import { REPLACES_CLUSTER, ROTATES_SYSTEM_POOL } from "../support/provider-changes";
import { attributeOf, interfacesOf, Property } from "./support/interfaces";
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

const file = (name: string) => `${ROOT}/constructs/${name}.ts`;

const structs = new Map(
  [
    "cluster/aks-cluster-props",
    "cluster/linux-admin-options",
    "cluster/maintenance/maintenance-options",
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
    "node-pool/node/linux-node-options",
    "node-pool/node-pool-options",
    "node-pool/system-pool-options",
  ].flatMap((name) => [...interfacesOf(file(name))]),
);
structs.set(
  "SystemPoolOptions",
  ["SystemPoolOptions", "LinuxNodeOptions", "NodePoolOptions"].flatMap((name) => structs.get(name)!),
);

/** What leads to a prop from the props of a cluster, as far as it is made of structs: a value class is its own matter. */
function propertiesAlong(path: string): (Property | undefined)[] {
  const along: (Property | undefined)[] = [];
  let type = "AksClusterProps";
  for (const part of path.split(".")) {
    const members = structs.get(type);
    if (members === undefined) break;
    const member = members.find(({ name }) => name === part);
    along.push(member);
    if (member === undefined) break;
    type = member.type;
  }
  return along;
}

const propsOf = (place: string) =>
  [...place.matchAll(/`([A-Za-z.]+)`/g)]
    .map(([, path]) => path)
    .filter((path) => path !== "cluster.resource" && !rows.some(({ input }) => input === path && META.test(place)));

test("a prop that a row names is there", () => {
  const missing = rows.flatMap(({ place }) =>
    propsOf(place).filter((path) => propertiesAlong(path).includes(undefined)),
  );
  expect(missing).toEqual([]);
});

/** What the docstrings of the props that set an input say. */
const documented = (input: string): string | undefined => {
  const { place = "" } = rows.find((row) => row.input === input) ?? {};
  if (!place.startsWith("`")) return undefined;
  return propsOf(place)
    .map((path) => propertiesAlong(path).at(-1)?.docs ?? "")
    .join(" ");
};

const inputOf = (attribute: string) => inputs().find((input) => attributeOf(input) === attribute);

test("a change that replaces the cluster is told where the input is set", () => {
  const told = REPLACES_CLUSTER.map((attribute) => {
    // A third level is told with the second.
    const input = inputOf(attribute) ?? inputOf(attribute.slice(0, attribute.lastIndexOf(".")));
    return { attribute, input, docs: input && documented(input) };
  });
  expect(told.filter(({ input }) => input === undefined)).toEqual([]);
  expect(told.filter(({ docs }) => docs !== undefined && !/replac|new cluster/.test(docs))).toEqual([]);
  expect(told.filter(({ docs }) => docs !== undefined).length).toBeGreaterThan(15);
});

test("a change that rotates the first pool is told where the input is set", () => {
  const told = ROTATES_SYSTEM_POOL.map((attribute) => {
    const input = inputOf(`default_node_pool.${attribute}`);
    return { attribute, input, docs: input && documented(input) };
  });
  expect(told.filter(({ input }) => input === undefined)).toEqual([]);
  expect(told.filter(({ docs }) => docs !== undefined && !/rotates? the pool/.test(docs))).toEqual([]);
});

test("the library knows of every input what a change of it comes to", () => {
  const META_INPUTS = /^(id|timeouts)\b/;
  expect(inputs().filter((input) => !META_INPUTS.test(input) && !clusterChange(attributeOf(input)))).toEqual([]);
});

test("a construct that a row names is exported", () => {
  const names = rows.flatMap(({ place }) => /^a construct of its own: (\w+)/.exec(place)?.[1] ?? []);
  const exported: string[] = JSON.parse(text("__tests__/api/exports.json"));
  expect(names.length).toBeGreaterThan(0);
  expect(names.filter((name) => !JSON.stringify(exported).includes(`"${name}"`))).toEqual([]);
});
