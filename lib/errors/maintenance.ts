import { CountLimits, UTC_OFFSET_MINUTES, WINDOW_HOURS } from "../facts/maintenance-limits";
import { formatOffset } from "../utc-offset";
import { Problem, problem, suggest } from "./problem";

/** @internal */
export const maintenanceErrors = {
  startTime: (prop: string, got: string): Problem =>
    problem("AKS-E0110", {
      prop,
      must: 'be a time of day from "00:00" to "23:59", with two digits each for hours and minutes',
      got,
      fix: 'write for example "02:30"',
    }),
  duration: (prop: string, got: number): Problem =>
    problem("AKS-E0111", {
      prop,
      must: `be whole hours from ${WINDOW_HOURS.min} to ${WINDOW_HOURS.max}, because AKS does not upgrade reliably in a shorter window`,
      got,
      fix: got < WINDOW_HOURS.min ? `write ${WINDOW_HOURS.min} or more` : "change the number",
    }),
  count: (prop: string, { min, max, unit }: CountLimits, got: number): Problem =>
    problem("AKS-E0112", {
      prop,
      must: `be a whole number${unit === undefined ? "" : ` of ${unit}`} from ${min} to ${max}`,
      got,
      fix: "change the number",
    }),
  nothing: (prop: string, what: string): Problem =>
    problem("AKS-E0113", { prop, must: `name at least one ${what}`, got: [], fix: "name one, or leave it out" }),
  offset: (prop: string, got: string): Problem =>
    problem("AKS-E0114", {
      prop,
      must: `be an offset from UTC from ${formatOffset(UTC_OFFSET_MINUTES.min)} to ${formatOffset(UTC_OFFSET_MINUTES.max)}, with a sign and two digits each for hours and minutes`,
      got,
      fix: 'write for example MaintenanceTimeZone.offset("+01:00")',
    }),
  zone: (prop: string, got: string, near: string[]): Problem =>
    problem("AKS-E0115", {
      prop,
      must: "be a time zone of the IANA database that is known when the program runs, because its offset from UTC is looked up then",
      got,
      fix: suggest(
        near,
        'write for example "Europe/Berlin", or give the offset with MaintenanceTimeZone.offset("+01:00")',
      ),
    }),
  date: (prop: string, got: string, meant = 'for example "2027-01-31"'): Problem =>
    problem("AKS-E0116", {
      prop,
      must: "be a day of the calendar as YYYY-MM-DD, without a time of day",
      got,
      fix: `write ${meant}`,
    }),
  moment: (prop: string, got: string): Problem =>
    problem("AKS-E0117", {
      prop,
      must: "be a moment as RFC 3339 writes it, with seconds and with Z or an offset",
      got,
      fix: 'write for example "2027-01-31T18:00:00Z"',
    }),
  spanOrder: (prop: string, from: string, to: string): Problem =>
    problem("AKS-E0118", {
      prop,
      must: "not end before it has begun",
      got: `${from} to ${to}`,
      fix: "put the earlier one first",
    }),
  noChannel: (prop: string, kind: "upgrade" | "node OS", channel: string): Problem =>
    problem("AKS-E0119", {
      prop,
      must: `be left out while the ${kind} channel is ${channel}, which never does anything in a window`,
      fix: `leave the window out, or choose ${
        kind === "upgrade"
          ? "a channel such as UpgradePolicy.patch()"
          : "NodeOsUpgradeChannel.NODE_IMAGE or SECURITY_PATCH"
      }`,
    }),
};

/** @internal */
export const maintenanceWarnings = {
  overlap: (prop: string, other: string): Problem =>
    problem("AKS-W0110", {
      prop,
      must: `not be open while ${other} is, or AKS decides which of the two upgrades goes first`,
      fix: "move one of them to another day or hour",
    }),
  windowsUnpatched: (prop: string, channel: string): Problem =>
    problem("AKS-W0111", {
      prop,
      must: "be NodeImage for a cluster with Windows pools that no upgrade channel upgrades, because Windows nodes are not updated by themselves",
      got: channel,
      fix: "use NodeOsUpgradeChannel.NODE_IMAGE or an upgrade channel, upgrade the node image of every Windows pool yourself each month",
    }),
};
