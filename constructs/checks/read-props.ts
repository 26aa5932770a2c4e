import { IConstruct } from "constructs";
import { Problem } from "../../lib/errors/problem";
import { shapeErrors } from "../../lib/errors/shape";
import { readStruct } from "../../lib/prop-shapes";
import { throwShape } from "./require-shape";

/**
 * The props of a construct as it may read them. Ends the program when they are not what the type checker would have let
 * pass, with all that is wrong in one error: the first thing that a constructor does.
 * @internal
 */
export function readProps<T>(construct: IConstruct, struct: string, props: T): T {
  return readPropsAt(() => construct.node.path, struct, props);
}

/** @internal the same where the construct is not made yet, because its base class is given parts of the props */
export function readPropsBelow<T>(scope: IConstruct, id: string, struct: string, props: T): T {
  return readPropsAt(() => (scope.node.path === "" ? id : `${scope.node.path}/${id}`), struct, props);
}

function readPropsAt<T>(path: () => string, struct: string, props: T): T {
  const problems: Problem[] = [];
  if (typeof props !== "object" || props === null || Array.isArray(props)) {
    // Without any prop, every message says which one is missing.
    const isNothing = props === undefined || props === null;
    if (isNothing) readStruct(struct, {}, "", problems);
    if (!isNothing) problems.push(shapeErrors.wrongShape("props", `an object, ${struct}`, props));
    if (problems.length > 0) throwShape(path(), problems);
    return {} as T;
  }
  const read = readStruct(struct, props, "", problems);
  if (problems.length > 0) throwShape(path(), problems);
  return read;
}
