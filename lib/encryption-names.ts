import { diskEncryptionErrors } from "./errors/disk-encryption";
import { Problem } from "./errors/problem";
import { nameFromPath } from "./names";
import { isUnknown } from "./tokens";

const VAULT = /^[A-Za-z](?!.*--)[-A-Za-z0-9]{1,22}[A-Za-z0-9]$/;
const KEY = /^[-A-Za-z0-9]{1,127}$/;
const ENCRYPTION_SET = /^[A-Za-z0-9][-\w.]{0,78}\w$/;
const KEY_URL = /^(https:\/\/[a-zA-Z0-9-]{3,24}\.[a-z0-9.-]+\/keys\/([-0-9a-zA-Z]{1,127}))(\/[0-9a-f]{32})?$/;

const KEY_NAME_LENGTH = 127;
const ENCRYPTION_SET_NAME_LENGTH = 80;

/** @internal a key by its URL */
export interface KeyUrl {
  readonly name: string;
  /** The name of its vault. */
  readonly vault: string;
  readonly versionlessId: string;
  /** The URL with its version, where it has one. */
  readonly id?: string;
}

/** @internal nothing when the text is no URL of a key */
export function parseKeyUrl(url: string): KeyUrl | undefined {
  const match = KEY_URL.exec(url);
  if (!match) return undefined;
  return {
    name: match[2],
    vault: url.slice("https://".length, url.indexOf(".")),
    versionlessId: match[1],
    id: match[3] === undefined ? undefined : url,
  };
}

/** @internal */
export function checkVaultName(prop: string, name: string): Problem | undefined {
  return isUnknown(name) || VAULT.test(name) ? undefined : diskEncryptionErrors.vaultName(prop, name);
}

/** @internal */
export function checkKeyName(prop: string, name: string): Problem | undefined {
  return isUnknown(name) || KEY.test(name) ? undefined : diskEncryptionErrors.keyName(prop, name);
}

/** @internal */
export function checkEncryptionSetName(prop: string, name: string): Problem | undefined {
  return isUnknown(name) || ENCRYPTION_SET.test(name) ? undefined : diskEncryptionErrors.encryptionSetName(prop, name);
}

/** @internal */
export function defaultKeyName(path: string): string {
  return nameFromPath(path, KEY_NAME_LENGTH);
}

/** @internal */
export function defaultEncryptionSetName(path: string): string {
  return nameFromPath(path, ENCRYPTION_SET_NAME_LENGTH);
}
