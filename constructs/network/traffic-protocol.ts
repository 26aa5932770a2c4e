/** What a rule of a security group is for. */
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
