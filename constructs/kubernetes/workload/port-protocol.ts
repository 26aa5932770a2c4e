/**
 * What is spoken on a port below the application.
 *
 * @see https://kubernetes.io/docs/reference/networking/service-protocols/
 */
export enum PortProtocol {
  /** Connections: HTTP, gRPC, databases and most else. */
  TCP = "TCP",
  /** Datagrams: DNS, for example. */
  UDP = "UDP",
  /** Streams of telephony. The load balancers of Azure do not know it. */
  SCTP = "SCTP",
}
