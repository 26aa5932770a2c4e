import { LogQuestion } from "./log-question";

const LIST = [
  "| project TimeGenerated, Level, Message, PodName, Cluster = _ResourceId",
  "| order by TimeGenerated desc",
];
const TROUBLE = '| where Level in~ ("Warning", "Error", "Fatal")';

const CSI = ["csi-azuredisk-controller", "csi-azurefile-controller", "csi-snapshot-controller"];

const of = (categories: string[], ...rest: string[]): Pick<LogQuestion, "categories" | "kql"> => ({
  categories,
  kql: (table) =>
    [
      table,
      categories.length === 1
        ? `| where Category == "${categories[0]}"`
        : `| where Category in (${categories.map((category) => `"${category}"`).join(", ")})`,
      ...rest,
    ].join("\n"),
});

/** What the logs of the components answer. @internal */
export const CONTROL_PLANE_QUESTIONS: LogQuestion[] = [
  {
    id: "PendingPods",
    question: "Why is a pod pending?",
    ...of(
      ["kube-scheduler"],
      '| where Message has "Unable to schedule pod"',
      '| extend Pod = extract(@\'pod="([^"]+)"\', 1, Message), Reason = extract(@\'err="(.+)"\', 1, Message)',
      "| summarize Attempts = count(), First = min(TimeGenerated), Last = max(TimeGenerated), Reason = take_any(Reason) by Pod, Cluster = _ResourceId",
      "| order by Last desc",
    ),
  },
  {
    id: "AutoscalerDecisions",
    question: "Why were nodes added, removed or neither?",
    ...of(
      ["cluster-autoscaler"],
      '| where Message has_any ("scale-up", "scale-down", "ScaleUp", "ScaleDown", "unschedulable", "unremovable", "backoff")',
      ...LIST,
    ),
  },
  {
    id: "FailingWebhooks",
    question: "Which admission webhooks fail or are slow?",
    ...of(
      ["kube-apiserver"],
      '| where Message has_any ("failed calling webhook", "Failed calling webhook", "Call mutating webhook", "Call validating webhook")',
      // A slow one is "…,webhook:name,…", a failed one "failed calling webhook "name"", its quotes escaped or not.
      "| extend Slow = extract(@'webhook:([A-Za-z0-9.-]+)', 1, Message), Failed = extract(@'calling webhook [^A-Za-z0-9]*([A-Za-z0-9.-]+)', 1, Message)",
      "| extend Webhook = iff(isempty(Slow), Failed, Slow)",
      "| project TimeGenerated, Level, Webhook, Message, Cluster = _ResourceId",
      "| order by TimeGenerated desc",
    ),
  },
  {
    id: "EtcdTrouble",
    question: "Is etcd in trouble, as the API server sees it?",
    ...of(
      ["kube-apiserver"],
      '| where Message has "etcdserver" or (Message has "etcd" and Message has "timed out")',
      ...LIST,
    ),
  },
  {
    id: "ApiServerErrors",
    question: "What goes wrong in the API server?",
    ...of(["kube-apiserver"], '| where Level in~ ("Error", "Fatal")', ...LIST),
  },
  {
    id: "ControllerTrouble",
    question: "Which controllers fail, and with what?",
    ...of(["kube-controller-manager"], TROUBLE, ...LIST),
  },
  {
    id: "LoadBalancerTrouble",
    question: "Why does a Service have no load balancer?",
    ...of(
      ["cloud-controller-manager"],
      '| where Level in~ ("Warning", "Error", "Fatal") or Message has_any ("error syncing load balancer", "failed to ensure load balancer")',
      ...LIST,
    ),
  },
  {
    id: "VolumeTrouble",
    question: "Why is a volume not made, attached or snapshotted?",
    ...of(
      CSI,
      '| where Level in~ ("Warning", "Error", "Fatal") or Message has_any ("GRPC error", "failed")',
      "| project TimeGenerated, Category, Level, Message, Cluster = _ResourceId",
      "| order by TimeGenerated desc",
    ),
  },
  {
    id: "GuardTrouble",
    question: "Why does Entra ID or Azure RBAC refuse somebody?",
    ...of(
      ["guard"],
      '| where Level in~ ("Warning", "Error", "Fatal") or Message has_any ("denied", "unauthorized", "failed")',
      ...LIST,
    ),
  },
];
