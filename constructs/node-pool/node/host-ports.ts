import { poolFeatureErrors } from "../../../lib/errors/pool-features";
import { ProblemFor } from "../../../lib/errors/problem";
import { HOST_PORT } from "../../../lib/facts/pool-limits";
import { isUnknown } from "../../../lib/tokens";
import { isWithin } from "../../../lib/whole-numbers";
import { checkCalls } from "../../checks/check-calls";

/**
 * Ports of nodes that pods may take for themselves with `hostPort`, and that traffic is let in to.
 *
 * Raises AKS-E0530 where it is used.
 *
 * @see https://learn.microsoft.com/azure/aks/use-node-public-ips
 */
export class HostPorts {
  /**
   * Ports for TCP.
   *
   * @param first the first port, 1 to 65535
   * @param last the last port; the first one when left out
   */
  public static tcp(first: number, last?: number): HostPorts {
    return new HostPorts("TCP", first, last ?? first);
  }

  /**
   * Ports for UDP.
   *
   * @param first the first port, 1 to 65535
   * @param last the last port; the first one when left out
   */
  public static udp(first: number, last?: number): HostPorts {
    return new HostPorts("UDP", first, last ?? first);
  }

  /** @internal */
  public readonly _problems: ProblemFor[] = [];

  private constructor(
    /** `TCP` or `UDP`. */
    public readonly protocol: string,
    /** The first port. */
    public readonly first: number,
    /** The last port. */
    public readonly last: number,
  ) {
    const fit = [first, last].every((port) => isUnknown(port) || isWithin(port, HOST_PORT));
    const ordered = isUnknown([first, last]) || first <= last;
    if (!fit || !ordered) this._problems.push((prop) => poolFeatureErrors.hostPorts(prop, HOST_PORT, first, last));
  }

  /** @internal */
  public _render(): { portStart: number; portEnd: number; protocol: string } {
    return { portStart: this.first, portEnd: this.last, protocol: this.protocol };
  }
}

checkCalls("HostPorts", HostPorts);
