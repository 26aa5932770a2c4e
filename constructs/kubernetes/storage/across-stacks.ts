import { DataAzurermDiskEncryptionSet } from "@cdktf/provider-azurerm/lib/data-azurerm-disk-encryption-set";
import { DataAzurermManagedDisk } from "@cdktf/provider-azurerm/lib/data-azurerm-managed-disk";
import { DiskEncryptionSet } from "@cdktf/provider-azurerm/lib/disk-encryption-set";
import { ManagedDisk as ManagedDiskResource } from "@cdktf/provider-azurerm/lib/managed-disk";
import { ResourceGroup } from "@cdktf/provider-azurerm/lib/resource-group";
import { Fn, TerraformStack, Token } from "cdktf";
import { Construct, IConstruct } from "constructs";
import { storageErrors } from "../../../lib/errors/storage";
import { isKnown, isUnknown } from "../../../lib/tokens";
import { ProblemReport } from "../../checks/problem-report";
import { knownSizeOf, knownZoneOf } from "../../disk/imported-managed-disk";
import { IManagedDisk } from "../../disk/managed-disk-ref";
import { IDiskEncryption } from "../../encryption/disk-encryption-ref";
import { IResourceGroup } from "../../resource-group/resource-group-ref";

type Found = ManagedDiskResource | DataAzurermManagedDisk | DiskEncryptionSet | DataAzurermDiskEncryptionSet;

/** What a volume is made of, as the stack of the volume knows it. @internal */
export interface DiskHere {
  readonly id: string;
  /** Nothing for a disk of which only the id is known. */
  readonly sizeGib?: number;
  /** The zone, for a disk that is in one. */
  readonly zone?: string;
  readonly location?: string;
}

/**
 * The id of a set in the stack of a construct. One of another stack is looked up by its name, so that the state of that
 * stack, which may hold credentials, is not read.
 * @internal
 */
export function setIdHere(scope: Construct, prop: string, encryption: IDiskEncryption): string {
  const there = foundIn(encryption, scope);
  if (!(there instanceof DiskEncryptionSet || there instanceof DataAzurermDiskEncryptionSet)) {
    return encryption.diskEncryptionSetId;
  }
  if (!deployAfter(scope, prop, encryption)) return encryption.diskEncryptionSetId;
  return new DataAzurermDiskEncryptionSet(scope, "Set", placeOf(encryption, there)).id;
}

/** A disk in the stack of a construct, looked up where it is of another one. @internal */
export function diskHere(scope: Construct, prop: string, disk: IManagedDisk): DiskHere {
  const there = foundIn(disk, scope);
  const sizeGib = knownSizeOf(disk);
  const zone = knownZoneOf(disk);
  if (!(there instanceof ManagedDiskResource || there instanceof DataAzurermManagedDisk)) {
    const here = disk.node.tryFindChild("Resource");
    const location =
      here instanceof ManagedDiskResource
        ? here.locationInput
        : here instanceof DataAzurermManagedDisk
          ? here.location
          : undefined;
    return { id: disk.managedDiskId, sizeGib, zone, location };
  }
  if (!deployAfter(scope, prop, disk)) return { id: disk.managedDiskId, sizeGib };
  const here = new DataAzurermManagedDisk(scope, "Disk", placeOf(disk, there));
  const location = there instanceof ManagedDiskResource ? there.locationInput : undefined;
  return {
    id: here.id,
    sizeGib: isKnown(sizeGib) ? sizeGib : here.diskSizeGb,
    zone: isUnknown(zone) ? Token.asString(Fn.one(here.zones)) : zone,
    location: isKnown(location) ? location : here.location,
  };
}

/** What Terraform has of it in another stack; nothing when it is in this one, or only its id is known. */
function foundIn(what: IConstruct, scope: IConstruct): unknown {
  if (TerraformStack.of(what) === TerraformStack.of(scope)) return undefined;
  return what.node.tryFindChild("Resource");
}

function placeOf(what: IConstruct, found: Found): { name: string; resourceGroupName: string } {
  const group = (what as { _resourceGroup?: IResourceGroup })._resourceGroup as { resource?: unknown } | undefined;
  const groupName = group?.resource instanceof ResourceGroup ? group.resource.nameInput : found.resourceGroupNameInput;
  return {
    name: isKnown(found.nameInput) ? found.nameInput : found.name,
    resourceGroupName: isKnown(groupName) ? groupName : found.resourceGroupName,
  };
}

/** Whether the stack of something is deployed first, which this makes sure of; reports it where it cannot be. */
function deployAfter(scope: IConstruct, prop: string, what: IConstruct): boolean {
  const [theirs, ours] = [what, scope].map((one) => TerraformStack.of(one));
  if (theirs.dependsOn(ours)) {
    ProblemReport.of(scope).add(storageErrors.deployedLater(prop, theirs.node.path, ours.node.path));
    return false;
  }
  ours.addDependency(theirs);
  return true;
}
