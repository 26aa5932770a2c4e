import { PersistentVolumeClaimV1 } from "@cdktf/provider-kubernetes/lib/persistent-volume-claim-v1";
import { Fn } from "cdktf";
import { Construct } from "constructs";
import { Bill } from "../../../lib/capacity/billed-items";
import { Problem } from "../../../lib/errors/problem";
import { storageErrors } from "../../../lib/errors/storage";
import { PREMIUM_SHARE_GIB, STANDARD_SHARE_GIB, STATIC_CLASS } from "../../../lib/facts/storage";
import { checkObjectName } from "../../../lib/kubernetes-objects";
import { isKnown, isUnknown } from "../../../lib/tokens";
import { isWithin, NumberLimits } from "../../../lib/whole-numbers";
import { ProblemReport } from "../../checks/problem-report";
import { IAksCluster } from "../../cluster-ref/aks-cluster-ref";
import { insideCluster } from "../inside-cluster";
import { objectNameOf } from "../object-name";
import { FileShareStorageClass } from "./file-share-storage-class";
import { ManagedDiskStorageClass } from "./managed-disk-storage-class";
import { PersistentVolumeClaimProps } from "./persistent-volume-claim-props";
import { VolumeAccess } from "./volume-access";
import { AccessTarget, accessProblems } from "./volume-access-checks";
import { leadsInto, volumeItems } from "./volume-billing";
import { readProps } from "../../checks/read-props";

/** A claim to a volume that is there gets all of it. Asking for its size would fail when the disk grows. */
const LEAST = "1Gi";

/**
 * What pods of a namespace mount: a new volume of a storage class, made when the first of them runs, or a volume that is
 * there.
 *
 * Raises AKS-E0810, AKS-E1102, AKS-E1147, AKS-E1194 to AKS-E1199, AKS-E1201, AKS-E1202 and AKS-E1205.
 *
 * @see https://learn.microsoft.com/azure/aks/concepts-storage
 */
export class PersistentVolumeClaim extends Construct {
  /** The Terraform resource, for what the library has no word for. */
  public readonly resource: PersistentVolumeClaimV1;
  /** The name of the claim, which pods of its namespace mount it by. */
  public readonly claimName: string;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: PersistentVolumeClaimProps,
  ) {
    super(scope, id);
    props = readProps(this, "PersistentVolumeClaimProps", props);
    const { connection, namespace, storageClass, volume, sizeGib } = props;
    const name = props.name ?? objectNameOf(id);
    const many = storageClass instanceof FileShareStorageClass;
    const access = props.access ??
      volume?._access ?? [many ? VolumeAccess.READ_WRITE_MANY : VolumeAccess.READ_WRITE_ONCE];
    const block = props.blockDevice ?? volume?._blockDevice ?? false;
    this.resource = new PersistentVolumeClaimV1(this, "Resource", {
      ...insideCluster(this, connection),
      metadata: { name, namespace: namespace.namespaceName },
      spec: {
        accessModes: access,
        volumeMode: block ? "Block" : "Filesystem",
        storageClassName: volume ? STATIC_CLASS : storageClass?.storageClassName,
        volumeName: volume?.volumeName,
        resources: { requests: { storage: volume ? LEAST : quantity(sizeGib) } },
      },
      // A new volume waits for its first pod, which Terraform may make later.
      waitUntilBound: volume !== undefined,
    });
    this.claimName = this.resource.metadata.name;
    ProblemReport.of(this).add(
      checkObjectName("name", name),
      ...sourceProblems(props, name),
      ...accessProblems("access", access, targetOf(props, block)),
    );
  }

  /** @internal a claim to a volume that is there makes none */
  public _billed(): Bill {
    const { volume, storageClass, sizeGib } = this.props;
    return { items: volume ? [] : volumeItems({ storageClass, sizeGib }) };
  }

  /** @internal */
  public _billedWith(cluster: IAksCluster): boolean {
    return leadsInto(this.props.connection, cluster);
  }
}

function quantity(sizeGib: number | undefined): string {
  return isUnknown(sizeGib) ? Fn.format("%dGi", [sizeGib]) : `${sizeGib}Gi`;
}

function targetOf({ storageClass, volume }: PersistentVolumeClaimProps, block: boolean): AccessTarget {
  // What the volume can do it has said itself.
  if (volume) return { block, what: "the volume" };
  if (!(storageClass instanceof ManagedDiskStorageClass)) return { what: "the volume" };
  return { shared: storageClass._maxShares !== undefined, block, what: "a disk of the class" };
}

function sourceProblems(
  { storageClass, volume, sizeGib, namespace }: PersistentVolumeClaimProps,
  name: string,
): (Problem | undefined)[] {
  if (!storageClass === !volume) return [storageErrors.claimSource(volume ? "both" : "neither")];
  if (!volume) {
    if (sizeGib === undefined) return [storageErrors.claimNeedsSize("sizeGib")];
    const { range, what } = sizesOf(storageClass);
    return [
      isKnown(sizeGib) && !isWithin(sizeGib, range)
        ? storageErrors.claimSize("sizeGib", range, what, sizeGib)
        : undefined,
    ];
  }
  const kept = volume._claim;
  const another = kept && (kept.namespace !== namespace || (isKnown(name) && isKnown(kept.name) && kept.name !== name));
  return [
    sizeGib === undefined ? undefined : storageErrors.sizeOfVolume("sizeGib", sizeGib),
    another ? storageErrors.claimOfAnother("volume", `${kept.name} in ${kept.namespace.node.path}`) : undefined,
  ];
}

function sizesOf(storageClass: unknown): { range: NumberLimits; what: string } {
  if (storageClass instanceof FileShareStorageClass) {
    const premium = storageClass._sku.startsWith("Premium");
    return { range: premium ? PREMIUM_SHARE_GIB : STANDARD_SHARE_GIB, what: `a share of ${storageClass._sku}` };
  }
  const facts = storageClass instanceof ManagedDiskStorageClass ? storageClass.sku._facts : undefined;
  return facts ? { range: facts.sizeGib, what: `a disk of ${facts.name}` } : { range: { min: 1 }, what: "a volume" };
}
