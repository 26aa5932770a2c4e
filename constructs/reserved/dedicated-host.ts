import { DedicatedHost as DedicatedHostResource } from "@cdktf/provider-azurerm/lib/dedicated-host";
import { Construct } from "constructs";
import { Bill } from "../../lib/capacity/billed-items";
import { hostItem } from "../../lib/capacity/billed-services";
import { reservedErrors, reservedWarnings } from "../../lib/errors/reserved";
import { checkLocation, checkTags } from "../../lib/names";
import { regionsDiffer } from "../../lib/regions";
import { checkFaultDomain, checkReservedName, defaultReservedName } from "../../lib/reserved-checks";
import { enumProblem } from "../../lib/shapes";
import { isKnown, isUnknown } from "../../lib/tokens";
import { LateDependents } from "../checks/late-dependents";
import { ProblemReport } from "../checks/problem-report";
import { warn } from "../checks/warning-report";
import { IAksCluster } from "../cluster-ref/aks-cluster-ref";
import { identityOf } from "../monitoring/monitoring-uses";
import { DedicatedHostLicense } from "./dedicated-host-license";
import { DedicatedHostSku } from "./dedicated-host-sku";
import { IDedicatedHostGroup } from "./dedicated-host-group-ref";
import { HOSTS } from "./hosts-in-group";
import { reservedUses } from "./reserved-uses";
import { readProps } from "../checks/read-props";

/** What a dedicated host is made of, in a group that is at hand. */
export interface DedicatedHostOptions {
  /** The kind of the host. A change replaces it. */
  readonly sku: DedicatedHostSku;

  /**
   * The fault domain, a rack, from 0 to one less than the group has (AKS-E0624). A change replaces the host.
   *
   * @default 0
   */
  readonly faultDomain?: number;

  /**
   * The name: 2 to 80 letters, digits, `-`, `_` or `.` (AKS-E0620). A change replaces the host.
   *
   * @default - the path of the construct
   */
  readonly name?: string;

  /**
   * Whether Azure moves the nodes to another host when this one fails. Changed in place.
   *
   * @default true
   */
  readonly replaceOnFailure?: boolean;

  /**
   * Licenses of Windows Server that are brought along. Changed in place.
   *
   * @default - none
   */
  readonly license?: DedicatedHostLicense;

  /**
   * Tags: at most 50. Changed in place.
   *
   * @default - no tags
   */
  readonly tags?: { [key: string]: string };
}

/** What a dedicated host is made of. */
export interface DedicatedHostProps extends DedicatedHostOptions {
  /** The group that it is in. A change replaces the host. */
  readonly group: IDedicatedHostGroup;

  /**
   * The region of the group (AKS-E0642). A change replaces the host.
   *
   * @default - that of the group, where it is known (AKS-E0643)
   */
  readonly location?: string;
}

/**
 * A physical server of which nobody else uses a part. It is paid for as a whole, whatever runs on it.
 *
 * Raises AKS-E0620, AKS-E0624, AKS-E0625, AKS-E0642 and AKS-E0643, and warns with AKS-W0661 where no pool of the program uses
 * its group. In a group that is made here, `addHost` is the short way to write it.
 *
 * @see https://learn.microsoft.com/azure/virtual-machines/dedicated-hosts
 */
export class DedicatedHost extends Construct {
  /** The Terraform resource, for what the library has no word for. */
  public readonly resource: DedicatedHostResource;

  private readonly group: IDedicatedHostGroup;
  private readonly sku: string;

  constructor(scope: Construct, id: string, props: DedicatedHostProps) {
    super(scope, id);
    props = readProps(this, "DedicatedHostProps", props);
    const name = props.name ?? defaultReservedName("dedicatedHost", this.node.path);
    const { group, location = group.location, faultDomain = 0 } = props;
    this.group = group;
    this.sku = props.sku.name;
    const report = ProblemReport.of(this);
    report.addFrom("sku", props.sku._problems);
    report.add(
      checkReservedName("dedicatedHost", "name", name),
      location === undefined ? reservedErrors.noHostLocation("location") : checkLocation("location", location),
      isKnown(location) && isKnown(group.location) && regionsDiffer(location, group.location)
        ? reservedErrors.hostLocation("location", group.location, location)
        : undefined,
      checkFaultDomain("faultDomain", faultDomain, group.faultDomains),
      enumProblem("license", props.license, DedicatedHostLicense),
      ...checkTags("tags", props.tags),
    );
    this.resource = new DedicatedHostResource(this, "Resource", {
      name,
      location: location ?? "",
      dedicatedHostGroupId: group.dedicatedHostGroupId,
      skuName: props.sku.name,
      platformFaultDomain: faultDomain,
      autoReplaceOnFailure: props.replaceOnFailure ?? true,
      licenseType: props.license,
      tags: props.tags,
    });
    HOSTS.add(group, group.dedicatedHostGroupId, { scope: this, what: this.sku });
    LateDependents.of(group).add(this.resource);
    warn(this, () =>
      isUnknown(this.sku) || this.uses.length > 0 ? undefined : reservedWarnings.unusedHost("sku", this.sku),
    );
  }

  /** @internal */
  public _billed(): Bill {
    const brought = this.resource.licenseTypeInput !== undefined;
    const free = brought ? ["Windows Server on dedicated hosts, with the licenses that are brought along"] : [];
    return { items: [hostItem(this.sku)], free };
  }

  /** @internal */
  public _billedWith(cluster: IAksCluster): boolean {
    const identity = identityOf(cluster, cluster.clusterId);
    return this.uses.some((use) => use.clusterIdentity === identity);
  }

  private get uses() {
    return reservedUses(this.group, this.group.dedicatedHostGroupId);
  }
}
