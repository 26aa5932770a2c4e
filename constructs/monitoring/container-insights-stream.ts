import { monitoringErrors } from "../../lib/errors/monitoring";
import { nearest, ProblemFor, suggest } from "../../lib/errors/problem";
import { CONTAINER_STREAMS, REFUSED_STREAMS } from "../../lib/facts/monitor-streams";
import { isKnown } from "../../lib/tokens";
import { checkCalls } from "../checks/check-calls";

/**
 * Something that the agent of container insights sends, named after the table that it fills.
 *
 * @see https://learn.microsoft.com/azure/azure-monitor/containers/container-insights-cost-config
 */
export class ContainerInsightsStream {
  /** What containers write to their standard output and error. Most of the bill. */
  public static readonly CONTAINER_LOG_V2 = new ContainerInsightsStream("Microsoft-ContainerLogV2");
  /** Events of Kubernetes, those of type Normal left out. */
  public static readonly KUBE_EVENTS = new ContainerInsightsStream("Microsoft-KubeEvents");
  /** The pods there are. */
  public static readonly KUBE_POD_INVENTORY = new ContainerInsightsStream("Microsoft-KubePodInventory");
  /** The nodes there are, and their conditions. */
  public static readonly KUBE_NODE_INVENTORY = new ContainerInsightsStream("Microsoft-KubeNodeInventory");
  /** The persistent volumes there are. */
  public static readonly KUBE_PV_INVENTORY = new ContainerInsightsStream("Microsoft-KubePVInventory");
  /** The Services there are. */
  public static readonly KUBE_SERVICES = new ContainerInsightsStream("Microsoft-KubeServices");
  /** What the agent says of itself. */
  public static readonly KUBE_MON_AGENT_EVENTS = new ContainerInsightsStream("Microsoft-KubeMonAgentEvents");
  /** Metrics of nodes, volumes, deployments and GPUs. */
  public static readonly INSIGHTS_METRICS = new ContainerInsightsStream("Microsoft-InsightsMetrics");
  /** The containers there are. */
  public static readonly CONTAINER_INVENTORY = new ContainerInsightsStream("Microsoft-ContainerInventory");
  /** The nodes that containers run on. */
  public static readonly CONTAINER_NODE_INVENTORY = new ContainerInsightsStream("Microsoft-ContainerNodeInventory");
  /** CPU and memory of nodes and containers. */
  public static readonly PERF = new ContainerInsightsStream("Microsoft-Perf");

  /**
   * A stream by its name in Azure. Raises AKS-E1026 for one that the library does not send: where it is used, not here.
   *
   * @param name the name of the stream, for example `Microsoft-KubeEvents`
   */
  public static of(name: string): ContainerInsightsStream {
    return new ContainerInsightsStream(name);
  }

  private constructor(
    /** The name of the stream in Azure. */
    public readonly name: string,
  ) {}

  /** The name of the stream. */
  public toString(): string {
    return this.name;
  }

  /** @internal */
  public get _problems(): ProblemFor[] {
    const { name } = this;
    if (!isKnown(name) || CONTAINER_STREAMS.includes(name)) return [];
    const way =
      REFUSED_STREAMS[name] ??
      suggest(nearest(name, CONTAINER_STREAMS), "use one of the members of ContainerInsightsStream");
    return [(prop) => monitoringErrors.stream(prop, way, name)];
  }
}

checkCalls("ContainerInsightsStream", ContainerInsightsStream);
