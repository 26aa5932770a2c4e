// Reads what a resource of the Kubernetes provider takes, from the generated code of the installed bindings.
const { existsSync, readFileSync, readdirSync } = require("node:fs");
const path = require("node:path");

/**
 * @typedef {object} BindingField
 * @property {string} name as Terraform writes it, such as node_port
 * @property {string} property as the bindings write it, such as nodePort
 * @property {"string" | "number" | "boolean" | "block"} type of each value in it
 * @property {"one" | "list" | "map"} holds how many of them
 * @property {boolean} required
 * @property {string} [struct] the name of the struct of a block, such as ServiceV1Spec
 */

/**
 * The fields of every struct of a resource, and of the resource itself under its own name.
 * @param {string} root the root of the repository
 * @param {string} module the folder of the resource in the bindings, such as service-v1
 * @returns {{ type: string, className: string, structs: Map<string, BindingField[]> }}
 */
function readBinding(root, module) {
  const folder = path.join(root, "node_modules/@cdktf/provider-kubernetes/lib", module);
  const parts = existsSync(path.join(folder, "index-structs")) ? readdirSync(path.join(folder, "index-structs")) : [];
  const files = [
    path.join(folder, "index"),
    ...parts.filter((p) => p.endsWith(".js")).map((p) => path.join(folder, "index-structs", p.slice(0, -3))),
  ];
  const code = files.map((file) => readFileSync(`${file}.js`, "utf8")).join("\n");
  const types = files.map((file) => readFileSync(`${file}.d.ts`, "utf8")).join("\n");

  const [, className, type] =
    /class (\w+) extends cdktf\.TerraformResource[\s\S]*?\.tfResourceType = "(\w+)"/.exec(code) ??
    fail(module, "class");
  const required = requiredProperties(types);
  /** @type {Map<string, BindingField[]>} */
  const structs = new Map();
  for (const [, name, body] of code.matchAll(
    /function (\w+)ToHclTerraform\(struct\) \{[\s\S]*?const attrs = \{([\s\S]*?)\n {4}\};?\n/g,
  )) {
    const struct = name[0].toUpperCase() + name.slice(1);
    structs.set(struct, fieldsOf(body, required.get(struct) ?? new Set(), module));
  }
  const own =
    /synthesizeHclAttributes\(\) \{\s*const attrs = \{([\s\S]*?)\n {8}\};/.exec(code) ?? fail(module, "attributes");
  structs.set(className, fieldsOf(own[1], required.get(`${className}Config`) ?? new Set(), module));
  return { type, className, structs };
}

const FIELD =
  /\n\s+(\w+): \{\s*value: (.+),\s*isBlock: (true|false),\s*type: "(\w+)",\s*storageClassType: "(\w+)",\s*\}/g;

/**
 * @param {string} body
 * @param {Set<string>} required
 * @param {string} module
 * @returns {BindingField[]}
 */
function fieldsOf(body, required, module) {
  return [...body.matchAll(FIELD)].map(([, name, value]) => {
    const property = /(?:struct\.|this\._)(\w+)(?:\.internalValue)?\)$/.exec(value)?.[1] ?? fail(module, value);
    const inner = /(?:structs\d+_\d+\.)?(\w+)ToHclTerraform/.exec(value)?.[1] ?? fail(module, value);
    const simple = /cdktf\.(string|number|boolean)ToHclTerraform/.exec(value)?.[1];
    return {
      name,
      property,
      type: /** @type {BindingField["type"]} */ (simple ?? "block"),
      holds: value.includes("hashMapperHcl") ? "map" : value.includes("listMapperHcl") ? "list" : "one",
      required: required.has(property),
      ...(simple ? {} : { struct: inner[0].toUpperCase() + inner.slice(1) }),
    };
  });
}

/**
 * @param {string} types the text of declarations
 * @returns {Map<string, Set<string>>} the properties without a question mark, by interface
 */
function requiredProperties(types) {
  /** @type {Map<string, Set<string>>} */
  const found = new Map();
  for (const [, name, body] of types.matchAll(/export interface (\w+)(?: extends [\w.]+)? \{([\s\S]*?)\n\}/g)) {
    found.set(name, new Set([...body.matchAll(/\n\s+readonly (\w+): /g)].map((match) => match[1])));
  }
  return found;
}

/**
 * @param {string} module
 * @param {string} what
 * @returns {never}
 */
function fail(module, what) {
  throw new Error(`@cdktf/provider-kubernetes/lib/${module}: cannot read ${what}; its generated code has changed`);
}

module.exports = { readBinding };
