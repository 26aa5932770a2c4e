import { Problem, problem } from "./problem";

/** @internal */
export const etcdErrors = {
  keyId: (prop: string, got: string): Problem =>
    problem("AKS-E0160", {
      prop,
      must: "be the URL of one version of a key",
      got,
      fix: "write https://<vault>.vault.azure.net/keys/<key>/<version>, which azurerm_key_vault_key has as id",
    }),
  vaultId: (prop: string, got: string): Problem =>
    problem("AKS-E0161", {
      prop,
      must: "be the ARM id of a key vault",
      got,
      fix: "write /subscriptions/<id>/resourceGroups/<group>/providers/Microsoft.KeyVault/vaults/<vault>",
    }),
  privateVault: (prop: string): Problem =>
    problem("AKS-E0162", {
      prop,
      must: "be PUBLIC unless the API server is in a subnet of yours, from which alone it reaches a private vault",
      found: "PRIVATE",
      fix: "use ApiServerAccess.vnetIntegrated() or vnetIntegratedPublic()",
    }),
};
