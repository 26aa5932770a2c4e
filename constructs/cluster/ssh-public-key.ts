import { sshErrors } from "../../lib/errors/ssh";
import { ProblemFor } from "../../lib/errors/problem";
import { MIN_RSA_BITS, readSshKey, ReadSshKey, SSH_ALGORITHMS } from "../../lib/ssh-keys";
import { isUnknown } from "../../lib/tokens";
import { checkCalls } from "../checks/check-calls";

/**
 * A public key for SSH, as OpenSSH writes it: RSA with at least 2048 bits, or Ed25519.
 *
 * What is no such key is reported by what uses it (AKS-E0492 and AKS-E0495 to AKS-E0499). The key itself is never in a message.
 *
 * @see https://learn.microsoft.com/azure/virtual-machines/linux/ssh-from-windows#supported-ssh-key-formats
 */
export class SshPublicKey {
  /**
   * A key by its text: the line of the file that ends in `.pub`. Its comment is left out, for a change of it would
   * replace what has the key.
   *
   * @param text the line, or a reference to it
   */
  public static of(text: string): SshPublicKey {
    return new SshPublicKey(isUnknown(text) ? { text } : readSshKey(String(text)));
  }

  /** The key in one line, without its comment. */
  public readonly text: string;
  /** @internal */
  public readonly _problems: ProblemFor[];

  private constructor(read: ReadSshKey) {
    this.text = read.text;
    this._problems = problemsOf(read);
  }
}

checkCalls("SshPublicKey", SshPublicKey);

function problemsOf({ mistake, found = "nothing of it" }: ReadSshKey): ProblemFor[] {
  switch (mistake) {
    case undefined:
      return [];
    case "private":
      return [sshErrors.privateKey];
    case "otherFormat":
      return [sshErrors.otherFormat];
    case "algorithm":
      return [(prop) => sshErrors.algorithm(prop, SSH_ALGORITHMS, found)];
    case "several":
      return [sshErrors.several];
    case "broken":
      return [sshErrors.broken];
    case "weak":
      return [(prop) => sshErrors.weak(prop, MIN_RSA_BITS, found)];
  }
}
