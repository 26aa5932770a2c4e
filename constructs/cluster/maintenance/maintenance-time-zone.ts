import { maintenanceErrors } from "../../../lib/errors/maintenance";
import { ProblemFor } from "../../../lib/errors/problem";
import { isUnknown } from "../../../lib/tokens";
import { formatOffset, nearestZones, parseOffset, standardOffset } from "../../../lib/utc-offset";
import { checkCalls } from "../../checks/check-calls";

/**
 * The clock that the hours of a maintenance window are read from.
 *
 * Azure keeps one fixed offset from UTC for a window, all year round. Where clocks change for the summer, a window is
 * therefore right for one half of the year and an hour off in the other: this type makes you say which half.
 *
 * @see https://learn.microsoft.com/azure/aks/planned-maintenance
 */
export class MaintenanceTimeZone {
  /** Coordinated universal time, which knows no summer. */
  public static utc(): MaintenanceTimeZone {
    return new MaintenanceTimeZone(formatOffset(0), []);
  }

  /**
   * A fixed offset from UTC. Raises AKS-E0114 where it is used.
   *
   * @param offset a sign, two digits of hours and two of minutes, `-12:00` to `+14:00`
   */
  public static offset(offset: string): MaintenanceTimeZone {
    if (isUnknown(offset)) return new MaintenanceTimeZone(offset, []);
    const minutes = parseOffset(offset);
    if (minutes !== undefined) return new MaintenanceTimeZone(formatOffset(minutes), []);
    return new MaintenanceTimeZone(offset, [(prop) => maintenanceErrors.offset(prop, offset)]);
  }

  /**
   * The offset of a place in standard time, that is in winter. While clocks there are on summer time, windows open an
   * hour later by them: 02:00 in Berlin is 03:00 from March to October. To be right in summer give that offset yourself.
   *
   * The offset comes from the time zone data of Node.js and from fixed dates, never from today or from where the program
   * runs. It changes only with a newer Node.js, when a country has changed its time. Raises AKS-E0115 where it is used,
   * for a name that is none and for a name that only Terraform knows.
   *
   * @param zone a name of the IANA time zone database, for example `Europe/Berlin`
   */
  public static standardTimeOf(zone: string): MaintenanceTimeZone {
    const minutes = isUnknown(zone) ? undefined : standardOffset(zone);
    if (minutes !== undefined) return new MaintenanceTimeZone(formatOffset(minutes), []);
    const near = isUnknown(zone) ? [] : nearestZones(zone);
    return new MaintenanceTimeZone(formatOffset(0), [(prop) => maintenanceErrors.zone(prop, zone, near)]);
  }

  private constructor(
    /** The offset from UTC, as Azure takes it: `+01:00`. */
    public readonly utcOffset: string,
    /** @internal */
    public readonly _problems: ProblemFor[],
  ) {}
}

checkCalls("MaintenanceTimeZone", MaintenanceTimeZone);
