import { AksClusterProps } from "./aks-cluster-props";
import { kubenetRouteTable } from "./cluster-egress";

/** @internal what needs roles before the cluster is there, and so an identity that is there before it */
export function whyUserAssigned({
  nodeSubnet,
  systemPool,
  apiServer,
  kubeletIdentity,
  etcdEncryption,
  egress,
  network,
  diskEncryption,
}: AksClusterProps): string | undefined {
  if (apiServer._ownZone) return "the API server's DNS zone is yours";
  if (apiServer._subnet) return "the API server is in a subnet of yours";
  if (kubeletIdentity) return "the identity of the nodes is yours";
  if (etcdEncryption) return "the key of etcd is yours";
  if (egress && egress._ownAddresses.length > 0) return "the addresses of outbound traffic are yours";
  if (kubenetRouteTable(network, egress)) return "the route table is yours";
  if (diskEncryption) return "the key of the disks is yours";
  return nodeSubnet || systemPool.subnet ? "the nodes are in a subnet of yours" : undefined;
}
