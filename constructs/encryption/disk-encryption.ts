import { DiskEncryptionSet } from "@cdktf/provider-azurerm/lib/disk-encryption-set";
import { RoleAssignment } from "@cdktf/provider-azurerm/lib/role-assignment";
import { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { checkEncryptionSetName, defaultEncryptionSetName } from "../../lib/encryption-names";
import { diskEncryptionErrors } from "../../lib/errors/disk-encryption";
import { Problem } from "../../lib/errors/problem";
import { fingerprint } from "../../lib/fingerprint";
import { checkLocation, checkTags } from "../../lib/names";
import { regionsDiffer } from "../../lib/regions";
import { enumProblem } from "../../lib/shapes";
import { IManagedIdentity } from "../access/managed-identity-ref";
import { PrincipalType } from "../access/principal-type";
import { RoleBook } from "../access/role-book";
import { roleHost } from "../access/role-host";
import { ProblemReport } from "../checks/problem-report";
import { readyInStack } from "../checks/ready-in-stack";
import { rendered } from "../checks/rendered";
import { DiskEncryptionKind } from "./disk-encryption-kind";
import { DiskEncryptionLookup, DiskEncryptionProps } from "./disk-encryption-props";
import { IDiskEncryption } from "./disk-encryption-ref";
import { IdentifiedDiskEncryption, LookedUpDiskEncryption } from "./imported-disk-encryption";
import { IResourceGroup } from "../resource-group/resource-group-ref";
import { missingOperations } from "./key-checks";
import { KeyOperation } from "./key-operation";
import { IKeyVaultKey } from "./key-vault-key-ref";
import { readProps } from "../checks/read-props";
import { checkCalls } from "../checks/check-calls";

const KEY_ROLE = "Key Vault Crypto Service Encryption User";

/**
 * Encryption of disks with a key of yours: a disk encryption set, and the role of its identity on the vault of the key.
 * Give it to a cluster, a disk or a storage class. Who loses the key loses the disks.
 *
 * Raises AKS-E0729, AKS-E0730, AKS-E0732 and AKS-E0804 to AKS-E0806.
 *
 * @see https://learn.microsoft.com/azure/aks/azure-disk-customer-managed-keys
 */
export class DiskEncryption extends Construct implements IDiskEncryption {
  /**
   * A set that is there already, of which only the id is known. Its identity has its role already. Raises AKS-E0731.
   *
   * @param scope where the set is placed in the program
   * @param id the id of the construct
   * @param diskEncryptionSetId the ARM id of the set
   */
  public static fromDiskEncryptionSetId(scope: Construct, id: string, diskEncryptionSetId: string): IDiskEncryption {
    return new IdentifiedDiskEncryption(scope, id, diskEncryptionSetId);
  }

  /**
   * A set that is there already, looked up by name when Terraform plans. Raises AKS-E0730 and AKS-E0801.
   *
   * @param scope where the look-up is placed
   * @param id the id of the look-up
   * @param lookup its name and resource group
   */
  public static fromDiskEncryptionSetName(scope: Construct, id: string, lookup: DiskEncryptionLookup): IDiskEncryption {
    return new LookedUpDiskEncryption(scope, id, lookup);
  }

  /** The Terraform resource, for what the library has no word for. */
  public readonly resource: DiskEncryptionSet;
  public readonly diskEncryptionSetId: string;
  public readonly readyAfter: ITerraformDependable[];
  public readonly location?: string;
  public readonly kind?: DiskEncryptionKind;
  /** @internal where to look it up from another stack */
  public readonly _resourceGroup: IResourceGroup;

  constructor(scope: Construct, id: string, props: DiskEncryptionProps) {
    super(scope, id);
    props = readProps(this, "DiskEncryptionProps", props);
    const { key, identity } = props;
    const name = props.name ?? defaultEncryptionSetName(this.node.path);
    const follows = props.followKeyRotation ?? true;
    const location = props.location ?? props.resourceGroup.location;
    const kind = props.kind ?? DiskEncryptionKind.CUSTOMER_KEY;
    this._resourceGroup = props.resourceGroup;
    this.location = location;
    this.kind = kind;
    ProblemReport.of(this).add(...problems(props, name, location));
    const before = identity && this.letUse(key, identity.principalId, identity);
    this.resource = new DiskEncryptionSet(this, "Resource", {
      name,
      location,
      resourceGroupName: props.resourceGroup.resourceGroupName,
      encryptionType: kind,
      autoKeyRotationEnabled: follows,
      // Azure takes the key with its version exactly when it must not follow it.
      keyVaultKeyId: follows ? key.versionlessKeyId : key.keyId,
      identity: identity
        ? { type: "UserAssigned", identityIds: [identity.managedIdentityId] }
        : { type: "SystemAssigned" },
      tags: props.tags,
      dependsOn: before && readyInStack(this, [before]),
    });
    this.diskEncryptionSetId = this.resource.id;
    this.readyAfter = [before ?? this.letUse(key, this.resource.identity.principalId)];
  }

  /** On the vault and not on the key: the set has to be told by the vault when a key is about to end. */
  private letUse(key: IKeyVaultKey, principalId: string, identity?: IManagedIdentity): RoleAssignment {
    const scope = key.keyVault.keyVaultId;
    return RoleBook.of(this).give(this, {
      role: KEY_ROLE,
      scopeId: scope,
      principalId,
      principalType: PrincipalType.SERVICE_PRINCIPAL,
      // Two sets with one identity and one vault share the role.
      host: roleHost(this, identity),
      id: identity ? `Role-EncryptionKeys-${fingerprint(rendered(this, scope))}` : "Role-Key",
      reason: "the disk encryption set wraps and unwraps the keys of disks with a key in the vault",
    }).resource;
  }
}

checkCalls("DiskEncryption", DiskEncryption);

function problems(
  { key, location, kind, tags }: DiskEncryptionProps,
  name: string,
  ours: string,
): (Problem | undefined)[] {
  const needed = [KeyOperation.WRAP_KEY, KeyOperation.UNWRAP_KEY];
  const missing = missingOperations(key, needed);
  const vaultRegion = key.keyVault.location;
  return [
    checkEncryptionSetName("name", name),
    location === undefined ? undefined : checkLocation("location", location),
    enumProblem("kind", kind, DiskEncryptionKind),
    missing.length > 0 ? diskEncryptionErrors.keyOperations("key", needed, missing) : undefined,
    regionsDiffer(vaultRegion, ours)
      ? diskEncryptionErrors.otherRegion("key", "a key of a vault", "the set", ours, vaultRegion!)
      : undefined,
    ...checkTags("tags", tags),
  ];
}
