import { list } from "../errors/problem";
import { CONTAINER_RUNTIME, PER_POD_RULE_FROM_MINOR } from "../facts/node-reservations";
import { markdownTable } from "../markdown";
import { isKnown } from "../tokens";
import { AmountName, Amounts } from "./amounts";
import { NodePlan } from "./node-capacity";
import { Situations } from "./pool-capacity";

/** One pool of a plan, as the page shows it. @internal */
export interface ShownPool {
  readonly poolName: string;
  readonly os: string;
  readonly spot: boolean;
  readonly zones?: string[];
  readonly node: ShownNode;
  readonly atMinimum: ShownSituations;
  readonly atMaximum: ShownSituations;
}

/** @internal */
export interface ShownNode extends Omit<NodePlan, "evictionMib"> {
  readonly vmSize: string;
  readonly vCpus?: number;
  readonly memoryGib?: number;
  readonly evictionMemoryMib: number;
  readonly reservationRule: string;
  readonly ruleIsCertain: boolean;
}

type ShownAmounts = Amounts & { readonly partial: string[] };
type ShownSituations = Situations<ShownAmounts>;

const NOT_KNOWN = "not known";
const NODE_HEAD = [
  "Node of",
  "VM size",
  "vCPU",
  "Memory",
  "Kept by the system",
  "CPU for pods",
  "Memory for pods",
  "Pods",
  "Data disks",
];
const SITUATION_HEAD = ["Pool", "Situation", "Nodes", "CPU", "Memory", "Pods", "Data disks"];

/** The plan as a page: one node of each pool, then pools and cluster at either end of their scaling. @internal */
export function capacityMarkdown(pools: readonly ShownPool[], min: ShownSituations, max: ShownSituations): string {
  const nodes = markdownTable(
    NODE_HEAD,
    pools.map((pool) => nodeRow(pool)),
  );
  const table = (cluster: ShownSituations, of: (pool: ShownPool) => ShownSituations) =>
    markdownTable(SITUATION_HEAD, [
      ...pools.flatMap((pool) => situationRows(nameOf(pool), of(pool))),
      ...situationRows("**cluster**", cluster),
    ]);
  return [
    nodes,
    notes(pools),
    `With the fewest nodes:\n\n${table(min, (pool) => pool.atMinimum)}`,
    `With the most nodes:\n\n${table(max, (pool) => pool.atMaximum)}`,
  ].join("\n");
}

function nameOf({ poolName }: ShownPool): string {
  return isKnown(poolName) ? poolName : "(name not known)";
}

function amount(value: number | undefined, unit = ""): string {
  return value === undefined ? NOT_KNOWN : `${value}${unit}`;
}

function nodeRow(pool: ShownPool): string[] {
  const { node } = pool;
  const kept = [
    `CPU ${amount(node.keptCpuMillis, "m")}`,
    `memory ${amount(node.keptMemoryMib, "Mi")}`,
    `eviction below ${node.evictionMemoryMib}Mi`,
  ];
  return [
    `${nameOf(pool)} (${pool.os}${pool.spot ? ", spot" : ""})`,
    isKnown(node.vmSize) ? node.vmSize : NOT_KNOWN,
    amount(node.vCpus),
    amount(node.memoryGib, "Gi"),
    kept.join(", "),
    amount(node.cpuMillis, "m"),
    amount(node.memoryMib, "Mi"),
    amount(node.pods),
    amount(node.dataDisks),
  ];
}

function situationRows(name: string, at: ShownSituations): string[][] {
  const row = (situation: string, amounts: ShownAmounts, nodes: string) => [
    name,
    situation,
    nodes,
    shown(amounts, "cpuMillis", "m"),
    shown(amounts, "memoryMib", "Mi"),
    shown(amounts, "pods"),
    shown(amounts, "dataDisks"),
  ];
  const counted = (amounts: ShownAmounts) => shown(amounts, "nodes");
  const peak = at.upgradePeakNodes;
  const upTo = peak !== undefined && peak !== at.upgrading.nodes ? `, up to ${peak} paid for` : "";
  return [
    row("all nodes", at.all, counted(at.all)),
    row("a zone lost", at.zoneLost, counted(at.zoneLost)),
    row("in an upgrade", at.upgrading, `${counted(at.upgrading)}${upTo}`),
  ];
}

function shown(amounts: ShownAmounts, name: AmountName, unit = ""): string {
  const value = amounts[name];
  return value !== undefined && amounts.partial.includes(name) ? `${value}${unit} (partial)` : amount(value, unit);
}

function notes(pools: readonly ShownPool[]): string {
  const names = (which: (node: ShownNode) => boolean): string[] => pools.filter(({ node }) => which(node)).map(nameOf);
  const [newer, older, guessed] = [
    names((node) => node.ruleIsCertain && node.reservationRule === "maxPods"),
    names((node) => node.ruleIsCertain && node.reservationRule === "progressive"),
    names((node) => !node.ruleIsCertain),
  ];
  const nowhere = pools.filter((pool) => pool.zones?.length === 0).map(nameOf);
  const spot = pools.filter((pool) => pool.spot).map(nameOf);
  const unknown = pools
    .filter(({ node, atMinimum, atMaximum }) =>
      [
        ...[node.cpuMillis, node.memoryMib, node.pods, node.dataDisks],
        ...[atMinimum, atMaximum].flatMap(({ all, zoneLost }) => [all.nodes, zoneLost.nodes]),
      ].includes(undefined),
    )
    .map(nameOf);
  const since = `1.${PER_POD_RULE_FROM_MINOR}`;
  return [
    `Nodes run ${CONTAINER_RUNTIME}. What is for pods is shared by yours, those of the system and DaemonSets.`,
    newer.length > 0 ? `Memory is kept by the rule since Kubernetes ${since}: ${list(newer)}.` : undefined,
    older.length > 0 ? `Memory is kept by the rule before Kubernetes ${since}: ${list(older)}.` : undefined,
    guessed.length > 0
      ? `The version of Kubernetes is not known, and the rule since ${since} is taken: ${list(guessed)}.`
      : undefined,
    nowhere.length > 0
      ? `Without zones, all nodes of a pool can be in the one that is lost: ${list(nowhere)}.`
      : undefined,
    spot.length > 0 ? `Azure may take every node of these back at any time: ${list(spot)}.` : undefined,
    unknown.length > 0 ? `Not everything is known of these, and sums leave it out: ${list(unknown)}.` : undefined,
  ]
    .filter((note) => note !== undefined)
    .map((note) => `- ${note}\n`)
    .join("");
}
