import { KubernetesProviderExec } from "@cdktf/provider-kubernetes/lib/provider";
import { connectionErrors } from "../../lib/errors/connection";
import { ProblemFor } from "../../lib/errors/problem";
import { AKS_SERVER_APPLICATION_ID, EXEC_API_VERSION } from "../../lib/facts/kubernetes-access";
import { isKnown } from "../../lib/tokens";
import { isUuid } from "../../lib/uuid";
import {
  KubeLoginGithubOptions,
  KubeLoginIdentityOptions,
  KubeLoginOptions,
  KubeLoginPipelineOptions,
} from "./kube-login-options";
import { checkCalls } from "../checks/check-calls";

interface Parts extends KubeLoginPipelineOptions {
  /** The login mode of kubelogin; nothing for a certificate, which needs no kubelogin. */
  readonly mode?: string;
  /** Flags of this mode alone. */
  readonly flags?: string[];
  /** Whether the tenant is a part of the sign-in. */
  readonly tenantless?: boolean;
}

/**
 * How Terraform signs in to a cluster. All but one use [kubelogin](https://azure.github.io/kubelogin), which has to be
 * on the PATH where Terraform runs. Secrets are read from the environment there, by kubelogin itself: none can be given
 * here, and so none is ever in the Terraform or in its state.
 *
 * Whoever signs in needs a role in the cluster: be a member of its admins, or have `ClusterRole.RBAC_CLUSTER_ADMIN` from
 * `cluster.grant`. To look the cluster up they need `ClusterRole.CLUSTER_USER` too.
 *
 * Raises AKS-E1104, AKS-E1106 and AKS-E1110: where it is used.
 *
 * @see https://learn.microsoft.com/azure/aks/kubelogin-authentication
 */
export class KubeLogin {
  /**
   * Whoever is signed in with `az login`: a person, or a pipeline whose task signed in.
   *
   * @param options the tenant
   */
  public static azureCli(options: KubeLoginOptions = {}): KubeLogin {
    return new KubeLogin({ ...options, mode: "azurecli" });
  }

  /**
   * An application, with the variables that the Azure provider reads: ARM_CLIENT_ID and ARM_CLIENT_SECRET, or
   * ARM_CLIENT_CERTIFICATE_PATH and ARM_CLIENT_CERTIFICATE_PASSWORD.
   *
   * @param options the application and tenant
   */
  public static servicePrincipal(options: KubeLoginIdentityOptions = {}): KubeLogin {
    return new KubeLogin({ ...options, mode: "spn", flags: ["--use-azurerm-env-vars"] });
  }

  /**
   * The managed identity of the machine that Terraform runs on. It has no tenant to choose.
   *
   * @param clientId which one, a UUID, where the machine has several; the one of the machine itself without it
   */
  public static managedIdentity(clientId?: string): KubeLogin {
    return new KubeLogin({ clientId, mode: "msi", tenantless: true });
  }

  /**
   * A pod of another cluster, or whatever else has AZURE_FEDERATED_TOKEN_FILE, AZURE_CLIENT_ID and AZURE_AUTHORITY_HOST
   * in its environment.
   *
   * @param options the identity and tenant
   */
  public static workloadIdentity(options: KubeLoginIdentityOptions = {}): KubeLogin {
    return new KubeLogin({ ...options, mode: "workloadidentity" });
  }

  /**
   * A workflow of GitHub, by the token that GitHub gives it. The job needs `permissions: id-token: write`.
   *
   * @param options the identity that trusts the workflow, and the tenant
   */
  public static githubActions(options: KubeLoginGithubOptions): KubeLogin {
    return new KubeLogin({ ...options, mode: "workloadidentity" });
  }

  /**
   * A pipeline of Azure DevOps, by its service connection and SYSTEM_ACCESSTOKEN. The task AzureCLI@2 with
   * `addSpnToEnvironment` sets all that it needs.
   *
   * @param options the identity, tenant and service connection
   */
  public static azurePipelines(options: KubeLoginPipelineOptions = {}): KubeLogin {
    return new KubeLogin({ ...options, mode: "azurepipelines" });
  }

  /**
   * The certificate of the local account, for a cluster without Entra ID. It is in the state of the stack, and its owner
   * may do everything: a warning says so (AKS-W1100). A cluster with Entra ID gives users none (AKS-E1105), and one without
   * it knows no other way (AKS-E1111).
   */
  public static localAccountCertificate(): KubeLogin {
    return new KubeLogin({});
  }

  /** @internal */
  public readonly _problems: ProblemFor[];

  private constructor(private readonly parts: Parts) {
    const { clientId, tenantId, serviceConnectionId } = parts;
    const wrong = (id: string | undefined): id is string => isKnown(id) && !isUuid(String(id));
    this._problems = [
      ...(wrong(clientId) ? [(prop: string) => connectionErrors.applicationId(`${prop}.clientId`, clientId)] : []),
      ...(wrong(tenantId) ? [(prop: string) => connectionErrors.tenantId(`${prop}.tenantId`, tenantId)] : []),
      ...(wrong(serviceConnectionId)
        ? [(prop: string) => connectionErrors.serviceConnectionId(`${prop}.serviceConnectionId`, serviceConnectionId)]
        : []),
    ];
  }

  /** @internal whether it is the certificate of the local account */
  public get _usesCertificate(): boolean {
    return this.parts.mode === undefined;
  }

  /** @internal the command that gets a token each time the provider needs one */
  public _renderExec(cloud: string, tenantOfCluster: string): KubernetesProviderExec {
    const { mode = "", flags = [], tenantless, tenantId = tenantOfCluster, clientId, serviceConnectionId } = this.parts;
    const args = ["get-token", "--environment", cloud, "--server-id", AKS_SERVER_APPLICATION_ID, "--login", mode];
    args.push(...flags);
    if (!tenantless) args.push("--tenant-id", tenantId);
    if (clientId !== undefined) args.push("--client-id", clientId);
    if (serviceConnectionId !== undefined) args.push("--azure-pipelines-service-connection-id", serviceConnectionId);
    return { apiVersion: EXEC_API_VERSION, command: "kubelogin", args };
  }
}

checkCalls("KubeLogin", KubeLogin);
