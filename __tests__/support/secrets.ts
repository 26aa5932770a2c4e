/**
 * What in synthesized Terraform is a secret written as text. Every synth of the suite is held against it (jest.setup.js).
 */

/** Attributes of the providers that take a secret, by the last part of their name. */
const NAMES =
  /(^|_)(passwords?|passphrase|secret(_value)?|client_key|token|tokens|connection_string|access_key|account_key|storage_key|api_key|private_key|ssh_private_key|sas_url|credentials?)$/;
/** The same words where they name something else: how long a token lives, where a secret is, a switch. */
const HARMLESS = /(_enabled|_id|_ids|_name|_mode|_interval|automount_service_account_token)$/;

const VALUES: [what: string, pattern: RegExp][] = [
  ["a private key", /-----BEGIN [A-Z ]*PRIVATE KEY-----/],
  ["a token", /\beyJ[\w-]{8,}\.eyJ[\w-]{8,}\./],
  ["a key of a storage account", /AccountKey=[A-Za-z0-9+/]{20,}/],
  ["a shared access signature", /[?&]sig=[A-Za-z0-9%+/]{16,}/],
  ["a password in a URL", /[a-z]+:\/\/[^/\s:@]+:[^/\s:@${]+@/],
  ["the administrator's kubeconfig", /kube_admin_config/],
];

/** Where secrets stand, as paths; what stands there is never repeated. */
export function secretsIn(json: unknown): string[] {
  const found: string[] = [];
  visit(json, "", found);
  return found;
}

function visit(value: unknown, path: string, found: string[]): void {
  if (typeof value === "string") {
    const name = path.slice(path.lastIndexOf(".") + 1).replace(/\[\d+\]$/, "");
    // A whole reference is how a secret gets in without being there.
    const literal = value !== "" && !/^\$\{[^}]+\}$/.test(value);
    if (literal && NAMES.test(name) && !HARMLESS.test(name)) found.push(`${path}: ${name} is written as text`);
    for (const [what, pattern] of VALUES) if (pattern.test(value)) found.push(`${path}: ${what}`);
    return;
  }
  if (Array.isArray(value)) value.forEach((one, index) => visit(one, `${path}[${index}]`, found));
  else if (typeof value === "object" && value !== null) {
    for (const [key, one] of Object.entries(value)) visit(one, path === "" ? key : `${path}.${key}`, found);
    if (isKubernetesSecret(path)) found.push(...literalsOf(value as Record<string, unknown>, path));
  }
}

/** A Kubernetes secret takes any key: what its data holds is a secret whatever it is called. */
function isKubernetesSecret(path: string): boolean {
  return /^resource\.kubernetes_secret(_v1)?\.[^.]+$/.test(path);
}

function literalsOf(secret: Record<string, unknown>, path: string): string[] {
  return ["data", "binary_data"].flatMap((field) =>
    Object.entries((secret[field] ?? {}) as Record<string, unknown>)
      .filter(([, one]) => typeof one === "string" && !/^\$\{[^}]+\}$/.test(one))
      .map(([key]) => `${path}.${field}.${key}: written as text`),
  );
}
