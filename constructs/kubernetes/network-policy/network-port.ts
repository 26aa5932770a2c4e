import { networkPolicyErrors } from "../../../lib/errors/namespace";
import { ProblemFor } from "../../../lib/errors/problem";
import { isUnknown } from "../../../lib/tokens";
import { isWithin } from "../../../lib/whole-numbers";
import { checkCalls } from "../../checks/check-calls";

const PORTS = { min: 1, max: 65535 };
const PORT_NAME = /^(?=.*[a-z])[a-z0-9]([a-z0-9-]{0,13}[a-z0-9])?$/;

/**
 * A port that a network policy lets through.
 *
 * Raises AKS-E1154 to AKS-E1156: where it is used.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/network-policies/
 */
export class NetworkPort {
  /**
   * A port of TCP, or a range of them.
   *
   * @param port the port, 1 to 65535
   * @param lastPort the last port of a range
   */
  public static tcp(port: number, lastPort?: number): NetworkPort {
    return new NetworkPort("TCP", port, lastPort);
  }

  /**
   * A port of UDP, or a range of them.
   *
   * @param port the port, 1 to 65535
   * @param lastPort the last port of a range
   */
  public static udp(port: number, lastPort?: number): NetworkPort {
    return new NetworkPort("UDP", port, lastPort);
  }

  /**
   * A port of TCP by the name that containers give it.
   *
   * @param name 1 to 15 lower-case letters, digits or hyphens
   */
  public static named(name: string): NetworkPort {
    return new NetworkPort("TCP", name);
  }

  /** @internal */
  public readonly _problems: ProblemFor[];

  private constructor(
    private readonly protocol: "TCP" | "UDP",
    private readonly port: number | string,
    private readonly lastPort?: number,
  ) {
    this._problems = this.mistakes();
  }

  /** @internal */
  public _render(): { protocol: string; port: string; endPort?: number } {
    return { protocol: this.protocol, port: String(this.port), endPort: this.lastPort };
  }

  private mistakes(): ProblemFor[] {
    const { port, lastPort } = this;
    if (typeof port === "string") {
      const fits = isUnknown(port) || PORT_NAME.test(port);
      return fits ? [] : [(prop) => networkPolicyErrors.portName(prop, port)];
    }
    const outside = [port, lastPort].filter(
      (given): given is number => given !== undefined && !isUnknown(given) && !isWithin(given, PORTS),
    );
    if (outside.length > 0) {
      return outside.map((given) => (prop) => networkPolicyErrors.port(prop, PORTS.min, PORTS.max, given));
    }
    if (lastPort === undefined || isUnknown([port, lastPort]) || port <= lastPort) return [];
    return [(prop) => networkPolicyErrors.portOrder(prop, port, lastPort)];
  }
}

checkCalls("NetworkPort", NetworkPort);
