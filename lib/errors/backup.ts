import { NumberLimits } from "../whole-numbers";
import { list, Problem, problem } from "./problem";

/** @internal */
export const backupErrors = {
  vaultName: (prop: string, got: string): Problem =>
    problem("AKS-E0752", { prop, must: "be 2 to 50 letters, digits or hyphens", got, fix: "choose another name" }),
  softDelete: (prop: string, { min, max }: NumberLimits, got: number): Problem =>
    problem("AKS-E0753", {
      prop,
      must: `be a whole number of days from ${min} to ${max}`,
      got,
      fix: "choose a number in that range",
    }),
  crossRegion: (prop: string, redundancy: string): Problem =>
    problem("AKS-E0754", {
      prop,
      must: "be left out unless the copies of the vault are in two regions",
      found: `it with ${redundancy}`,
      fix: "use redundancy: BackupRedundancy.GEO_REDUNDANT, or remove it",
    }),
  time: (prop: string, got: unknown): Problem =>
    problem("AKS-E0755", { prop, must: "begin at a time of the day in UTC", got, fix: 'write for example "02:30"' }),
  hours: (prop: string, known: number[], got: number): Problem =>
    problem("AKS-E0756", {
      prop,
      must: `be every ${list(known.slice(0, -1).map(String))} or ${known[known.length - 1]} hours`,
      got,
      fix: "use one of them, or BackupSchedule.daily()",
    }),
  retention: (prop: string, { min, max }: NumberLimits, got: number): Problem =>
    problem("AKS-E0757", {
      prop,
      must: `be a whole number of days from ${min} to ${max}`,
      got,
      fix: "choose a number in that range: snapshots are not kept longer",
    }),
  otherRegion: (prop: string, vault: string, got: string): Problem =>
    problem("AKS-E0758", {
      prop,
      must: `be a group in ${vault}, the region of the vault and of the cluster`,
      got,
      fix: "make a group for the snapshots there",
    }),
  vaultRegion: (prop: string, cluster: string, got: string): Problem =>
    problem("AKS-E0764", {
      prop,
      must: `be in ${cluster}, the region of the cluster`,
      got,
      fix: "make a vault there",
    }),
  backedUpTwice: (prop: string, path: string): Problem =>
    problem("AKS-E0765", {
      prop,
      must: "be backed up once, as it has one backup extension",
      found: `a cluster that ${path} backs up`,
      fix: "put what is to be saved into that one",
    }),
  policyName: (prop: string, got: string): Problem =>
    problem("AKS-E0759", { prop, must: "be 3 to 150 letters, digits or hyphens", got, fix: "choose another name" }),
  namespacesBothWays: (prop: string): Problem =>
    problem("AKS-E0760", {
      prop,
      must: "be left out beside includedNamespaces, which says already that no other is backed up",
      fix: "remove one of the two",
    }),
  emptySelection: (prop: string, what: string): Problem =>
    problem("AKS-E0772", {
      prop,
      must: `name at least one, because none named is read as every ${what}`,
      found: "an empty list",
      fix: "name what is to be backed up, or leave it out for everything",
    }),
  labelSelector: (prop: string, got: string): Problem =>
    problem("AKS-E0775", {
      prop,
      must: "be one label as key=value, in the letters that Kubernetes takes",
      got,
      fix: 'write for example "backup=yes", and each further label as a text of its own: expressions such as "in (a, b)" are not read',
    }),
  driverOff: (prop: string, option: string): Problem =>
    problem("AKS-E0773", {
      prop,
      must: `have the ${option === "disk" ? "driver for disks" : "controller for snapshots"}, without which no volume is backed up`,
      found: `a cluster with addons.storageDrivers.${option}: false`,
      fix: `leave ${option} out of addons.storageDrivers, or back up without volumes: selection: { volumes: false }`,
    }),
  storageAccountId: (prop: string, got: string): Problem =>
    problem("AKS-E0761", {
      prop,
      must: "be the ARM id of a storage account",
      got,
      fix: "write /subscriptions/<id>/resourceGroups/<group>/providers/Microsoft.Storage/storageAccounts/<account>",
    }),
  containerName: (prop: string, got: string): Problem =>
    problem("AKS-E0762", {
      prop,
      must: "be the name of a blob container: 3 to 63 lower-case letters, digits or single hyphens",
      got,
      fix: "write the name alone, not its URL",
    }),
  principalMissing: (prop: string): Problem =>
    problem("AKS-E0763", {
      prop,
      must: "be given for a cluster that is there already, whose control plane needs a role on the group of the snapshots",
      fix: "write the object id of its identity",
    }),
};

/** @internal */
export const backupWarnings = {
  softDeleteOff: (prop: string): Problem =>
    problem("AKS-W0707", {
      prop,
      must: "be ON or ALWAYS_ON for deleted backups to be brought back: who breaks in deletes them first",
      found: "OFF",
      fix: "use BackupSoftDelete.ON",
    }),
};
