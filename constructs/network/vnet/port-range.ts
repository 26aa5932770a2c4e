import { ProblemFor } from "../../../lib/errors/problem";
import { vnetErrors } from "../../../lib/errors/vnet";
import { PORT } from "../../../lib/facts/security-rule-limits";
import { isUnknown } from "../../../lib/tokens";
import { isWithin } from "../../../lib/whole-numbers";
import { checkCalls } from "../../checks/check-calls";

/**
 * Ports that a rule of a security group is for.
 *
 * Raises AKS-E0473, where it is used.
 *
 * @see https://learn.microsoft.com/azure/virtual-network/network-security-groups-overview
 */
export class PortRange {
  /** All ports. */
  public static readonly ALL = new PortRange("*", PORT.min, PORT.max, []);

  /**
   * One port.
   *
   * @param port 0 to 65535
   */
  public static of(port: number): PortRange {
    return PortRange.between(port, port);
  }

  /**
   * Ports that follow on each other.
   *
   * @param first the first port, 0 to 65535
   * @param last the last port, not before the first
   */
  public static between(first: number, last: number): PortRange {
    const text = first === last ? `${first}` : `${first}-${last}`;
    // A port that only Terraform knows may be any: nothing is said of it.
    if (isUnknown(first) || isUnknown(last)) return new PortRange(text, undefined, undefined, []);
    const fine = isWithin(first, PORT) && isWithin(last, PORT) && first <= last;
    const must = `be from ${PORT.min} to ${PORT.max}, the first before the last`;
    return new PortRange(text, first, last, fine ? [] : [(prop) => vnetErrors.port(prop, must, text)]);
  }

  private constructor(
    /** @internal as the provider takes it */
    public readonly _text: string,
    private readonly first: number | undefined,
    private readonly last: number | undefined,
    /** @internal */
    public readonly _problems: ProblemFor[],
  ) {}

  /** @internal whether some port is in both, or may be */
  public _meets(first: number, last: number): boolean {
    return this.first === undefined || this.last === undefined || (this.first <= last && first <= this.last);
  }

  /** @internal */
  public _includes(port: number): boolean {
    return this.first !== undefined && this.last !== undefined && this.first <= port && port <= this.last;
  }
}

checkCalls("PortRange", PortRange);
