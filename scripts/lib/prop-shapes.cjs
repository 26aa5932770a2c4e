// Reads from the assembly that jsii writes what every prop takes, as the table lib/facts/prop-shapes.ts has it.
const { readFileSync } = require("node:fs");
const path = require("node:path");

// What may be a secret by mistake: their own checks do not repeat it.
const CHECKED_ELSEWHERE = new Set(["AksClusterProps.linuxAdmin", "WindowsNodesOptions.adminPassword", "secrets"]);
const CONSTRUCTS = new Set(["constructs.Construct", "constructs.IConstruct", "cdktf.TerraformResource"]);
const PRIMITIVES = { string: "text", number: "number", boolean: "boolean" };

function readPropShapes(root) {
  const assembly = JSON.parse(readFileSync(path.join(root, ".jsii"), "utf8"));
  const types = assembly.types;
  const own = Object.values(types).sort((a, b) => (a.name < b.name ? -1 : 1));
  const used = new Set();

  const spec = (type) => {
    if (type.primitive) return PRIMITIVES[type.primitive] ?? "any";
    if (type.collection) {
      const inner = spec(type.collection.elementtype);
      return type.collection.kind === "array" ? `[${inner}]` : `{${inner}}`;
    }
    const target = type.fqn && types[type.fqn];
    if (CONSTRUCTS.has(type.fqn)) return "construct";
    // A type of another package is its own matter.
    if (!target) return type.fqn ? "object" : "any";
    used.add(target.fqn);
    return target.name;
  };
  const membersOf = (type) => [
    ...(type.interfaces ?? []).flatMap((fqn) => (types[fqn] ? membersOf(types[fqn]) : ["node"])),
    ...(type.properties ?? []).filter((one) => !one.optional).map((one) => one.name),
    ...(type.methods ?? []).map((one) => one.name),
  ];
  const propsOf = (type) => [
    ...(type.interfaces ?? []).flatMap((fqn) => (types[fqn] ? propsOf(types[fqn]) : [])),
    ...(type.properties ?? []),
  ];
  const makersOf = (type) => [
    ...(type.methods ?? [])
      .filter((one) => one.static && one.returns?.type.fqn === type.fqn)
      .map((one) => `${type.name}.${one.name}(${one.parameters ? "…" : ""})`),
    ...(type.properties ?? [])
      .filter((one) => one.static && one.type.fqn === type.fqn)
      .map((one) => `${type.name}.${one.name}`),
    ...(type.initializer && !type.abstract && !type.initializer.protected ? [`new ${type.name}(…)`] : []),
  ];
  const importsOf = (type, wanted) =>
    (type.methods ?? [])
      .filter((one) => one.static && one.returns?.type.fqn === wanted.fqn)
      .map((one) => `${type.name}.${one.name}(…)`);
  const isA = (type, fqn) =>
    (type.interfaces ?? []).some((one) => one === fqn || (types[one] && isA(types[one], fqn))) ||
    (types[type.base] !== undefined && isA(types[type.base], fqn));

  const structs = Object.fromEntries(
    own
      .filter((type) => type.kind === "interface" && type.datatype)
      .map((type) => [
        type.name,
        propsOf(type)
          .map((one) => {
            const own = [one.name, `${type.name}.${one.name}`].some((name) => CHECKED_ELSEWHERE.has(name));
            return own ? `${one.name}?:any` : `${one.name}${one.optional ? "?" : ""}:${spec(one.type)}`;
          })
          .join(" "),
      ]),
  );
  const takesProps = (type) => types[type?.initializer?.parameters?.[2]?.type.fqn]?.datatype === true;
  // A construct that a method makes reads its options itself.
  const parameterOf = (method, { name, type, optional, variadic }) => {
    const isRead = !method.static && types[type.fqn]?.datatype && takesProps(types[method.returns?.type.fqn]);
    return `${variadic ? "..." : ""}${name}${optional ? "?" : ""}:${isRead ? "any" : spec(type)}`;
  };
  const callsOf = (type) =>
    (type.methods ?? [])
      .filter((one) => one.parameters)
      .map((one) => [
        `${one.static ? "" : "#"}${one.name}`,
        one.parameters.map((parameter) => parameterOf(one, parameter)).join(" "),
      ]);
  const calls = Object.fromEntries(
    own
      .filter((type) => type.kind === "class" && callsOf(type).length > 0)
      .map((type) => [type.name, Object.fromEntries(callsOf(type))]),
  );
  const seen = own.filter((type) => used.has(type.fqn));
  const interfaces = Object.fromEntries(
    seen
      .filter((type) => type.kind === "interface" && !type.datatype)
      .map((type) => {
        const kinds = own.filter((one) => one.kind === "class" && isA(one, type.fqn));
        const namesake = own.filter((one) => `I${one.name}` === type.name && !kinds.includes(one));
        const makers = [...kinds, ...namesake].flatMap((one) => [...makersOf(one).slice(-1), ...importsOf(one, type)]);
        return [
          type.name,
          {
            members: [...new Set(membersOf(type))].join(" "),
            kinds: kinds.map((one) => one.name).join(" "),
            makers: [...new Set(makers)].slice(0, 4).join("|"),
          },
        ];
      }),
  );
  const classes = Object.fromEntries(
    seen.filter((type) => type.kind === "class").map((type) => [type.name, makersOf(type).slice(0, 4).join("|")]),
  );
  const enums = Object.fromEntries(
    seen.filter((type) => type.kind === "enum").map((type) => [type.name, `${type.name}.${type.members[0].name}`]),
  );
  return { structs, calls, interfaces, classes, enums };
}

async function renderPropShapes(root, { structs, calls, interfaces, classes, enums }) {
  const prettier = require("prettier");
  const file = path.join(root, "lib/facts/prop-shapes.ts");
  const table = (name, type, doc, value) =>
    `/** @internal ${doc} */\nexport const ${name}: Record<string, ${type}> = ${JSON.stringify(value)};\n`;
  const text = [
    "// Written by `npm run prop-shapes` from the types of the public API; do not edit.\n",
    table("STRUCTS", "string", "what each prop of a struct takes", structs),
    table(
      "CALLS",
      "Record<string, string>",
      "the same for the parameters of methods; those of a value begin with #",
      calls,
    ),
    table(
      "INTERFACES",
      "{ members: string; kinds: string; makers: string }",
      "what a value must have, and our classes that do",
      interfaces,
    ),
    table("CLASSES", "string", "how a value of each class is written", classes),
    table("ENUMS", "string", "one member of each enumeration", enums),
  ].join("\n");
  return prettier.format(text, { ...(await prettier.resolveConfig(file)), filepath: file });
}

module.exports = { readPropShapes, renderPropShapes };
