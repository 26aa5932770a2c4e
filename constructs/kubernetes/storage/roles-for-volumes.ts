import { TerraformStack } from "cdktf";
import { IConstruct } from "constructs";
import { storageErrors } from "../../../lib/errors/storage";
import { isUnknown } from "../../../lib/tokens";
import { ProblemReport } from "../../checks/problem-report";
import { IManagedDisk } from "../../disk/managed-disk-ref";
import { IDiskEncryption } from "../../encryption/disk-encryption-ref";
import { ClusterBehind } from "./cluster-behind";

/**
 * Lets the control plane of a cluster of this program read a set, in the stack of the cluster.
 * @internal
 */
export function letReadSet(scope: IConstruct, prop: string, behind: ClusterBehind, encryption: IDiskEncryption): void {
  const { cluster, model } = behind;
  if (!cluster || !model?.useDiskEncryption) return;
  if (comesAfter(encryption, encryption.diskEncryptionSetId, cluster)) {
    const [theirs, ours] = [encryption, cluster].map((one) => TerraformStack.of(one).node.path);
    const fix = "make or look up the set in the stack of the cluster";
    ProblemReport.of(scope).add(storageErrors.comesTooLate(prop, "the set", theirs, ours, fix));
  } else model.useDiskEncryption(encryption);
}

/**
 * Lets the control plane of a cluster of this program attach a disk, in the stack of the cluster.
 * @internal
 */
export function letAttach(scope: IConstruct, prop: string, behind: ClusterBehind, disk: IManagedDisk): void {
  const { cluster, model } = behind;
  if (!cluster || !model?.attachDisk) return;
  if (comesAfter(disk, disk.managedDiskId, cluster)) {
    const [theirs, ours] = [disk, cluster].map((one) => TerraformStack.of(one).node.path);
    const fix = "make or look up the disk in the stack of the cluster";
    ProblemReport.of(scope).add(storageErrors.comesTooLate(prop, "the disk", theirs, ours, fix));
  } else model.attachDisk(disk);
}

/** Whether the stack of the cluster cannot refer to something because that is made after the cluster. */
function comesAfter(what: IConstruct, id: string, cluster: IConstruct): boolean {
  if (!isUnknown(id)) return false;
  const [theirs, clusters] = [what, cluster].map((one) => TerraformStack.of(one));
  return theirs !== clusters && theirs.dependsOn(clusters);
}
