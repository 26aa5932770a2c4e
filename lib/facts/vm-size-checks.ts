import { Problem, ProblemFor } from "../errors/problem";
import { vmSizeErrors } from "../errors/vm-size";
import { isKnown, isUnknown } from "../tokens";
import { isWithin } from "../whole-numbers";
import { largestEphemeralOsDiskGib, MAX_EPHEMERAL_OS_DISK_GIB } from "./disk-os";
import { isBurstable, SYSTEM_POOL_FLOOR, USER_POOL_FLOOR, VM_SIZE_NAME, VmSizeFacts } from "./vm-sizes";

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

  largestEphemeralOsDiskGib(facts: VmSizeFacts): number | undefined {
    return facts.ephemeralOsDisk === false ? undefined : largestEphemeralOsDiskGib(facts);
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
