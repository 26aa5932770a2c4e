import { nearest, Problem, ProblemFor } from "../../../lib/errors/problem";
import { vmSizeErrors } from "../../../lib/errors/vm-size";
import { vmSizeChecks } from "../../../lib/facts/vm-size-checks";
import { vmSizeFacts, VmSizeFacts, vmSizeNames } from "../../../lib/facts/vm-sizes";
import { isKnown, isUnknown } from "../../../lib/tokens";
import { CpuArchitecture } from "./cpu-architecture";
import { CustomVmSize } from "./custom-vm-size";
import { checkCalls } from "../../checks/check-calls";

/**
 * The size of a virtual machine, and what is known of it.
 *
 * A fact is undefined when no source states it, or when the name is known only to Terraform. What is undefined is
 * never checked.
 *
 * @see https://learn.microsoft.com/azure/virtual-machines/sizes/overview
 */
export class VmSize {
  /**
   * A size by its name in Azure, for example `Standard_D4ds_v5`.
   *
   * Raises AKS-E0601 for a name that is not in the library's table: where it is used, not here.
   *
   * @param name the name in Azure's own letter case
   */
  public static of(name: string): VmSize {
    return new VmSize(name);
  }

  /**
   * A size that the library does not know, or knows wrongly: newer than the library, or of a preview.
   *
   * Raises AKS-E0608 for the name and AKS-E0609 for a number out of range: where it is used, not here.
   *
   * @param size the facts of the size; only these are known of it
   */
  public static custom(size: CustomVmSize): VmSize {
    return new VmSize(size.name, size);
  }

  private constructor(
    /** The name of the size in Azure. */
    public readonly name: string,
    private readonly customSize?: CustomVmSize,
  ) {}

  /** The vCPUs a node has; of a constrained size such as `Standard_E16-4ads_v5` those that are active. */
  public get vCpus(): number | undefined {
    return this._facts.vCpus;
  }

  /** The memory of a node in GiB, before what the system keeps for itself. */
  public get memoryGib(): number | undefined {
    return this._facts.memoryGib;
  }

  /** The GPUs as Azure counts them: a part of a GPU is 1, and the FPGAs of the NP series are counted too. */
  public get gpus(): number | undefined {
    return this._facts.gpus;
  }

  /** The number of data disks that can be attached, and so of volumes on disks. */
  public get maxDataDisks(): number | undefined {
    return this._facts.maxDataDisks;
  }

  /** The temporary disk in GiB, 0 for none. */
  public get tempDiskGib(): number | undefined {
    return this._facts.tempDiskGib;
  }

  /** The cache for disks, in GiB. */
  public get cacheDiskGib(): number | undefined {
    return this._facts.cacheDiskGib;
  }

  /** The number of local NVMe disks. */
  public get localNvmeDisks(): number | undefined {
    return this._facts.localNvmeDisks;
  }

  /** The size of each local NVMe disk in GiB. */
  public get localNvmeGibEach(): number | undefined {
    return this._facts.localNvmeGibEach;
  }

  /** Whether Premium SSD disks can be attached. */
  public get premiumDisks(): boolean | undefined {
    return this._facts.premiumDisks;
  }

  /** Whether the OS disk of a node can be on its local disks. */
  public get ephemeralOsDisk(): boolean | undefined {
    return this._facts.ephemeralOsDisk;
  }

  /** Whether accelerated networking is possible. */
  public get acceleratedNetworking(): boolean | undefined {
    return this._facts.acceleratedNetworking;
  }

  /** The instruction set of its processors. */
  public get architecture(): CpuArchitecture | undefined {
    return this._facts.architecture as CpuArchitecture | undefined;
  }

  /** Whether virtual machines can run inside a node. */
  public get nestedVirtualization(): boolean | undefined {
    return this._facts.nestedVirtualization;
  }

  /** Whether data can be encrypted on the host of the virtual machine. */
  public get encryptionAtHost(): boolean | undefined {
    return this._facts.encryptionAtHost;
  }

  /** The number of network interfaces a virtual machine can have. */
  public get maxNics(): number | undefined {
    return this._facts.maxNics;
  }

  /** The family that quota counts the size in, for example `standardDDSv5Family`. */
  public get family(): string | undefined {
    return this._facts.family;
  }

  /** The generations of virtual machines it runs: `V1`, `V2` or both. */
  public get hyperVGenerations(): string[] | undefined {
    const generations = this._facts.hyperVGenerations;
    return generations && [...generations];
  }

  /** The kind of confidential computing by its series: `sev-snp`, `sev-snp-child`, `tdx`, `sgx`, `cvm-gpu`, or `none`. */
  public get confidentialComputing(): string | undefined {
    return this._facts.confidential;
  }

  /** The largest ephemeral OS disk that fits a node, in GiB. */
  public get largestEphemeralOsDiskGib(): number | undefined {
    return vmSizeChecks.largestEphemeralOsDiskGib(this._facts);
  }

  /** The name of the size. */
  public toString(): string {
    return this.name;
  }

  /**
   * Looked up each time they are asked for: naming a size costs nothing.
   * @internal
   */
  public get _facts(): VmSizeFacts {
    if (this.customSize) return knownOf(this.customSize);
    return (isKnown(this.name) ? vmSizeFacts(this.name) : undefined) ?? { name: this.name };
  }

  /** @internal */
  public get _problems(): ProblemFor[] {
    if (this.customSize) return vmSizeChecks.custom(this._facts);
    if (isUnknown(this.name) || vmSizeFacts(this.name)) return [];
    return [(prop) => vmSizeErrors.unknownSize(prop, this.name, nearest(this.name, vmSizeNames()))];
  }

  /** @internal */
  public _systemPoolProblems(prop: string): Problem | undefined {
    return vmSizeChecks.systemPool(prop, this._facts);
  }

  /** @internal */
  public _userPoolProblems(prop: string): Problem | undefined {
    return vmSizeChecks.userPool(prop, this._facts);
  }

  /** @internal */
  public _architectureProblems(prop: string, needed: CpuArchitecture, because: string): Problem | undefined {
    return vmSizeChecks.architecture(prop, this._facts, needed, because);
  }

  /** @internal */
  public _defaultEphemeralOsDiskProblems(prop: string): Problem | undefined {
    return vmSizeChecks.defaultEphemeralOsDisk(prop, this._facts);
  }

  /** @internal */
  public _ephemeralOsDiskProblems(prop: string, sizeGib?: number): Problem | undefined {
    return vmSizeChecks.ephemeralOsDisk(prop, this._facts, sizeGib);
  }
}

checkCalls("VmSize", VmSize);

/** The stated facts without those that only Terraform knows: they count as not stated. */
function knownOf(size: CustomVmSize): VmSizeFacts {
  const known = Object.fromEntries(Object.entries(size).filter(([, fact]) => isKnown(fact)));
  return { architecture: CpuArchitecture.AMD64, ...known, name: size.name };
}
