import { FixedNeed, NetworkInput, SubnetInput } from "../../lib/address-plan/input";
import { virtualNetworkIdOf } from "../../lib/arm-ids";
import { API_SERVER_ADDRESSES, PRIVATE_ENDPOINT_ADDRESSES } from "../../lib/facts/address-plan-limits";
import { isUnknown } from "../../lib/tokens";
import { ClusterModel } from "../cluster-ref/cluster-model";
import { ISubnet } from "../network/vnet/subnet-ref";

interface Place {
  readonly prop: string;
  readonly subnet: ISubnet;
  readonly fixed: FixedNeed[];
}

const THE_NETWORK = "the network of the cluster";

/**
 * What tells a subnet from others. Two references to one are an error already, so one whose id only Terraform knows is
 * told by where it stands.
 * @internal
 */
export function keyOf({ subnetId, node }: ISubnet): string {
  return isUnknown(subnetId) ? node.path : subnetId.toLowerCase();
}

/**
 * The subnets of a cluster, each once and under the first prop that leads to it, and the network that they are in.
 * @internal
 */
export class ClusterPlaces {
  public readonly subnets: SubnetInput[];
  public readonly networks: NetworkInput[];
  public readonly keys: Set<string>;

  constructor(model: ClusterModel) {
    const places = new Map<string, Place>();
    for (const place of placesOf(model)) {
      if (!places.has(keyOf(place.subnet))) places.set(keyOf(place.subnet), place);
    }
    // All are in one network, which another rule sees to: so of those whose id is not known, it is known too.
    const known = [...places.values()].map(({ subnet }) => networkIdOf(subnet)).find((id) => id !== undefined);
    const networkKey = (subnet: ISubnet) => networkIdOf(subnet) ?? known ?? THE_NETWORK;
    this.keys = new Set(places.keys());
    this.subnets = [...places].map(([key, { prop, subnet, fixed }]) => ({
      key,
      networkKey: networkKey(subnet),
      prop,
      ranges: subnet.addressRanges,
      fixed,
    }));
    const peered = new Set([...places.values()].flatMap(({ subnet }) => subnet.peeredRanges ?? []));
    const networks = new Map<string, { prop: string; ranges?: string[] }>();
    for (const { prop, subnet } of places.values()) {
      const before = networks.get(networkKey(subnet));
      const ranges = [...new Set([...(before?.ranges ?? []), ...(subnet.virtualNetworkRanges ?? [])])];
      if (subnet.virtualNetworkRanges) {
        networks.set(networkKey(subnet), { prop: before?.ranges ? before.prop : prop, ranges });
      } else if (!before) networks.set(networkKey(subnet), { prop });
    }
    this.networks = [...networks].map(([key, network]) => ({ key, ...network, peered: [...peered] }));
  }
}

function networkIdOf({ subnetId }: ISubnet): string | undefined {
  return isUnknown(subnetId) ? undefined : virtualNetworkIdOf(subnetId)?.toLowerCase();
}

function placesOf({ pools, nodeSubnet, addresses }: ClusterModel): Place[] {
  const places: Place[] = [];
  const first = pools[0]?.subnet;
  const endpoint = { what: "the endpoint of the API server", addresses: PRIVATE_ENDPOINT_ADDRESSES };
  const apiServer = { what: "the API server", addresses: API_SERVER_ADDRESSES };
  const add = (prop: string, subnet: ISubnet | undefined, fixed: FixedNeed[] = []) => {
    if (!subnet) return;
    const holdsEndpoint = addresses?.privateEndpoint && first && keyOf(first) === keyOf(subnet);
    places.push({ prop, subnet, fixed: holdsEndpoint ? [...fixed, endpoint] : fixed });
  };
  add(addresses?.nodeSubnetProp ?? "nodeSubnet", nodeSubnet);
  pools.forEach(({ name, subnet, podSubnet }, index) => {
    const prop = index === 0 ? "systemPool" : isUnknown(name) ? "a pool" : name;
    add(`${prop}.subnet`, subnet);
    add(`${prop}.podSubnet`, podSubnet);
  });
  add("apiServer.subnet", addresses?.apiServerSubnet, [apiServer]);
  return places;
}
