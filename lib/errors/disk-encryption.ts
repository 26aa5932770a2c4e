import { NumberLimits } from "../whole-numbers";
import { list, Problem, problem, suggest } from "./problem";

/** @internal */
export const diskEncryptionErrors = {
  vaultName: (prop: string, got: string): Problem =>
    problem("AKS-E0718", {
      prop,
      must: "be 3 to 24 letters, digits or hyphens, beginning with a letter, ending with a letter or digit and without two hyphens in a row",
      got,
      fix: "choose another name; no vault of anybody else in Azure can have it",
    }),
  softDelete: (prop: string, { min, max }: NumberLimits, got: number): Problem =>
    problem("AKS-E0719", {
      prop,
      must: `be a whole number of days from ${min} to ${max}`,
      got,
      fix: "choose a number in that range; once the vault is there Azure refuses another",
    }),
  vaultRange: (prop: string, rule: string, got: unknown): Problem =>
    problem("AKS-E0720", { prop, must: rule, got, fix: 'write for example "203.0.113.0/24"' }),
  tooManyInFirewall: (prop: string, what: string, limit: number, got: number): Problem =>
    problem("AKS-E0721", {
      prop,
      must: `be at most ${limit} ${what}`,
      got,
      fix: what === "ranges" ? "join neighbouring ranges, or name fewer" : "name fewer",
    }),
  vaultId: (prop: string, got: string): Problem =>
    problem("AKS-E0722", {
      prop,
      must: "be the ARM id of a key vault",
      got,
      fix: "write /subscriptions/<id>/resourceGroups/<group>/providers/Microsoft.KeyVault/vaults/<vault>",
    }),
  keyName: (prop: string, got: string): Problem =>
    problem("AKS-E0723", { prop, must: "be 1 to 127 letters, digits or hyphens", got, fix: "choose another name" }),
  keyBits: (prop: string, known: number[], got: number): Problem =>
    problem("AKS-E0724", {
      prop,
      must: `be one of ${list(known.map(String))} bits`,
      got,
      fix: "use one of them: disks can be encrypted with RSA keys of these lengths only",
    }),
  keyRotation: (prop: string, { min, max }: NumberLimits, got: number): Problem =>
    problem("AKS-E0725", {
      prop,
      must: `be a whole number of days from ${min} to ${max}`,
      got,
      fix: "choose a number in that range, or KeyRotation.none()",
    }),
  hsmNeedsPremium: (prop: string): Problem =>
    problem("AKS-E0726", {
      prop,
      must: "be left out in a vault of the standard kind, which has no hardware security module",
      got: true,
      fix: "give the vault sku: KeyVaultSku.PREMIUM",
    }),
  keyUrl: (prop: string, got: string): Problem =>
    problem("AKS-E0727", {
      prop,
      must: "be the URL of a key in a vault, with or without its version",
      got,
      fix: "write https://<vault>.vault.azure.net/keys/<key>, which azurerm_key_vault_key has as versionless_id",
    }),
  keyOfOtherVault: (prop: string, vault: string, got: string): Problem =>
    problem("AKS-E0774", {
      prop,
      must: `be the URL of a key in the vault that is given, ${vault}, on which the role to use the key is given`,
      got,
      fix: "give the vault of the key, or a key of the vault",
    }),
  keyNotImported: (attribute: string, needed: string): Problem =>
    problem("AKS-E0728", {
      prop: attribute,
      must: `be known before it is read, and this key was imported without ${needed}`,
      fix: `give ${needed} to KeyVaultKey.fromKeyAttributes, or import the key with KeyVaultKey.fromKeyName, which looks it up`,
    }),
  keyOperations: (prop: string, needed: string[], missing: string[]): Problem =>
    problem("AKS-E0729", {
      prop,
      must: `be a key that may be used to ${list(needed)}`,
      found: `one without ${list(missing)}`,
      fix: "add them to the operations of the key, or leave its operations out",
    }),
  encryptionSetName: (prop: string, got: string): Problem =>
    problem("AKS-E0730", {
      prop,
      must: "be 2 to 80 letters, digits, hyphens, underscores or dots, beginning with a letter or digit and ending with a letter, digit or underscore",
      got,
      fix: "choose another name",
    }),
  encryptionSetId: (prop: string, got: string): Problem =>
    problem("AKS-E0731", {
      prop,
      must: "be the ARM id of a disk encryption set",
      got,
      fix: "write /subscriptions/<id>/resourceGroups/<group>/providers/Microsoft.Compute/diskEncryptionSets/<name>",
    }),
  otherRegion: (prop: string, theirs: string, what: string, ours: string, got: string): Problem =>
    problem("AKS-E0732", {
      prop,
      must: `be ${theirs} in ${ours}, the region of ${what}: Azure does not use one of another region`,
      got,
      fix: `make it in ${ours}, or move ${what}`,
    }),
  doubleEncryption: (prop: string, sku: string): Problem =>
    problem("AKS-E0733", {
      prop,
      must: `be a set with the customer key alone for ${sku}, which Azure does not encrypt twice`,
      found: "one of PLATFORM_AND_CUSTOMER_KEYS",
      fix: "use a DiskEncryption of kind DiskEncryptionKind.CUSTOMER_KEY for the disk, or another SKU",
    }),
  etcdFirewall: (prop: string): Problem =>
    problem("AKS-E0734", {
      prop,
      must: "be a key in a vault that is open to all networks: the control plane does not reach a public vault behind a firewall",
      found: "one behind a firewall",
      fix: "use networkAccess: KeyVaultNetworkAccess.PRIVATE with a private endpoint for the vault and an API server in a subnet of yours, or a vault with VaultFirewall.openToAllNetworks()",
    }),
  noKeyOperations: (prop: string, known: string[]): Problem =>
    problem("AKS-E0735", {
      prop,
      must: `be at least one of ${list(known)}, each once`,
      found: "an empty list, or one with repetitions",
      fix: suggest([], "leave it out for those that disks and etcd need"),
    }),
};

/** @internal */
export const diskEncryptionWarnings = {
  openVault: (prop: string): Problem =>
    problem("AKS-W0704", {
      prop,
      must: "let in named networks only, so that whoever gets hold of credentials still has to be in one of them",
      found: "openToAllNetworks",
      fix: "use VaultFirewall.allowing({ ipRanges }) with the addresses from which Terraform runs",
    }),
  nobodyWritesKeys: (prop: string): Problem =>
    problem("AKS-W0705", {
      prop,
      must: "let in the place from where Terraform runs: keys are made over the network, not through Azure Resource Manager",
      found: "a vault that lets in trusted services alone",
      fix: "give the vault firewall: VaultFirewall.allowing({ ipRanges }), or run Terraform behind a private endpoint of the vault",
    }),
};
