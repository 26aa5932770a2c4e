import { ClusterRoleBindingV1 } from "@cdktf/provider-kubernetes/lib/cluster-role-binding-v1";
import { ClusterRoleV1 } from "@cdktf/provider-kubernetes/lib/cluster-role-v1";
import type { DaemonSetV1 } from "@cdktf/provider-kubernetes/lib/daemon-set-v1";
import { RoleBindingV1 } from "@cdktf/provider-kubernetes/lib/role-binding-v1";
import { RoleV1 } from "@cdktf/provider-kubernetes/lib/role-v1";
import { SecretV1 } from "@cdktf/provider-kubernetes/lib/secret-v1";
import { ServiceAccountV1 } from "@cdktf/provider-kubernetes/lib/service-account-v1";
import { ServiceV1 } from "@cdktf/provider-kubernetes/lib/service-v1";
import { Construct } from "constructs";
import { kuredErrors } from "../../../lib/errors/kured";
import { Problem } from "../../../lib/errors/problem";
import { untraced } from "../../../lib/untraced";
import { ProblemReport } from "../../checks/problem-report";
import { secretFault } from "../../checks/secret-reference";
import { warn } from "../../checks/warning-report";
import { ClusterModel, clusterModelOf, REBOOTS } from "../../cluster-ref/cluster-model";
import { ClusterConnection } from "../cluster-connection";
import { insideCluster } from "../inside-cluster";
import { INamespace } from "../namespace/namespace-ref";
import { NetworkPeer } from "../network-policy/network-peer";
import { NetworkPolicy } from "../network-policy/network-policy";
import { NetworkPort } from "../network-policy/network-port";
import { METRICS_PORT } from "./kured-args";
import { kuredProblems, kuredWarningChecks, poolProblems } from "./kured-checks";
import { KuredNamespace } from "./kured-namespace";
import { KURED_LABELS, kuredSpec, NotifySecret } from "./kured-pod";
import { KuredProps } from "./kured-props";
import { podBindings } from "../pod-bindings";
import { readProps } from "../../checks/read-props";

/** The name of everything that it is made of, and what it calls itself in its flags. */
const NAME = "kured";
const RBAC = "rbac.authorization.k8s.io";

/**
 * Reboots Linux nodes that have patched themselves, one after the other, in a window: each is closed to new pods, emptied
 * and rebooted. It is for clusters on the node OS channel `UNMANAGED`: on the others AKS does it (AKS-W1120, AKS-W1121).
 * It adds no node for the time, so that there has to be room for the pods of one.
 *
 * Raises AKS-E0323, AKS-E0810, AKS-E1102, AKS-E1120 to AKS-E1139, AKS-E1168 and AKS-E1169, beside what its window and
 * taints raise, and warns with AKS-W1120 to AKS-W1126.
 *
 * @see https://learn.microsoft.com/azure/aks/node-updates-kured
 */
export class Kured extends Construct {
  /** The daemon set, for what the library has no word for. */
  public readonly resource: DaemonSetV1;
  /** The namespace that it is in. */
  public readonly namespace: INamespace;

  constructor(scope: Construct, id: string, props: KuredProps) {
    super(scope, id);
    props = readProps(this, "KuredProps", props);
    const { connection } = props;
    insideCluster(this, connection);
    const model = connection instanceof ClusterConnection ? clusterModelOf(connection.cluster) : undefined;
    this.namespace = props.namespace ?? new KuredNamespace(this, "Namespace", connection);
    const spec = kuredSpec(props, {
      name: NAME,
      namespace: this.namespace.namespaceName,
      serviceAccount: this.addAccount(props),
      notifySecret: this.addNotifySecret(props),
      model,
    });
    this.resource = untraced(
      () =>
        new (podBindings.daemonSet().DaemonSetV1)(this, "Resource", {
          ...this.placed(props),
          spec,
          // The lock of the pods is an annotation here: Terraform would take it away in the middle of a reboot.
          lifecycle: { ignoreChanges: ["metadata[0].annotations"] },
        }),
    );
    this.closeMetrics(props);
    this.report(props, model);
  }

  private placed({ connection }: KuredProps) {
    return { provider: connection.provider, metadata: { name: NAME, namespace: this.namespace.namespaceName } };
  }

  /** An account that may do what it takes to empty a node, and to keep the lock; its name. */
  private addAccount(props: KuredProps): string {
    const { provider } = props.connection;
    const account = new ServiceAccountV1(this, "ServiceAccount", this.placed(props));
    const subject = [{ kind: "ServiceAccount", ...nameOf(account), namespace: this.namespace.namespaceName }];
    const clusterRole = new ClusterRoleV1(this, "ClusterRole", {
      provider,
      metadata: { name: NAME },
      rule: [
        { apiGroups: [""], resources: ["nodes"], verbs: ["get", "patch"] },
        { apiGroups: [""], resources: ["pods"], verbs: ["list", "delete", "get"] },
        { apiGroups: ["apps"], resources: ["daemonsets"], verbs: ["get"] },
        { apiGroups: [""], resources: ["pods/eviction"], verbs: ["create"] },
      ],
    });
    new ClusterRoleBindingV1(this, "ClusterRoleBinding", {
      provider,
      metadata: { name: NAME },
      roleRef: { apiGroup: RBAC, kind: "ClusterRole", ...nameOf(clusterRole) },
      subject,
    });
    const role = new RoleV1(this, "Role", {
      ...this.placed(props),
      rule: [{ apiGroups: ["apps"], resources: ["daemonsets"], resourceNames: [NAME], verbs: ["update", "patch"] }],
    });
    new RoleBindingV1(this, "RoleBinding", {
      ...this.placed(props),
      roleRef: { apiGroup: RBAC, kind: "Role", ...nameOf(role) },
      subject,
    });
    return account.metadata.name;
  }

  private addNotifySecret(props: KuredProps): NotifySecret | undefined {
    if (!props.notifications) return undefined;
    const key = "url";
    const { provider } = props.connection;
    const secret = new SecretV1(this, "NotifyUrl", {
      provider,
      metadata: { name: `${NAME}-notify-url`, namespace: this.namespace.namespaceName },
      data: { [key]: props.notifications.url },
    });
    return { ...nameOf(secret), key };
  }

  /** Kured asks nobody who they are: whoever reaches its port reads which nodes are not patched. */
  private closeMetrics(props: KuredProps): void {
    const readers = props.metricsFrom ?? [];
    new NetworkPolicy(this, "Metrics", {
      connection: props.connection,
      namespace: this.namespace,
      name: "kured-metrics",
      podLabels: KURED_LABELS,
      ingress:
        readers.length > 0
          ? [{ peers: readers.map((name) => NetworkPeer.podsOf(name)), ports: [NetworkPort.tcp(METRICS_PORT)] }]
          : [],
    });
    if (readers.length === 0) return;
    new ServiceV1(this, "Service", {
      ...this.placed(props),
      spec: {
        type: "ClusterIP",
        selector: KURED_LABELS,
        port: [{ name: "metrics", port: METRICS_PORT, targetPort: "metrics" }],
      },
    });
  }

  private report(props: KuredProps, model?: ClusterModel): void {
    const report = ProblemReport.of(this);
    report.add(...kuredProblems(props));
    const rebootedBy = model?.places.take(REBOOTS, this);
    report.atSynth(() => {
      const other = rebootedBy?.();
      return [
        other && kuredErrors.twice("connection", other.node.path),
        ...poolProblems(props, model),
        this.urlProblem(props),
      ];
    });
    for (const check of kuredWarningChecks(props, model)) warn(this, check);
  }

  private urlProblem({ notifications }: KuredProps): Problem | undefined {
    const fault = notifications && secretFault(this, notifications.url);
    if (!fault) return undefined;
    const prop = "notifications.url";
    if (fault.kind === "notSensitive") return kuredErrors.urlNotSensitive(prop, fault.variable);
    return fault.kind === "default" ? kuredErrors.urlDefault(prop, fault.variable) : kuredErrors.urlLiteral(prop);
  }
}

function nameOf(object: { readonly metadata: { readonly name: string } }): { name: string } {
  return { name: object.metadata.name };
}
