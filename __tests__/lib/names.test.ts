import { checkTags } from "../../lib/names";

const many = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, index) => [`t${index}`, ""]));

test.each<[string, Record<string, string> | undefined, string[]]>([
  ["none", undefined, []],
  ["the most", many(50), []],
  ["one more", many(51), ["AKS-E0804"]],
  ["the longest key", { ["k".repeat(512)]: "" }, []],
  ["a longer key", { ["k".repeat(513)]: "" }, ["AKS-E0805"]],
  ["the longest value", { note: "v".repeat(256) }, []],
  ["a longer value", { note: "v".repeat(257) }, ["AKS-E0805"]],
  ["a value that is no text", { note: undefined as never, size: 1 as never }, ["AKS-E0812", "AKS-E0812"]],
])("tags: %s", (_, tags, codes) => expect(checkTags("tags", tags).map(({ code }) => code)).toEqual(codes));
