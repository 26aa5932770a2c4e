import { IResourceGroup } from "../../resource-group/resource-group-ref";
import { IPrivateDnsZone } from "./private-dns-zone-ref";
import { PrivateEndpointTarget } from "./private-endpoint-target";
import { ISubnet } from "../vnet/subnet-ref";

/** What a private endpoint is made of. */
export interface PrivateEndpointProps {
  /** The group that the endpoint is placed in. A change replaces it. */
  readonly resourceGroup: IResourceGroup;

  /** The subnet in which the endpoint has its address: not one for nodes, pods or API servers (AKS-E0479). A change replaces it. */
  readonly subnet: ISubnet;

  /** What kind of resource it leads to. A change replaces the endpoint. */
  readonly target: PrivateEndpointTarget;

  /** The ARM id of the resource, of the kind of `target` (AKS-E0486), or a reference to it. A change replaces the endpoint. */
  readonly targetId: string;

  /**
   * The zone into which the address is written, under the name that clients look for (AKS-E0488), and linked to their
   * networks. Changed in place.
   *
   * @default - none: something else writes it, such as a policy of the platform team; the plan leaves what that writes alone (AKS-W0470)
   */
  readonly dnsZone?: IPrivateDnsZone;

  /**
   * The name: 1 to 80 letters, digits, `-`, `_` and `.` (AKS-E0427). A change replaces the endpoint.
   *
   * @default - the path of the construct
   */
  readonly name?: string;

  /**
   * The region: that of the subnet's network, whatever the region of the target. A change replaces the endpoint.
   *
   * @default - the region of the resource group
   */
  readonly location?: string;

  /**
   * Tags: at most 50. Changed in place.
   *
   * @default - no tags
   */
  readonly tags?: { [key: string]: string };
}
