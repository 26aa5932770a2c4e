import { TerraformStack } from "cdktf";
import { IConstruct } from "constructs";

/**
 * Roles live with the identity that has them, or with what several share, so that their address does not hang on who was
 * first; unless that is in another stack, for which Terraform cannot wait.
 * @internal
 */
export function roleHost(asker: IConstruct, shared: IConstruct | undefined): IConstruct {
  return shared && TerraformStack.of(shared) === TerraformStack.of(asker) ? shared : asker;
}
