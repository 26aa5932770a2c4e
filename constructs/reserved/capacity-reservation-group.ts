import { CapacityReservationGroup as CapacityReservationGroupResource } from "@cdktf/provider-azurerm/lib/capacity-reservation-group";
import { Construct } from "constructs";
import { poolErrors } from "../../lib/errors/pool";
import { ZONES } from "../../lib/facts/pool-limits";
import { checkLocation, checkTags } from "../../lib/names";
import { checkReservedName, defaultReservedName } from "../../lib/reserved-checks";
import { isUnknown } from "../../lib/tokens";
import { ProblemReport } from "../checks/problem-report";
import { IResourceGroup } from "../resource-group/resource-group-ref";
import { CapacityReservation, CapacityReservationOptions } from "./capacity-reservation";
import { ICapacityReservationGroup } from "./capacity-reservation-group-ref";
import { LateDependents } from "../checks/late-dependents";
import { ReservedCapacity } from "./reserved-capacity";
import { RESERVATIONS } from "./reserved-uses";
import { resourceGroupOf } from "./resource-group-of";
import { readProps } from "../checks/read-props";
import { checkCalls } from "../checks/check-calls";

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
   * The zones that capacity can be reserved in, an empty list for none.
   *
   * @default - not known, and so not checked
   */
  readonly zones?: string[];

  /**
   * What is reserved in it. What the program itself reserves there need not be told.
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
  public readonly zones?: string[];

  constructor(scope: Construct, id: string, props: CapacityReservationGroupProps) {
    super(scope, id);
    props = readProps(this, "CapacityReservationGroupProps", props);
    const name = props.name ?? defaultReservedName("capacityReservationGroup", this.node.path);
    this.location = props.location ?? props.resourceGroup.location;
    this.zones = isUnknown(props.zones ?? []) ? props.zones : [...(props.zones ?? [])];
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

  public get reservedCapacity(): ReservedCapacity[] | undefined {
    return RESERVATIONS.of(this, this.capacityReservationGroupId);
  }

  /**
   * Reserves virtual machines of one size, as `new CapacityReservation` does with this group.
   *
   * @param id the id of the reservation
   * @param options how many of which size, and where
   */
  public reserve(id: string, options: CapacityReservationOptions): CapacityReservation {
    return new CapacityReservation(this, id, { ...options, group: this });
  }
}

checkCalls("CapacityReservationGroup", CapacityReservationGroup);

class NamedCapacityReservationGroup extends Construct implements ICapacityReservationGroup {
  public readonly capacityReservationGroupId: string;
  public readonly resourceGroupId: string;
  public readonly location?: string;
  public readonly zones?: string[];
  public readonly reservedCapacity?: ReservedCapacity[];

  constructor(scope: Construct, id: string, attributes: CapacityReservationGroupAttributes) {
    super(scope, id);
    this.capacityReservationGroupId = attributes.capacityReservationGroupId;
    this.location = attributes.location;
    this.zones = attributes.zones;
    this.reservedCapacity = attributes.reservedCapacity && [...attributes.reservedCapacity];
    this.resourceGroupId = resourceGroupOf(
      this,
      "capacityReservationGroupId",
      "capacityReservationGroups",
      this.capacityReservationGroupId,
    );
  }
}
