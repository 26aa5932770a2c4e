import { PortProtocol } from "../port-protocol";

/** A port of a service, and where it leads. */
export interface ServicePort {
  /** The port of the service, 1 to 65535 (AKS-E1154), each once (AKS-E1258). */
  readonly port: number;

  /**
   * The port of the pods. One of their containers has to say it (AKS-E1259).
   *
   * @default - the same
   */
  readonly targetPort?: number;

  /**
   * A name: 1 to 15 lower-case letters, digits or hyphens (AKS-E1156), each once (AKS-E1258).
   *
   * @default - none for a single port, and `port-<port>` where there are more
   */
  readonly name?: string;

  /**
   * What is spoken there.
   *
   * @default PortProtocol.TCP
   */
  readonly protocol?: PortProtocol;
}
