import { ITerraformDependable } from "cdktf";
import { IConstruct } from "constructs";

/** A key vault, made here or there already. */
export interface IKeyVault extends IConstruct {
  /** The ARM id of the vault. */
  readonly keyVaultId: string;
  /** The name of the vault. */
  readonly keyVaultName: string;
  /** Its region, where it is known. */
  readonly location?: string;
  /** What has to be in place before keys are made in it: the role to do so. */
  readonly readyForKeys: ITerraformDependable[];
}
