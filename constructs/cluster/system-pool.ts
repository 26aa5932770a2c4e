import { KubernetesClusterDefaultNodePool } from "@cdktf/provider-azurerm/lib/kubernetes-cluster";
import { poolErrors } from "../../lib/errors/pool";
import { IConstruct } from "constructs";
import { MAX_POOLS } from "../../lib/facts/pool-limits";
import { NamedPool } from "../../lib/pool-names";
import { ClusterModel } from "../cluster-ref/cluster-model";
import { setPoolModel } from "../cluster-ref/pool-model";
import { ProblemReport } from "../checks/problem-report";
import { warn } from "../checks/warning-report";
import { checkPoolCapacity } from "../node-pool/capacity-checks";
import { KubeletConfig } from "../node-pool/node/kubelet-config";
import { linuxNodeProblems } from "../node-pool/node/linux-node-problems";
import { LinuxOsSku } from "../node-pool/node/linux-os-sku";
import { INodePool } from "../node-pool/node-pool-ref";
import { PoolKind } from "../node-pool/pool-kind";
import { checkPoolPrefix } from "../node-pool/pool-network";
import { checkPoolProximity } from "../node-pool/pool-placement";
import { renderSystemUpgrade } from "../node-pool/pool-upgrade";
import { poolModel, poolNameConflict, poolProblems, renderPoolSettings, warnOfPool } from "../node-pool/pool-settings";
import { SystemPoolOptions } from "../node-pool/system-pool-options";
import { VmSize } from "../node-pool/size/vm-size";

const KIND: PoolKind = { os: "Linux", mode: "System", spot: false };
const PROP = "systemPool.";
const DEFAULT_NAME = "system";
/** What Azure puts on the nodes of a pool with onlyCriticalAddonsEnabled. */
const CRITICAL_ADDONS_TAINT = "CriticalAddonsOnly=true:NoSchedule";

/**
 * The first pool: in Terraform a block of the cluster itself, in the program a pool like any other.
 * @internal
 */
export class SystemPool implements INodePool {
  public readonly poolName: string;
  public readonly vmSize?: VmSize;
  public readonly zones?: string[];
  public readonly ultraDisks?: boolean;

  private readonly named: NamedPool;

  constructor(
    scope: IConstruct,
    private readonly options: SystemPoolOptions,
    private readonly model: ClusterModel,
  ) {
    this.poolName = options.name ?? DEFAULT_NAME;
    this.vmSize = options.vmSize;
    this.zones = options.zones && [...options.zones];
    this.ultraDisks = options.ultraDisks;
    this.named = model.poolNames.add(this.poolName, KIND.os, options.rotationName);

    const taints = options.criticalAddonsOnly === true ? [CRITICAL_ADDONS_TAINT] : [];
    model.addPool(setPoolModel(this, poolModel(scope, this.poolName, options, KIND, model, taints)));

    const report = ProblemReport.of(scope);
    report.add(...poolProblems(options, this.named, KIND, model, PROP), ...linuxNodeProblems(PROP, options));
    checkPoolCapacity(scope, options, KIND, model, PROP);
    checkPoolProximity(scope, PROP, options, model);
    checkPoolPrefix(scope, PROP, options, KIND);
    warnOfPool(scope, PROP, options, model);
    report.atSynth(() => [
      poolNameConflict(PROP, this.named),
      options.criticalAddonsOnly === true && !model.pools.some(({ mode }) => mode === "User")
        ? poolErrors.criticalAddonsNeedUserPool(`${PROP}criticalAddonsOnly`)
        : undefined,
      model.pools.length > MAX_POOLS
        ? poolErrors.tooManyPools("the cluster", MAX_POOLS, model.pools.length)
        : undefined,
    ]);
    warn(scope, () =>
      options.osSku?.value === LinuxOsSku.AZURE_LINUX.value ? poolErrors.azureLinux2(`${PROP}osSku`) : undefined,
    );
  }

  public render(): KubernetesClusterDefaultNodePool {
    const { options } = this;
    return {
      name: this.poolName,
      temporaryNameForRotation: this.named.rotation,
      type: "VirtualMachineScaleSets",
      ...renderPoolSettings(options, KIND, this.model),
      upgradeSettings: renderSystemUpgrade(options),
      // The cluster cannot refer to itself, so the version is written a second time.
      orchestratorVersion: (options.version ?? this.model.nodeVersion ?? this.model.version)?.version,
      osSku: (options.osSku ?? LinuxOsSku.UBUNTU).value,
      onlyCriticalAddonsEnabled: options.criticalAddonsOnly ?? false,
      nodeLabels: options.labels ?? {},
      kubeletConfig: KubeletConfig._renderBeside(options.kubelet, options.linuxOs),
      linuxOsConfig: options.linuxOs?._render(),
      kubeletDiskType: options.kubeletDisk,
    };
  }

  /** What in this block something else than Terraform owns. */
  public ignoredChanges(platformOwnsVersion: boolean): string[] {
    return [
      ...(this.options.scaling.autoscaled ? ["default_node_pool[0].node_count"] : []),
      ...(platformOwnsVersion ? ["default_node_pool[0].orchestrator_version"] : []),
    ];
  }
}
