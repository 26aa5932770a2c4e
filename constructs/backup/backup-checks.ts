import { backupErrors } from "../../lib/errors/backup";
import { Problem } from "../../lib/errors/problem";
import { AksCluster } from "../cluster/aks-cluster";
import { IAksCluster } from "../cluster-ref/aks-cluster-ref";
import { BackupSelectionOptions } from "./cluster-backup-props";

const EMPTY_SELECTIONS = [
  ["includedNamespaces", "namespace"],
  ["includedResourceTypes", "kind of object"],
] as const;

const DRIVERS = [
  ["diskDriverEnabled", "disk"],
  ["snapshotControllerEnabled", "snapshotController"],
] as const;

/** @internal what of a selection would not be backed up as it reads */
export function selectionProblems(
  cluster: IAksCluster,
  selection: BackupSelectionOptions = {},
): (Problem | undefined)[] {
  return [
    selection.includedNamespaces && selection.excludedNamespaces
      ? backupErrors.namespacesBothWays("selection.excludedNamespaces")
      : undefined,
    ...EMPTY_SELECTIONS.map(([list, what]) =>
      selection[list]?.length === 0 ? backupErrors.emptySelection(`selection.${list}`, what) : undefined,
    ),
    ...(selection.volumes === false ? [] : driverProblems(cluster)),
  ];
}

/** What the program has switched off in a cluster of its own. */
function driverProblems(cluster: IAksCluster): Problem[] {
  const profile = cluster instanceof AksCluster ? cluster.resource.storageProfileInput : undefined;
  return DRIVERS.filter(([driver]) => profile?.[driver] === false).map(([, option]) =>
    backupErrors.driverOff("cluster", option),
  );
}
