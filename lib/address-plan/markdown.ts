import { markdownTable } from "../markdown";
import { grouped } from "./count";
import { Plan } from "./plan";
import { Space } from "./space";
import { PoolAddressFacts } from "./pools";
import { Overlap, PlannedRange } from "./ranges";

const NOT_KNOWN = "not known";
const KINDS = {
  network: "virtual network",
  subnet: "subnet",
  pods: "pods",
  services: "services",
  reachable: "reachable from the network",
  reserved: "kept by AKS",
};
const RANGE_HEAD = ["Range", "Of", "Overlaps"];
const SPACE_HEAD = [
  "Place",
  "Ranges",
  "Has",
  "Needs in an upgrade",
  "Needs in a rotation",
  "Left",
  "Smallest that fits",
];
const POOL_HEAD = [
  "Pool",
  "Nodes",
  "Surge",
  "Pods a node",
  "Addresses a node",
  "Room for nodes",
  "Room for pods",
  "Limited by",
];

/** The plan as a page. @internal */
export function addressPlanMarkdown(plan: Plan): string {
  return [
    markdownTable(RANGE_HEAD, rangeRows(plan)),
    markdownTable(SPACE_HEAD, plan.spaces.map(spaceRow)),
    `How that is reckoned:\n\n${plan.spaces.map((space) => `- ${arithmetic(space)}\n`).join("")}`,
    markdownTable(POOL_HEAD, plan.pools.map(poolRow)),
    plan.notKnown.length > 0
      ? `Not known, and so left out:\n\n${plan.notKnown.map((one) => `- ${one}\n`).join("")}`
      : "",
  ]
    .filter((part) => part !== "")
    .join("\n");
}

function rangeRows({ ranges, overlaps }: Plan): string[][] {
  const partners = new Map<PlannedRange, string[]>();
  const note = (range: PlannedRange, other: PlannedRange, { wrong }: Overlap) => {
    const text = wrong ? `**${other.name} ${other.span.text}**` : `${other.name} ${other.span.text}, as it should`;
    partners.set(range, [...(partners.get(range) ?? []), text]);
  };
  for (const overlap of overlaps) {
    note(overlap.first, overlap.second, overlap);
    note(overlap.second, overlap.first, overlap);
  }
  return ranges.map((range) => {
    const of = range.kind === "network" ? range.name.replace("the ", "") : KINDS[range.kind];
    const where = range.prop === undefined ? "" : ` (${range.prop})`;
    return [range.span.text, `${of}${where}`, partners.get(range)?.join("; ") ?? "nothing"];
  });
}

function spaceRow(space: Space): string[] {
  const { prop, ranges, capacity, upgrading, rotating, left, unit, unknown } = space;
  const count = (value: number | undefined) =>
    value === undefined ? NOT_KNOWN : `${grouped(value)}${unit === "nodes" ? " nodes" : ""}`;
  const needed = (value: number) => `${unknown.length > 0 ? "at least " : ""}${count(value)}`;
  const prefix = space.smallestPrefixWithRotation;
  return [
    prop,
    ranges?.join(", ") ?? NOT_KNOWN,
    count(capacity),
    needed(upgrading),
    needed(rotating),
    left !== undefined && left < 0 ? `**${count(left)}**` : count(left),
    prefix === undefined ? "none" : `/${prefix}`,
  ];
}

function arithmetic({ prop, arithmetic: text, upgrading, unit }: Space): string {
  return `${prop}: ${text} = ${grouped(upgrading)}${unit === "nodes" ? " nodes, a /24 for each" : ""}`;
}

function poolRow(pool: PoolAddressFacts): string[] {
  const count = (value: number | undefined, otherwise = NOT_KNOWN) =>
    value === undefined ? otherwise : grouped(value);
  const { addressesPerNode, podAddressesPerNode } = pool;
  const parts = [
    ...(addressesPerNode === undefined ? [] : [grouped(addressesPerNode)]),
    ...(podAddressesPerNode === undefined ? [] : [`${grouped(podAddressesPerNode)} for pods`]),
  ];
  return [
    pool.poolName,
    count(pool.nodes),
    count(pool.surgeNodes),
    count(pool.maxPods),
    parts.join(", ") || NOT_KNOWN,
    count(pool.moreNodes),
    count(pool.morePods),
    pool.limitedBy ?? NOT_KNOWN,
  ];
}
