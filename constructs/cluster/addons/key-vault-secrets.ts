import { KubernetesClusterKeyVaultSecretsProvider } from "@cdktf/provider-azurerm/lib/kubernetes-cluster";
import { Tokenization } from "cdktf";
import { addonWarningTexts } from "../../../lib/errors/addons";
import { Problem } from "../../../lib/errors/problem";
import { checkNumber } from "../../../lib/facts/addon-checks";
import { SECRET_ROTATION_DEFAULT_MINUTES, SECRET_ROTATION_MINUTES } from "../../../lib/facts/addon-limits";
import { checkCalls } from "../../checks/check-calls";

/**
 * Lets pods mount secrets, keys and certificates of key vaults as files: the Secrets Store CSI driver. Changed in place.
 *
 * Which vaults a pod may read is decided by the roles of its workload identity, not here.
 *
 * @see https://learn.microsoft.com/azure/aks/csi-secrets-store-driver
 */
export class KeyVaultSecrets {
  /**
   * Mounted secrets follow the vault: they are read again every few minutes.
   *
   * @param intervalMinutes every how many minutes, whole and 1 or more (AKS-E0120, where it is used)
   */
  public static rotating(intervalMinutes: number = SECRET_ROTATION_DEFAULT_MINUTES): KeyVaultSecrets {
    return new KeyVaultSecrets(intervalMinutes);
  }

  /** A pod keeps the secrets it was started with. Warns with AKS-W0121 where it is used. */
  public static withoutRotation(): KeyVaultSecrets {
    return new KeyVaultSecrets();
  }

  /** No driver: pods mount no secrets of key vaults, and nothing of it runs on the nodes. */
  public static none(): KeyVaultSecrets {
    return new KeyVaultSecrets(undefined, false);
  }

  private constructor(
    private readonly intervalMinutes?: number,
    /** @internal whether the driver is there */
    public readonly _isOn: boolean = true,
  ) {}

  /** @internal */
  public _problems(prop: string): Problem[] {
    return checkNumber(`${prop}.intervalMinutes`, SECRET_ROTATION_MINUTES, this.intervalMinutes);
  }

  /** @internal */
  public _warning(prop: string): Problem | undefined {
    return this._isOn && this.intervalMinutes === undefined ? addonWarningTexts.noSecretRotation(prop) : undefined;
  }

  /** @internal the provider refuses a block in which neither is written */
  public _render(): KubernetesClusterKeyVaultSecretsProvider | undefined {
    if (!this._isOn) return undefined;
    if (this.intervalMinutes === undefined) return { secretRotationEnabled: false };
    const interval = Tokenization.stringifyNumber(this.intervalMinutes);
    return { secretRotationEnabled: true, secretRotationInterval: `${interval}m` };
  }
}

checkCalls("KeyVaultSecrets", KeyVaultSecrets);
