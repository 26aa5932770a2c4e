import { networkPolicyErrors } from "../errors/namespace";
import { Problem } from "../errors/problem";
import { isUnknown } from "../tokens";
import { isWithin } from "../whole-numbers";

const PORTS = { min: 1, max: 65535 };

/** @internal that a number is a port */
export function portProblem(prop: string, port: number): Problem | undefined {
  return isUnknown(port) || isWithin(port, PORTS)
    ? undefined
    : networkPolicyErrors.port(prop, PORTS.min, PORTS.max, port);
}
