import { AUDIT, AUDIT_ADMIN } from "./log-categories";
import { LogQuestion } from "./log-question";

/** The end of every query that lists requests: who, on what, from where. */
const WHO_AND_WHAT = [
  "| extend Who = tostring(User.username), Client = tostring(SourceIps[0])",
  "| extend Resource = tostring(ObjectRef.resource), Namespace = tostring(ObjectRef.namespace), Name = tostring(ObjectRef.name)",
];
const LIST = [
  "| project TimeGenerated, Who, Verb, Resource, Namespace, Name, Client, UserAgent, Cluster = _ResourceId",
  "| order by TimeGenerated desc",
];
const DONE = '| where Stage == "ResponseComplete"';
/** A watch lasts as long as its client likes: its time says nothing. */
const NO_WATCH = '| where Verb != "watch"';

/** What the API server says of a request that took over half a second, and of what part of it. */
const latency = (part: string) => `tostring(Annotations["apiserver.latency.k8s.io/${part}"])`;

const lines = (table: string, ...rest: string[]) => [table, ...rest].join("\n");

/** What the audit answers. @internal */
export const AUDIT_QUESTIONS: LogQuestion[] = [
  {
    id: "WhoDeleted",
    question: "Who deleted this?",
    categories: [AUDIT, AUDIT_ADMIN],
    kql: (table) =>
      lines(
        table,
        '| where Verb in ("delete", "deletecollection")',
        DONE,
        "| where toint(ResponseStatus.code) < 300",
        ...WHO_AND_WHAT,
        "// Nodes confirm the end of their pods with a delete of their own.",
        '| where Who !startswith "system:node:"',
        ...LIST,
      ),
  },
  {
    id: "WhoChangedRbac",
    question: "Who changed roles and permissions?",
    categories: [AUDIT, AUDIT_ADMIN],
    kql: (table) =>
      lines(
        table,
        '| where Verb in ("create", "update", "patch", "delete", "deletecollection")',
        '| where tostring(ObjectRef.apiGroup) == "rbac.authorization.k8s.io"',
        DONE,
        ...WHO_AND_WHAT,
        "| extend Code = toint(ResponseStatus.code)",
        "| project TimeGenerated, Who, Verb, Resource, Namespace, Name, Code, RequestObject, Client, UserAgent, Cluster = _ResourceId",
        "| order by TimeGenerated desc",
      ),
  },
  {
    id: "WhoUsedExec",
    question: "Who ran commands in pods, attached to them or forwarded ports?",
    categories: [AUDIT, AUDIT_ADMIN],
    kql: (table) =>
      lines(
        table,
        ...(table === "AKSAuditAdmin"
          ? [
              "// Not complete: recent clients open these with GET, and this table has no GET. Log kube-audit to see them.",
            ]
          : []),
        "| extend Subresource = tostring(ObjectRef.subresource)",
        '| where Subresource in ("exec", "attach", "portforward")',
        "// One session is several events.",
        "| summarize arg_min(TimeGenerated, *) by AuditId",
        ...WHO_AND_WHAT,
        "| extend Code = toint(ResponseStatus.code)",
        "| project TimeGenerated, Who, Subresource, Namespace, Name, Code, RequestUri, Client, UserAgent, Cluster = _ResourceId",
        "| order by TimeGenerated desc",
      ),
  },
  {
    id: "Forbidden",
    question: "Who was refused what?",
    categories: [AUDIT, AUDIT_ADMIN],
    kql: (table) =>
      lines(
        table,
        "| where toint(ResponseStatus.code) == 403",
        ...WHO_AND_WHAT,
        "| summarize Refusals = dcount(AuditId), Last = max(TimeGenerated), Why = take_any(tostring(ResponseStatus.message)) by Who, Verb, Resource, Namespace, Client, Cluster = _ResourceId",
        "| order by Refusals desc",
      ),
  },
  {
    id: "FailedSignIns",
    question: "Which sign-ins failed?",
    categories: [AUDIT, AUDIT_ADMIN],
    kql: (table) =>
      lines(
        table,
        "| where toint(ResponseStatus.code) == 401",
        "| summarize Failures = dcount(AuditId), First = min(TimeGenerated), Last = max(TimeGenerated) by Client = tostring(SourceIps[0]), UserAgent, Cluster = _ResourceId",
        "| order by Failures desc",
      ),
  },
  {
    id: "Throttled",
    question: "Which clients are throttled (429)?",
    categories: [AUDIT, AUDIT_ADMIN],
    kql: (table) =>
      lines(
        table,
        "| where toint(ResponseStatus.code) == 429",
        "| extend Who = tostring(User.username), Resource = tostring(ObjectRef.resource)",
        "| summarize Throttled = dcount(AuditId) by bin(TimeGenerated, 5m), Who, UserAgent, Verb, Resource, Cluster = _ResourceId",
        "| order by TimeGenerated desc, Throttled desc",
      ),
  },
  {
    id: "SlowAdmissionWebhooks",
    question: "Which requests wait for slow admission webhooks?",
    categories: [AUDIT, AUDIT_ADMIN],
    kql: (table) =>
      lines(
        table,
        `| extend Mutating = ${latency("mutating-webhook")}, Validating = ${latency("validating-webhook")}, Total = ${latency("total")}`,
        "| where isnotempty(Mutating) or isnotempty(Validating)",
        ...WHO_AND_WHAT,
        "| project TimeGenerated, Mutating, Validating, Total, Verb, Resource, Namespace, Name, Who, Cluster = _ResourceId",
        "| order by TimeGenerated desc",
      ),
  },
  {
    id: "SlowEtcd",
    question: "Which requests wait for etcd?",
    categories: [AUDIT, AUDIT_ADMIN],
    kql: (table) =>
      lines(
        table,
        NO_WATCH,
        `| extend Etcd = ${latency("etcd")}, Total = ${latency("total")}`,
        "| where isnotempty(Etcd)",
        ...WHO_AND_WHAT,
        "| project TimeGenerated, Etcd, Total, Verb, Resource, Namespace, Name, Who, UserAgent, Cluster = _ResourceId",
        "| order by TimeGenerated desc",
      ),
  },
  {
    id: "DeprecatedApis",
    question: "Who still uses APIs that a next version removes?",
    categories: [AUDIT, AUDIT_ADMIN],
    kql: (table) =>
      lines(
        table,
        '| where tostring(Annotations["k8s.io/deprecated"]) == "true"',
        '| extend Who = tostring(User.username), RemovedIn = tostring(Annotations["k8s.io/removed-release"])',
        '| extend Api = strcat(tostring(ObjectRef.apiGroup), "/", tostring(ObjectRef.apiVersion), " ", tostring(ObjectRef.resource))',
        "| summarize Requests = dcount(AuditId), Last = max(TimeGenerated) by Api, RemovedIn, Who, UserAgent, Cluster = _ResourceId",
        "| order by RemovedIn asc, Requests desc",
      ),
  },
  {
    id: "WhoReadSecrets",
    question: "Who read secrets?",
    categories: [AUDIT],
    kql: (table) =>
      lines(
        table,
        '| where Verb in ("get", "list", "watch")',
        '| where tostring(ObjectRef.resource) == "secrets"',
        DONE,
        ...WHO_AND_WHAT,
        '| where Who !startswith "system:" or Who startswith "system:serviceaccount:"',
        '| where Who !startswith "system:serviceaccount:kube-system:"',
        ...LIST,
      ),
  },
  {
    id: "BusiestClients",
    question: "Which clients load the API server?",
    categories: [AUDIT],
    kql: (table) =>
      lines(
        table,
        DONE,
        NO_WATCH,
        "| extend Milliseconds = datetime_diff('millisecond', StageReceivedTime, RequestReceivedTime)",
        "| extend Resource = tostring(ObjectRef.resource)",
        "| summarize Requests = count(), AverageMs = avg(Milliseconds), P99Ms = percentile(Milliseconds, 99) by UserAgent, Verb, Resource, Cluster = _ResourceId",
        "| order by Requests desc",
      ),
  },
];
