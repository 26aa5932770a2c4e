import { AddonNumber, MAX_CA_CERTIFICATES, MAX_ROUTING_ZONES, MESH_REVISIONS } from "../facts/addon-limits";
import { Problem, problem } from "./problem";

/** @internal */
export const addonErrors = {
  number: (prop: string, { min, max, unit }: AddonNumber, got: number): Problem =>
    problem("AKS-E0120", {
      prop,
      must: `be a whole number${unit === undefined ? "" : ` of ${unit}`}${max === undefined ? `, at least ${min}` : ` from ${min} to ${max}`}`,
      got,
      fix: "change the number",
    }),
  armId: (prop: string, what: string, example: string, got: string): Problem =>
    problem("AKS-E0121", { prop, must: `be the ARM id of ${what}`, got, fix: `write ${example}` }),
  costAnalysisTier: (prop: string, tier: string): Problem =>
    problem("AKS-E0122", {
      prop,
      must: `be left out on the ${tier} tier, because only Standard and Premium analyse costs`,
      fix: "leave it out, or use ClusterTier.STANDARD or ClusterTier.PREMIUM",
    }),
  meshRevision: (prop: string, got: string): Problem =>
    problem("AKS-E0123", {
      prop,
      must: "be a revision of the Istio add-on, asm-<major>-<minor>",
      got,
      fix: 'write for example "asm-1-27", or list those of a region with `az aks mesh get-revisions --location <region>`',
    }),
  meshRevisionCount: (prop: string, got: number): Problem =>
    problem("AKS-E0124", {
      prop,
      must: `name ${MESH_REVISIONS.min} or ${MESH_REVISIONS.max} revisions, the second only while the mesh is upgraded`,
      got,
      fix: "name the revision that the mesh has, and beside it the one it moves to",
    }),
  meshRevisionTwice: (prop: string, got: string): Problem =>
    problem("AKS-E0125", { prop, must: "name every revision once", got, fix: "remove the second one" }),
  vaultObject: (prop: string, got: string): Problem =>
    problem("AKS-E0126", {
      prop,
      must: "be the name of an object in a key vault: 1 to 127 letters, digits or hyphens",
      got,
      fix: "write its name, not its URL",
    }),
  meshCaNeedsSecrets: (prop: string): Problem =>
    problem("AKS-E0127", {
      prop,
      must: "be left out unless the cluster can read key vaults, because the mesh gets its certificates that way",
      fix: "take KeyVaultSecrets.none() out of addons.keyVaultSecrets, or write KeyVaultSecrets.rotating()",
    }),
  proxyNowhere: (prop: string): Problem =>
    problem("AKS-E0128", {
      prop,
      must: "name a proxy for HTTP, HTTPS or both",
      fix: "give httpUrl or httpsUrl, or leave it out",
    }),
  proxyUrl: (prop: string, schemes: string, got: string): Problem =>
    problem("AKS-E0129", {
      prop,
      must: `be the URL of a proxy that begins with ${schemes}, with no path`,
      got,
      fix: 'write for example "http://proxy.example.com:3128"',
    }),
  // The URL is not shown: it holds a password.
  proxyCredentials: (prop: string): Problem =>
    problem("AKS-E0130", {
      prop,
      must: "have no user name or password in it, because AKS does not sign in to proxies and the Terraform would hold it",
      fix: "use a proxy that lets the nodes through by their addresses",
    }),
  noProxyEntry: (prop: string, got: string): Problem =>
    problem("AKS-E0131", {
      prop,
      must: "be host names, domains, addresses or ranges, with no * and no white space",
      got,
      fix: 'write a domain with a dot in front for everything below it, for example ".example.com"',
    }),
  // The text is not shown: what is taken for a certificate may be a key.
  certificate: (prop: string): Problem =>
    problem("AKS-E0132", {
      prop,
      must: "be a certificate in PEM form, encoded in base64 once more",
      fix: 'encode the whole file, for example with Fn.filebase64("ca.pem"), or `base64 -w0 ca.pem`',
    }),
  certificateWithKey: (prop: string): Problem =>
    problem("AKS-E0133", {
      prop,
      must: "hold certificates only, and it holds a private key",
      fix: "remove the key from the file, and replace it where it is used if this program was shared",
    }),
  tooManyCertificates: (prop: string, got: number): Problem =>
    problem("AKS-E0134", { prop, must: `be at most ${MAX_CA_CERTIFICATES} certificates`, got, fix: "remove some" }),
  certificateTwice: (prop: string): Problem =>
    problem("AKS-E0135", { prop, must: "be another one than those before it", fix: "remove it" }),
  proxyWithWindows: (prop: string): Problem =>
    problem("AKS-E0136", {
      prop,
      must: "be left out of a cluster with windowsNodes, because AKS has no proxy for Windows nodes",
      fix: "leave one of the two out",
    }),
  gatewayRange: (prop: string, got: string): Problem =>
    problem("AKS-E0137", {
      prop,
      must: "be an IPv4 range in CIDR notation that begins with its first address, /8 to /29",
      got,
      fix: 'write for example "10.225.0.0/24"',
    }),
  resourceName: (prop: string, got: string): Problem =>
    problem("AKS-E0138", {
      prop,
      must: "be 1 to 80 letters, digits, hyphens, underscores or dots, starting with a letter or digit and ending with a letter, digit or underscore",
      got,
      fix: "write its name, not its id",
    }),
  virtualNodesNeedSubnet: (prop: string): Problem =>
    problem("AKS-E0139", {
      prop,
      must: "be left out unless the nodes are in a subnet of yours, because Azure looks for the named one in the same virtual network",
      fix: "give the cluster nodeSubnet",
    }),
  zoneTwice: (prop: string, got: string): Problem =>
    problem("AKS-E0140", { prop, must: "name every zone once", got, fix: "remove the second one" }),
  zonesApart: (prop: string, kind: "public" | "private", got: string, first: string): Problem =>
    problem("AKS-E0141", {
      prop,
      must: `have all ${kind} zones in one resource group, here that of ${first}`,
      got,
      fix: "leave the zone out, or move the zones together",
    }),
  // The text is not shown, as the provider does not show it either.
  trustedCaLiteral: (prop: string): Problem =>
    problem("AKS-E0143", {
      prop,
      must: "be a reference, because the provider treats it as a secret",
      fix: 'read the file when Terraform plans, with Fn.filebase64("ca.pem"), or use a sensitive variable',
    }),
  tooManyZones: (prop: string, got: number): Problem =>
    problem("AKS-E0142", { prop, must: `be at most ${MAX_ROUTING_ZONES} zones`, got, fix: "remove some" }),
};

/** @internal */
export const addonWarningTexts = {
  publicIngress: (prop: string, got: string): Problem =>
    problem("AKS-W0120", {
      prop,
      must: "be NONE or INTERNAL, or the add-on opens a public address for its own ingress controller",
      got,
      fix: "make the controllers you need from inside the cluster",
    }),
  noSecretRotation: (prop: string): Problem =>
    problem("AKS-W0121", {
      prop,
      must: "rotate, or pods keep a secret that was replaced in the vault for as long as they live",
      fix: "use KeyVaultSecrets.rotating()",
    }),
};
