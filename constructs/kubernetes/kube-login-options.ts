/** What every way to sign in through Entra ID may be told. */
export interface KubeLoginOptions {
  /**
   * The tenant to sign in to, a UUID (AKS-E1106).
   *
   * @default - the tenant that the cluster trusts, read from the cluster
   */
  readonly tenantId?: string;
}

/** Whose sign-in it is. */
export interface KubeLoginIdentityOptions extends KubeLoginOptions {
  /**
   * The client id of the application or managed identity, a UUID (AKS-E1104).
   *
   * @default - the one in the environment of Terraform
   */
  readonly clientId?: string;
}

/** As whom a workflow of GitHub signs in. */
export interface KubeLoginGithubOptions extends KubeLoginOptions {
  /** The client id of the application or managed identity that trusts the workflow, a UUID (AKS-E1104). */
  readonly clientId: string;
}

/** As whom a pipeline of Azure DevOps signs in. */
export interface KubeLoginPipelineOptions extends KubeLoginIdentityOptions {
  /**
   * The id of the service connection, a UUID (AKS-E1110).
   *
   * @default - that of the task, which sets AZURESUBSCRIPTION_SERVICE_CONNECTION_ID
   */
  readonly serviceConnectionId?: string;
}
