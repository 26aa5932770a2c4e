import { IConstruct } from "constructs";
import { AksError } from "../../lib/errors/aks-error";
import { Problem } from "../../lib/errors/problem";

/**
 * Ends the program when its props cannot even be read: all that is wrong with them, in one error.
 * @internal
 */
export function requireShape(scope: IConstruct, problems: Problem[]): void {
  if (problems.length > 0) throwShape(scope.node.path, problems);
}

/** @internal */
export function throwShape(path: string, problems: Problem[]): never {
  const [first, ...others] = problems;
  const message = [first.message, ...others.map((p) => `${p.code}: ${p.message}`)].join("\n  ");
  throw new AksError({ code: first.code, message }, path);
}
