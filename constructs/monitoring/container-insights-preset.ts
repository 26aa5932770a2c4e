import {
  ContainerPresetFacts,
  COST_OPTIMIZED_COLLECTION,
  LOGS_AND_EVENTS_COLLECTION,
  STANDARD_COLLECTION,
} from "../../lib/facts/monitor-streams";
import { ContainerInsightsNamespaces } from "./container-insights-namespaces";
import { ContainerInsightsStream } from "./container-insights-stream";

/**
 * How much container insights collects, and so what it costs: the presets of the Azure portal.
 *
 * @see https://learn.microsoft.com/azure/azure-monitor/containers/container-insights-cost-config
 */
export class ContainerInsightsPreset {
  /** Everything, each minute, from all namespaces. */
  public static readonly STANDARD = new ContainerInsightsPreset(STANDARD_COLLECTION);
  /** Everything, each five minutes, without the namespaces in which AKS runs its own pods. */
  public static readonly COST_OPTIMIZED = new ContainerInsightsPreset(COST_OPTIMIZED_COLLECTION);
  /** What containers write, events and pods: the rest is better had from Managed Prometheus. */
  public static readonly LOGS_AND_EVENTS = new ContainerInsightsPreset(LOGS_AND_EVENTS_COLLECTION);

  /** The name of the preset. */
  public readonly name: string;
  /** The minutes between two collections. */
  public readonly intervalMinutes: number;
  /** The namespaces that are collected from. */
  public readonly namespaces: ContainerInsightsNamespaces;
  /** What is collected. */
  public readonly streams: ContainerInsightsStream[];

  private constructor(facts: ContainerPresetFacts) {
    this.name = facts.name;
    this.intervalMinutes = facts.intervalMinutes;
    this.namespaces =
      facts.excludedNamespaces.length > 0
        ? ContainerInsightsNamespaces.allExcept(facts.excludedNamespaces)
        : ContainerInsightsNamespaces.all();
    this.streams = facts.streams.map((stream) => ContainerInsightsStream.of(stream));
  }
}
