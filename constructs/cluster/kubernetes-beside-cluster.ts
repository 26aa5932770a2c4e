import { KubernetesCluster } from "@cdktf/provider-azurerm/lib/kubernetes-cluster";
import {
  DefaultTokenResolver,
  StringConcat,
  TerraformDataSource,
  TerraformOutput,
  TerraformProvider,
  TerraformResource,
  TerraformStack,
  Tokenization,
} from "cdktf";
import { IConstruct } from "constructs";
import { connectionErrors, connectionWarnings } from "../../lib/errors/connection";
import { Problem } from "../../lib/errors/problem";
import { isKnown } from "../../lib/tokens";
import { isAttached } from "../checks/attached";
import { ProblemReport } from "../checks/problem-report";
import { warnEach } from "../checks/warning-report";
import { isOfConnection } from "../cluster-ref/kubernetes-providers";

/** What a provider finds and enters a cluster by, which a new cluster has only after the plan. A look-up has "data." before. */
const WAY_IN = /(data\.)?azurerm_kubernetes_cluster\.(\w+)\.(kube_|fqdn|private_fqdn)/g;
const CREDENTIALS = /azurerm_kubernetes_cluster\.\w+\.kube_(admin_)?config/;
const ADMIN = /azurerm_kubernetes_cluster\.\w+\.kube_admin_config/;
const INSIDE = /^(kubernetes|helm|kubectl)_/;

const CLUSTERS = new WeakMap<TerraformStack, IConstruct[]>();

/**
 * Looks at what the user put beside a cluster with the bindings alone: what goes into the cluster, and its credentials.
 * Told once a stack, at the first of its clusters that is still there; connections of the library look for themselves.
 * @internal
 */
export function checkBesideCluster(cluster: IConstruct): void {
  const stack = TerraformStack.of(cluster);
  const clusters = CLUSTERS.get(stack) ?? [];
  CLUSTERS.set(stack, clusters);
  clusters.push(cluster);
  const isFirst = () => clusters.find(isAttached) === cluster;
  ProblemReport.of(cluster).atSynth(() => {
    if (!isFirst()) return [];
    const beside = new Beside(stack);
    return [...beside.earlyProviders().map((one) => beside.early(one)), ...beside.openOutputs()];
  });
  warnEach(cluster, () => {
    if (!isFirst()) return [];
    const beside = new Beside(stack);
    return [...beside.unsureResources(cluster), ...beside.adminCredentials()];
  });
}

class Beside {
  private readonly elements: IConstruct[];
  private readonly providers: TerraformProvider[];

  constructor(private readonly stack: TerraformStack) {
    this.elements = stack.node.findAll();
    this.providers = this.elements.filter(
      (one): one is TerraformProvider =>
        TerraformProvider.isTerraformProvider(one) && one.terraformResourceType !== "azurerm" && !isOfConnection(one),
    );
  }

  /** Providers that Terraform sets up from a cluster that it has yet to make. */
  public earlyProviders(): TerraformProvider[] {
    return this.providers.filter((provider) =>
      [...written(provider).matchAll(WAY_IN)].some(([, data, id]) => data === undefined || this.looksUpOwn(id)),
    );
  }

  public early(provider: TerraformProvider): Problem {
    return connectionErrors.rawProviderFromSameStack(`the provider ${provider.node.path}`, this.stack.node.path);
  }

  public openOutputs(): Problem[] {
    return this.outputs()
      .filter((output) => output.sensitive !== true)
      .map((output) => [output, written(output)] as const)
      .filter(([, text]) => CREDENTIALS.test(text) && !/\bnonsensitive\(/.test(text))
      .map(([output]) => connectionErrors.credentialsInOutput(`the output ${output.node.path}`));
  }

  public adminCredentials(): Problem[] {
    const early = this.earlyProviders();
    const providers = this.providers.filter((one) => !early.includes(one)).map((one) => ["provider", one] as const);
    const outputs = this.outputs()
      .filter((output) => output.sensitive === true)
      .map((one) => ["output", one] as const);
    return [...providers, ...outputs]
      .filter(([, one]) => ADMIN.test(written(one)))
      .map(([what, one]) => connectionWarnings.adminCredentials(`the ${what} ${one.node.path}`));
  }

  public unsureResources(cluster: IConstruct): Problem[] {
    const early = this.earlyProviders();
    const unsure = this.elements.filter((one) => {
      if (!TerraformResource.isTerraformResource(one)) return false;
      const [, kind] = INSIDE.exec(one.terraformResourceType) ?? [];
      if (kind === undefined) return false;
      const provider = one.provider ?? this.elements.find((other) => isDefaultOf(kind, other));
      return provider === undefined || !(isOfConnection(provider) || early.includes(provider));
    });
    if (unsure.length === 0) return [];
    const paths = unsure.map((one) => one.node.path);
    return [connectionWarnings.insideBesideCluster("Kubernetes resources", paths, cluster.node.path)];
  }

  private outputs(): TerraformOutput[] {
    // What the library itself puts out holds no secret, and there is a lot of it.
    return this.elements.filter(
      (one): one is TerraformOutput => one instanceof TerraformOutput && !isCluster(one.node.scope),
    );
  }

  /** Whether a look-up finds a cluster of this very stack, which is not there when it is first planned. */
  private looksUpOwn(id: string): boolean {
    // By its type: a program that looks nothing up need not load the binding.
    const found = this.elements.find(
      (one): one is TerraformDataSource & { readonly nameInput?: string } =>
        TerraformDataSource.isTerraformDataSource(one) &&
        one.terraformResourceType === KubernetesCluster.tfResourceType &&
        one.friendlyUniqueId === id,
    );
    if (!found) return false;
    if (/(^|[^.\w])azurerm_kubernetes_cluster\./.test(written(found))) return true;
    const own = this.elements.filter((one) => one instanceof KubernetesCluster);
    return own.some((one) => isKnown(one.nameInput) && one.nameInput === found.nameInput);
  }
}

function isCluster(one: IConstruct | undefined): boolean {
  return (one as { resource?: unknown } | undefined)?.resource instanceof KubernetesCluster;
}

function isDefaultOf(kind: string, one: IConstruct): one is TerraformProvider {
  return TerraformProvider.isTerraformProvider(one) && one.terraformResourceType === kind && !one.alias;
}

function written(element: TerraformProvider | TerraformOutput | TerraformDataSource): string {
  const resolver = new DefaultTokenResolver(new StringConcat());
  return JSON.stringify(Tokenization.resolve(element.toTerraform(), { scope: element, resolver, preparing: false }));
}
