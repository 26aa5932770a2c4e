/** @internal https://learn.microsoft.com/entra/workload-id/workload-identity-federation-considerations */
export const FEDERATED_CREDENTIALS = {
  /** What one identity takes. */
  max: 20,
  nameLength: { min: 3, max: 120 },
  /** What Entra ID asks a token of a service account to be for. */
  audience: "api://AzureADTokenExchange",
} as const;

/** @internal what the webhook in the cluster looks for; https://learn.microsoft.com/azure/aks/workload-identity-overview */
export const WORKLOAD_IDENTITY_KEYS = {
  clientId: "azure.workload.identity/client-id",
  use: "azure.workload.identity/use",
} as const;
