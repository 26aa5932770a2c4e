import { SYSTEM_POOL_FLOOR, USER_POOL_FLOOR, VmSizeFacts } from "../facts/vm-sizes";
import { Problem, problem, suggest } from "./problem";

function described(facts: VmSizeFacts): string {
  const has = [
    facts.vCpus === undefined ? undefined : `${facts.vCpus} vCPU`,
    facts.memoryGib === undefined ? undefined : `${facts.memoryGib} GiB`,
  ].filter((part) => part !== undefined);
  return has.length === 0 ? facts.name : `${facts.name} with ${has.join(" and ")}`;
}

/** @internal */
export const vmSizeErrors = {
  unknownSize: (prop: string, got: string, near: string[]): Problem =>
    problem("AKS-E0601", {
      prop,
      must: "be the name of an Azure VM size that AKS takes, in Azure's own letter case",
      got,
      fix: suggest(near, "describe a size the library does not know with VmSize.custom({ name, vCpus, memoryGib })"),
    }),
  tooSmallForSystemPool: (prop: string, facts: VmSizeFacts): Problem =>
    problem("AKS-E0602", {
      prop,
      must: `have at least ${SYSTEM_POOL_FLOOR.vCpus} vCPU and ${SYSTEM_POOL_FLOOR.memoryGib} GiB of memory and not be of the burstable B series in a system pool`,
      got: described(facts),
      fix: 'choose a larger size, for example VmSize.of("Standard_D4ds_v5"), or use this one in a user pool',
    }),
  tooSmallForUserPool: (prop: string, facts: VmSizeFacts): Problem =>
    problem("AKS-E0603", {
      prop,
      must: `have at least ${USER_POOL_FLOOR.vCpus} vCPU and ${USER_POOL_FLOOR.memoryGib} GiB of memory`,
      got: described(facts),
      fix: 'choose a larger size, for example VmSize.of("Standard_D2ds_v5")',
    }),
  architecture: (prop: string, needed: string, because: string, name: string, has: string): Problem =>
    problem("AKS-E0604", {
      prop,
      must: `be a size with ${needed} processors, because ${because}`,
      got: `${name} (${has})`,
      fix: `choose a size of another series${needed === "amd64" ? "; sizes with a p after the number, as in Standard_D4ps_v5, are Arm64" : ""}`,
    }),
  notEphemeral: (prop: string, name: string): Problem =>
    problem("AKS-E0605", {
      prop,
      must: `be managed on ${name}, which cannot hold an ephemeral OS disk`,
      got: "ephemeral",
      fix: "use OsDisk.managed(), or a VM size with local disk space, for example Standard_D4ds_v5",
    }),
  ephemeralDoesNotFit: (prop: string, sizeGib: number, name: string, largestGib: number, settled: boolean): Problem =>
    problem("AKS-E0606", {
      prop,
      must: settled
        ? `be at most ${largestGib} GiB, the largest ephemeral OS disk that fits ${name}`
        : `be at most ${largestGib} GiB, the largest ephemeral OS disk there is`,
      got: sizeGib,
      fix: "ask for less, or use a VM size with more local disk space or OsDisk.managed()",
    }),
  ephemeralWithoutSize: (prop: string, name: string, asked: number, largestGib: number, leastGib: number): Problem =>
    problem("AKS-E0641", {
      prop,
      must: `say its size on ${name}: without one AKS asks for ${asked} GiB or more, and ${largestGib} GiB is the most that fits`,
      found: "an ephemeral disk without sizeGib",
      fix: `${largestGib < leastGib ? "use" : `write OsDisk.ephemeral({ sizeGib: ${largestGib} }), or use`} a VM size with more local disk space or OsDisk.managed()`,
    }),
  customName: (prop: string, got: string): Problem =>
    problem("AKS-E0608", {
      prop,
      must: "have a name as Azure gives VM sizes",
      got,
      fix: 'write for example VmSize.custom({ name: "Standard_D4ds_v9", … })',
    }),
  customNumber: (prop: string, fact: string, rule: string, got: number): Problem =>
    problem("AKS-E0609", {
      prop,
      must: `state ${fact} ${rule}`,
      got,
      fix: `correct what VmSize.custom is given`,
    }),
};
