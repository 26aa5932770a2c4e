import { CapacityReservationGroup as CapacityReservationGroupResource } from "@cdktf/provider-azurerm/lib/capacity-reservation-group";
import { Construct } from "constructs";
import { Problem } from "../../lib/errors/problem";
import { poolErrors } from "../../lib/errors/pool";
import { reservedErrors } from "../../lib/errors/reserved";
import { ZONES } from "../../lib/facts/pool-limits";
import { checkLocation, checkTags } from "../../lib/names";
import { checkReservedName, defaultReservedName } from "../../lib/reserved-checks";
import { shapeProblems } from "../../lib/shapes";
import { isUnknown } from "../../lib/tokens";
import { ProblemReport } from "../checks/problem-report";
import { requireShape } from "../checks/require-shape";
import { IResourceGroup } from "../resource-group/resource-group-ref";
import { CapacityReservation, CapacityReservationOptions } from "./capacity-reservation";
import { ICapacityReservationGroup } from "./capacity-reservation-group-ref";
import { LateDependents } from "../checks/late-dependents";
import { ReservedCapacity } from "./reserved-capacity";
import { resourceGroupOf } from "./resource-group-of";
import { readProps } from "../checks/read-props";

/** What a new group of capacity reservations is made of. */
export interface CapacityReservationGroupProps {
  /** The resource group. A change replaces the group. */
  readonly resourceGroup: IResourceGroup;

  /**
   * The name: at most 64 letters, digits, `-`, `_` or `.` (AKS-E0620). A change replaces the group.
   *
   * @default - the path of the construct
   */
  readonly name?: string;

  /**
   * The region, that of the clusters which use it (AKS-E0626). A change replaces the group.
   *
   * @default - the region of the resource group
   */
  readonly location?: string;

  /**
   * The availability zones that capacity can be reserved in (AKS-E0514). A change replaces the group.
   *
   * @default - none: reservations are anywhere in the region
   */
  readonly zones?: string[];

  /**
   * Tags: at most 50. Changed in place.
   *
   * @default - no tags
   */
  readonly tags?: { [key: string]: string };
}

/** How to name a group that is there already, or that other code of yours makes. */
export interface CapacityReservationGroupAttributes {
  /** The ARM id of the group, or a reference to it (AKS-E0621). */
  readonly capacityReservationGroupId: string;

  /**
   * The region of the group.
   *
   * @default - not known, and so not checked
   */
  readonly location?: string;

  /**
   * What is reserved in it.
   *
   * @default - not known, and so not checked
   */
  readonly reservedCapacity?: ReservedCapacity[];
}

/**
 * Capacity that Azure keeps free for the nodes of pools, so that they start also when the region is full.
 *
 * What is reserved is paid for like virtual machines that run; nodes in it cost nothing beside. A cluster that uses it
 * needs a user-assigned identity (AKS-E0638), which gets the role Contributor on the resource group of the group: keep
 * nothing else in that.
 *
 * @see https://learn.microsoft.com/azure/aks/use-capacity-reservation-groups
 */
export class CapacityReservationGroup extends Construct implements ICapacityReservationGroup {
  /**
   * A group that is there already, by what you know of it.
   *
   * @param scope where the reference is placed
   * @param id the id of the reference
   * @param attributes what is known of it
   */
  public static fromCapacityReservationGroupAttributes(
    scope: Construct,
    id: string,
    attributes: CapacityReservationGroupAttributes,
  ): ICapacityReservationGroup {
    return new NamedCapacityReservationGroup(scope, id, attributes);
  }

  /** The Terraform resource, for what the library has no word for. */
  public readonly resource: CapacityReservationGroupResource;
  public readonly capacityReservationGroupId: string;
  public readonly resourceGroupId: string;
  public readonly location?: string;
  /** The zones that capacity can be reserved in. */
  public readonly zones?: string[];

  private readonly reserved: ReservedCapacity[] = [];

  constructor(scope: Construct, id: string, props: CapacityReservationGroupProps) {
    super(scope, id);
    props = readProps(this, "CapacityReservationGroupProps", props);
    requireShape(
      this,
      shapeProblems("", props, {
        resourceGroup: { kind: "object", write: "a ResourceGroup" },
        zones: { kind: "list", optional: true },
      }),
    );
    const name = props.name ?? defaultReservedName("capacityReservationGroup", this.node.path);
    this.location = props.location ?? props.resourceGroup.location;
    this.zones = props.zones && [...props.zones];
    ProblemReport.of(this).add(
      checkReservedName("capacityReservationGroup", "name", name),
      props.location === undefined ? undefined : checkLocation("location", props.location),
      ...(isUnknown(props.zones ?? []) ? [] : (props.zones ?? []))
        .filter((zone) => !ZONES.includes(zone))
        .map((zone) => poolErrors.zone("zones", ZONES, zone)),
      ...checkTags("tags", props.tags),
    );
    this.resource = new CapacityReservationGroupResource(this, "Resource", {
      name,
      location: this.location,
      resourceGroupName: props.resourceGroup.resourceGroupName,
      zones: props.zones,
      tags: props.tags,
    });
    this.capacityReservationGroupId = this.resource.id;
    this.resourceGroupId = props.resourceGroup.resourceGroupId;
    LateDependents.of(this).home = props.resourceGroup;
  }

  /** What is reserved so far. */
  public get reservedCapacity(): ReservedCapacity[] | undefined {
    return [...this.reserved];
  }

  /**
   * Reserves virtual machines of one size. Azure keeps one reservation for a size and zone (AKS-E0640), and of the zones
   * only those of the group (AKS-E0639).
   *
   * @param id the id of the reservation
   * @param options how many of which size, and where
   */
  public reserve(id: string, options: CapacityReservationOptions): CapacityReservation {
    const made = new CapacityReservation(this, id, { ...options, group: this });
    ProblemReport.of(made).add(this.zoneProblem(options.zone), this.twice(options));
    this.reserved.push({ vmSize: options.vmSize, instances: options.instances, zone: options.zone });
    LateDependents.of(this).add(made.resource);
    return made;
  }

  private zoneProblem(zone: string | undefined): Problem | undefined {
    const { zones = [] } = this;
    if (isUnknown(zones) || (zone !== undefined && isUnknown(zone))) return undefined;
    const fits = zone === undefined ? zones.length === 0 : zones.includes(zone);
    return fits ? undefined : reservedErrors.reservationZone("zone", zones, zone);
  }

  private twice({ vmSize, zone }: ReservedCapacity): Problem | undefined {
    if (isUnknown([vmSize.name, zone])) return undefined;
    const before = this.reserved.some((one) => one.vmSize.name === vmSize.name && one.zone === zone);
    return before ? reservedErrors.reservedTwice("vmSize", vmSize.name, zone) : undefined;
  }
}

class NamedCapacityReservationGroup extends Construct implements ICapacityReservationGroup {
  public readonly capacityReservationGroupId: string;
  public readonly resourceGroupId: string;
  public readonly location?: string;
  public readonly reservedCapacity?: ReservedCapacity[];

  constructor(scope: Construct, id: string, attributes: CapacityReservationGroupAttributes) {
    super(scope, id);
    this.capacityReservationGroupId = attributes.capacityReservationGroupId;
    this.location = attributes.location;
    this.reservedCapacity = attributes.reservedCapacity && [...attributes.reservedCapacity];
    this.resourceGroupId = resourceGroupOf(
      this,
      "capacityReservationGroupId",
      "capacityReservationGroups",
      this.capacityReservationGroupId,
    );
  }
}
