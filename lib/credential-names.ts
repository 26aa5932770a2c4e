import { grantErrors } from "./errors/grants";
import { parseArmId } from "./arm-ids";
import { Problem } from "./errors/problem";
import { FEDERATED_CREDENTIALS } from "./facts/federated-credentials";
import { defaultIdentityName } from "./names";
import { isUnknown } from "./tokens";

const { min, max } = FEDERATED_CREDENTIALS.nameLength;
const CREDENTIAL = new RegExp(`^[A-Za-z0-9][-\\w]{${min - 1},${max - 1}}$`);

/** @internal */
export function checkCredentialName(prop: string, name: string): Problem | undefined {
  if (isUnknown(name) || CREDENTIAL.test(name)) return undefined;
  return grantErrors.name(prop, "credential", min, max, name);
}

/** @internal */
export function defaultCredentialName(path: string): string {
  return defaultIdentityName(path).slice(-max).replace(/^-+/, "");
}

/** @internal the resource group of an identity; nothing when the text is no id of one */
export function resourceGroupNameOf(identityId: string): string | undefined {
  return parseArmId("Microsoft.ManagedIdentity/userAssignedIdentities", identityId)?.resourceGroupName;
}
