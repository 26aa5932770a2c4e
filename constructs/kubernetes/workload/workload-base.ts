import { DeploymentV1SpecTemplate } from "@cdktf/provider-kubernetes/lib/deployment-v1";
import { KubernetesProvider } from "@cdktf/provider-kubernetes/lib/provider";
import { ServiceAccountV1 } from "@cdktf/provider-kubernetes/lib/service-account-v1";
import { Construct } from "constructs";
import { podErrors, podWarnings } from "../../../lib/errors/pod";
import { Problem } from "../../../lib/errors/problem";
import { workloadErrors } from "../../../lib/errors/workload";
import { isNamespaceName } from "../../../lib/kubernetes-names";
import { isKeptNamespace } from "../../../lib/kubernetes-objects";
import { isUnknown } from "../../../lib/tokens";
import { LateDependents } from "../../checks/late-dependents";
import { ProblemReport } from "../../checks/problem-report";
import { warn } from "../../checks/warning-report";
import { clusterModelOf } from "../../cluster-ref/cluster-model";
import { mergeMaps } from "../../node-pool/merge-maps";
import { ClusterConnection } from "../cluster-connection";
import { IClusterConnection } from "../cluster-connection-ref";
import { insideCluster } from "../inside-cluster";
import { Namespace } from "../namespace/namespace";
import { INamespace } from "../namespace/namespace-ref";
import { objectNameOf } from "../object-name";
import { placementProblems } from "./pod/placement";
import { podProblems, podWarningChecks } from "./pod/pod-checks";
import { PodKind, renderPod } from "./pod/pod-parts";
import { isLetOutByPolicy } from "./policies-around";
import { WorkloadProps } from "./workload-props";

/** @internal what the kinds of workloads differ in */
export interface WorkloadKind extends PodKind {
  /** As Kubernetes calls it. */
  readonly name: string;
  readonly maxNameLength: number;
  /** Whether each pod gets claims of its own. */
  readonly claims?: boolean;
}

const NAME_LABEL = "app.kubernetes.io/name";
const INSTANCE_LABEL = "app.kubernetes.io/instance";

/**
 * What every kind of workload is: pods, and a service account of their own.
 * @internal
 */
export abstract class WorkloadBase extends Construct {
  /** The name of the workload. */
  public readonly workloadName: string;
  /** The namespace that it is in. */
  public readonly namespace: INamespace;
  /** The labels by which its pods are found, for network policies and the like. */
  public readonly selectorLabels: { [key: string]: string };
  /** The name of the service account of its pods. */
  public readonly serviceAccountName: string;

  /** @internal */
  protected readonly _connection: IClusterConnection;
  /** @internal */
  protected readonly _template: DeploymentV1SpecTemplate;

  constructor(scope: Construct, id: string, props: WorkloadProps, kind: WorkloadKind) {
    super(scope, id);
    const name = props.name ?? objectNameOf(id);
    this.workloadName = name;
    this.namespace = props.namespace;
    this._connection = props.connection;
    insideCluster(this, props.connection);
    this.selectorLabels = { [NAME_LABEL]: name, [INSTANCE_LABEL]: name };
    this.serviceAccountName = props.identity ? props.identity.serviceAccount : (props.serviceAccountName ?? name);
    const account = props.identity || props.serviceAccountName === undefined ? this.addAccount(props) : undefined;
    this._template = {
      metadata: {
        labels: mergeMaps(props.podLabels ?? {}, { ...this.selectorLabels, ...props.identity?.podLabels }),
        annotations: props.podAnnotations,
      },
      spec: renderPod(props, account?.metadata.name ?? this.serviceAccountName, this.selectorLabels, kind),
    };
    this.report(props, kind);
    if (account && props.identity) this.beforeTokens(account, props);
  }

  /** @internal what every resource of the workload begins with */
  protected _placed(name = this.workloadName): {
    provider: KubernetesProvider;
    metadata: { name: string; namespace: string; labels: { [key: string]: string } };
  } {
    return {
      provider: this._connection.provider,
      metadata: { name, namespace: this.namespace.namespaceName, labels: { ...this.selectorLabels } },
    };
  }

  private addAccount({ identity }: WorkloadProps): ServiceAccountV1 {
    const { provider, metadata } = this._placed(this.serviceAccountName);
    return new ServiceAccountV1(this, "ServiceAccount", {
      provider,
      metadata: { ...metadata, annotations: identity?.serviceAccountAnnotations },
      automountServiceAccountToken: false,
    });
  }

  /** Without the trust and the roles of its identity a pod starts in vain, and so it does where it finds no Entra ID. */
  private beforeTokens(account: ServiceAccountV1, { identity, hostNetwork }: WorkloadProps): void {
    LateDependents.of(identity!).feed(account);
    const { namespace } = this;
    if (!(namespace instanceof Namespace) || !namespace._isolated || hostNetwork === true) return;
    const labels = this._template.metadata.labels ?? {};
    warn(this, () =>
      isLetOutByPolicy(account, labels) ? undefined : podWarnings.noTokens("identity", namespace.node.path),
    );
  }

  private report(props: WorkloadProps, kind: WorkloadKind): void {
    const { connection } = props;
    const model = connection instanceof ClusterConnection ? clusterModelOf(connection.cluster) : undefined;
    const report = ProblemReport.of(this);
    report.add(
      ...this.nameProblems(kind),
      this.namespaceProblem(),
      ...podProblems(props, Object.keys(this.selectorLabels), kind.claims === true),
      this.identityProblem(props),
      this.accountProblem(props),
    );
    report.atSynth(() => placementProblems(props, model));
    const checks = podWarningChecks(props);
    for (const found of checks) warn(this, () => found);
  }

  private nameProblems({ name: kind, maxNameLength }: WorkloadKind): (Problem | undefined)[] {
    const name = this.workloadName;
    if (isUnknown(name)) return [];
    if (!isNamespaceName(String(name))) return [podErrors.name("name", kind, name)];
    return [name.length > maxNameLength ? workloadErrors.nameTooLong("name", kind, maxNameLength, name) : undefined];
  }

  private namespaceProblem(): Problem | undefined {
    const name = staticName(this.namespace);
    // A Namespace of the program says it itself.
    if (this.namespace instanceof Namespace || isUnknown(name) || !isKeptNamespace(name)) return undefined;
    return workloadErrors.keptNamespace("namespace", name);
  }

  private accountProblem({ gmsaCredentialSpecName, connection }: WorkloadProps): Problem | undefined {
    if (gmsaCredentialSpecName === undefined || !(connection instanceof ClusterConnection)) return undefined;
    const { cluster } = connection;
    if (clusterModelOf(cluster).groupManagedServiceAccounts !== false) return undefined;
    return podErrors.noManagedAccounts("gmsaCredentialSpecName", cluster.node.path);
  }

  private identityProblem({ identity }: WorkloadProps): Problem | undefined {
    if (!identity) return undefined;
    const [ours, theirs] = [staticName(this.namespace), identity.namespace];
    if (isUnknown([ours, theirs]) || ours === theirs) return undefined;
    return workloadErrors.identityNamespace("identity", theirs, ours);
  }
}

/** @internal the name as text, where the program says it */
export function staticName(namespace: INamespace): string {
  return namespace instanceof Namespace ? (namespace.resource.metadataInput?.name ?? "") : namespace.namespaceName;
}
