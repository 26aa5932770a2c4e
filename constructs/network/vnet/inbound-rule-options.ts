import { PortRange } from "./port-range";
import { TrafficProtocol } from "./traffic-protocol";
import { TrafficSource } from "./traffic-source";

/** Traffic that a subnet lets in. */
export interface InboundRuleOptions {
  /** Where it comes from. Changed in place. */
  readonly from: TrafficSource;

  /** The ports that it comes to. Changed in place. */
  readonly ports: PortRange[];

  /**
   * The protocol. Changed in place.
   *
   * @default TrafficProtocol.TCP
   */
  readonly protocol?: TrafficProtocol;

  /**
   * Which rule is asked first: 100 to 3999, and the lowest is (AKS-E0474). Changed in place.
   *
   * @default - derived from the id of the rule: a number from 1000 to 2999 that stays, whatever other rules there are
   */
  readonly priority?: number;

  /**
   * What the rule is for, in at most 140 characters (AKS-E0484). Changed in place.
   *
   * @default - nothing
   */
  readonly description?: string;
}
