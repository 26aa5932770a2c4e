import { LimitRangeV1 } from "@cdktf/provider-kubernetes/lib/limit-range-v1";
import { NamespaceV1 } from "@cdktf/provider-kubernetes/lib/namespace-v1";
import { ResourceQuotaV1 } from "@cdktf/provider-kubernetes/lib/resource-quota-v1";
import { Construct } from "constructs";
import { namespaceErrors, namespaceWarnings } from "../../../lib/errors/namespace";
import { Problem } from "../../../lib/errors/problem";
import { checkNamespace } from "../../../lib/kubernetes-names";
import { checkObjectAnnotations, checkObjectLabels, isKeptNamespace } from "../../../lib/kubernetes-objects";
import { isUnknown } from "../../../lib/tokens";
import { ProblemReport } from "../../checks/problem-report";
import { warn } from "../../checks/warning-report";
import { IClusterConnection } from "../cluster-connection-ref";
import { insideCluster } from "../inside-cluster";
import { KubernetesRoleBinding } from "../access/kubernetes-role-binding";
import { KubernetesRoleBindingOptions } from "../access/kubernetes-role-binding-props";
import { defaultedResources, limitsProblems, renderLimits } from "./limits-parts";
import { takeNamespace } from "./namespace-names";
import { NamespaceProps } from "./namespace-props";
import { quotaProblems, renderQuota } from "./quota-parts";
import { INamespace } from "./namespace-ref";
import { NetworkPeer } from "../network-policy/network-peer";
import { NetworkPolicy } from "../network-policy/network-policy";
import { NetworkPort } from "../network-policy/network-port";
import { PodSecurityLevel } from "./pod-security";
import { POD_SECURITY_PREFIX, podSecurityLabels, podSecurityProblems } from "./pod-security-labels";
import { readProps } from "../../checks/read-props";
import { checkCalls } from "../../checks/check-calls";

const DNS_PORT = 53;
/** The pods of cluster DNS, as AKS labels them. */
const CLUSTER_DNS = NetworkPeer.podsOf("kube-system", { "k8s-app": "kube-dns" });

/**
 * A namespace for one team or application: pods are checked against the restricted standard, and reach nobody but cluster
 * DNS until a network policy says otherwise.
 *
 * Raises AKS-E0323, AKS-E0580, AKS-E0581, AKS-E0810, AKS-E1102, AKS-E1140 to AKS-E1146, AKS-E1148 and AKS-E1149, and warns with
 * AKS-W1140, AKS-W1141 and AKS-W1143.
 *
 * @see https://learn.microsoft.com/azure/aks/operator-best-practices-cluster-isolation
 */
export class Namespace extends Construct implements INamespace {
  /**
   * A namespace that is there already, by its name.
   *
   * @param scope where the reference is placed
   * @param id the id of the reference
   * @param name the name of the namespace (AKS-E0323)
   */
  public static fromNamespaceName(scope: Construct, id: string, name: string): INamespace {
    return new NamedNamespace(scope, id, name);
  }

  /** The Terraform resource, for what the library has no word for. */
  public readonly resource: NamespaceV1;
  public readonly namespaceName: string;

  /** @internal whether nobody reaches its pods whom no policy lets in */
  public readonly _isolated: boolean;

  private readonly connection: IClusterConnection;

  constructor(scope: Construct, id: string, props: NamespaceProps) {
    super(scope, id);
    props = readProps(this, "NamespaceProps", props);
    const { connection, name, podSecurity, labels, annotations } = props;
    this.connection = connection;
    this.resource = new NamespaceV1(this, "Resource", {
      ...insideCluster(this, connection),
      metadata: { name, labels: { ...labels, ...podSecurityLabels(podSecurity) }, annotations },
      // Pods made right after the namespace need its service account.
      waitForDefaultServiceAccount: true,
    });
    this.namespaceName = this.resource.metadata.name;
    this.addLimits(props);
    this._isolated = props.networkIsolation !== false;
    if (this._isolated) this.isolate();
    this.report(props);
  }

  /**
   * Gives somebody a role in the namespace.
   *
   * @param id the id of the binding
   * @param options the role, and who gets it
   */
  public bindRole(id: string, options: KubernetesRoleBindingOptions): KubernetesRoleBinding {
    return new KubernetesRoleBinding(this, id, { ...options, connection: this.connection, namespace: this });
  }

  private addLimits({ connection, quota, limits }: NamespaceProps): void {
    const { provider } = connection;
    const metadata = (name: string) => ({ name, namespace: this.namespaceName });
    if (quota) {
      new ResourceQuotaV1(this, "Quota", {
        provider,
        metadata: metadata("quota"),
        spec: { hard: renderQuota(quota) },
      });
    }
    if (limits) {
      new LimitRangeV1(this, "Limits", {
        provider,
        metadata: metadata("limits"),
        spec: { limit: renderLimits(limits) },
      });
    }
  }

  private isolate(): void {
    const all = { connection: this.connection, namespace: this };
    new NetworkPolicy(this, "DenyAll", { ...all, ingress: [], egress: [] });
    new NetworkPolicy(this, "AllowDns", {
      ...all,
      egress: [{ peers: [CLUSTER_DNS], ports: [NetworkPort.udp(DNS_PORT), NetworkPort.tcp(DNS_PORT)] }],
    });
  }

  private report({ name, podSecurity, quota, limits, labels, annotations, ...props }: NamespaceProps): void {
    const report = ProblemReport.of(this);
    report.add(
      ...nameProblems(name),
      ...podSecurityProblems("podSecurity", podSecurity),
      ...checkObjectLabels("labels", labels),
      ...Object.keys(labels ?? {})
        .filter((key) => key.startsWith(POD_SECURITY_PREFIX))
        .map((key) => namespaceErrors.podSecurityLabel("labels", key)),
      ...checkObjectAnnotations("annotations", annotations),
      ...(quota ? quotaProblems("quota", quota) : []),
      ...(limits ? limitsProblems("limits", limits) : []),
    );
    const hadBy = takeNamespace(this.connection, name, this);
    report.atSynth(() => {
      const first = hadBy();
      return [first && namespaceErrors.namespaceTwice("name", name, first.node.path)];
    });
    const privileged = podSecurity?.enforce === PodSecurityLevel.PRIVILEGED;
    warn(this, () => (privileged ? namespaceWarnings.privileged("podSecurity.enforce") : undefined));
    const open = props.networkIsolation === false;
    warn(this, () => (open ? namespaceWarnings.openNetwork("networkIsolation") : undefined));
    const missing = quota ? withoutDefault(Object.keys(renderQuota(quota)), defaultedResources(limits)) : [];
    warn(this, () => (missing.length > 0 ? namespaceWarnings.quotaWithoutDefaults("limits", missing) : undefined));
  }
}

checkCalls("Namespace", Namespace);

function nameProblems(name: string): (Problem | undefined)[] {
  const malformed = checkNamespace("name", name);
  if (malformed || isUnknown(name)) return [malformed];
  return [isKeptNamespace(name) ? namespaceErrors.kept("name", name) : undefined];
}

/** What the quota makes every container say, and nothing says for those that do not. */
function withoutDefault(limited: string[], defaults: { requests: string[]; limits: string[] }): string[] {
  return limited.filter((entry) => {
    const [kind, resource] = entry.split(".");
    if (resource !== "cpu" && resource !== "memory") return false;
    return !(kind === "limits" ? defaults.limits : defaults.requests).includes(resource);
  });
}

class NamedNamespace extends Construct implements INamespace {
  constructor(
    scope: Construct,
    id: string,
    public readonly namespaceName: string,
  ) {
    super(scope, id);
    ProblemReport.of(this).add(checkNamespace("name", namespaceName));
  }
}
