import { readFactories } from "../../scripts/lib/error-codes.cjs";
import { ensureBuilt } from "./support/built";
import { pages } from "./support/examples";
import { filesUnder, ROOT, text } from "./support/repo";

interface Docs {
  readonly summary?: string;
  readonly remarks?: string;
  readonly default?: string;
  readonly see?: string;
}

interface Member {
  readonly name: string;
  readonly docs?: Docs;
  readonly optional?: boolean;
  readonly overrides?: string;
  readonly locationInModule?: { readonly filename: string; readonly line: number };
}

interface Parameter {
  readonly docs?: Docs;
  readonly type: { readonly fqn?: string };
}

interface Callable extends Member {
  readonly parameters?: Parameter[];
}

interface Type extends Member {
  readonly fqn: string;
  readonly kind: "class" | "interface" | "enum";
  readonly interfaces?: string[];
  readonly initializer?: Callable;
  readonly datatype?: boolean;
  readonly properties?: (Member & { readonly type?: { readonly fqn?: string } })[];
  readonly methods?: Callable[];
  readonly members?: Member[];
}

let types: Type[];

beforeAll(() => {
  ensureBuilt();
  types = Object.values<Type>(JSON.parse(text(".jsii")).types);
}, 150_000);

const place = (type: Type, member?: Member): string => {
  const { filename, line } = member?.locationInModule ?? type.locationInModule ?? { filename: "?", line: 0 };
  return `${filename}:${line} ${type.name}${member ? `.${member.name}` : ""}`;
};

const membersOf = (type: Type): Member[] => [
  ...(type.properties ?? []),
  ...(type.methods ?? []),
  ...(type.members ?? []),
];

test("there are types to look at", () => {
  expect(types.length).toBeGreaterThan(0);
});

test("every optional prop says its @default", () => {
  const silent = types
    .filter((type) => type.datatype)
    .flatMap((type) =>
      (type.properties ?? []).filter((p) => p.optional && !p.docs?.default).map((p) => place(type, p)),
    );
  expect(silent).toEqual([]);
});

test("every public type and member has a docstring", () => {
  const bare = types.flatMap((type) => [
    ...(type.docs?.summary ? [] : [place(type)]),
    // What an interface says already need not be said again by the class that implements it.
    ...membersOf(type)
      .filter((member) => !member.docs?.summary && !member.overrides && !saidByInterface(type, member))
      .map((member) => place(type, member)),
  ]);
  expect(bare).toEqual([]);
});

/** Tools and words of the library itself, of which no page outside of it tells anything. */
const WITHOUT_A_PAGE = [
  "AddressUse",
  "AksProblems",
  "AksWarnings",
  "BilledKind",
  "LogVolume",
  "NodeFeature",
  "PodAddressing",
  "PodSpread",
  "RequiredRoles",
];
const PAGES = [
  "https://learn.microsoft.com/azure/",
  "https://kubernetes.io/docs/",
  "https://registry.terraform.io/providers/",
  "https://kured.dev/docs/",
  "https://github.com/kubereboot/kured/",
  "https://www.kernel.org/doc/",
];

test("every construct, value and choice says with @see where to read on", () => {
  const silent = types
    .filter(({ kind, name, docs }) => kind !== "interface" && !docs?.see && !WITHOUT_A_PAGE.includes(name))
    .map((type) => place(type));
  expect(silent).toEqual([]);
});

test("every @see leads to the page of Azure, Kubernetes or the tool that decides, in no language of its own", () => {
  const seen = types.flatMap((type) =>
    [type, ...membersOf(type)].flatMap((one) => (one.docs?.see ? [{ url: one.docs.see, at: place(type, one) }] : [])),
  );
  expect(seen.length).toBeGreaterThan(150);
  expect(
    seen.filter(({ url }) => !PAGES.some((page) => url.startsWith(page)) || /\s|\/[a-z]{2}-[a-z]{2}\//.test(url)),
  ).toEqual([]);
});

/** Props that set no attribute of a resource: there is nothing that a change of them could come to. */
const SETS_NOTHING = [
  "AksClusterProps.outputs",
  "AksClusterProps.verifyVersion",
  "ManagedDiskProps.nodePools",
  "NodePoolOptions.needs",
];

test("every prop of an Azure resource says what a change comes to", () => {
  const byFqn = new Map(types.map((type) => [type.fqn, type]));
  const withBases = (type: Type): Type[] => [
    type,
    ...(type.interfaces ?? []).flatMap((fqn) => (byFqn.has(fqn) ? withBases(byFqn.get(fqn)!) : [])),
  ];
  const makesResource = ({ properties = [] }: Type) =>
    properties.some(
      ({ name, type }) =>
        name === "resource" && /\.provider-azurerm\.(?!data)/.test(`.${type?.fqn?.split("/").at(-1)}`),
    );
  const structs = new Set(
    types
      .filter((type) => type.kind === "class" && makesResource(type))
      .flatMap((type) => type.initializer?.parameters?.at(-1)?.type.fqn ?? [])
      .flatMap((fqn) => (byFqn.has(fqn) ? withBases(byFqn.get(fqn)!) : [])),
  );
  expect(structs.size).toBeGreaterThan(40);
  const props = [...structs].flatMap((type) => (type.properties ?? []).map((prop) => ({ type, prop })));
  const silent = props.filter(
    ({ prop }) => !/\bchang|replac|rotat|in place|refuses/i.test(`${prop.docs?.summary} ${prop.docs?.remarks}`),
  );
  const names = silent.map(({ type, prop }) => `${type.name}.${prop.name}`);
  expect(names.filter((name) => !SETS_NOTHING.includes(name))).toEqual([]);
  expect(SETS_NOTHING.filter((name) => !names.includes(name))).toEqual([]);
});

test("every code is told where the construct, the value or the prop is described that raises it", () => {
  const texts = types.flatMap((type) => {
    const callables: Callable[] = [...(type.methods ?? []), ...(type.initializer ? [type.initializer] : [])];
    const parameters = callables.flatMap((one) => one.parameters ?? []);
    return [type, ...membersOf(type), ...callables, ...parameters].map(({ docs }) =>
      `${docs?.summary} ${docs?.remarks} ${docs?.default}`.replace(/\s+/g, " "),
    );
  });
  const told = new Set(texts.flatMap((one) => one.match(/AKS-[EW]\d{4}/g) ?? []));
  const ranges = texts
    .flatMap((one) => [...one.matchAll(/AKS-([EW]\d{4}) to AKS-([EW]\d{4})/g)])
    .map(([, from, to]) => ({ from, to }));
  expect(ranges.filter(({ from, to }) => from[0] !== to[0] || from >= to)).toEqual([]);
  const untold = readFactories(ROOT).filter(({ code }) => {
    const short = code.slice("AKS-".length);
    return !told.has(code) && !ranges.some(({ from, to }) => from <= short && short <= to);
  });
  expect(untold.map(({ code, name }) => `${code} ${name}`)).toEqual([]);
});

test("every code that the documentation names exists", () => {
  const known = new Set(readFactories(ROOT).map(({ code }) => code));
  const sources = [...filesUnder("constructs"), ...filesUnder("lib")].filter((file) => file.endsWith(".ts"));
  const unknown = [...sources, ...pages(), "CONTRIBUTING.md", "CHANGELOG.md"].flatMap((file) =>
    text(file)
      .split("\n")
      .flatMap((line, index) =>
        (line.match(/AKS-[EW]\d+/g) ?? []).map((code) => ({ code, at: `${file}:${index + 1}` })),
      )
      .filter(({ code }) => !known.has(code))
      .map(({ code, at }) => `${at} ${code}`),
  );
  expect(unknown).toEqual([]);
});

function saidByInterface(type: Type, member: Member): boolean {
  const byFqn = new Map(types.map((t) => [t.fqn, t]));
  const bases = [type as Type & { base?: string }];
  for (let base = bases.pop(); base; base = bases.pop()) {
    if (base !== type && membersOf(base).some((m) => m.name === member.name && m.docs?.summary)) return true;
    for (const fqn of [base.base ?? "", ...(base.interfaces ?? [])]) {
      const found = byFqn.get(fqn);
      if (found) bases.push(found);
    }
  }
  return false;
}
