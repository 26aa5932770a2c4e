/**
 * What is known of a VM size; a fact that no source states is undefined.
 * @internal
 */
export interface VmSizeFacts {
  readonly name: string;
  readonly family?: string;
  /** The processors a node of the size has: for a constrained size those that are active. */
  readonly vCpus?: number;
  readonly memoryGib?: number;
  readonly gpus?: number;
  readonly maxDataDisks?: number;
  readonly tempDiskGib?: number;
  readonly cacheDiskGib?: number;
  readonly localNvmeDisks?: number;
  readonly localNvmeGibEach?: number;
  readonly maxNics?: number;
  readonly premiumDisks?: boolean;
  readonly ephemeralOsDisk?: boolean;
  readonly acceleratedNetworking?: boolean;
  readonly encryptionAtHost?: boolean;
  readonly nestedVirtualization?: boolean;
  readonly architecture?: "amd64" | "arm64";
  readonly hyperVGenerations?: string[];
  /** "none", or the technology in the words of the table. */
  readonly confidential?: string;
}

/** What Azure asks of the nodes of a system pool. @internal */
export const SYSTEM_POOL_FLOOR = { vCpus: 2, memoryGib: 4 };

/** Below this Azure may refuse a pool. @internal */
export const USER_POOL_FLOOR = { vCpus: 2, memoryGib: 2 };

/** The form every name of a size has. @internal */
export const VM_SIZE_NAME = /^Standard_[A-Z]+\d[A-Za-z0-9]*([-_][A-Za-z0-9]+)*$/;

const parsed = new Map<string, VmSizeFacts>();

/**
 * The facts of a size, or undefined for a name the table does not have. Only the one row is parsed.
 * @internal
 */
export function vmSizeFacts(name: string): VmSizeFacts | undefined {
  const before = parsed.get(name);
  if (before) return before;
  const table = vmSizeTable();
  const start = table.indexOf(`\n${name},`) + 1;
  if (start === 0) return undefined;
  const facts = parseRow(table.slice(start, table.indexOf("\n", start)));
  // A name with a comma in it can run into the next columns.
  if (facts.name !== name) return undefined;
  parsed.set(name, facts);
  return facts;
}

/** Every name of the table: only a slip needs them all. @internal */
export function vmSizeNames(): string[] {
  return vmSizeTable()
    .trim()
    .split("\n")
    .map((row) => row.slice(0, row.indexOf(",")));
}

/** @internal */
export function isBurstable(name: string): boolean {
  return /^Standard_B\d/.test(name);
}

/** The number of processors a constrained name leaves active: 4 of `Standard_E16-4ads_v5`. */
function constrainedVCpus(name: string): number | undefined {
  const active = /^Standard_[A-Z]+\d+-(\d+)/.exec(name)?.[1];
  return active === undefined ? undefined : Number(active);
}

/** The processors of the machine behind a constrained name, active or not: 16 of `Standard_E16-4ads_v5`. @internal */
export function provisionedVCpus(name: string): number | undefined {
  const whole = /^Standard_[A-Z]+(\d+)-\d/.exec(name)?.[1];
  return whole === undefined ? undefined : Number(whole);
}

function vmSizeTable(): string {
  // Loaded on the first question, not with the library: most runs of a program that names no size never need it.
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  return (require("./vm-size-table") as typeof import("./vm-size-table")).VM_SIZE_TABLE;
}

function parseRow(row: string): VmSizeFacts {
  const [name, vCpus, memory, gpus, dataDisks, temp, cache, nvmeDisks, nvmeEach, nics, flags, confidential, family] =
    row.split(",");
  const [premium, ephemeral, accelerated, atHost, nested, processor, generation] = flags;
  return {
    name,
    family,
    vCpus: constrainedVCpus(name) ?? numberOf(vCpus),
    memoryGib: numberOf(memory),
    gpus: numberOf(gpus),
    maxDataDisks: numberOf(dataDisks),
    tempDiskGib: numberOf(temp),
    cacheDiskGib: numberOf(cache),
    localNvmeDisks: numberOf(nvmeDisks),
    localNvmeGibEach: numberOf(nvmeEach),
    maxNics: numberOf(nics),
    premiumDisks: flagOf(premium),
    ephemeralOsDisk: flagOf(ephemeral),
    acceleratedNetworking: flagOf(accelerated),
    encryptionAtHost: flagOf(atHost),
    nestedVirtualization: flagOf(nested),
    architecture: processor === "a" ? "arm64" : "amd64",
    hyperVGenerations: { "1": ["V1"], "2": ["V2"], b: ["V1", "V2"] }[generation],
    confidential: confidential === "" ? "none" : confidential,
  };
}

function numberOf(cell: string): number | undefined {
  return cell === "" ? undefined : Number(cell);
}

function flagOf(flag: string): boolean | undefined {
  return flag === "?" ? undefined : flag === "y";
}
