import { readFileSync } from "fs";
import { join } from "path";
import { TerraformStack, Testing } from "cdktf";
import { toKubernetes } from "../../../lib/manifest/back";
import { SHAPE_TABLE } from "../../../lib/manifest/kinds";
import { Kind, KINDS, shapeOf } from "../../../lib/manifest/shapes";
import { readManifestKinds, renderManifestKinds } from "../../../scripts/lib/manifest-kinds.cjs";
import { attributesOf, fieldsIn, kindOf, objectsIn, Values } from "../../support/manifests/objects";

const ROOT = join(__dirname, "../../..");
const written = ["cluster", "namespaced", "workloads"].flatMap((file) => objectsIn(`kinds/${file}.yaml`));
/** A volume of its own for every source that a pod can mount as well. */
const volumes = written
  .flatMap(({ kind, spec }): Values[] => (kind === "Pod" ? spec.volumes : []))
  .filter((volume) =>
    Object.keys(volume).some(
      (key) => shapeOf("PersistentVolumeV1SpecPersistentVolumeSource").byName.has(key) && key !== "csi",
    ),
  )
  .map(({ name, ...source }) => ({
    apiVersion: "v1",
    kind: "PersistentVolume",
    metadata: { name },
    spec: { accessModes: ["ReadWriteOnce"], capacity: { storage: "1Gi" }, ...source },
  }));
const objects = [...written, ...volumes];
const title = ({ apiVersion, kind, metadata }: Values) => [`${apiVersion} ${kind} ${metadata.name}`] as const;

test("lib/manifest/kinds.ts is what `npm run manifest-kinds` writes from the installed bindings", () => {
  const written = readFileSync(join(ROOT, "lib/manifest/kinds.ts"), "utf8");
  expect(written).toBe(renderManifestKinds(readManifestKinds(ROOT)));
});

test("there is a full object of every kind", () => {
  const covered = new Set(objects.map(({ apiVersion, kind }) => `${apiVersion} ${kind}`));
  expect(KINDS.map(({ apiVersion, kind }) => `${apiVersion} ${kind}`).filter((kind) => !covered.has(kind))).toEqual([]);
});

test("the full objects have every field of the table", () => {
  const covered = new Set(objects.flatMap((object) => fieldsIn(kindOf(object).shape, attributesOf(object))));
  const all = Object.keys(SHAPE_TABLE).flatMap((shape) => shapeOf(shape).fields.map((f) => `${shape}.${f.attribute}`));
  expect(all.filter((field) => !covered.has(field))).toEqual([
    // No value of a Secret is ever in a manifest.
    "SecretV1.binary_data",
    "SecretV1.data",
  ]);
});

describe("every kind becomes its resource and the same object again", () => {
  test.each(objects.map((object) => [...title(object), object] as const))("%s", (_, object) => {
    expect(toKubernetes(kindOf(object), attributesOf(object))).toEqual(object);
  });
});

describe("the bindings take every attribute, and in the same shape", () => {
  test.each(objects.map((object) => [...title(object), object] as const))("%s", (_, object) => {
    const kind = kindOf(object);
    const attributes = attributesOf(object);
    const isDefault = kind.kind === "ServiceAccount" && object.metadata.name === "default";
    const type = isDefault ? "kubernetes_default_service_account_v1" : kind.type;
    expect(throughBindings(type, kind, attributes)).toEqual(attributes);
  });
});

/** What the class of the bindings synthesizes from the same values, given as its props. */
function throughBindings(type: string, kind: Kind, attributes: Values): Values {
  const folder = type.replace(/^kubernetes_/, "").replace(/_/g, "-");
  const classes: Values = require(`@cdktf/provider-kubernetes/lib/${folder}`);
  const Resource = Object.values(classes).find((member) => member.tfResourceType === type);
  const stack = new TerraformStack(Testing.app(), "test");
  new Resource(stack, "it", props(kind.shape, attributes));
  return JSON.parse(Testing.synth(stack)).resource[type].it;
}

function props(shapeName: string, attributes: Values): Values {
  return Object.fromEntries(
    Object.entries(attributes).map(([attribute, value]) => {
      const name = attribute.replace(/_(\w)/g, (_, letter) => letter.toUpperCase());
      const { shape } = shapeOf(shapeName).byAttribute.get(attribute)!;
      if (!shape) return [name, value];
      return [name, Array.isArray(value) ? value.map((item) => props(shape, item)) : props(shape, value)];
    }),
  );
}
