import { ProximityPlacementGroup as ProximityPlacementGroupResource } from "@cdktf/provider-azurerm/lib/proximity-placement-group";
import { Construct } from "constructs";
import { poolErrors } from "../../lib/errors/pool";
import { reservedErrors } from "../../lib/errors/reserved";
import { ZONES } from "../../lib/facts/pool-limits";
import { checkLocation, checkTags } from "../../lib/names";
import { checkReservedName, defaultReservedName } from "../../lib/reserved-checks";
import { isKnown } from "../../lib/tokens";
import { ProblemReport } from "../checks/problem-report";
import { VmSize } from "../node-pool/size/vm-size";
import { IResourceGroup } from "../resource-group/resource-group-ref";
import { IProximityPlacementGroup } from "./proximity-placement-group-ref";
import { resourceGroupOf } from "./resource-group-of";
import { readProps } from "../checks/read-props";
import { checkCalls } from "../checks/check-calls";

/** What a new proximity placement group is made of. */
export interface ProximityPlacementGroupProps {
  /** The resource group. A change replaces the group. */
  readonly resourceGroup: IResourceGroup;

  /**
   * The name: at most 80 letters, digits, `-`, `_` or `.` (AKS-E0620). A change replaces the group.
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
   * The VM sizes that will be in it, so that Azure chooses a data center which has all of them. Changed in place; none
   * again replaces the group.
   *
   * @default - the first nodes decide, and others may not be had there
   */
  readonly vmSizes?: VmSize[];

  /**
   * The availability zone. It goes with `vmSizes` (AKS-E0635). A change replaces the group.
   *
   * @default - that of the first nodes
   */
  readonly zone?: string;

  /**
   * Tags: at most 50. Changed in place.
   *
   * @default - no tags
   */
  readonly tags?: { [key: string]: string };
}

/** How to name a group that is there already, or that other code of yours makes. */
export interface ProximityPlacementGroupAttributes {
  /** The ARM id of the group, or a reference to it (AKS-E0621). */
  readonly proximityPlacementGroupId: string;

  /**
   * The region of the group.
   *
   * @default - not known, and so not checked
   */
  readonly location?: string;

  /**
   * The availability zone of the group.
   *
   * @default - not known, and so not checked
   */
  readonly zone?: string;
}

/**
 * What is placed in one data center, for little latency between the nodes of its pools. It costs nothing, and what is in
 * it is lost with that data center: spread the other pools.
 *
 * @see https://learn.microsoft.com/azure/aks/reduce-latency-ppg
 */
export class ProximityPlacementGroup extends Construct implements IProximityPlacementGroup {
  /**
   * A group that is there already, by what you know of it.
   *
   * @param scope where the reference is placed
   * @param id the id of the reference
   * @param attributes what is known of it
   */
  public static fromProximityPlacementGroupAttributes(
    scope: Construct,
    id: string,
    attributes: ProximityPlacementGroupAttributes,
  ): IProximityPlacementGroup {
    return new NamedProximityPlacementGroup(scope, id, attributes);
  }

  /** The Terraform resource, for what the library has no word for. */
  public readonly resource: ProximityPlacementGroupResource;
  public readonly proximityPlacementGroupId: string;
  public readonly location?: string;
  public readonly zone?: string;
  public readonly vmSizeNames?: string[];

  constructor(scope: Construct, id: string, props: ProximityPlacementGroupProps) {
    super(scope, id);
    props = readProps(this, "ProximityPlacementGroupProps", props);
    const name = props.name ?? defaultReservedName("proximityPlacementGroup", this.node.path);
    const location = props.location ?? props.resourceGroup.location;
    const sizes = props.vmSizes?.map((size) => size.name);
    this.location = location;
    this.zone = props.zone;
    this.vmSizeNames = sizes;
    const report = ProblemReport.of(this);
    report.add(
      checkReservedName("proximityPlacementGroup", "name", name),
      props.location === undefined ? undefined : checkLocation("location", props.location),
      isKnown(props.zone) && !ZONES.includes(props.zone) ? poolErrors.zone("zone", ZONES, props.zone) : undefined,
      props.zone !== undefined && !sizes?.length ? reservedErrors.zoneWithoutSizes("zone") : undefined,
      ...checkTags("tags", props.tags),
    );
    props.vmSizes?.forEach((size, index) => report.addFrom(`vmSizes[${index}]`, size._problems));
    this.resource = new ProximityPlacementGroupResource(this, "Resource", {
      name,
      location,
      resourceGroupName: props.resourceGroup.resourceGroupName,
      allowedVmSizes: sizes,
      zone: props.zone,
      tags: props.tags,
    });
    this.proximityPlacementGroupId = this.resource.id;
  }
}

checkCalls("ProximityPlacementGroup", ProximityPlacementGroup);

class NamedProximityPlacementGroup extends Construct implements IProximityPlacementGroup {
  public readonly proximityPlacementGroupId: string;
  public readonly location?: string;
  public readonly zone?: string;

  constructor(scope: Construct, id: string, attributes: ProximityPlacementGroupAttributes) {
    super(scope, id);
    this.proximityPlacementGroupId = attributes.proximityPlacementGroupId;
    this.location = attributes.location;
    this.zone = attributes.zone;
    resourceGroupOf(this, "proximityPlacementGroupId", "proximityPlacementGroups", this.proximityPlacementGroupId);
  }
}
