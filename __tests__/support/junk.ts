import { Construct } from "constructs";
import { NodeSurge, VmSize } from "../../constructs";
import { Samples } from "./samples";

/** What the type checker refuses in one place or another. */
export const JUNK: [what: string, make: (at: Samples, id: string) => unknown][] = [
  ["null", () => null],
  ["{}", () => ({})],
  ["[]", () => []],
  ["[null]", () => [null]],
  ["[{}]", () => [{}]],
  ["{ a: null }", () => ({ a: null })],
  ["0", () => 0],
  ["NaN", () => NaN],
  ["empty text", () => ""],
  ["text", () => "x"],
  ["true", () => true],
  ["a VmSize", () => VmSize.of("x")],
  ["a NodeSurge", () => NodeSurge.nodes(1)],
  ["a construct", (at, id) => new Construct(at.outside, `junk-${id}`)],
  ["a circle", () => circle()],
  ["a function", () => () => 1],
];

function circle(): object {
  const one: Record<string, unknown> = {};
  return Object.assign(one, { one });
}
