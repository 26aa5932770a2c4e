/** What the agent of container insights can send: each stream fills the table of its name. @internal */
export const CONTAINER_STREAMS = [
  "Microsoft-ContainerInventory",
  "Microsoft-ContainerLogV2",
  "Microsoft-ContainerNodeInventory",
  "Microsoft-InsightsMetrics",
  "Microsoft-KubeEvents",
  "Microsoft-KubeMonAgentEvents",
  "Microsoft-KubeNodeInventory",
  "Microsoft-KubePodInventory",
  "Microsoft-KubePVInventory",
  "Microsoft-KubeServices",
  "Microsoft-Perf",
];

/** Streams that Azure has and the library does not send. @internal */
export const REFUSED_STREAMS: Record<string, string> = {
  "Microsoft-ContainerLog": "it fills a table that is retired; use ContainerInsightsStream.CONTAINER_LOG_V2",
  "Microsoft-ContainerLogV2-HighScale":
    "it needs a data collection endpoint and a setting in the cluster; use ContainerInsightsStream.CONTAINER_LOG_V2",
};

/** A choice of what container insights collects. @internal */
export interface ContainerPresetFacts {
  readonly name: string;
  readonly intervalMinutes: number;
  readonly excludedNamespaces: string[];
  readonly streams: string[];
}

/** What AKS itself runs, beside the workloads. */
const SYSTEM_NAMESPACES = ["kube-system", "gatekeeper-system", "azure-arc"];

/** @internal */
export const STANDARD_COLLECTION: ContainerPresetFacts = {
  name: "STANDARD",
  intervalMinutes: 1,
  excludedNamespaces: [],
  streams: CONTAINER_STREAMS,
};

/** @internal */
export const COST_OPTIMIZED_COLLECTION: ContainerPresetFacts = {
  name: "COST_OPTIMIZED",
  intervalMinutes: 5,
  excludedNamespaces: SYSTEM_NAMESPACES,
  streams: CONTAINER_STREAMS,
};

/** @internal */
export const LOGS_AND_EVENTS_COLLECTION: ContainerPresetFacts = {
  name: "LOGS_AND_EVENTS",
  intervalMinutes: 1,
  excludedNamespaces: [],
  streams: ["Microsoft-ContainerLogV2", "Microsoft-KubeEvents", "Microsoft-KubePodInventory"],
};
