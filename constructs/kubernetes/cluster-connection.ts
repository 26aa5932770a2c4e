import { DataAzurermKubernetesCluster } from "@cdktf/provider-azurerm/lib/data-azurerm-kubernetes-cluster";
import { KubernetesProvider, KubernetesProviderConfig } from "@cdktf/provider-kubernetes/lib/provider";
import { Fn, TerraformProvider, TerraformStack } from "cdktf";
import { Construct, IConstruct } from "constructs";
import { connectionErrors, connectionWarnings } from "../../lib/errors/connection";
import { Problem } from "../../lib/errors/problem";
import { FOREIGN_ANNOTATIONS, FOREIGN_LABELS } from "../../lib/facts/kubernetes-access";
import { enumProblem } from "../../lib/shapes";
import { isKnown, isUnknown } from "../../lib/tokens";
import { ProblemReport } from "../checks/problem-report";
import { warn } from "../checks/warning-report";
import { IAksCluster } from "../cluster-ref/aks-cluster-ref";
import { connectsThrough } from "../cluster-ref/kubernetes-providers";
import { ownClusterResource } from "../monitoring/monitored-cluster";
import { AzureCloud } from "./azure-cloud";
import { ClusterConnectionProps } from "./cluster-connection-props";
import { IClusterConnection } from "./cluster-connection-ref";
import { clusterPlace } from "./cluster-place";
import { KubeLogin } from "./kube-login";
import { ProvidedConnection } from "./provided-connection";
import { readProps } from "../checks/read-props";
import { checkCalls } from "../checks/check-calls";

/**
 * A way into a cluster, for a stack that holds what lives inside of it: the cluster, looked up by name when Terraform
 * plans, and a Kubernetes provider that signs in with Entra ID.
 *
 * It stands in a second stack, which is deployed after the one of the cluster: `cdktf deploy` keeps that order, and
 * a plan of the second stack needs the cluster to be there. Nothing secret is in the Terraform. The look-up keeps the
 * address of the cluster, and what Azure returns as the kubeconfig of users, in the state.
 *
 * Raises AKS-E1100, AKS-E1101, AKS-E1103, AKS-E1105, AKS-E1107, AKS-E1108, AKS-E1111 and AKS-E0810, beside what its login raises,
 * and warns with AKS-W1100.
 *
 * @see https://learn.microsoft.com/azure/aks/kubelogin-authentication
 */
export class ClusterConnection extends Construct implements IClusterConnection {
  /**
   * A connection that is there already: a provider that you set up yourself, of whatever cluster.
   *
   * It should ignore annotations under `weave.works/`, where Kured runs. A provider that takes its address from a cluster
   * of its own stack is refused (AKS-E1109).
   *
   * @param scope where the reference is placed
   * @param id the id of the reference
   * @param provider the provider
   */
  public static fromKubernetesProvider(scope: Construct, id: string, provider: KubernetesProvider): IClusterConnection {
    return new ProvidedConnection(scope, id, provider);
  }

  /** The cluster. */
  public readonly cluster: IAksCluster;
  /** The look-up of the cluster, for what the library has no word for. */
  public readonly resource: DataAzurermKubernetesCluster;
  public readonly provider: KubernetesProvider;

  constructor(scope: Construct, id: string, props: ClusterConnectionProps) {
    super(scope, id);
    props = readProps(this, "ClusterConnectionProps", props);
    this.cluster = props.cluster;
    this.resource = new DataAzurermKubernetesCluster(this, "Resource", clusterPlace(props.cluster));
    this.provider = new KubernetesProvider(this, "Provider", {
      // From the place in the program: a stack may reach into several clusters.
      alias: this.resource.friendlyUniqueId,
      ...this.renderAccess(props),
      proxyUrl: props.proxyUrl,
      ignoreAnnotations: [...FOREIGN_ANNOTATIONS, ...(props.ignoreAnnotations ?? [])],
      ignoreLabels: [...FOREIGN_LABELS, ...(props.ignoreLabels ?? [])],
    });
    connectsThrough(this.provider, this);
    this.report(props);
    this.deployAfterCluster();
  }

  private renderAccess({ login = KubeLogin.azureCli(), cloud = AzureCloud.PUBLIC }: ClusterConnectionProps) {
    // The kubeconfig of users: that of administrators exists only where local accounts are on, and is never asked for.
    const { host, clusterCaCertificate, clientCertificate, clientKey } = this.resource.kubeConfig.get(0);
    const server = { host, clusterCaCertificate: Fn.base64decode(clusterCaCertificate) };
    const access: KubernetesProviderConfig = login._usesCertificate
      ? { clientCertificate: Fn.base64decode(clientCertificate), clientKey: Fn.base64decode(clientKey) }
      : {
          exec: [login._renderExec(cloud, this.resource.azureActiveDirectoryRoleBasedAccessControl.get(0).tenantId)],
        };
    return { ...server, ...access };
  }

  private report({ login, cloud, proxyUrl, ignoreAnnotations, ignoreLabels }: ClusterConnectionProps): void {
    const report = ProblemReport.of(this);
    const certificate = login?._usesCertificate === true;
    report.addFrom("login", login?._problems ?? []);
    report.add(
      enumProblem("cloud", cloud, AzureCloud),
      proxyProblem("proxyUrl", proxyUrl),
      ...patternProblems("ignoreAnnotations", ignoreAnnotations),
      ...patternProblems("ignoreLabels", ignoreLabels),
    );
    report.atSynth(() => [
      hasAzureProvider(TerraformStack.of(this))
        ? undefined
        : connectionErrors.noAzureProvider("the connection", TerraformStack.of(this).node.path),
      this.loginProblem(certificate),
    ]);
    warn(this, () => (certificate ? connectionWarnings.certificate("login") : undefined));
  }

  /** Of a cluster that is made in this program it is known who can sign in at all. */
  private loginProblem(certificate: boolean): Problem | undefined {
    const own = ownClusterResource(this.cluster);
    const entra = own?.azureActiveDirectoryRoleBasedAccessControlInput !== undefined;
    if (!own || entra !== certificate) return undefined;
    return certificate ? connectionErrors.noCertificate("login") : connectionErrors.noEntra("login");
  }

  private deployAfterCluster(): void {
    if (!ownClusterResource(this.cluster)) return;
    const [theirs, ours] = [this.cluster, this].map((construct) => TerraformStack.of(construct));
    const report = ProblemReport.of(this);
    if (theirs === ours) report.add(connectionErrors.clusterInSameStack("cluster", ours.node.path));
    else if (theirs.dependsOn(ours)) {
      report.add(connectionErrors.stackCycle("cluster", theirs.node.path, ours.node.path));
    } else ours.addDependency(theirs);
  }
}

checkCalls("ClusterConnection", ClusterConnection);

/** Looked for from the stack down, where it stands as a rule: the first one found ends it. */
function hasAzureProvider(scope: IConstruct): boolean {
  return scope.node.children.some(
    (child) =>
      (TerraformProvider.isTerraformProvider(child) && child.terraformResourceType === "azurerm") ||
      hasAzureProvider(child),
  );
}

function proxyProblem(prop: string, url: string | undefined): Problem | undefined {
  if (!isKnown(url) || /^(https?|socks5):\/\/[^\s/@]+\/?$/.test(url)) return undefined;
  return connectionErrors.proxyUrl(prop);
}

function patternProblems(prop: string, patterns: string[] = []): (Problem | undefined)[] {
  if (isUnknown(patterns)) return [];
  return patterns.map((pattern, index) =>
    selects(pattern) ? undefined : connectionErrors.pattern(`${prop}[${index}]`, pattern),
  );
}

/** Whether it is an expression, and one that leaves the keys of this library to Terraform. */
function selects(pattern: string): boolean {
  try {
    return !new RegExp(pattern).test("") && !new RegExp(pattern).test("app.kubernetes.io/name");
  } catch {
    return false;
  }
}
