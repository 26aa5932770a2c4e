import { generateKeyPairSync } from "node:crypto";
import fc from "fast-check";
import { MIN_RSA_BITS, readSshKey } from "../../lib/ssh-keys";

const field = (bytes: Buffer): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
};
const line = (kind: string, ...fields: Buffer[]): string =>
  `${kind} ${Buffer.concat([field(Buffer.from(kind)), ...fields.map(field)]).toString("base64")}`;

/** A key as ssh-keygen would write it, from one that Node made. */
function rsa(bits: number): string {
  const { n, e } = generateKeyPairSync("rsa", { modulusLength: bits }).publicKey.export({ format: "jwk" });
  const positive = (text: string) => Buffer.concat([Buffer.from([0]), Buffer.from(text, "base64url")]);
  return line("ssh-rsa", Buffer.from(e!, "base64url"), positive(n!));
}
const ed25519 = line("ssh-ed25519", Buffer.alloc(32, 7));
const strong = rsa(2048);

test.each([
  ["RSA", strong],
  ["Ed25519", ed25519],
])("%s is read, and its comment, blanks and line ends are left out", (_, key) => {
  expect(readSshKey(key)).toEqual({ text: key });
  expect(readSshKey(`  ${key.replace(" ", "   ")} somebody@example.com \r\n`)).toEqual({ text: key });
});

test.each<[string, string, string]>([
  ["an RSA key that is too short", rsa(1024), "weak"],
  ["one of another kind", line("ecdsa-sha2-nistp256", Buffer.from("nistp256"), Buffer.alloc(65, 4)), "algorithm"],
  ["one of a kind that is gone", line("ssh-dss", Buffer.alloc(128, 4)), "algorithm"],
  ["no key", "hunter2", "algorithm"],
  ["nothing", "", "algorithm"],
  ["a body that is cut", strong.slice(0, -20), "broken"],
  ["a body of another kind", strong.replace("ssh-rsa", "ssh-ed25519"), "broken"],
  ["an Ed25519 key that is short", line("ssh-ed25519", Buffer.alloc(31, 7)), "broken"],
  ["an RSA key without its number", line("ssh-rsa", Buffer.from([1, 0, 1])), "broken"],
  [
    "an RSA key with a field too many",
    line("ssh-rsa", Buffer.from([1, 0, 1]), Buffer.alloc(256, 9), Buffer.alloc(1)),
    "broken",
  ],
  ["an Ed25519 key with a field too many", line("ssh-ed25519", Buffer.alloc(32, 7), Buffer.alloc(1)), "broken"],
  ["two keys", `${strong} a\r\n${ed25519} b`, "several"],
  ["the kind alone", "ssh-rsa", "broken"],
  ["the private key", "-----BEGIN OPENSSH PRIVATE KEY-----\nabc", "private"],
  ["the private key of PuTTY", "PuTTY-User-Key-File-3: ssh-rsa", "private"],
  ["the format of RFC 4716", "---- BEGIN SSH2 PUBLIC KEY ----\nAAAA", "otherFormat"],
  ["PEM", "-----BEGIN PUBLIC KEY-----\nMII", "otherFormat"],
])("%s is not", (_, key, mistake) => expect(readSshKey(key).mistake).toBe(mistake));

test("the bits of a key are told, and nothing of what may be a secret", () => {
  expect(readSshKey(rsa(1024)).found).toBe("1024 bits");
  expect(readSshKey("hunter2").found).toBeUndefined();
  expect(readSshKey("ssh-dss AAAA").found).toBe("ssh-dss");
  expect(MIN_RSA_BITS).toBe(2048);
});

test("a key with any letter of its body changed to another length, or lost, is never taken for a whole one", () => {
  fc.assert(
    fc.property(fc.integer({ min: 8, max: strong.length - 1 }), (at) => {
      expect(readSshKey(strong.slice(0, at) + strong.slice(at + 1)).mistake).toBe("broken");
    }),
  );
});
