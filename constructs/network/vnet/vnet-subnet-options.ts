import { SubnetRange } from "./subnet-range";

/** A subnet that a network is to have. */
export interface VnetSubnetOptions {
  /**
   * Where in the network it is. A subnet that is empty is changed in place, of any other Azure refuses the change.
   */
  readonly range: SubnetRange;

  /**
   * The name of the subnet, and of its security group: 1 to 80 letters, digits, `-`, `_` and `.` (AKS-E0427), and none by
   * which a service of Azure finds its own (AKS-E0469). A change replaces the subnet.
   *
   * @default - the path of the construct
   */
  readonly name?: string;

  /**
   * Whether what is in the subnet may open SSH (22) and remote desktop (3389) to other machines of the network. Changed in
   * place.
   *
   * @default false - a node that is taken over is no way to the next one; say true for machines to manage others from,
   * and for pods that clone from a Git server of the network over SSH
   */
  readonly managementOutbound?: boolean;
}
