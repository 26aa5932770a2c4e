import { Construct } from "constructs";
import { placeInStack } from "../../checks/place-in-stack";
import { objectNameOf } from "../object-name";
import { DiskVolumeProps } from "./disk-volume-props";
import { PersistentVolume } from "./persistent-volume";
import { PersistentVolumeClaim } from "./persistent-volume-claim";
import { readProps } from "../../checks/read-props";

/**
 * A managed disk that is there, as a volume and the claim that pods mount it by, each kept for the other. The disk stays when
 * they are deleted.
 *
 * Raises what `PersistentVolume` and `PersistentVolumeClaim` raise.
 *
 * @see https://learn.microsoft.com/azure/aks/azure-csi-disk-storage-provision
 */
export class DiskVolume extends Construct {
  /** The volume. */
  public readonly volume: PersistentVolume;
  /** The claim. */
  public readonly claim: PersistentVolumeClaim;

  constructor(scope: Construct, id: string, props: DiskVolumeProps) {
    super(scope, id);
    props = readProps(this, "DiskVolumeProps", props);
    const { namespace, connection, name = objectNameOf(id) } = props;
    // Volumes of all namespaces have to have different names; claims only those of one.
    const volumeName = props.name ?? objectNameOf(placeInStack(this, this));
    this.volume = new PersistentVolume(this, "Volume", { ...props, name: volumeName, claim: { namespace, name } });
    this.claim = new PersistentVolumeClaim(this, "Claim", { connection, namespace, name, volume: this.volume });
  }

  /** The name of the claim, which pods of its namespace mount it by. */
  public get claimName(): string {
    return this.claim.claimName;
  }
}
