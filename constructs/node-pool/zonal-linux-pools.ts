import { Construct } from "constructs";
import { poolFeatureErrors, poolFeatureWarnings } from "../../lib/errors/pool-features";
import { poolErrors } from "../../lib/errors/pool";
import { ZONES } from "../../lib/facts/pool-limits";
import { isWithoutZones } from "../../lib/facts/region-zones";
import { isUnknown } from "../../lib/tokens";
import { ProblemReport } from "../checks/problem-report";
import { warn } from "../checks/warning-report";
import { clusterModelOf } from "../cluster-ref/cluster-model";
import { LinuxNodePool, LinuxNodePoolProps } from "./linux-node-pool";
import { readProps } from "../checks/read-props";
import { checkCalls } from "../checks/check-calls";

/**
 * One pool of Linux nodes for each zone, from one declaration.
 *
 * A disk is in one zone, and a pool of three zones cannot be told where to add a node: pools of one zone each can. The
 * number of nodes, and every other setting, is that of each of them. A zone that is added or taken away leaves the pools
 * of the others as they are. Without `zones` there is a pool in each of "1", "2" and "3", which a region that is known to have
 * none refuses.
 *
 * Raises AKS-E0514, AKS-E0515, AKS-E0538, AKS-E0539 and AKS-E0543 beside what a pool raises, and warns with AKS-W0505 where the autoscaler would fill one
 * zone before the others.
 *
 * @see https://learn.microsoft.com/azure/aks/availability-zones-overview
 */
export class ZonalLinuxPools extends Construct {
  /** The pools, in the order of the zones that were given. A workload runs on any of them with `pools: zonal.pools`. */
  public readonly pools: LinuxNodePool[] = [];

  constructor(scope: Construct, id: string, props: LinuxNodePoolProps) {
    super(scope, id);
    props = readProps(this, "LinuxNodePoolProps", props);
    const { zones = ZONES, name = id, rotationName, ...shared } = props;
    const report = ProblemReport.of(this);
    if (isUnknown(zones) || zones.length === 0) report.add(poolFeatureErrors.zonesOfMany("zones"));
    if (rotationName !== undefined) report.add(poolFeatureErrors.rotationNameOfMany("rotationName"));
    const { balancesPools, location } = clusterModelOf(props.cluster);
    // Zones that are named are only warned of, by each pool: regions get zones now and then.
    if (props.zones === undefined && location !== undefined && isWithoutZones(location)) {
      report.add(poolFeatureErrors.everyZoneOfNone("zones", location));
      return;
    }
    const known = isUnknown(zones) ? [] : zones;
    report.add(
      ...known.filter((zone, i) => known.indexOf(zone) < i).map((zone) => poolErrors.zoneTwice("zones", zone)),
    );
    for (const zone of new Set(known)) {
      if (!ZONES.includes(zone)) report.add(poolErrors.zone("zones", ZONES, zone));
      // Only a zone that there is makes an id: it becomes part of the address.
      else
        this.pools.push(new LinuxNodePool(this, `Zone${zone}`, { ...shared, name: `${name}${zone}`, zones: [zone] }));
    }
    const scales = props.scaling?.autoscaled === true && this.pools.length > 1;
    warn(this, () => (scales && balancesPools === false ? poolFeatureWarnings.unbalancedZones("scaling") : undefined));
  }

  /**
   * The pool of a zone; nothing when there is none.
   *
   * @param zone the zone, such as "1"
   */
  public poolOf(zone: string): LinuxNodePool | undefined {
    return this.pools.find((pool) => pool.zones?.[0] === zone);
  }
}

checkCalls("ZonalLinuxPools", ZonalLinuxPools);
