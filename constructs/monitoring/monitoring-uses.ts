import { TerraformStack } from "cdktf";
import { IConstruct } from "constructs";
import { isUnknown } from "../../lib/tokens";
import { isAttached } from "../checks/attached";
import { rendered } from "../checks/rendered";
import { IAksCluster } from "../cluster-ref/aks-cluster-ref";

const USES = Symbol.for("cdktf-aks.MonitoringUses");

type Carrier = IConstruct & { [USES]?: Map<string, IConstruct[]> };

/**
 * One text for a resource, however often and from whichever stack it is referred to.
 * @internal
 */
export function identityOf(owner: IConstruct, id: string): string {
  const text = rendered(owner, id);
  // A reference is only the same within its stack; Azure compares ids without regard to letter case.
  return isUnknown(id) ? `${TerraformStack.of(owner).node.path} ${text}` : text.toLowerCase();
}

/** @internal whether two references are to one cluster */
export function isSameCluster(one: IAksCluster, other: IAksCluster): boolean {
  return one === other || identityOf(one, one.clusterId) === identityOf(other, other.clusterId);
}

/**
 * Constructs of one kind that monitor one cluster, in the order in which they were made. What is asked, is told of.
 * @internal
 */
export function monitorsOf<T extends IConstruct>(kind: string, cluster: IAksCluster, newcomer?: T): T[] {
  const root = cluster.node.root as Carrier;
  if (!root[USES]) Object.defineProperty(root, USES, { value: new Map(), enumerable: false });
  const uses = root[USES] as Map<string, IConstruct[]>;
  const key = `${kind} ${identityOf(cluster, cluster.clusterId)}`;
  const found = (uses.get(key) ?? []).filter(isAttached);
  if (newcomer) {
    found.push(newcomer);
    uses.set(key, found);
  }
  return found as T[];
}
