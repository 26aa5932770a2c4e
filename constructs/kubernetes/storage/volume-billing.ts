import { IConstruct } from "constructs";
import { diskItems } from "../../../lib/capacity/billed-disks";
import { AFTER_APPLY, BilledItem, Count } from "../../../lib/capacity/billed-items";
import { shareItem } from "../../../lib/capacity/billed-services";
import { isKnown } from "../../../lib/tokens";
import { rendered } from "../../checks/rendered";
import { IAksCluster } from "../../cluster-ref/aks-cluster-ref";
import { isSameCluster } from "../../monitoring/monitoring-uses";
import { IClusterConnection } from "../cluster-connection-ref";
import { ClusterBehind } from "./cluster-behind";
import { FileShareStorageClass } from "./file-share-storage-class";
import { ManagedDiskStorageClass } from "./managed-disk-storage-class";
import { classesOf } from "./named-storage-class";
import { IStorageClass } from "./storage-class-ref";

/** New volumes of one kind. @internal */
export interface NewVolumes {
  readonly storageClass?: IStorageClass;
  /** The name of the class, where nothing else is known of it. */
  readonly storageClassName?: string;
  readonly sizeGib?: number;
  /** How many; one unless it is said. */
  readonly count?: Count;
  readonly note?: string;
}

/** What new volumes are billed for: what their class makes of them. @internal */
export function volumeItems(volumes: NewVolumes): BilledItem[] {
  const { storageClass, sizeGib, count, note } = volumes;
  if (storageClass instanceof FileShareStorageClass) {
    const endpoint = "in a storage account that the driver makes, with a private endpoint that is billed too";
    const notes = [storageClass._private ? endpoint : undefined, note].filter((text) => text !== undefined);
    const item = shareItem(storageClass._sku, sizeGib, count);
    return [notes.length > 0 ? { ...item, note: notes.join(", ") } : item];
  }
  const own = storageClass instanceof ManagedDiskStorageClass ? storageClass : undefined;
  return diskItems({
    kind: "volume",
    sku: own?.sku._facts,
    skuName: own?.sku._facts?.name ?? `volume of ${classText(volumes)}`,
    sizeGib,
    ...own?._performance,
    count,
    note,
  });
}

function classText({ storageClass, storageClassName = storageClass?.storageClassName }: NewVolumes): string {
  if (storageClassName === undefined) return "the default class of the cluster";
  return isKnown(storageClassName) ? `the class ${storageClassName}` : `a class ${AFTER_APPLY}`;
}

/** The class of a name, where the program makes it; without a name the default class. @internal */
export function storageClassNamed(
  scope: IConstruct,
  connection: IClusterConnection,
  name: string | undefined,
): IStorageClass | undefined {
  const { classes, byDefault } = classesOf(connection);
  if (name === undefined) return byDefault;
  const text = rendered(scope, name);
  return classes.find((one) => rendered(one, one.storageClassName) === text || one._name === text);
}

/** Whether a connection leads into a cluster. @internal */
export function leadsInto(connection: IClusterConnection, cluster: IAksCluster): boolean {
  const behind = new ClusterBehind(connection).cluster;
  return behind !== undefined && isSameCluster(cluster, behind);
}
