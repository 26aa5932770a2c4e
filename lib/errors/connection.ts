import { list, Problem, problem } from "./problem";

const SECOND_STACK =
  'write `const inside = new TerraformStack(app, "inside");` and then `new ClusterConnection(inside, "Connection", { cluster });`';

/** @internal */
export const connectionErrors = {
  clusterInSameStack: (prop: string, stack: string): Problem =>
    problem("AKS-E1100", {
      prop,
      must: "be in another stack than what lives inside of the cluster, because Terraform sets the Kubernetes provider up before a new or changing cluster has an address, and then dials localhost",
      found: `one of the same stack, "${stack}"`,
      fix: SECOND_STACK,
    }),
  noAzureProvider: (prop: string, stack: string): Problem =>
    problem("AKS-E1101", {
      prop,
      must: "be in a stack with an Azure provider, which looks the cluster up",
      found: `stack "${stack}" without one`,
      fix: 'write `import { AzurermProvider } from "@cdktf/provider-azurerm/lib/provider";` and then `new AzurermProvider(stack, "Azurerm", { features: [{}] });`',
    }),
  connectionElsewhere: (prop: string, theirs: string, ours: string): Problem =>
    problem("AKS-E1102", {
      prop,
      must: `be in the stack of what uses it, "${ours}", because a provider does not reach into another one`,
      found: `one in "${theirs}"`,
      fix: "move one of the two, or make a second ClusterConnection in this stack",
    }),
  stackCycle: (prop: string, theirs: string, ours: string): Problem =>
    problem("AKS-E1103", {
      prop,
      must: `be in a stack that is deployed before "${ours}"`,
      found: `one in "${theirs}", which waits for "${ours}"`,
      fix: "remove what the stack of the cluster takes from this one",
    }),
  applicationId: (prop: string, got: string): Problem =>
    problem("AKS-E1104", {
      prop,
      must: "be the client id of an application or managed identity, a UUID",
      got,
      fix: "read it with `az ad sp list --display-name <name> --query [].appId`, or `az identity show --query clientId`",
    }),
  noCertificate: (prop: string): Problem =>
    problem("AKS-E1105", {
      prop,
      must: "not be the certificate of a local account, because the cluster has Entra ID, and with it the kubeconfig of users holds none",
      fix: "use KubeLogin.azureCli(), or the kind that fits where Terraform runs",
    }),
  tenantId: (prop: string, got: string): Problem =>
    problem("AKS-E1106", {
      prop,
      must: "be the id of a tenant, a UUID",
      got,
      fix: "read it with `az account show --query tenantId`, or leave it out for the tenant of the cluster",
    }),
  pattern: (prop: string, got: string): Problem =>
    problem("AKS-E1107", {
      prop,
      must: "be a regular expression for the keys of annotations or labels, and not fit every key",
      got,
      fix: 'write for example "^example\\\\.com/.*"',
    }),
  proxyUrl: (prop: string): Problem =>
    problem("AKS-E1108", {
      prop,
      must: "be http://<host>:<port>, https:// or socks5://, without a user or password, which would be readable in the Terraform",
      found: "something else",
      fix: "leave the password out, or set the environment variable KUBE_PROXY_URL instead",
    }),
  providerFromSameStack: (prop: string, stack: string): Problem =>
    problem("AKS-E1109", {
      prop,
      must: "not take its address from a cluster of the same stack, because Terraform sets it up before a new or changing cluster has one, and then dials localhost",
      found: `a cluster of "${stack}"`,
      fix: SECOND_STACK,
    }),
  rawProviderFromSameStack: (prop: string, stack: string): Problem =>
    problem("AKS-E1112", {
      prop,
      must: "not take its way in from a cluster of the same stack, because Terraform sets it up before a new or changing cluster has an address, and then dials localhost",
      found: `a cluster of "${stack}"`,
      fix: SECOND_STACK,
    }),
  credentialsInOutput: (prop: string): Problem =>
    problem("AKS-E1113", {
      prop,
      must: "be sensitive, because it has the kubeconfig of a cluster in it, and Terraform refuses to plan it otherwise",
      fix: "leave it out, and sign in with `az aks get-credentials`, or give it sensitive: true",
    }),
  serviceConnectionId: (prop: string, got: string): Problem =>
    problem("AKS-E1110", {
      prop,
      must: "be the id of a service connection, a UUID",
      got,
      fix: "read it in the address of the service connection's page in Azure DevOps, after resourceId=",
    }),
  noEntra: (prop: string): Problem =>
    problem("AKS-E1111", {
      prop,
      must: "be the certificate of the local account, because the cluster has no Entra ID to sign in with",
      fix: "write KubeLogin.localAccountCertificate(), or give the cluster ClusterAccess.entraId(…)",
    }),
};

/** @internal */
export const connectionWarnings = {
  certificate: (prop: string): Problem =>
    problem("AKS-W1100", {
      prop,
      must: "sign in through Entra ID, because the certificate of a local account has no name to audit, is kept in the state and is only revoked by changing those of the whole cluster",
      found: "a certificate",
      fix: "turn Entra ID on and use KubeLogin.azureCli()",
    }),
  insideBesideCluster: (prop: string, paths: string[], cluster: string): Problem =>
    problem("AKS-W1101", {
      prop,
      must: `be in another stack than ${cluster} if they are for it, because Terraform plans them before a new cluster is there, and loses them when it is replaced`,
      found: list(paths),
      fix: `${SECOND_STACK}, whose \`provider\` they take`,
    }),
  adminCredentials: (prop: string): Problem =>
    problem("AKS-W1102", {
      prop,
      must: "not hold the kubeconfig of the administrator, whose certificate has no name to audit, lasts for years and passes every rule about who may do what",
      found: "kube_admin_config",
      fix: "sign in through Entra ID: kube_config with kubelogin, or a ClusterConnection",
    }),
};
