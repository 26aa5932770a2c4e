/**
 * What the provider 4.55.0 or Azure holds an input to, written once in a table: the tests of both sides of a range, and
 * of every value of an enumeration, are made of it.
 */
import { TerraformStack } from "cdktf";
import { Json, only, refusal, stackFixture, synth } from "../synth";

interface Fact<T> {
  /** The type of the resource, of which the program makes one. */
  readonly type: string;
  readonly attribute: string;
  /** The code with which the library refuses what is outside, as a pattern. */
  readonly code: string;
  /** A program that says the value, and nothing that could be wrong beside it. */
  readonly program: (stack: TerraformStack, value: T) => unknown;
}

export interface RangeFact extends Fact<number> {
  readonly min: number;
  /** Nothing where nobody states a largest one. */
  readonly max?: number;
  /** What is outside of the range and has a meaning of its own. */
  readonly but?: number;
  /** How the value reads in the Terraform, where it is not the number itself. */
  readonly as?: (value: number) => unknown;
}

export interface EnumFact extends Fact<string> {
  readonly values: readonly string[];
  /** What the library calls the values; nothing where it takes the text of Azure. */
  readonly members?: object;
  /** How the value reads in the Terraform, where it is not the text itself. */
  readonly as?: (value: string) => unknown;
}

export interface Facts {
  readonly ranges: readonly RangeFact[];
  readonly enums: readonly EnumFact[];
}

function programOf<T>({ program }: Fact<T>, value: T): TerraformStack {
  const stack = stackFixture();
  program(stack, value);
  return stack;
}

function valueAt<T>(fact: Fact<T>, value: T): unknown {
  const resource: Json = only(synth(programOf(fact, value)), fact.type);
  return fact.attribute.split(".").reduce<any>((at, part) => at?.[part], resource);
}

const named = <F extends Fact<never>>(fact: F): string => `${fact.type}: ${fact.attribute}`;

function rangeTests(ranges: readonly RangeFact[]): void {
  const inside = ranges.flatMap((fact) =>
    [...new Set([fact.min, fact.max ?? fact.min + 1])].map((value) => [named(fact), value, fact] as const),
  );
  const outside = ranges.flatMap((fact) =>
    [fact.min - 1, ...(fact.max === undefined ? [] : [fact.max + 1]), fact.min + 0.5]
      .filter((value) => value !== fact.but)
      .map((value) => [named(fact), value, fact] as const),
  );
  test.each(inside)("%s may be %d", (_, value, fact) => {
    expect(valueAt(fact, value)).toEqual(fact.as ? fact.as(value) : value);
  });
  test.each(outside)("%s may not be %d", (_, value, fact) => {
    expect(refusal(programOf(fact, value))).toMatch(new RegExp(`${fact.code}: `));
  });
}

function enumTests(enums: readonly EnumFact[]): void {
  test.each(enums.flatMap((fact) => fact.values.map((value) => [named(fact), value, fact] as const)))(
    "%s may be %s",
    (_, value, fact) => {
      expect(valueAt(fact, value)).toEqual(fact.as ? fact.as(value) : value);
    },
  );
  test.each(enums.map((fact) => [named(fact), fact] as const))("%s may not be anything else", (_, fact) => {
    expect(refusal(programOf(fact, "Sometimes"))).toMatch(new RegExp(`${fact.code}: .*"Sometimes"`));
  });
  test.each(enums.filter(({ members }) => members).map((fact) => [named(fact), fact] as const))(
    "%s has a name here for every value, and no more",
    (_, { values, members }) => {
      expect(Object.values(members!).sort()).toEqual([...values].sort());
    },
  );
}

/** The tests that a table comes to. */
export function factTests({ ranges, enums }: Facts): void {
  if (ranges.length > 0) rangeTests(ranges);
  if (enums.length > 0) enumTests(enums);
}
