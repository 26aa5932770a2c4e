import { interfacesOf } from "./support/interfaces";
import { ROOT, text } from "./support/repo";

/** A resource, the interface of its inputs in the bindings, and the props that its construct takes. */
const RESOURCES = [
  ["managed-disk", "ManagedDiskConfig", "disk/managed-disk-props", "ManagedDiskProps"],
  ["snapshot", "SnapshotConfig", "disk/disk-snapshot-props", "DiskSnapshotProps"],
  ["disk-access", "DiskAccessConfig", "disk/disk-access", "DiskAccessProps"],
  ["disk-encryption-set", "DiskEncryptionSetConfig", "encryption/disk-encryption-props", "DiskEncryptionProps"],
  ["key-vault", "KeyVaultConfig", "encryption/key-vault-props", "KeyVaultProps"],
  ["key-vault-key", "KeyVaultKeyConfig", "encryption/key-vault-key-props", "KeyVaultKeyProps"],
] as const;

const sections = text("docs/disk-inputs.md").split(/^## /m).slice(1);

/** The rows under the heading of a resource. */
function rowsOf(resource: string): { input: string; place: string }[] {
  const section = sections.find((one) => one.startsWith(`\`azurerm_${resource.replaceAll("-", "_")}\``)) ?? "";
  return [...section.matchAll(/^\| `([A-Za-z0-9.]+)` +\| (.+?) +\|$/gm)].map(([, input, place]) => ({ input, place }));
}

test("every section is of a resource that is looked at", () => {
  expect(sections).toHaveLength(RESOURCES.length);
});

test.each(RESOURCES)("%s: every input has one row, and every row has an input", (resource, config) => {
  const bindings = interfacesOf(require.resolve(`@cdktf/provider-azurerm/lib/${resource}/index.d.ts`));
  const inputs = bindings.get(config)!.map(({ name }) => name);
  expect(inputs).toContain("name");
  expect(rowsOf(resource).map(({ input }) => input)).toEqual(inputs);
});

test.each(RESOURCES)("%s: a row names props that are there, or says why there is none", (resource, _, file, props) => {
  const known = interfacesOf(`${ROOT}/constructs/${file}.ts`)
    .get(props)!
    .map(({ name }) => name);
  const rows = rowsOf(resource);
  const named = rows.flatMap(({ place }) => (place.startsWith("`") ? [/^`(\w+)`/.exec(place)![1]] : []));
  expect(named.filter((name) => !known.includes(name))).toEqual([]);
  // Nothing that a construct takes is without its row, but for what never reaches the resource.
  const silent = known.filter((name) => !rows.some(({ place }) => place.includes(`\`${name}\``)));
  expect(silent).toEqual({ "managed-disk": ["nodePools"], "key-vault": ["keyOfficers"] }[resource as string] ?? []);
  const reasonless = rows.filter(({ place }) => !/^(`|always|not offered: .{10,})/.test(place));
  expect(reasonless).toEqual([]);
});
