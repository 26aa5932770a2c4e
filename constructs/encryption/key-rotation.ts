import { KeyVaultKeyRotationPolicy } from "@cdktf/provider-azurerm/lib/key-vault-key";
import { diskEncryptionErrors } from "../../lib/errors/disk-encryption";
import { ProblemFor } from "../../lib/errors/problem";
import { KEY_ROTATION_DAYS } from "../../lib/facts/key-limits";
import { isKnown } from "../../lib/tokens";
import { isWithin } from "../../lib/whole-numbers";
import { checkCalls } from "../checks/check-calls";

/**
 * Whether the vault makes a new version of a key by itself. Old versions stay, and none expires: a disk whose key has
 * expired cannot be read.
 *
 * @see https://learn.microsoft.com/azure/key-vault/keys/how-to-configure-key-rotation
 */
export class KeyRotation {
  /**
   * A new version so many days after the last one was made.
   *
   * Raises AKS-E0725.
   *
   * @param days a whole number from 7 to 36500
   */
  public static afterDays(days: number): KeyRotation {
    return new KeyRotation(days);
  }

  /** Never: somebody has to make new versions by hand. */
  public static none(): KeyRotation {
    return new KeyRotation();
  }

  /** @internal */
  public readonly _problems: ProblemFor[] = [];

  private constructor(private readonly days?: number) {
    if (isKnown(days) && !isWithin(days, KEY_ROTATION_DAYS)) {
      this._problems.push((prop) => diskEncryptionErrors.keyRotation(prop, KEY_ROTATION_DAYS, days));
    }
  }

  /** @internal */
  public _render(): KeyVaultKeyRotationPolicy | undefined {
    return this.days === undefined ? undefined : { automatic: { timeAfterCreation: `P${this.days}D` } };
  }
}

checkCalls("KeyRotation", KeyRotation);
