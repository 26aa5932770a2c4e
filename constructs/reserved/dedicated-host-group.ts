import { DedicatedHostGroup as DedicatedHostGroupResource } from "@cdktf/provider-azurerm/lib/dedicated-host-group";
import { Construct } from "constructs";
import { poolErrors } from "../../lib/errors/pool";
import { reservedErrors } from "../../lib/errors/reserved";
import { ZONES } from "../../lib/facts/pool-limits";
import { FAULT_DOMAINS } from "../../lib/facts/reserved-limits";
import { checkLocation, checkTags } from "../../lib/names";
import { checkReservedName, defaultReservedName } from "../../lib/reserved-checks";
import { isKnown, isUnknown } from "../../lib/tokens";
import { isWithin } from "../../lib/whole-numbers";
import { ProblemReport } from "../checks/problem-report";
import { DedicatedHost, DedicatedHostOptions } from "./dedicated-host";
import { DedicatedHostGroupAttributes, DedicatedHostGroupProps } from "./dedicated-host-group-props";
import { IDedicatedHostGroup } from "./dedicated-host-group-ref";
import { HOSTS } from "./hosts-in-group";
import { LateDependents } from "../checks/late-dependents";
import { resourceGroupOf } from "./resource-group-of";
import { readProps } from "../checks/read-props";
import { checkCalls } from "../checks/check-calls";

/**
 * Physical servers for the nodes of pools, which nobody else uses: a boundary between tenants that a namespace is not.
 *
 * Every host is paid for as a whole. A cluster that uses it needs a user-assigned identity (AKS-E0638), which gets the role
 * Contributor on the resource group of the group: keep nothing else in that.
 *
 * @see https://learn.microsoft.com/azure/aks/use-azure-dedicated-hosts
 */
export class DedicatedHostGroup extends Construct implements IDedicatedHostGroup {
  /**
   * A group that is there already, by what you know of it.
   *
   * @param scope where the reference is placed
   * @param id the id of the reference
   * @param attributes what is known of it
   */
  public static fromDedicatedHostGroupAttributes(
    scope: Construct,
    id: string,
    attributes: DedicatedHostGroupAttributes,
  ): IDedicatedHostGroup {
    return new NamedDedicatedHostGroup(scope, id, attributes);
  }

  /** The Terraform resource, for what the library has no word for. */
  public readonly resource: DedicatedHostGroupResource;
  public readonly dedicatedHostGroupId: string;
  public readonly resourceGroupId: string;
  public readonly location?: string;
  public readonly zone?: string;
  public readonly faultDomains?: number;
  public readonly automaticPlacement?: boolean;

  constructor(scope: Construct, id: string, props: DedicatedHostGroupProps) {
    super(scope, id);
    props = readProps(this, "DedicatedHostGroupProps", props);
    const name = props.name ?? defaultReservedName("dedicatedHostGroup", this.node.path);
    this.location = props.location ?? props.resourceGroup.location;
    this.zone = props.zone;
    this.automaticPlacement = props.automaticPlacement ?? true;
    const domains = props.faultDomains ?? 1;
    this.faultDomains = domains;
    ProblemReport.of(this).add(
      checkReservedName("dedicatedHostGroup", "name", name),
      props.location === undefined ? undefined : checkLocation("location", props.location),
      isKnown(props.zone) && !ZONES.includes(props.zone) ? poolErrors.zone("zone", ZONES, props.zone) : undefined,
      isUnknown(domains) || isWithin(domains, FAULT_DOMAINS)
        ? undefined
        : reservedErrors.faultDomainCount("faultDomains", FAULT_DOMAINS.min, FAULT_DOMAINS.max, domains),
      ...checkTags("tags", props.tags),
    );
    this.resource = new DedicatedHostGroupResource(this, "Resource", {
      name,
      location: this.location,
      resourceGroupName: props.resourceGroup.resourceGroupName,
      platformFaultDomainCount: domains,
      automaticPlacementEnabled: this.automaticPlacement,
      zone: props.zone,
      tags: props.tags,
    });
    this.dedicatedHostGroupId = this.resource.id;
    this.resourceGroupId = props.resourceGroup.resourceGroupId;
    LateDependents.of(this).home = props.resourceGroup;
  }

  public get hostSkus(): string[] | undefined {
    return HOSTS.of(this, this.dedicatedHostGroupId);
  }

  /**
   * Adds a host, as `new DedicatedHost` does with this group. Pools that use the group wait for it.
   *
   * @param id the id of the host
   * @param options its kind and where it is
   */
  public addHost(id: string, options: DedicatedHostOptions): DedicatedHost {
    return new DedicatedHost(this, id, { ...options, group: this });
  }
}

checkCalls("DedicatedHostGroup", DedicatedHostGroup);

class NamedDedicatedHostGroup extends Construct implements IDedicatedHostGroup {
  public readonly dedicatedHostGroupId: string;
  public readonly resourceGroupId: string;
  public readonly location?: string;
  public readonly zone?: string;
  public readonly faultDomains?: number;
  public readonly hostSkus?: string[];

  constructor(scope: Construct, id: string, attributes: DedicatedHostGroupAttributes) {
    super(scope, id);
    this.dedicatedHostGroupId = attributes.dedicatedHostGroupId;
    this.location = attributes.location;
    this.zone = attributes.zone;
    this.faultDomains = attributes.faultDomains;
    this.hostSkus = attributes.hostSkus && [...attributes.hostSkus];
    this.resourceGroupId = resourceGroupOf(this, "dedicatedHostGroupId", "hostGroups", this.dedicatedHostGroupId);
  }
}
