import { PortProtocol } from "../port-protocol";

/** A port that a container listens on. Ports of the node are not offered. */
export interface ContainerPort {
  /** The port, 1 to 65535 (AKS-E1154), each once in a pod (AKS-E1215). */
  readonly port: number;

  /**
   * A name by which services and network policies find it: 1 to 15 lower-case letters, digits or hyphens (AKS-E1156),
   * each once in a pod (AKS-E1215).
   *
   * @default - none
   */
  readonly name?: string;

  /**
   * What is spoken there.
   *
   * @default PortProtocol.TCP
   */
  readonly protocol?: PortProtocol;
}
