import { CALLS, CLASSES, ENUMS, INTERFACES, STRUCTS } from "../../lib/facts/prop-shapes";
import { readPropShapes } from "../../scripts/lib/prop-shapes.cjs";
import { ensureBuilt } from "./support/built";
import { ROOT } from "./support/repo";

test("lib/facts/prop-shapes.ts is what `npm run prop-shapes` writes", () => {
  ensureBuilt();
  const written = { structs: STRUCTS, calls: CALLS, interfaces: INTERFACES, classes: CLASSES, enums: ENUMS };
  expect(written).toEqual(readPropShapes(ROOT));
});
