import { nearest } from "./errors/problem";
import { UTC_OFFSET_MINUTES, ZONE_REFERENCE_MOMENTS } from "./facts/maintenance-limits";

const OFFSET = /^([+-])(\d{2}):([0-5]\d)$/;

/**
 * The minutes of an offset such as `+05:30`; nothing when it is none.
 * @internal
 */
export function parseOffset(text: string): number | undefined {
  const [, sign, hours, minutes] = OFFSET.exec(text) ?? [];
  if (sign === undefined) return undefined;
  const size = Number(hours) * 60 + Number(minutes);
  const signed = sign === "-" ? 0 - size : size;
  return signed >= UTC_OFFSET_MINUTES.min && signed <= UTC_OFFSET_MINUTES.max ? signed : undefined;
}

/** @internal */
export function formatOffset(minutes: number): string {
  const size = Math.abs(minutes);
  const digits = (part: number) => String(part).padStart(2, "0");
  return `${minutes < 0 ? "-" : "+"}${digits(Math.floor(size / 60))}:${digits(size % 60)}`;
}

/**
 * The offset of a time zone in standard time, in minutes; nothing for a zone that is none.
 *
 * It depends on the zone and on the time zone data of Node.js, and on nothing else: neither on today nor on where the
 * program runs. Clocks go forward for the summer, so of the two halves of a year standard time has the lower offset.
 * @internal
 */
export function standardOffset(zone: string): number | undefined {
  // Newer runtimes take an offset for a zone, and all of them take nothing for the zone of this machine.
  if (typeof zone !== "string" || !/^[A-Za-z]/.test(zone)) return undefined;
  try {
    const format = new Intl.DateTimeFormat("en-US", { timeZone: zone, timeZoneName: "longOffset" });
    const offsets = ZONE_REFERENCE_MOMENTS.map((moment) => offsetIn(format, moment));
    return Math.min(...offsets);
  } catch {
    return undefined;
  }
}

function offsetIn(format: Intl.DateTimeFormat, moment: number): number {
  const name = format.formatToParts(moment).find((part) => part.type === "timeZoneName")?.value ?? "";
  // UTC itself is written without an offset.
  const offset = name === "GMT" ? 0 : parseOffset(name.replace(/^GMT/, ""));
  if (offset === undefined) throw new RangeError(name);
  return offset;
}

/**
 * The zones that a slip may have meant. People also write the city alone.
 * @internal
 */
export function nearestZones(given: string): string[] {
  const zones = Intl.supportedValuesOf("timeZone");
  const near = nearest(given, zones);
  if (near.length > 0) return near;
  const wanted = String(given).trim().replace(/\s+/g, "_");
  const cities = new Map(zones.map((zone) => [zone.slice(zone.lastIndexOf("/") + 1), zone]));
  return nearest(wanted, cities.keys()).map((city) => cities.get(city) as string);
}
