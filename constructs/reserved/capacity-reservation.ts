import { CapacityReservation as CapacityReservationResource } from "@cdktf/provider-azurerm/lib/capacity-reservation";
import { Construct } from "constructs";
import { Bill } from "../../lib/capacity/billed-items";
import { reservationItem } from "../../lib/capacity/billed-services";
import { mostTaken } from "../../lib/capacity/reserved-fill";
import { Problem } from "../../lib/errors/problem";
import { reservedErrors, reservedWarnings } from "../../lib/errors/reserved";
import { RESERVED_INSTANCES } from "../../lib/facts/reserved-limits";
import { checkTags } from "../../lib/names";
import { checkReservedName, defaultReservedName } from "../../lib/reserved-checks";
import { isKnown, isUnknown } from "../../lib/tokens";
import { isWithin } from "../../lib/whole-numbers";
import { LateDependents } from "../checks/late-dependents";
import { ProblemReport } from "../checks/problem-report";
import { warn } from "../checks/warning-report";
import { IAksCluster } from "../cluster-ref/aks-cluster-ref";
import { identityOf } from "../monitoring/monitoring-uses";
import { ICapacityReservationGroup } from "./capacity-reservation-group-ref";
import { ReservedCapacity } from "./reserved-capacity";
import { fillingPool, RESERVATIONS, reservedUses } from "./reserved-uses";
import { readProps } from "../checks/read-props";

/** What a reservation is made of, in a group that is at hand. */
export interface CapacityReservationOptions extends ReservedCapacity {
  /**
   * The name of the reservation: at most 80 letters, digits, `-`, `_` or `.` (AKS-E0620). A change replaces it.
   *
   * @default - the path of the construct
   */
  readonly name?: string;

  /**
   * Tags: at most 50. Changed in place.
   *
   * @default - no tags
   */
  readonly tags?: { [key: string]: string };
}

/** What a reservation is made of. */
export interface CapacityReservationProps extends CapacityReservationOptions {
  /** The group that it is in. A change replaces it. */
  readonly group: ICapacityReservationGroup;
}

/**
 * Virtual machines of one size that Azure keeps free for you, at the price of used ones.
 *
 * Azure keeps one reservation for a size and zone (AKS-E0640), and of the zones only those of the group (AKS-E0639). Raises
 * AKS-E0620 and AKS-E0622 too, and warns with AKS-W0660 where no pool of the program takes any of them. In a group that is
 * made here, `reserve` is the short way to write it.
 *
 * @see https://learn.microsoft.com/azure/virtual-machines/capacity-reservation-overview
 */
export class CapacityReservation extends Construct {
  /** The Terraform resource, for what the library has no word for. */
  public readonly resource: CapacityReservationResource;

  private readonly group: ICapacityReservationGroup;
  private readonly reserved: ReservedCapacity;

  constructor(scope: Construct, id: string, props: CapacityReservationProps) {
    super(scope, id);
    props = readProps(this, "CapacityReservationProps", props);
    const name = props.name ?? defaultReservedName("capacityReservation", this.node.path);
    const { group, vmSize, instances, zone } = props;
    this.group = group;
    this.reserved = { vmSize, instances, zone };
    const report = ProblemReport.of(this);
    report.add(zoneProblem(group, zone));
    report.atSynth(() => [this.reservedTwice()]);
    RESERVATIONS.add(group, group.capacityReservationGroupId, { scope: this, what: this.reserved });
    report.addFrom("vmSize", props.vmSize._problems);
    report.add(
      checkReservedName("capacityReservation", "name", name),
      isUnknown(instances) || isWithin(instances, RESERVED_INSTANCES)
        ? undefined
        : reservedErrors.instances("instances", RESERVED_INSTANCES.min, instances),
      ...checkTags("tags", props.tags),
    );
    this.resource = new CapacityReservationResource(this, "Resource", {
      name,
      capacityReservationGroupId: props.group.capacityReservationGroupId,
      sku: { name: props.vmSize.name, capacity: instances },
      zone: props.zone,
      tags: props.tags,
    });
    LateDependents.of(group).add(this.resource);
    warn(this, () => this.unused());
  }

  /** @internal */
  public _billed(): Bill {
    const { vmSize, zone, instances } = this.reserved;
    const held = { size: vmSize.name, zone, instances };
    return {
      items: [
        reservationItem(
          held.size,
          zone,
          instances,
          mostTaken(
            this.uses.map(({ model }) => fillingPool(model)),
            held,
          ),
        ),
      ],
    };
  }

  /** @internal */
  public _billedWith(cluster: IAksCluster): boolean {
    const identity = identityOf(cluster, cluster.clusterId);
    return this.uses.some((use) => use.clusterIdentity === identity);
  }

  private reservedTwice(): Problem | undefined {
    const { vmSize, zone } = this.reserved;
    if (isUnknown([vmSize.name, zone])) return undefined;
    const before = RESERVATIONS.before(this.group, this.group.capacityReservationGroupId, this);
    const isThere = before.some((one) => one.vmSize.name === vmSize.name && one.zone === zone);
    return isThere ? reservedErrors.reservedTwice("vmSize", vmSize.name, zone) : undefined;
  }

  private unused(): Problem | undefined {
    const { vmSize, zone, instances } = this.reserved;
    if (!isKnown(instances) || instances === 0 || vmSize._problems.length > 0) return undefined;
    const taken = mostTaken(
      this.uses.map(({ model }) => fillingPool(model)),
      { size: vmSize.name, zone, instances },
    );
    return taken === 0 ? reservedWarnings.unusedReservation("instances", vmSize.name, zone) : undefined;
  }

  private get uses() {
    return reservedUses(this.group, this.group.capacityReservationGroupId);
  }
}

function zoneProblem({ zones }: ICapacityReservationGroup, zone: string | undefined): Problem | undefined {
  if (zones === undefined || isUnknown(zones) || (zone !== undefined && isUnknown(zone))) return undefined;
  const fits = zone === undefined ? zones.length === 0 : zones.includes(zone);
  return fits ? undefined : reservedErrors.reservationZone("zone", zones, zone);
}
