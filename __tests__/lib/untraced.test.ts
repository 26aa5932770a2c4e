import { untraced } from "../../lib/untraced";

test("an error that is thrown meanwhile says where it was thrown", () => {
  const throwing = () => untraced(() => failHere());
  function failHere(): never {
    throw new Error("no");
  }
  let stack: string | undefined;
  try {
    throwing();
  } catch (error) {
    stack = (error as Error).stack;
  }
  expect(stack).toContain("failHere");
});

test("what is made is given back, and stacks are as before afterwards", () => {
  const before = Error.prepareStackTrace;
  expect(untraced(() => 3)).toBe(3);
  expect(() =>
    untraced(() => {
      throw new Error("no");
    }),
  ).toThrow("no");
  expect(Error.prepareStackTrace).toBe(before);
  expect(new Error("later").stack).toContain("untraced.test");
});
