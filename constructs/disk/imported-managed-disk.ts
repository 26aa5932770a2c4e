import { DataAzurermManagedDisk } from "@cdktf/provider-azurerm/lib/data-azurerm-managed-disk";
import { Fn, Token } from "cdktf";
import { Construct } from "constructs";
import { parseArmId } from "../../lib/arm-ids";
import { AksError } from "../../lib/errors/aks-error";
import { diskErrors } from "../../lib/errors/disk";
import { checkManagedDiskName } from "../../lib/names";
import { lookupByName } from "../checks/lookup-by-name";
import { nameInId } from "../checks/name-in-id";
import { DiskSku } from "./disk-sku";
import { ManagedDiskLookup } from "./managed-disk-lookup";
import { IManagedDisk } from "./managed-disk-ref";

/**
 * A disk of which nothing but the id is known.
 * @internal
 */
export class IdentifiedManagedDisk extends Construct implements IManagedDisk {
  public readonly managedDiskName: string;

  constructor(
    scope: Construct,
    id: string,
    public readonly managedDiskId: string,
  ) {
    super(scope, id);
    const nameOf = (one: string) => parseArmId("Microsoft.Compute/disks", one)?.name;
    this.managedDiskName = nameInId(this, managedDiskId, nameOf, () => diskErrors.diskId("diskId", managedDiskId));
  }

  public get sku(): DiskSku {
    throw this.notImported("sku");
  }

  public get sizeGib(): number {
    throw this.notImported("sizeGib");
  }

  public get zone(): string | undefined {
    throw this.notImported("zone");
  }

  private notImported(attribute: string): AksError {
    return new AksError(diskErrors.notImported(attribute), this.node.path);
  }
}

/**
 * A disk looked up by name when Terraform plans.
 * @internal
 */
export class LookedUpManagedDisk extends Construct implements IManagedDisk {
  public readonly managedDiskId: string;
  public readonly managedDiskName: string;
  public readonly sku: DiskSku;
  public readonly sizeGib: number;
  public readonly zone?: string;

  constructor(scope: Construct, id: string, lookup: ManagedDiskLookup) {
    super(scope, id);
    const found = new DataAzurermManagedDisk(this, "Resource", lookupByName(this, lookup, checkManagedDiskName));
    this.managedDiskId = found.id;
    this.managedDiskName = found.name;
    this.sku = DiskSku.of(found.storageAccountType);
    this.sizeGib = found.diskSizeGb;
    // A list of one zone or none: Terraform's one() makes the latter null.
    this.zone = Token.asString(Fn.one(found.zones));
  }
}

/** @internal the size of a disk, unless it was imported without one */
export function knownSizeOf(disk: IManagedDisk): number | undefined {
  return disk instanceof IdentifiedManagedDisk ? undefined : disk.sizeGib;
}

/** @internal the kind of a disk, unless it was imported without one */
export function knownSkuOf(disk: IManagedDisk): DiskSku | undefined {
  return disk instanceof IdentifiedManagedDisk ? undefined : disk.sku;
}

/** @internal the zone of a disk, unless it was imported without one */
export function knownZoneOf(disk: IManagedDisk): string | undefined {
  return disk instanceof IdentifiedManagedDisk ? undefined : disk.zone;
}
