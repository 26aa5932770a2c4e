import { CONTAINER_RUNTIME } from "../../lib/facts/node-reservations";
import { Sum } from "../../lib/capacity/amounts";
import { capacityMarkdown } from "../../lib/capacity/capacity-markdown";
import { memoryRule, nodePlan } from "../../lib/capacity/node-capacity";
import {
  clusterSituations,
  PoolFacts,
  poolSituations,
  Situations,
  UpgradeStep,
} from "../../lib/capacity/pool-capacity";
import { NodeOs } from "../../lib/pool-names";
import { VmSizeFacts } from "../../lib/facts/vm-sizes";
import { CapacitySituations } from "./capacity-situations";
import { NodeCapacity } from "./node-capacity";
import { PoolCapacity } from "./pool-capacity";
import { ReservationRule } from "./reservation-rule";

/** @internal what the capacity of a pool follows from; what only Terraform knows is undefined */
export interface PlannedPool {
  readonly poolName: string;
  readonly path: string;
  readonly os: NodeOs;
  readonly mode: "System" | "User";
  readonly spot: boolean;
  readonly vmSize: VmSizeFacts;
  readonly maxPods?: number;
  readonly minNodes?: number;
  readonly maxNodes?: number;
  readonly zones?: string[];
  /** The minor version of Kubernetes on its nodes. */
  readonly minor?: number;
  readonly upgrade: (nodes: number) => UpgradeStep | undefined;
}

/**
 * What a cluster can carry: the CPU, memory, pods and data disks of each node, each pool and all of them, with the
 * fewest nodes and with the most, without a zone and in an upgrade.
 *
 * It is that of the moment in which it is asked for; pools that are added later are not in it.
 *
 * @see https://learn.microsoft.com/azure/aks/node-resource-reservations
 */
export class CapacityPlan {
  /** @internal */
  public static _of(pools: PlannedPool[]): CapacityPlan {
    const planned = pools.map((pool) => planPool(pool));
    const facts = planned.map(([, known]) => known);
    return new CapacityPlan(
      planned.map(([pool]) => pool),
      ofCluster(clusterSituations(facts, "min")),
      ofCluster(clusterSituations(facts, "max")),
    );
  }

  private constructor(
    private readonly planned: PoolCapacity[],
    /** All pools together, each with the fewest nodes it can have. */
    public readonly atMinimum: CapacitySituations,
    /** All pools together, each with the most nodes it can have. */
    public readonly atMaximum: CapacitySituations,
  ) {}

  /** Each pool, the system pool first. */
  public get pools(): PoolCapacity[] {
    return [...this.planned];
  }

  /** The plan as tables in Markdown, for whoever reviews it. What is not known is said to be. */
  public toMarkdown(): string {
    return capacityMarkdown(this.planned, this.atMinimum, this.atMaximum);
  }
}

function planPool(pool: PlannedPool): [PoolCapacity, PoolFacts] {
  const { poolName, path, os, mode, spot, zones } = pool;
  const node = planNode(pool);
  const facts: PoolFacts = { ...pool, node: { ...node, nodes: 1 } };
  const [atMinimum, atMaximum] = (["min", "max"] as const).map((at) => ofPool(poolSituations(facts, at)));
  return [{ poolName, path, os, mode, spot, zones: zones && [...zones], node, atMinimum, atMaximum }, facts];
}

function planNode({ os, vmSize, maxPods, minor }: PlannedPool): NodeCapacity {
  const rule = memoryRule(minor);
  const { evictionMib, ...plan } = nodePlan({ os, rule, maxPods, ...vmSize });
  return {
    vmSize: vmSize.name,
    containerRuntime: CONTAINER_RUNTIME,
    reservationRule: rule === "maxPods" ? ReservationRule.MAX_PODS : ReservationRule.PROGRESSIVE,
    ruleIsCertain: minor !== undefined,
    vCpus: vmSize.vCpus,
    memoryGib: vmSize.memoryGib,
    gpus: vmSize.gpus,
    tempDiskGib: vmSize.tempDiskGib,
    evictionMemoryMib: evictionMib,
    ...plan,
  };
}

function ofPool({ all, zoneLost, upgrading, upgradePeakNodes }: Situations): CapacitySituations {
  const whole = { partial: [] };
  return {
    all: { ...all, ...whole },
    zoneLost: { ...zoneLost, ...whole },
    upgrading: { ...upgrading, ...whole },
    upgradePeakNodes,
  };
}

function ofCluster({ all, zoneLost, upgrading, upgradePeakNodes }: Situations<Sum>): CapacitySituations {
  return { all, zoneLost, upgrading, upgradePeakNodes };
}
