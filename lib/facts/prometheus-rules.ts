/** A metric that is recorded, and how it is made. @internal */
export interface RecordedMetric {
  readonly record: string;
  readonly expression: string;
  readonly labels?: { [key: string]: string };
}

// The jobs under which Managed Prometheus scrapes without being told to.
const NODE = 'job="node"';
const CADVISOR = 'job="cadvisor"';
const STATE = 'job="kube-state-metrics"';
const WINDOW = "5m";

const POD = "cluster, namespace, pod";

/** A counter of the network without the loopback, over all devices of a node. */
function network(counter: string): string {
  return `sum without (device) (rate(node_network_${counter}_total{${NODE}, device!="lo"}[${WINDOW}]))`;
}

function perDevice(counter: string): string {
  return `rate(node_disk_${counter}_total{${NODE}, device!=""}[${WINDOW}])`;
}

/**
 * What dashboards of nodes ask for. The names are those of the kubernetes-mixin project, under which dashboards of
 * Grafana and of the portal look for them.
 * @internal
 * @see https://learn.microsoft.com/azure/azure-monitor/containers/prometheus-metrics-scrape-default
 */
export const NODE_METRICS: readonly RecordedMetric[] = [
  {
    record: "instance:node_num_cpu:sum",
    expression: `count without (cpu, mode) (node_cpu_seconds_total{${NODE}, mode="idle"})`,
  },
  {
    record: "instance:node_cpu_utilisation:rate5m",
    // Idle, waiting for a disk, or taken by the host: everything else is work.
    expression: `1 - avg without (cpu) (sum without (mode) (rate(node_cpu_seconds_total{${NODE}, mode=~"idle|iowait|steal"}[${WINDOW}])))`,
  },
  {
    record: "instance:node_load1_per_cpu:ratio",
    expression: `node_load1{${NODE}} / instance:node_num_cpu:sum{${NODE}}`,
  },
  {
    record: "instance:node_memory_utilisation:ratio",
    expression: `1 - node_memory_MemAvailable_bytes{${NODE}} / node_memory_MemTotal_bytes{${NODE}}`,
  },
  {
    record: "instance:node_vmstat_pgmajfault:rate5m",
    expression: `rate(node_vmstat_pgmajfault{${NODE}}[${WINDOW}])`,
  },
  { record: "instance_device:node_disk_io_time_seconds:rate5m", expression: perDevice("io_time_seconds") },
  {
    record: "instance_device:node_disk_io_time_weighted_seconds:rate5m",
    expression: perDevice("io_time_weighted_seconds"),
  },
  { record: "instance:node_network_receive_bytes_excluding_lo:rate5m", expression: network("receive_bytes") },
  { record: "instance:node_network_transmit_bytes_excluding_lo:rate5m", expression: network("transmit_bytes") },
  { record: "instance:node_network_receive_drop_excluding_lo:rate5m", expression: network("receive_drop") },
  { record: "instance:node_network_transmit_drop_excluding_lo:rate5m", expression: network("transmit_drop") },
];

/** Adds the node of its pod to what a container uses; a pod that moved has been on two nodes, of which one counts. */
function onItsNode(usage: string): string {
  return `${usage} * on (${POD}) group_left (node) topk by (${POD}) (1, max by (${POD}, node) (kube_pod_info{node!=""}))`;
}

function memory(kind: string): RecordedMetric {
  return {
    record: `node_namespace_pod_container:container_memory_${kind}`,
    expression: onItsNode(`container_memory_${kind}{${CADVISOR}, image!=""}`),
  };
}

/** Only of pods that run or wait to: one that is done holds nothing any more. */
const ALIVE = `* on (${POD}) group_left () max by (${POD}) (kube_pod_status_phase{phase=~"Pending|Running"} == 1)`;

function reserved(resource: "cpu" | "memory", what: "requests" | "limits"): RecordedMetric[] {
  const metric = `kube_pod_container_resource_${what}`;
  const series = `${metric}{${STATE}, resource="${resource}"}`;
  return [
    { record: `cluster:namespace:pod_${resource}:active:${metric}`, expression: `${series} ${ALIVE}` },
    {
      record: `namespace_${resource}:${metric}:sum`,
      expression: `sum by (cluster, namespace) (max by (${POD}, container) (${series}) ${ALIVE})`,
    },
  ];
}

/** Which workload a pod belongs to, of the kinds that own their pods themselves. */
function ownedBy(kind: "DaemonSet" | "StatefulSet" | "Job"): RecordedMetric {
  return {
    record: "namespace_workload_pod:kube_pod_owner:relabel",
    expression: `max by (cluster, namespace, workload, pod) (label_replace(kube_pod_owner{${STATE}, owner_kind="${kind}"}, "workload", "$1", "owner_name", "(.*)"))`,
    labels: { workload_type: kind.toLowerCase() },
  };
}

/** A deployment owns its pods through a replica set, so its name is one owner further. */
const OWNED_BY_DEPLOYMENT: RecordedMetric = {
  record: "namespace_workload_pod:kube_pod_owner:relabel",
  expression:
    `max by (cluster, namespace, workload, pod) (label_replace(` +
    `label_replace(kube_pod_owner{${STATE}, owner_kind="ReplicaSet"}, "replicaset", "$1", "owner_name", "(.*)") ` +
    `* on (cluster, namespace, replicaset) group_left (owner_name) topk by (cluster, namespace, replicaset) ` +
    `(1, max by (cluster, namespace, replicaset, owner_name) (kube_replicaset_owner{${STATE}})), ` +
    `"workload", "$1", "owner_name", "(.*)"))`,
  labels: { workload_type: "deployment" },
};

/**
 * What dashboards of namespaces, workloads and pods ask for, under the names of the kubernetes-mixin project.
 * @internal
 */
export const KUBERNETES_METRICS: readonly RecordedMetric[] = [
  {
    record: "node_namespace_pod_container:container_cpu_usage_seconds_total:sum_irate",
    expression: onItsNode(
      `sum by (${POD}, container) (irate(container_cpu_usage_seconds_total{${CADVISOR}, image!=""}[${WINDOW}]))`,
    ),
  },
  ...["working_set_bytes", "rss", "cache", "swap"].map(memory),
  ...reserved("memory", "requests"),
  ...reserved("memory", "limits"),
  ...reserved("cpu", "requests"),
  ...reserved("cpu", "limits"),
  OWNED_BY_DEPLOYMENT,
  ownedBy("DaemonSet"),
  ownedBy("StatefulSet"),
  ownedBy("Job"),
  {
    record: ":node_memory_MemAvailable_bytes:sum",
    expression: `sum by (cluster) (node_memory_MemAvailable_bytes{${NODE}})`,
  },
  {
    record: "cluster:node_cpu:ratio_rate5m",
    expression: `sum by (cluster) (rate(node_cpu_seconds_total{${NODE}, mode!~"idle|iowait|steal"}[${WINDOW}])) / count by (cluster) (node_cpu_seconds_total{${NODE}, mode="idle"})`,
  },
];
