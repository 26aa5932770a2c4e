import { StorageClassV1 } from "@cdktf/provider-kubernetes/lib/storage-class-v1";
import { Construct } from "constructs";
import { storageErrors, storageWarnings } from "../../../lib/errors/storage";
import { FILE_DRIVER } from "../../../lib/facts/storage";
import { enumProblem } from "../../../lib/shapes";
import { checkDriverTags, checkMountOptions, checkStorageClassName } from "../../../lib/storage-checks";
import { ProblemReport } from "../../checks/problem-report";
import { warn } from "../../checks/warning-report";
import { insideCluster } from "../inside-cluster";
import { objectNameOf } from "../object-name";
import { renderDriverTags } from "./driver-tags";
import { ClusterBehind } from "./cluster-behind";
import { FileShareProtocol } from "./file-share-protocol";
import { FileShareSku } from "./file-share-sku";
import { FileShareStorageClassProps } from "./file-share-storage-class-props";
import { claimClassName, NamedStorageClass } from "./named-storage-class";
import { IStorageClass } from "./storage-class-ref";
import { VolumeReclaim } from "./volume-reclaim";
import { readProps } from "../../checks/read-props";
import { checkCalls } from "../../checks/check-calls";

const MOUNT_OPTIONS = {
  [FileShareProtocol.SMB]: ["mfsymlinks", "actimeo=30", "nosharesock"],
  [FileShareProtocol.NFS]: ["nconnect=4", "noresvport", "actimeo=30"],
};

/**
 * A storage class: claims that name it get a new file share each, which the pods of many nodes can mount at once.
 *
 * Raises AKS-E0804 to AKS-E0806, AKS-E0810, AKS-E1102, AKS-E1147, AKS-E1180, AKS-E1183, AKS-E1191, AKS-E1192, AKS-E1203 and AKS-E1204, and
 * warns with AKS-W1182.
 *
 * @see https://learn.microsoft.com/azure/aks/azure-csi-files-storage-provision
 */
export class FileShareStorageClass extends Construct implements IStorageClass {
  /**
   * A storage class that is there already, of AKS itself for example: `azurefile-csi-premium`.
   *
   * @param scope where the reference is placed
   * @param id the id of the reference
   * @param name the name of the class (AKS-E1147)
   */
  public static fromStorageClassName(scope: Construct, id: string, name: string): IStorageClass {
    return new NamedStorageClass(scope, id, name);
  }

  /** The Terraform resource, for what the library has no word for. */
  public readonly resource: StorageClassV1;
  public readonly storageClassName: string;

  /** @internal */
  public readonly _sku: FileShareSku;
  /** @internal whether shares are reached by a private endpoint */
  public readonly _private: boolean;
  /** @internal */
  public readonly _name: string;

  constructor(scope: Construct, id: string, props: FileShareStorageClassProps) {
    super(scope, id);
    props = readProps(this, "FileShareStorageClassProps", props);
    const { connection, protocol = FileShareProtocol.SMB, mountOptions = MOUNT_OPTIONS[protocol] } = props;
    const name = props.name ?? objectNameOf(id);
    this._sku = props.sku ?? FileShareSku.PREMIUM_ZRS;
    const isPrivate = props.privateEndpoint ?? true;
    this._private = isPrivate;
    this._name = name;
    const tags = renderDriverTags(props.tags);
    this.resource = new StorageClassV1(this, "Resource", {
      ...insideCluster(this, connection),
      metadata: { name },
      storageProvisioner: FILE_DRIVER,
      parameters: {
        skuName: this._sku,
        protocol,
        ...(isPrivate ? { networkEndpointType: "privateEndpoint" } : {}),
        ...(tags === undefined ? {} : { tags }),
      },
      reclaimPolicy: props.reclaim ?? VolumeReclaim.DELETE,
      // Nodes of every zone mount a share, so there is no node to wait for.
      volumeBindingMode: "Immediate",
      allowVolumeExpansion: props.expandable ?? true,
      mountOptions,
    });
    this.storageClassName = this.resource.metadata.name;
    claimClassName(connection, this, name);
    ProblemReport.of(this).add(
      ...checkStorageClassName("name", name),
      ...checkMountOptions("mountOptions", props.mountOptions),
      ...checkDriverTags("tags", props.tags),
      enumProblem("sku", props.sku, FileShareSku),
      enumProblem("protocol", protocol, FileShareProtocol),
      enumProblem("reclaim", props.reclaim, VolumeReclaim),
      protocol === FileShareProtocol.NFS && String(this._sku).startsWith("Standard_")
        ? storageErrors.nfsNeedsPremium("sku", this._sku)
        : undefined,
      new ClusterBehind(connection).lacks("fileDriverEnabled")
        ? storageErrors.driverOff("connection", FILE_DRIVER, "file")
        : undefined,
    );
    warn(this, () => (isPrivate ? undefined : storageWarnings.publicShares("privateEndpoint")));
  }
}

checkCalls("FileShareStorageClass", FileShareStorageClass);
