import { backupErrors } from "../../lib/errors/backup";
import { Problem } from "../../lib/errors/problem";
import { isLabelValue, isQualifiedName } from "../../lib/kubernetes-labels";
import { isUnknown } from "../../lib/tokens";
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
    ...labelProblems("selection.labelSelectors", selection.labelSelectors),
    ...(selection.volumes === false ? [] : driverProblems(cluster)),
  ];
}

function labelProblems(prop: string, selectors: string[] = []): Problem[] {
  // Each on its own: one that only Terraform knows says nothing about its neighbours.
  return selectors.flatMap((selector, index) =>
    isUnknown(selector) || isLabel(selector) ? [] : [backupErrors.labelSelector(`${prop}[${index}]`, selector)],
  );
}

function isLabel(selector: unknown): boolean {
  const [key, value, ...more] = String(selector).split("=");
  return value !== undefined && more.length === 0 && isQualifiedName(key) && isLabelValue(value);
}

/** What the program has switched off in a cluster of its own. */
function driverProblems(cluster: IAksCluster): Problem[] {
  const profile = cluster instanceof AksCluster ? cluster.resource.storageProfileInput : undefined;
  return DRIVERS.filter(([driver]) => profile?.[driver] === false).map(([, option]) =>
    backupErrors.driverOff("cluster", option),
  );
}
