import { Problem } from "../../../lib/errors/problem";
import { vnetWarnings } from "../../../lib/errors/vnet";
import { isKnown } from "../../../lib/tokens";
import { ISubnet } from "./subnet-ref";

/** Traffic to nodes from outside of their network. @internal */
export interface Calls {
  readonly protocol: string;
  readonly first: number;
  readonly last: number;
}

const LETS_IN = new WeakMap<ISubnet, (calls: Calls) => boolean>();

/** @internal to be told by a subnet whose security group is known */
export function answerForCallers(subnet: ISubnet, letsIn: (calls: Calls) => boolean): void {
  LETS_IN.set(subnet, letsIn);
}

/**
 * What is offered to callers outside and stops at the security group of a subnet, which AKS leaves alone: nothing fails,
 * and nobody gets an answer. To be asked at synth.
 * @internal
 */
export function unheardCalls(prop: string, subnets: (ISubnet | undefined)[], calls: Calls[]): Problem | undefined {
  for (const subnet of new Set(subnets)) {
    const letsIn = subnet && LETS_IN.get(subnet);
    const stopped = letsIn ? calls.filter((one) => isKnown(one) && !letsIn(one)) : [];
    if (subnet && stopped.length > 0) return vnetWarnings.callersShutOut(prop, stopped.map(textOf), subnet.node.path);
  }
  return undefined;
}

function textOf({ protocol, first, last }: Calls): string {
  return `${protocol} ${first === last ? first : `${first}-${last}`}`;
}
