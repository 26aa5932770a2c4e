/** @internal the kinds of keys that Azure takes for Linux machines, and how strong an RSA one has to be */
export const SSH_ALGORITHMS = ["ssh-rsa", "ssh-ed25519"] as const;
/** @internal */
export const MIN_RSA_BITS = 2048;

/**
 * What is wrong with a public key, in a word; nothing of the key itself, which may be the private one by mistake.
 * @internal
 */
export type SshKeyMistake = "private" | "otherFormat" | "algorithm" | "broken" | "weak" | "several";

/** @internal a public key as OpenSSH writes it: kind and body, without the comment */
export interface ReadSshKey {
  readonly text: string;
  readonly mistake?: SshKeyMistake;
  /** What was found, where it may be told: the kind of the key, or its bits. */
  readonly found?: string;
}

/** @internal */
export function readSshKey(given: string): ReadSshKey {
  const [algorithm = "", body = ""] = given.trim().split(/\s+/);
  const text = `${algorithm} ${body}`;
  if (/PRIVATE KEY|PuTTY-User-Key-File/.test(given)) return { text, mistake: "private" };
  if (/BEGIN|^---- /.test(given)) return { text, mistake: "otherFormat" };
  if (!SSH_ALGORITHMS.some((known) => known === algorithm)) {
    // Only what looks like the name of a kind is told: anything else may be a secret that landed here.
    const named = /^(ssh|ecdsa|sk)-[a-z0-9@.-]{1,60}$/.test(algorithm) ? algorithm : undefined;
    return { text, mistake: "algorithm", found: named };
  }
  const lines = given.split(/[\r\n]+/).map((line) => line.trim().split(/\s+/)[0]);
  if (lines.filter((word) => SSH_ALGORITHMS.some((known) => known === word)).length > 1) {
    return { text, mistake: "several" };
  }
  const fields = fieldsOf(body);
  if (!fields || fields[0]?.toString("latin1") !== algorithm) return { text, mistake: "broken" };
  if (algorithm === "ssh-ed25519")
    return { text, mistake: fields.length === 2 && fields[1].length === 32 ? undefined : "broken" };
  // The name of the kind, the exponent and the number.
  const bits = fields.length === 3 ? bitsOf(fields[2]) : 0;
  if (bits === 0) return { text, mistake: "broken" };
  return bits < MIN_RSA_BITS ? { text, mistake: "weak", found: `${bits} bits` } : { text };
}

/** The fields of the body: each with its length in four bytes before it. Nothing when they do not add up. */
function fieldsOf(body: string): Buffer[] | undefined {
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(body) || body.length % 4 !== 0) return undefined;
  const bytes = Buffer.from(body, "base64");
  const fields: Buffer[] = [];
  let at = 0;
  while (at < bytes.length) {
    if (at + 4 > bytes.length) return undefined;
    const length = bytes.readUInt32BE(at);
    if (at + 4 + length > bytes.length) return undefined;
    fields.push(bytes.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return fields;
}

/** The bits of a whole number that is written with the highest byte first. */
function bitsOf(number: Buffer | undefined): number {
  const first = number?.findIndex((byte) => byte !== 0) ?? -1;
  if (!number || first < 0) return 0;
  return (number.length - first) * 8 - Math.clz32(number[first]) + 24;
}
