import { TerraformStack, TerraformVariable } from "cdktf";
import { refusal, synth } from "./synth";

/** Props that a test changes before it hands them over. */
export type Writable<T> = { -readonly [K in keyof T]?: T[K] };

/** Values of one prop: which are taken, and which are refused with one code and nothing else. */
export interface PropValues {
  readonly what: string;
  readonly code: string;
  readonly make: (value: never) => unknown;
  readonly good: readonly unknown[];
  readonly bad: readonly unknown[];
  /** How the message goes on after the code. */
  readonly words: string;
  /** The path of the construct that is at fault, where it is always the same. */
  readonly at?: string;
}

/** One test for each value. */
export function testValues(stack: () => TerraformStack, table: readonly PropValues[]): void {
  test.each(table.flatMap(({ what, make, good }) => good.map((value) => ({ what, make, value }))))(
    "$what: $value is accepted",
    ({ make, value }) => {
      make(value as never);
      expect(() => synth(stack())).not.toThrow();
    },
  );

  test.each(table.flatMap(({ bad, ...row }) => bad.map((value) => ({ ...row, value }))))(
    "$what: $value is refused",
    ({ make, value, code, words, at }) => {
      make(value as never);
      expectOnly(stack(), code, words, at);
    },
  );
}

/** Expects a synth to be refused with this, and with nothing else. */
export function expectOnly(stack: TerraformStack, code: string, words: string, at?: string): void {
  const message = refusal(stack);
  expect(message).toContain(`${at === undefined ? "" : `[${at}] `}${code}: ${words}`);
  expect(message.match(/AKS-E\d{4}:/g)).toHaveLength(1);
}

/** Values that only Terraform knows. */
export function variables(stack: () => TerraformStack) {
  return {
    text: (name: string) => new TerraformVariable(stack(), name, { type: "string" }).stringValue,
    number: (name: string) => new TerraformVariable(stack(), name, { type: "number" }).numberValue,
  };
}
