import { addressPlanErrors, addressPlanWarnings, Shortage } from "../errors/address-plan";
import { Problem } from "../errors/problem";
import {
  MAX_CLUSTER_PODS,
  MAX_KUBENET_NODES,
  MAX_NETWORK_ADDRESSES,
  SUBNET_PREFIXES,
} from "../facts/address-plan-limits";
import { MAX_CLUSTER_NODES } from "../facts/pool-limits";
import { grouped } from "./count";
import { freeRange, rangeInPlaceOf } from "./free-range";
import { Plan } from "./plan";
import { Space } from "./space";
import { MADE_BY_AZURE, Overlap, PEERED, PlannedRange, RangeKind } from "./ranges";
import { Need, sum } from "./space";
import { readSpan, Span } from "./span";

const OF_THE_CLUSTER: RangeKind[] = ["pods", "services"];
const OF_THE_NETWORK: RangeKind[] = ["network", "subnet"];

/**
 * Every mistake that the plan shows. What a cluster's own ranges do to each other, and to those that AKS keeps, is told
 * by the profile that holds them.
 * @internal
 */
export function planProblems(plan: Plan): Problem[] {
  const proposals = new Proposals(plan);
  return [
    ...plan.misread.map(({ prop, got, aligned }) =>
      aligned === undefined
        ? addressPlanErrors.rangeMalformed(prop, got)
        : addressPlanErrors.rangeNotAligned(prop, got, aligned),
    ),
    ...plan.ranges.filter(tooLarge).map(({ prop = "", span }) => addressPlanErrors.networkTooLarge(prop, span.text)),
    ...ipv6Problems(plan),
    ...plan.strays.map(([range, homes]) =>
      addressPlanErrors.outsideNetwork(range.prop ?? range.name, range.span.text, homes),
    ),
    ...tellOnce(plan.overlaps.filter((one) => !withNetworkOfAzure(one))).map((overlap) =>
      overlapProblem(overlap, proposals),
    ),
    ...plan.spaces.map((space) => spaceProblem(space, proposals)),
    kubenetProblem(plan),
    ...networkProblems(plan.spaces),
  ].filter((found) => found !== undefined);
}

function tooLarge({ kind, span }: PlannedRange): boolean {
  return kind === "network" && !span.ipv6 && span.prefix < SUBNET_PREFIXES.largest;
}

/** Nodes of two address families get an address of each from their subnet. */
function ipv6Problems({ ranges, spaces }: Plan): Problem[] {
  if (!ranges.some(({ kind, span }) => kind === "services" && span.ipv6)) return [];
  const nodes = spaces.filter(({ unit, user }) => unit === "addresses" && user === "nodes");
  return nodes.flatMap(({ prop, ranges: own }) =>
    own && !own.some((range) => readSpan(range)?.ipv6)
      ? [addressPlanErrors.needsIpv6(`${prop}.addressRanges`, own)]
      : [],
  );
}

/** Legal, and risky. One check a code, since a code is accepted by itself. @internal */
export const PLAN_WARNINGS: ((plan: Plan, mode: string) => Problem[])[] = [
  (plan) => networkOfAzureWarning(plan),
  (plan) => rotationWarnings(plan),
  (plan) => podSlotsWarnings(plan),
  ({ nodes }, mode) =>
    nodes > MAX_CLUSTER_NODES && mode !== "kubenet" ? [addressPlanWarnings.mostNodes("the cluster", nodes)] : [],
  ({ pods }, mode) =>
    pods > MAX_CLUSTER_PODS && mode === "overlay" ? [addressPlanWarnings.mostPods("the cluster", pods)] : [],
];

/** Azure says which network it makes, and does not promise it. */
function networkOfAzureWarning(plan: Plan): Problem[] {
  const overlap = plan.overlaps.find(withNetworkOfAzure);
  if (!overlap) return [];
  const [own, network] = byKind(overlap, ["pods", "services", "reachable"]);
  const free = own.kind === "reachable" ? undefined : new Proposals(plan).inPlaceOf(own);
  return [addressPlanWarnings.networkOfAzure(own.prop!, own.span.text, network.span.text, free)];
}

function withNetworkOfAzure({ first, second }: Overlap): boolean {
  return first.key === MADE_BY_AZURE || second.key === MADE_BY_AZURE;
}

/** What a subnet overlaps its network overlaps too: that is one mistake. */
function tellOnce(overlaps: readonly Overlap[]): Overlap[] {
  const wrong = overlaps.filter((one) => one.wrong);
  const networks = new Set(
    wrong.flatMap((one) => {
      const [network, other] = byKind(one, ["network"]);
      return network.kind === "network" ? [`${network.key} ${other.prop} ${other.span.text}`] : [];
    }),
  );
  return wrong.filter((one) => {
    const [subnet, other] = byKind(one, ["subnet"]);
    return subnet.kind !== "subnet" || !networks.has(`${subnet.networkKey} ${other.prop} ${other.span.text}`);
  });
}

/** The pair, with the one of some kind first. */
function byKind({ first, second }: Overlap, kinds: RangeKind[]): [PlannedRange, PlannedRange] {
  return kinds.includes(first.kind) || !kinds.includes(second.kind) ? [first, second] : [second, first];
}

function overlapProblem(overlap: Overlap, proposals: Proposals): Problem | undefined {
  const kinds = [overlap.first.kind, overlap.second.kind];
  if (kinds.every((kind) => [...OF_THE_CLUSTER, "reserved"].includes(kind))) return undefined;
  const say = (range: PlannedRange) => `${range.name} ${range.span.text}`;
  if (kinds.some((kind) => OF_THE_CLUSTER.includes(kind))) {
    const [own, other] = byKind(overlap, OF_THE_CLUSTER);
    return addressPlanErrors.overlap(own.prop!, own.span.text, say(other), proposals.inPlaceOf(own));
  }
  if (kinds.includes("reserved")) {
    const [ours, reserved] = byKind(overlap, OF_THE_NETWORK);
    return addressPlanErrors.networkReserved(ours.prop!, ours.span.text, reserved.span.text);
  }
  if (kinds.includes("reachable")) {
    const [reachable, ours] = byKind(overlap, ["reachable"]);
    if (reachable.key === PEERED) return undefined;
    return addressPlanErrors.reachableOverlaps(reachable.prop!, reachable.span.text, say(ours));
  }
  // The later of two of a kind is named, and a subnet rather than the network that it sticks out of.
  const [ours, other] = byKind({ ...overlap, first: overlap.second, second: overlap.first }, ["subnet"]);
  if (ours.kind !== other.kind) return undefined;
  return addressPlanErrors.subnetsOverlap(ours.prop!, ours.span.text, say(other));
}

function spaceProblem(space: Space, proposals: Proposals): Problem | undefined {
  if (space.capacity === undefined || space.upgrading <= space.capacity) return undefined;
  if (space.toBegin) return batchProblem(space, space.toBegin);
  const needed = neededFor(space, space);
  const both = space.smallestPrefixWithRotation;
  if (space.unit === "nodes") {
    // Of a range that has no room for a single node the profile says so.
    if (space.capacity === 0) return undefined;
    return addressPlanErrors.podRangeTooSmall(needed, shortage(space, proposals.forPods(both)));
  }
  return addressPlanErrors.subnetTooSmall(needed, shortage(space, enoughFor(space)));
}

/** Without a batch a node has no pods, and is not ready. What it takes beyond hangs on the pods that come. */
function batchProblem(space: Space, toBegin: Need): Problem | undefined {
  if (toBegin.upgrading <= (space.capacity ?? Infinity)) return undefined;
  const short = { ...shortage(space, enoughFor(space)), arithmetic: toBegin.arithmetic };
  return addressPlanErrors.podSubnetTooSmall(neededFor(space, toBegin), short);
}

function podSlotsWarnings({ spaces }: Plan): Problem[] {
  return spaces
    .filter(
      ({ toBegin, capacity = Infinity, upgrading }) =>
        toBegin !== undefined && toBegin.upgrading <= capacity && upgrading > capacity,
    )
    .map((space) => addressPlanWarnings.notEveryPod(neededFor(space, space), shortage(space, enoughFor(space))));
}

function neededFor({ unknown }: Space, { upgrading }: Need): string {
  return `${unknown.length > 0 ? "at least " : ""}${grouped(upgrading)}`;
}

function enoughFor({ smallestPrefix: alone, smallestPrefixWithRotation: both }: Space): string | undefined {
  const enough = alone === undefined ? undefined : `a /${alone}`;
  return both === alone || both === undefined ? enough : `a /${both}, or without rotations a /${alone},`;
}

function shortage(space: Space, enough: string | undefined): Shortage {
  const { prop, arithmetic, capacity = 0, ranges = [] } = space;
  return { prop, arithmetic, capacity, ranges, enough };
}

function rotationWarnings({ spaces }: Plan): Problem[] {
  return spaces
    .filter(({ capacity = Infinity, upgrading, rotating }) => upgrading <= capacity && rotating > capacity)
    .map((space) => {
      const prefix = space.smallestPrefixWithRotation;
      const enough = prefix === undefined ? undefined : `a /${prefix}`;
      const short = { ...shortage(space, enough), arithmetic: space.rotatingArithmetic };
      return addressPlanWarnings.noRotation(grouped(space.rotating), space.unit, space.rotated!, short);
    });
}

function kubenetProblem({ spaces, nodes, surgeNodes, kubenet }: Plan): Problem | undefined {
  const all = nodes + surgeNodes;
  if (!kubenet || all <= MAX_KUBENET_NODES) return undefined;
  const arithmetic = spaces.find(({ unit }) => unit === "nodes")!.arithmetic;
  return addressPlanErrors.tooManyForKubenet("the cluster", arithmetic, all);
}

function networkProblems(spaces: readonly Space[]): Problem[] {
  const networks = new Map<string, Space[]>();
  for (const space of spaces) {
    if (space.networkKey !== undefined) {
      networks.set(space.networkKey, [...(networks.get(space.networkKey) ?? []), space]);
    }
  }
  return [...networks.values()].flatMap((subnets) => {
    const needed = sum(subnets.map(({ upgrading }) => upgrading));
    const props = subnets.map(({ prop }) => prop);
    return needed > MAX_NETWORK_ADDRESSES ? [addressPlanErrors.networkFull("the cluster", props, needed)] : [];
  });
}

/** Ranges to write instead: whoever follows two of them at once has no new overlap. */
class Proposals {
  private readonly made = new Map<string, Span | undefined>();

  constructor(private readonly plan: Plan) {}

  public inPlaceOf(range: PlannedRange): string | undefined {
    if (range.span.ipv6) return undefined;
    const wanted = range.kind === "pods" ? (this.podPrefix() ?? range.span.prefix) : range.span.prefix;
    return this.propose(range.prop!, (taken) => freeRange(Math.min(wanted, range.span.prefix), taken));
  }

  public forPods(prefix: number | undefined): string | undefined {
    const now = this.plan.ranges.find(({ kind, span }) => kind === "pods" && !span.ipv6);
    if (!now || prefix === undefined) return undefined;
    const found = this.propose(now.prop!, (taken) => rangeInPlaceOf(now.span, prefix, taken));
    return found === undefined ? `a /${prefix}` : `"${found}"`;
  }

  private podPrefix(): number | undefined {
    return this.plan.spaces.find(({ unit }) => unit === "nodes")?.smallestPrefixWithRotation;
  }

  private propose(prop: string, find: (taken: Span[]) => string | undefined): string | undefined {
    if (!this.made.has(prop)) {
      const others = this.plan.ranges.filter((range) => range.prop !== prop).map(({ span }) => span);
      const found = find([...others, ...[...this.made.values()].filter((span) => span !== undefined)]);
      this.made.set(prop, found === undefined ? undefined : readSpan(found));
    }
    return this.made.get(prop)?.text;
  }
}
