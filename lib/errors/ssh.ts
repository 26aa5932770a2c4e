import { list, Problem, problem } from "./problem";

/** @internal */
export const sshErrors = {
  privateKey: (prop: string): Problem =>
    problem("AKS-E0495", {
      prop,
      must: "be the public key, and never the private one, which is now in your program and has to be replaced",
      fix: "make a new pair, and give the file that ends in .pub",
    }),
  otherFormat: (prop: string): Problem =>
    problem("AKS-E0496", {
      prop,
      must: "be written as OpenSSH writes it, in one line",
      fix: "convert it with `ssh-keygen -i -f <file>`",
    }),
  algorithm: (prop: string, algorithms: readonly string[], found?: string): Problem =>
    problem("AKS-E0497", {
      prop,
      must: `begin with the kind of the key: ${list(algorithms)}`,
      found,
      fix: "make one with `ssh-keygen -t rsa -b 4096`, and give the file that ends in .pub",
    }),
  broken: (prop: string): Problem =>
    problem("AKS-E0498", {
      prop,
      must: "be a whole key of the kind that it says, and its body is cut or changed",
      fix: "give the line of the file that ends in .pub as it is",
    }),
  weak: (prop: string, bits: number, found: string): Problem =>
    problem("AKS-E0499", {
      prop,
      must: `have at least ${bits} bits`,
      found,
      fix: "make a longer one with `ssh-keygen -t rsa -b 4096`",
    }),
  ed25519: (prop: string): Problem =>
    problem("AKS-W0471", {
      prop,
      must: "be an RSA key, or a cluster may not be made: AKS is known to have refused Ed25519 keys until 2026",
      found: "ssh-ed25519",
      fix: "use an RSA key, or acknowledge it where AKS takes yours",
    }),
  notWrapped: (prop: string, found: string): Problem =>
    problem("AKS-E0491", {
      prop,
      must: 'be SshPublicKey.of("ssh-rsa …")',
      found,
      fix: "wrap the line of the file that ends in .pub in it",
    }),
  several: (prop: string): Problem =>
    problem("AKS-E0492", {
      prop,
      must: "be one key",
      found: "several lines with one each",
      fix: "give one of them",
    }),
  username: (prop: string): Problem =>
    problem("AKS-E0494", {
      prop,
      must: "begin with a letter, followed by letters, digits, hyphens and underscores",
      fix: "choose another name",
    }),
};
