import { readFactories } from "../../scripts/lib/error-codes.cjs";
import { ensureBuilt } from "./support/built";
import { pages } from "./support/examples";
import { filesUnder, ROOT, text } from "./support/repo";

interface Docs {
  readonly summary?: string;
  readonly default?: string;
}

interface Member {
  readonly name: string;
  readonly docs?: Docs;
  readonly optional?: boolean;
  readonly overrides?: string;
  readonly locationInModule?: { readonly filename: string; readonly line: number };
}

interface Type extends Member {
  readonly kind: "class" | "interface" | "enum";
  readonly datatype?: boolean;
  readonly properties?: Member[];
  readonly methods?: Member[];
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
  const byFqn = new Map(types.map((t) => [(t as Type & { fqn: string }).fqn, t]));
  const bases = [type as Type & { base?: string; interfaces?: string[] }];
  for (let base = bases.pop(); base; base = bases.pop()) {
    if (base !== type && membersOf(base).some((m) => m.name === member.name && m.docs?.summary)) return true;
    for (const fqn of [base.base ?? "", ...(base.interfaces ?? [])]) {
      const found = byFqn.get(fqn);
      if (found) bases.push(found);
    }
  }
  return false;
}
