import {
  KubernetesClusterNodePool,
  KubernetesClusterNodePoolConfig,
} from "@cdktf/provider-azurerm/lib/kubernetes-cluster-node-pool";
import { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { Bill } from "../../lib/capacity/billed-items";
import { labelErrors } from "../../lib/errors/labels";
import { poolErrors } from "../../lib/errors/pool";
import { poolFeatureErrors } from "../../lib/errors/pool-features";
import { Problem } from "../../lib/errors/problem";
import { MIN_SPOT_PRICE } from "../../lib/facts/pool-limits";
import { vmSizeChecks } from "../../lib/facts/vm-size-checks";
import { isKnown } from "../../lib/tokens";
import { untraced } from "../../lib/untraced";
import { IAksCluster } from "../cluster-ref/aks-cluster-ref";
import { clusterModelOf } from "../cluster-ref/cluster-model";
import { poolModelOf, setPoolModel } from "../cluster-ref/pool-model";
import { enumProblem } from "../../lib/shapes";
import { isAttached } from "../checks/attached";
import { ProblemReport } from "../checks/problem-report";
import { readyInStack } from "../checks/ready-in-stack";
import { isSameCluster } from "../monitoring/monitoring-uses";
import { leadOut } from "../network/egress/lead-out";
import { checkPoolCapacity } from "./capacity-checks";
import { mergeMaps } from "./merge-maps";
import { AddedPoolOptions } from "./added-pool-options";
import { GpuDriver } from "./size/gpu-driver";
import { NodePoolOptions } from "./node-pool-options";
import { INodePool } from "./node-pool-ref";
import { NodeTaint } from "./node-taint";
import { billOfPool } from "./pool-billing";
import { PoolKind } from "./pool-kind";
import { checkPoolPrefix } from "./pool-network";
import { checkPoolProximity, useReservedMachines, waitForMachines } from "./pool-placement";
import { poolModel, poolNameConflict, poolProblems, renderPoolSettings, warnOfPool } from "./pool-settings";
import { SpotEvictionPolicy } from "./scaling/spot-options";
import { VmSize } from "./size/vm-size";

const SPOT_KEY = "kubernetes.azure.com/scalesetpriority";
const CRITICAL_ADDONS = "CriticalAddonsOnly";

/** @internal what the two kinds of pools add to what they share */
export interface PoolDetails {
  readonly kind: PoolKind;
  /** Asked for once it is known that the options can be read. */
  readonly config: () => Partial<KubernetesClusterNodePoolConfig>;
}

/**
 * A pool that is a resource of its own: all but the cluster's first.
 * @internal
 */
export abstract class NodePoolBase extends Construct implements INodePool {
  /** The Terraform resource, for what the library has no word for. */
  public readonly resource: KubernetesClusterNodePool;
  public readonly poolName: string;
  public readonly vmSize?: VmSize;
  public readonly zones?: string[];
  public readonly ultraDisks?: boolean;

  constructor(
    scope: Construct,
    id: string,
    private readonly cluster: IAksCluster,
    options: NodePoolOptions & AddedPoolOptions,
    details: PoolDetails,
  ) {
    super(scope, id);
    const { kind } = details;
    const model = clusterModelOf(cluster);
    const report = ProblemReport.of(this);
    const name = options.name ?? id;
    const named = model.poolNames.add(name, kind.os, options.rotationName, () => isAttached(this));
    const eviction = options.spot && (options.spot.evictionPolicy ?? SpotEvictionPolicy.DELETE);
    const priority = renderPriority(options);
    const taints = priority.nodeTaints ?? [];
    const pool = setPoolModel(this, poolModel(this, name, options, kind, model, taints, eviction));
    model.addPool(pool);
    report.add(
      ...poolProblems(options, named, kind, model, ""),
      ...this.taintProblems(options.taints, kind),
      spotProblem(options, kind),
      gpuDriverProblem(options),
      enumProblem("gpuDriver", options.gpuDriver, GpuDriver),
    );
    report.atSynth(() => [poolNameConflict("", named)]);
    checkPoolCapacity(this, options, kind, model, "");
    checkPoolProximity(this, "", options, model);
    checkPoolPrefix(this, "", options, kind);
    warnOfPool(this, "", options, model);

    const dependsOn = readyInStack(this, [
      ...this.joinSubnet(options, model),
      ...useReservedMachines(this, options, model, { model: pool, cluster }),
    ]);
    const config = {
      name,
      kubernetesClusterId: cluster.clusterId,
      osType: kind.os,
      mode: kind.mode,
      ...renderPoolSettings(options, kind, model),
      orchestratorVersion: (options.version ?? model.nodeVersion)?.version ?? cluster.clusterKubernetesVersion,
      temporaryNameForRotation: named.rotation,
      ...priority,
      gpuDriver: options.gpuDriver,
      capacityReservationGroupId: options.capacityReservationGroup?.capacityReservationGroupId,
      hostGroupId: options.dedicatedHostGroup?.dedicatedHostGroupId,
      ...details.config(),
      lifecycle: renderLifecycle(options, model.upgrades?._ownsMinor === true),
      dependsOn: dependsOn.length > 0 ? dependsOn : undefined,
    };
    this.resource = untraced(() => new KubernetesClusterNodePool(this, "Resource", config));
    if (options.subnet && options.subnet !== model.nodeSubnet) {
      leadOut(this, "subnet", options.subnet, model.waysOut ?? [], this.resource);
    }
    waitForMachines(this.resource, options);
    this.poolName = name;
    this.ultraDisks = options.ultraDisks;
    this.vmSize = options.vmSize;
    this.zones = options.zones && [...options.zones];
  }

  /** The ARM id of the pool. */
  public get nodePoolId(): string {
    return this.resource.id;
  }

  private joinSubnet(options: NodePoolOptions, model: ReturnType<typeof clusterModelOf>): ITerraformDependable[] {
    const { subnet, podSubnet } = options;
    // The cluster itself waits for its own subnets, and every pool waits for the cluster.
    const nodes = subnet === model.nodeSubnet ? undefined : subnet;
    const pods = podSubnet === model.podSubnet ? undefined : podSubnet;
    if (nodes) model.subnets?.add(this, "subnet", nodes, "nodes");
    if (pods) model.subnets?.add(this, "podSubnet", pods, "pods");
    return [nodes, pods].flatMap((one) => (one ? [...one.readyAfter, ...(model.joinSubnet?.(one) ?? [])] : []));
  }

  private taintProblems(taints: NodeTaint[] = [], kind: PoolKind): (Problem | undefined)[] {
    return taints.flatMap((taint, index) => {
      const prop = `taints[${index}]`;
      const reserved = kind.mode === "User" && taint.key === CRITICAL_ADDONS;
      return [
        ...taint._problems.map((problemFor) => problemFor(prop)),
        reserved ? poolErrors.criticalAddonsTaint(prop, taint._render()) : undefined,
        taints.slice(0, index).some((other) => taint._excludes(other))
          ? labelErrors.taintTwice(prop, taint._render())
          : undefined,
        kind.mode === "System" ? taint._systemPoolProblem(prop) : undefined,
      ];
    });
  }

  /** @internal */
  public _billed(): Bill {
    const model = poolModelOf(this);
    return model ? billOfPool(model, this.cluster) : { items: [] };
  }

  /** @internal */
  public _billedWith(cluster: IAksCluster): boolean {
    return isSameCluster(cluster, this.cluster);
  }
}

function spotProblem({ spot, osDisk }: NodePoolOptions & AddedPoolOptions, kind: PoolKind): Problem | undefined {
  if (!spot) return undefined;
  if (kind.mode === "System") return poolErrors.spotSystemPool("spot");
  const strange = enumProblem("spot.evictionPolicy", spot.evictionPolicy, SpotEvictionPolicy);
  if (strange) return strange;
  if (osDisk?.isEphemeral && spot.evictionPolicy === SpotEvictionPolicy.DEALLOCATE) {
    return poolFeatureErrors.deallocateEphemeral("spot.evictionPolicy");
  }
  const price = spot.maxPriceUsdPerHour;
  if (!isKnown(price) || (Number.isFinite(price) && price >= MIN_SPOT_PRICE)) return undefined;
  return poolErrors.spotPrice("spot.maxPriceUsdPerHour", MIN_SPOT_PRICE, price);
}

function gpuDriverProblem({ gpuDriver, vmSize }: NodePoolOptions & AddedPoolOptions): Problem | undefined {
  return gpuDriver === undefined ? undefined : vmSizeChecks.gpu("vmSize", vmSize._facts, "gpuDriver");
}

function renderPriority(options: NodePoolOptions & AddedPoolOptions): Partial<KubernetesClusterNodePoolConfig> {
  const { taints = [], spot } = options;
  const nodeTaints = taints.map((taint) => taint._render());
  // Labels are written even when there are none: left out, Azure would keep those of an earlier program.
  if (!spot)
    return {
      priority: "Regular",
      nodeLabels: options.labels ?? {},
      nodeTaints: nodeTaints.length > 0 ? nodeTaints : undefined,
    };
  return {
    priority: "Spot",
    evictionPolicy: spot.evictionPolicy ?? SpotEvictionPolicy.DELETE,
    spotMaxPrice: spot.maxPriceUsdPerHour ?? -1,
    // Azure adds both by itself; unwritten, every plan would want to take them away and replace the pool.
    nodeLabels: mergeMaps(options.labels ?? {}, { [SPOT_KEY]: "spot" }),
    nodeTaints: [...nodeTaints, `${SPOT_KEY}=spot:NoSchedule`],
  };
}

function renderLifecycle(options: NodePoolOptions, platformOwnsVersion: boolean) {
  const ignoreChanges = [
    ...(options.scaling.autoscaled ? ["node_count"] : []),
    ...(platformOwnsVersion ? ["orchestrator_version"] : []),
  ];
  return ignoreChanges.length > 0 ? { ignoreChanges } : undefined;
}
