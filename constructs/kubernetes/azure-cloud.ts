/**
 * Which Azure a cluster is in, by the names that kubelogin has for them.
 *
 * @see https://learn.microsoft.com/azure/aks/kubelogin-authentication
 */
export enum AzureCloud {
  /** Azure for everybody. */
  PUBLIC = "AzurePublicCloud",
  /** Azure operated by 21Vianet in China. */
  CHINA = "AzureChinaCloud",
  /** Azure for the government of the United States. */
  US_GOVERNMENT = "AzureUSGovernmentCloud",
}
