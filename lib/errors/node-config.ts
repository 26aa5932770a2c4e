import { POD_MAX_PIDS, UNSAFE_SYSCTLS } from "../facts/node-os-limits";
import { NumberLimits } from "../whole-numbers";
import { list, Problem, problem, suggest } from "./problem";

function wholeNumber({ min, max, unit }: NumberLimits): string {
  const what = unit === undefined ? "a whole number" : `a whole number of ${unit}`;
  return max === undefined ? `be ${what} of at least ${min}` : `be ${what} from ${min} to ${max}`;
}

/** The schema of some attributes takes 0, and then it is lost: this is the one place where a user learns why. */
function wayOut({ min }: NumberLimits, got: number): string {
  if (got === 0 && min === 1) return "write 1, because the provider takes 0 for nothing given and never sends it";
  return "change the number, or leave it out for the default";
}

/** @internal */
export const nodeConfigErrors = {
  kubeletNumber: (prop: string, limits: NumberLimits, got: number): Problem =>
    problem("AKS-E0550", { prop, must: wholeNumber(limits), got, fix: wayOut(limits, got) }),
  imageGcLowNotBelowHigh: (prop: string, got: number, high: number, highIsDefault: boolean): Problem =>
    problem("AKS-E0551", {
      prop,
      must: `be below imageGcHighThresholdPercent, which is ${high}${highIsDefault ? " by default" : ""}`,
      got,
      fix: "lower it, or raise imageGcHighThresholdPercent",
    }),
  imageGcHighNotAboveLow: (prop: string, got: number, low: number): Problem =>
    problem("AKS-E0552", {
      prop,
      must: `be above imageGcLowThresholdPercent, which is ${low} by default`,
      got,
      fix: "give imageGcLowThresholdPercent too",
    }),
  unsafeSysctl: (prop: string, got: string, near: string[]): Problem =>
    problem("AKS-E0553", {
      prop,
      must: `be sysctls of a pod's own namespaces: ${list(UNSAFE_SYSCTLS)}`,
      got,
      fix: suggest(near, "set a sysctl of the whole node with LinuxOsConfig"),
    }),
  podMaxPids: (prop: string, got: number): Problem =>
    problem("AKS-E0554", {
      prop,
      must: `be a whole number of processes from ${POD_MAX_PIDS.min} to ${POD_MAX_PIDS.max}, or ${POD_MAX_PIDS.unlimited} for no limit`,
      got,
      fix: "change the number, or leave it out for no limit",
    }),
  sysctl: (prop: string, limits: NumberLimits, got: number): Problem =>
    problem("AKS-E0560", { prop, must: wholeNumber(limits), got, fix: wayOut(limits, got) }),
  halfPortRange: (prop: string, missing: string): Problem =>
    problem("AKS-E0561", {
      prop,
      must: `be given together with ${missing}`,
      fix: `give ${missing} too, or leave both out`,
    }),
  portRangeOrder: (prop: string, got: number, max: number): Problem =>
    problem("AKS-E0562", {
      prop,
      must: `be below netIpv4IpLocalPortRangeMax, which is ${max}`,
      got,
      fix: "lower it, or raise netIpv4IpLocalPortRangeMax",
    }),
  gcThreshOrder: (prop: string, got: number, upper: string, limit: number): Problem =>
    problem("AKS-E0563", {
      prop,
      must: `not be above ${upper}, which is ${limit}`,
      got,
      fix: `lower it, or raise ${upper}`,
    }),
  swapFileSize: (prop: string, limits: NumberLimits, got: number): Problem =>
    problem("AKS-E0564", {
      prop,
      must: wholeNumber(limits),
      got,
      fix: "change the number, or leave it out for nodes without swap",
    }),
  surgePercent: (prop: string, min: number, max: number, got: number): Problem =>
    problem("AKS-E0570", {
      prop,
      must: `be a whole percentage from ${min} to ${max} of the pool`,
      got,
      fix: "write for example NodeSurge.percent(33)",
    }),
  surgeNodes: (prop: string, min: number, max: number, got: number): Problem =>
    problem("AKS-E0571", {
      prop,
      must: `be a whole number of nodes from ${min} to ${max}`,
      got,
      fix: "write for example NodeSurge.nodes(1)",
    }),
};
