import { IConstruct } from "constructs";
import { Need } from "../access/identity-roles";
import { fingerprint } from "../../lib/fingerprint";
import { placeId } from "../checks/place-in-stack";
import { rendered } from "../checks/rendered";
import { IDiskEncryption } from "../encryption/disk-encryption-ref";
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

/** @internal to make disks that are encrypted with a set */
export function readEncryption(cluster: IConstruct, encryption: IDiskEncryption): Need {
  return {
    name: `${placeId(encryption, cluster)}-Reader`,
    roleName: "Reader",
    scope: encryption.diskEncryptionSetId,
    reason: "the control plane reads the disk encryption set to make disks that are encrypted with it",
  };
}

/** @internal the roles on anything but networks */
export function needsBeside(cluster: IConstruct, props: AksClusterProps): Need[] {
  return [
    ...(props.diskEncryption ? [readEncryption(cluster, props.diskEncryption)] : []),
    ...zoneNeeds(cluster, props),
    ...kubeletNeeds(cluster, props),
    ...egressNeeds(cluster, props),
    ...etcdNeeds(cluster, props),
  ];
}

function zoneNeeds(cluster: IConstruct, { apiServer: { _ownZone: zone } }: AksClusterProps): Need[] {
  if (!zone) return [];
  return [
    {
      name: placeId(zone, cluster),
      roleName: "Private DNS Zone Contributor",
      scope: zone.privateDnsZoneId,
      reason: "the control plane writes the address of the API server into the zone",
    },
  ];
}

function kubeletNeeds(cluster: IConstruct, { kubeletIdentity }: AksClusterProps): Need[] {
  if (!kubeletIdentity) return [];
  return [
    {
      name: `${placeId(kubeletIdentity, cluster)}-Operator`,
      roleName: "Managed Identity Operator",
      scope: kubeletIdentity.managedIdentityId,
      reason: "the control plane gives the identity to nodes",
    },
  ];
}

function egressNeeds(cluster: IConstruct, { egress, network }: AksClusterProps): Need[] {
  const needs: Need[] = (egress?._ownAddresses ?? []).map(({ place, id, noun }) => ({
    name: placeId(place, cluster),
    roleName: "Network Contributor",
    scope: id,
    reason: `the control plane gives the public ${noun} to the cluster's load balancer`,
  }));
  const routes = kubenetRouteTable(network, egress);
  if (routes) {
    needs.push({
      name: placeId(routes, cluster),
      roleName: "Network Contributor",
      scope: routes.routeTableId,
      reason: "the control plane writes a route to every node of kubenet into the table",
    });
  }
  return needs;
}

function etcdNeeds(cluster: IConstruct, { etcdEncryption }: AksClusterProps): Need[] {
  if (!etcdEncryption) return [];
  const scope = etcdEncryption._key.keyVaultId;
  // Clusters of one identity may have their keys in different vaults.
  const vault = fingerprint(rendered(cluster, String(scope)));
  const needs: Need[] = [
    {
      name: `EtcdKey-${vault}`,
      roleName: "Key Vault Crypto User",
      scope,
      reason: "the control plane encrypts and decrypts what etcd keeps with a key in the vault",
    },
  ];
  if (etcdEncryption._private) {
    needs.push({
      name: `EtcdVault-${vault}`,
      roleName: "Key Vault Contributor",
      scope,
      reason: "the control plane connects itself to the private vault of the key",
    });
  }
  return needs;
}
