import { Problem, ProblemFor } from "../errors/problem";
import { vmSizeErrors } from "../errors/vm-size";
import { vmSizeFeatureErrors } from "../errors/vm-size-features";
import { isKnown, isUnknown } from "../tokens";
import { isWithin } from "../whole-numbers";
import {
  largestEphemeralOsDiskGib,
  LEAST_DEFAULT_OS_DISK_GIB,
  MAX_EPHEMERAL_OS_DISK_GIB,
  OS_DISK_GIB,
} from "./disk-os";
import { isBurstable, SYSTEM_POOL_FLOOR, USER_POOL_FLOOR, VM_SIZE_NAME, VmSizeFacts, vmSizeFacts } from "./vm-sizes";

/** The numbers of a size that may be 0, and must be whole. */
const COUNTS = ["gpus", "maxDataDisks", "localNvmeDisks"] as const;
/** The numbers of a size that may be 0, and may have a fraction. */
const SPACES = ["tempDiskGib", "cacheDiskGib", "localNvmeGibEach"] as const;

function below(facts: VmSizeFacts, floor: { vCpus: number; memoryGib: number }): boolean {
  return (
    (facts.vCpus !== undefined && facts.vCpus < floor.vCpus) ||
    (facts.memoryGib !== undefined && facts.memoryGib < floor.memoryGib)
  );
}

/** @internal Azure counts no GPU in some sizes that have them, but they are all of the N series */
export function mayHaveGpu({ name, gpus }: VmSizeFacts): boolean {
  return gpus === undefined || gpus > 0 || /^Standard_N/.test(name);
}

function architectureIs(facts: VmSizeFacts, wanted: string): boolean {
  return facts.architecture === undefined || facts.architecture === wanted;
}

/** GPUs that can be divided: https://learn.microsoft.com/azure/aks/gpu-multi-instance, read on 2026-11-22. */
const DIVISIBLE_GPU = /_[AH][12]00_|^Standard_ND96asr_v4$/;

/** What the workloads of a pool can need of a size: what it is called, and whether a size has it as far as is known. */
const FEATURES: Record<string, { readonly has: string; readonly in: (facts: VmSizeFacts) => boolean | undefined }> = {
  ARM64: { has: "Arm64 processors", in: (f) => architectureIs(f, "arm64") },
  AMD64: { has: "x86-64 processors", in: (f) => architectureIs(f, "amd64") },
  GPU: { has: "a GPU", in: mayHaveGpu },
  ACCELERATED_NETWORKING: { has: "accelerated networking", in: (f) => f.acceleratedNetworking },
  NESTED_VIRTUALIZATION: { has: "nested virtualization", in: (f) => f.nestedVirtualization },
  TEMPORARY_DISK: { has: "a temporary disk", in: (f) => f.tempDiskGib === undefined || f.tempDiskGib > 0 },
  LOCAL_NVME: { has: "local NVMe disks", in: (f) => f.localNvmeDisks === undefined || f.localNvmeDisks > 0 },
  PREMIUM_DISKS: { has: "Premium storage", in: (f) => f.premiumDisks },
  CONFIDENTIAL_COMPUTING: {
    has: "confidential computing",
    in: (f) => f.confidential === undefined || f.confidential !== "none",
  },
};

/** What can be asked of a size by name. @internal */
export const NODE_FEATURES = Object.keys(FEATURES);

/**
 * What can be wrong with a size for a purpose. A fact that is not stated is never judged.
 * @internal
 */
export const vmSizeChecks = {
  systemPool(prop: string, facts: VmSizeFacts): Problem | undefined {
    const unfit = below(facts, SYSTEM_POOL_FLOOR) || (isKnown(facts.name) && isBurstable(facts.name));
    return unfit ? vmSizeErrors.tooSmallForSystemPool(prop, facts) : undefined;
  },

  userPool(prop: string, facts: VmSizeFacts): Problem | undefined {
    return below(facts, USER_POOL_FLOOR) ? vmSizeErrors.tooSmallForUserPool(prop, facts) : undefined;
  },

  architecture(prop: string, facts: VmSizeFacts, needed: string, because: string): Problem | undefined {
    if (facts.architecture === undefined || facts.architecture === needed) return undefined;
    return vmSizeErrors.architecture(prop, needed, because, facts.name, facts.architecture);
  },

  ephemeralOsDisk(prop: string, facts: VmSizeFacts, sizeGib?: number): Problem | undefined {
    if (facts.ephemeralOsDisk === false) return vmSizeErrors.notEphemeral(prop, facts.name);
    if (!isKnown(sizeGib)) return undefined;
    const known = largestEphemeralOsDiskGib(facts);
    const largest = known ?? MAX_EPHEMERAL_OS_DISK_GIB;
    if (sizeGib <= largest) return undefined;
    return vmSizeErrors.ephemeralDoesNotFit(`${prop}.sizeGib`, sizeGib, facts.name, largest, known !== undefined);
  },

  /** Of a disk without a size: AKS asks for more than small local disks have. */
  defaultEphemeralOsDisk(prop: string, facts: VmSizeFacts): Problem | undefined {
    const largest = facts.ephemeralOsDisk === false ? undefined : largestEphemeralOsDiskGib(facts);
    if (largest === undefined || largest >= LEAST_DEFAULT_OS_DISK_GIB) return undefined;
    return vmSizeErrors.ephemeralWithoutSize(prop, facts.name, LEAST_DEFAULT_OS_DISK_GIB, largest, OS_DISK_GIB.min);
  },

  largestEphemeralOsDiskGib(facts: VmSizeFacts): number | undefined {
    return facts.ephemeralOsDisk === false ? undefined : largestEphemeralOsDiskGib(facts);
  },

  hostEncryption(prop: string, facts: VmSizeFacts, because: string): Problem | undefined {
    return facts.encryptionAtHost === false
      ? vmSizeFeatureErrors.noHostEncryption(prop, facts.name, because)
      : undefined;
  },

  ultraDisks(prop: string, facts: VmSizeFacts): Problem | undefined {
    return facts.premiumDisks === false ? vmSizeFeatureErrors.noUltraDisks(prop, facts.name) : undefined;
  },

  gpu(prop: string, facts: VmSizeFacts, because: string): Problem | undefined {
    return isUnknown(facts.name) || mayHaveGpu(facts)
      ? undefined
      : vmSizeFeatureErrors.noGpu(prop, facts.name, because);
  },

  /** Only of sizes in the table: the name of another says nothing of its GPU. */
  gpuInstances(prop: string, facts: VmSizeFacts): Problem | undefined {
    if (isUnknown(facts.name) || facts.gpus === undefined || vmSizeFacts(facts.name) === undefined) return undefined;
    return DIVISIBLE_GPU.test(facts.name) ? undefined : vmSizeFeatureErrors.noGpuInstances(prop, facts.name);
  },

  temporaryDisk(prop: string, facts: VmSizeFacts): Problem | undefined {
    return facts.tempDiskGib === 0 ? vmSizeFeatureErrors.noTemporaryDisk(prop, facts.name) : undefined;
  },

  /** A name that is no feature is told elsewhere. */
  features(prop: string, facts: VmSizeFacts, needed: readonly string[]): Problem[] {
    if (isUnknown(facts.name)) return [];
    return needed
      .filter((feature) => FEATURES[feature]?.in(facts) === false)
      .map((feature) => vmSizeFeatureErrors.lacksFeature(prop, facts.name, feature, FEATURES[feature].has));
  },

  /** The mistakes in the facts a program states itself. */
  custom(facts: VmSizeFacts): ProblemFor[] {
    const wrong = (fact: string, rule: string, got: number): ProblemFor => {
      return (prop) => vmSizeErrors.customNumber(prop, fact, rule, got);
    };
    const { name, vCpus, memoryGib, maxNics } = facts;
    const found: ProblemFor[] = [];
    if (!isUnknown(name) && !VM_SIZE_NAME.test(name)) found.push((prop) => vmSizeErrors.customName(prop, name));
    if (vCpus !== undefined && !isWithin(vCpus, { min: 1 }))
      found.push(wrong("vCpus", "as a whole number from 1", vCpus));
    if (memoryGib !== undefined && !(memoryGib > 0)) found.push(wrong("memoryGib", "above 0", memoryGib));
    if (maxNics !== undefined && !isWithin(maxNics, { min: 1 }))
      found.push(wrong("maxNics", "as a whole number from 1", maxNics));
    for (const fact of COUNTS) {
      const got = facts[fact];
      if (got !== undefined && !isWithin(got, { min: 0 })) found.push(wrong(fact, "as a whole number from 0", got));
    }
    for (const fact of SPACES) {
      const got = facts[fact];
      if (got !== undefined && !(got >= 0)) found.push(wrong(fact, "as 0 or more", got));
    }
    return found;
  },
};
