/**
 * What a rule of a security group is for.
 *
 * @see https://learn.microsoft.com/azure/virtual-network/network-security-groups-overview
 */
export enum TrafficProtocol {
  /** TCP. */
  TCP = "Tcp",
  /** UDP. */
  UDP = "Udp",
  /** ICMP, which has no ports. */
  ICMP = "Icmp",
  /** All of them. */
  ANY = "*",
}
