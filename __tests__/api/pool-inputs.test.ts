import { AttributeChange, ChangeKind } from "../../lib/facts/attribute-change";
import { poolChange } from "../../lib/facts/pool-changes";
import { REPLACES_POOL, ROTATES_POOL } from "../support/provider-changes";
import { attributeOf, interfacesOf } from "./support/interfaces";
import { ROOT, text } from "./support/repo";

const BINDINGS = require.resolve("@cdktf/provider-azurerm/lib/kubernetes-cluster-node-pool/index.d.ts");
const META = /^(not offered|always)\b/;
const NO_ATTRIBUTE = /^(id|timeouts)\b/;

const bindings = interfacesOf(BINDINGS);

/** Every input of the resource, at whatever level. */
function inputsOf(type: string, prefix = ""): string[] {
  return bindings.get(type)!.flatMap(({ name, type: text }) => {
    const inner = text.split(" | ")[0].replace(/\[\]$/, "");
    return [`${prefix}${name}`, ...(bindings.has(inner) ? inputsOf(inner, `${prefix}${name}.`) : [])];
  });
}

const inputs = inputsOf("KubernetesClusterNodePoolConfig");

const rows = [...text("docs/pool-inputs.md").matchAll(/^\| `([A-Za-z0-9.]+)` +\| (.+?) +\| (.+?) +\|$/gm)].map(
  ([, input, place, change]) => ({ input, place, change }),
);

const props = new Map(
  [
    "node/linux-node-options",
    "linux-node-pool-options",
    "node-pool-options",
    "added-pool-options",
    "windows-node-pool-options",
    "linux-node-pool",
    "scaling/spot-options",
  ]
    .flatMap((name) => [...interfacesOf(`${ROOT}/constructs/node-pool/${name}.ts`)])
    .flatMap(([struct, members]) =>
      members.map((member) => [struct === "SpotOptions" ? `spot.${member.name}` : member.name, member.docs] as const),
    ),
);

const propsOf = (place: string) => [...place.matchAll(/`([A-Za-z.]+)`/g)].map(([, path]) => path);

test("there are inputs and rows to look at", () => {
  expect(inputs).toEqual(expect.arrayContaining(["vmSize", "linuxOsConfig.sysctlConfig.vmSwappiness"]));
  expect(rows.length).toBeGreaterThan(90);
});

test("every input has one row, and every row has an input", () => {
  expect(rows.map(({ input }) => input)).toEqual(inputs);
});

test("a row says which prop, what is always written, or why there is none", () => {
  expect(rows.filter(({ place }) => !place.startsWith("`") && !META.test(place))).toEqual([]);
  expect(rows.filter(({ place }) => /^not offered(?!: .{5,})/.test(place))).toEqual([]);
});

test("a prop that a row names is there", () => {
  const named = rows.filter(({ place }) => place.startsWith("`")).flatMap(({ place }) => propsOf(place));
  expect(named.filter((prop) => !props.has(prop))).toEqual([]);
  expect(named.length).toBeGreaterThan(80);
});

test("a row says what a change comes to, as the library knows it", () => {
  const words: Record<ChangeKind, string> = {
    inPlace: "in place",
    rotation: "rotates",
    replacement: "replaces the pool",
    refused: "is refused",
  };
  const said = ({ kind, except }: AttributeChange) =>
    except ? `${words[kind]}, but ${words[except.kind]} when ${except.when}` : words[kind];
  const expected = inputs.map((input) => [
    input,
    NO_ATTRIBUTE.test(input) ? "-" : said(poolChange(attributeOf(input)) as AttributeChange),
  ]);
  expect(rows.map(({ input, change }) => [input, change])).toEqual(expected);
});

const told = (attribute: string) => {
  const row = rows.find(({ input }) => attributeOf(input) === attribute);
  if (!row?.place.startsWith("`")) return row?.place;
  return propsOf(row.place)
    .map((prop) => props.get(prop))
    .join(" ");
};

test.each(ROTATES_POOL)("that %s rotates the pool is told where it is set", (attribute) => {
  expect(told(attribute)).toMatch(/rotates the pool/);
});

test.each(REPLACES_POOL)("that %s replaces the pool is told where it is set", (attribute) => {
  expect(told(attribute)).toMatch(/replaces the pool|^always/);
});
