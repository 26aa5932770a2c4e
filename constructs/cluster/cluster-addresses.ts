import { IConstruct } from "constructs";
import { FixedNeed, PlanInput, PoolInput } from "../../lib/address-plan/input";
import { PLAN_WARNINGS, planProblems } from "../../lib/address-plan/problems";
import { PRIVATE_ENDPOINT_ADDRESSES } from "../../lib/facts/address-plan-limits";
import { MAX_NODES, MAX_PODS } from "../../lib/facts/pool-limits";
import { isKnown, isUnknown } from "../../lib/tokens";
import { isWithin } from "../../lib/whole-numbers";
import { isAttached } from "../checks/attached";
import { ProblemReport } from "../checks/problem-report";
import { warnEach } from "../checks/warning-report";
import { ClusterModel } from "../cluster-ref/cluster-model";
import { PoolModel } from "../cluster-ref/pool-model";
import { AddressPlan } from "../network/address-plan/address-plan";
import { AksClusterProps } from "./aks-cluster-props";
import { ClusterPlaces, keyOf } from "./cluster-places";

/** @internal what the plan takes from the props of a cluster, beside what its model has */
export function plannedAddresses(props: AksClusterProps): ClusterModel["addresses"] {
  const { apiServer, nodeSubnet, reachableRanges = [] } = props;
  return {
    reachable: [...reachableRanges],
    nodeSubnetProp: nodeSubnet ? "nodeSubnet" : "systemPool.subnet",
    apiServerSubnet: apiServer._subnet,
    privateEndpoint: apiServer.isPrivate && !apiServer._subnet,
  };
}

/** @internal the plan of the pools that the cluster has so far */
export function addressPlanOf(cluster: IConstruct, model: ClusterModel): AddressPlan {
  const known = model.network?._addresses.dnsServiceIp;
  return AddressPlan._of(planInput(cluster, model), isKnown(known) ? known : undefined);
}

/** @internal holds the plan of the finished program against the rules */
export function checkClusterAddresses(cluster: IConstruct, model: ClusterModel): void {
  const program = programOf(cluster);
  program.clusters.push({ cluster, model });
  // One error and several warnings ask for it, and more than once: it is made again only when pools came or went.
  let made: { readonly pools: PoolModel[]; readonly plan: AddressPlan } | undefined;
  const plan = () => {
    const own = model.pools;
    // Only a cluster in subnets that are known shares them with others.
    const alone = own.every(({ subnet, podSubnet }) => !subnet && !podSubnet);
    const pools = alone ? own : poolsOf(program);
    if (!made || !isSame(made.pools, pools)) made = { pools, plan: addressPlanOf(cluster, model) };
    return made.plan;
  };
  ProblemReport.of(cluster).atSynth(() => planProblems(plan()._plan));
  for (const check of PLAN_WARNINGS) {
    warnEach(cluster, () => {
      const { _plan, podAddressing } = plan();
      return check(_plan, podAddressing);
    });
  }
}

interface Planned {
  readonly cluster: IConstruct;
  readonly model: ClusterModel;
}

/** The clusters of the whole program: some share a subnet, and then its addresses. */
interface Program {
  readonly clusters: Planned[];
  /** Who is in a subnet, by its key, and which pools there were when that was looked up. */
  inSubnet?: { readonly pools: PoolModel[]; readonly byKey: Map<string, Planned[]> };
}

const PROGRAMS = new WeakMap<IConstruct, Program>();

function programOf({ node }: IConstruct): Program {
  if (!PROGRAMS.has(node.root)) PROGRAMS.set(node.root, { clusters: [] });
  return PROGRAMS.get(node.root)!;
}

/** Every cluster has a pool from the beginning, so that its pools also tell of the cluster. */
function poolsOf(program: Program): PoolModel[] {
  return clustersOf(program).flatMap(({ model }) => model.pools);
}

function isSame(before: PoolModel[], now: PoolModel[]): boolean {
  return before.length === now.length && now.every((pool, index) => pool === before[index]);
}

function clustersOf({ clusters }: Program): Planned[] {
  return clusters.filter(({ cluster }) => isAttached(cluster));
}

/** The other clusters in the subnets of one. */
function sharing(cluster: IConstruct, keys: Iterable<string>): Planned[] {
  const program = programOf(cluster);
  const wanted = [...keys];
  if (wanted.length === 0) return [];
  const pools = poolsOf(program);
  if (!program.inSubnet || !isSame(program.inSubnet.pools, pools)) {
    const byKey = new Map<string, Planned[]>();
    for (const planned of clustersOf(program)) {
      for (const key of new ClusterPlaces(planned.model).keys) byKey.set(key, [...(byKey.get(key) ?? []), planned]);
    }
    program.inSubnet = { pools, byKey };
  }
  const { byKey } = program.inSubnet;
  const found = new Set(wanted.flatMap((key) => byKey.get(key) ?? []));
  return [...found].filter((other) => other.cluster !== cluster);
}

function planInput(cluster: IConstruct, model: ClusterModel): PlanInput {
  const { mode, podRanges, serviceRanges } = model.network!._addresses;
  const places = new ClusterPlaces(model);
  const others = sharing(cluster, places.keys);
  return {
    mode,
    podRanges,
    serviceRanges,
    reachable: model.addresses?.reachable ?? [],
    networks: places.networks,
    subnets: places.subnets.map((subnet) => ({
      ...subnet,
      fixed: [...subnet.fixed, ...others.flatMap((other) => endpointIn(subnet.key, other))],
    })),
    pools: [
      ...model.pools.map((pool) => poolInput(pool, model)),
      ...others.flatMap((other) => neighbours(other, places.keys)),
    ],
  };
}

/** The pools of another cluster that take addresses in the subnets of this one. */
function neighbours({ cluster, model }: Planned, keys: Set<string>): PoolInput[] {
  return model.pools
    .map((pool): PoolInput => {
      const input = poolInput(pool, model);
      const mine = (key?: string) => (key !== undefined && keys.has(key) ? key : undefined);
      return {
        ...input,
        subnet: mine(input.subnet),
        podSubnet: mine(input.podSubnet),
        ofOtherCluster: cluster.node.path,
      };
    })
    .filter(({ subnet, podSubnet }) => subnet !== undefined || podSubnet !== undefined);
}

function endpointIn(key: string, { cluster, model }: Planned): FixedNeed[] {
  const subnet = model.pools[0]?.subnet;
  const there = model.addresses?.privateEndpoint && subnet && keyOf(subnet) === key;
  return there ? [{ what: `the endpoint of ${cluster.node.path}`, addresses: PRIVATE_ENDPOINT_ADDRESSES }] : [];
}

function poolInput({ name, max, maxPods, surge, subnet, podSubnet }: PoolModel, model: ClusterModel): PoolInput {
  return {
    name: isUnknown(name) ? "a pool without a known name" : name,
    nodes: count(max, MAX_NODES),
    surge: (nodes) => {
      // On spot no node is added.
      if (surge === undefined) return 0;
      return surge._problems.length > 0 ? undefined : surge._extraNodes(nodes);
    },
    maxPods: count(maxPods, MAX_PODS.max),
    mode: model.network!._addresses.mode,
    subnet: subnet && keyOf(subnet),
    podSubnet: podSubnet && keyOf(podSubnet),
  };
}

/** What is no count is reported where it was given, and counts as not known. */
function count(value: number, max: number): number | undefined {
  return isKnown(value) && isWithin(value, { min: 0, max }) ? value : undefined;
}
