import { ProblemFor } from "../../lib/errors/problem";
import { reservedErrors } from "../../lib/errors/reserved";
import { DEDICATED_HOST_SKUS } from "../../lib/facts/reserved-limits";
import { isUnknown } from "../../lib/tokens";
import { checkCalls } from "../checks/check-calls";

/**
 * The kind of a dedicated host: the series of VM sizes that it takes, and the generation of its hardware.
 *
 * @see https://learn.microsoft.com/azure/virtual-machines/dedicated-host-general-purpose-skus
 */
export class DedicatedHostSku {
  /** For sizes of the DADSv5 series, hardware 1. */
  public static readonly DADSV5_TYPE1 = new DedicatedHostSku("DADSv5-Type1");
  /** For sizes of the DASv4 series, hardware 1. */
  public static readonly DASV4_TYPE1 = new DedicatedHostSku("DASv4-Type1");
  /** For sizes of the DASv4 series, hardware 2. */
  public static readonly DASV4_TYPE2 = new DedicatedHostSku("DASv4-Type2");
  /** For sizes of the DASv5 series, hardware 1. */
  public static readonly DASV5_TYPE1 = new DedicatedHostSku("DASv5-Type1");
  /** For sizes of the DCSv2 series, hardware 1. */
  public static readonly DCSV2_TYPE1 = new DedicatedHostSku("DCSv2-Type1");
  /** For sizes of the DDSv4 series, hardware 1. */
  public static readonly DDSV4_TYPE1 = new DedicatedHostSku("DDSv4-Type1");
  /** For sizes of the DDSv4 series, hardware 2. */
  public static readonly DDSV4_TYPE2 = new DedicatedHostSku("DDSv4-Type2");
  /** For sizes of the DDSv5 series, hardware 1. */
  public static readonly DDSV5_TYPE1 = new DedicatedHostSku("DDSv5-Type1");
  /** For sizes of the DSv3 series, hardware 1. */
  public static readonly DSV3_TYPE1 = new DedicatedHostSku("DSv3-Type1");
  /** For sizes of the DSv3 series, hardware 2. */
  public static readonly DSV3_TYPE2 = new DedicatedHostSku("DSv3-Type2");
  /** For sizes of the DSv3 series, hardware 3. */
  public static readonly DSV3_TYPE3 = new DedicatedHostSku("DSv3-Type3");
  /** For sizes of the DSv3 series, hardware 4. */
  public static readonly DSV3_TYPE4 = new DedicatedHostSku("DSv3-Type4");
  /** For sizes of the DSv4 series, hardware 1. */
  public static readonly DSV4_TYPE1 = new DedicatedHostSku("DSv4-Type1");
  /** For sizes of the DSv4 series, hardware 2. */
  public static readonly DSV4_TYPE2 = new DedicatedHostSku("DSv4-Type2");
  /** For sizes of the DSv5 series, hardware 1. */
  public static readonly DSV5_TYPE1 = new DedicatedHostSku("DSv5-Type1");
  /** For sizes of the EADSv5 series, hardware 1. */
  public static readonly EADSV5_TYPE1 = new DedicatedHostSku("EADSv5-Type1");
  /** For sizes of the EASv4 series, hardware 1. */
  public static readonly EASV4_TYPE1 = new DedicatedHostSku("EASv4-Type1");
  /** For sizes of the EASv4 series, hardware 2. */
  public static readonly EASV4_TYPE2 = new DedicatedHostSku("EASv4-Type2");
  /** For sizes of the EASv5 series, hardware 1. */
  public static readonly EASV5_TYPE1 = new DedicatedHostSku("EASv5-Type1");
  /** For sizes of the EDSv4 series, hardware 1. */
  public static readonly EDSV4_TYPE1 = new DedicatedHostSku("EDSv4-Type1");
  /** For sizes of the EDSv4 series, hardware 2. */
  public static readonly EDSV4_TYPE2 = new DedicatedHostSku("EDSv4-Type2");
  /** For sizes of the EDSv5 series, hardware 1. */
  public static readonly EDSV5_TYPE1 = new DedicatedHostSku("EDSv5-Type1");
  /** For sizes of the ESv3 series, hardware 1. */
  public static readonly ESV3_TYPE1 = new DedicatedHostSku("ESv3-Type1");
  /** For sizes of the ESv3 series, hardware 2. */
  public static readonly ESV3_TYPE2 = new DedicatedHostSku("ESv3-Type2");
  /** For sizes of the ESv3 series, hardware 3. */
  public static readonly ESV3_TYPE3 = new DedicatedHostSku("ESv3-Type3");
  /** For sizes of the ESv3 series, hardware 4. */
  public static readonly ESV3_TYPE4 = new DedicatedHostSku("ESv3-Type4");
  /** For sizes of the ESv4 series, hardware 1. */
  public static readonly ESV4_TYPE1 = new DedicatedHostSku("ESv4-Type1");
  /** For sizes of the ESv4 series, hardware 2. */
  public static readonly ESV4_TYPE2 = new DedicatedHostSku("ESv4-Type2");
  /** For sizes of the ESv5 series, hardware 1. */
  public static readonly ESV5_TYPE1 = new DedicatedHostSku("ESv5-Type1");
  /** For sizes of the FSv2 series, hardware 2. */
  public static readonly FSV2_TYPE2 = new DedicatedHostSku("FSv2-Type2");
  /** For sizes of the FSv2 series, hardware 3. */
  public static readonly FSV2_TYPE3 = new DedicatedHostSku("FSv2-Type3");
  /** For sizes of the FSv2 series, hardware 4. */
  public static readonly FSV2_TYPE4 = new DedicatedHostSku("FSv2-Type4");
  /** For sizes of the FXmds series, hardware 1. */
  public static readonly FXMDS_TYPE1 = new DedicatedHostSku("FXmds-Type1");
  /** For sizes of the LSv2 series, hardware 1. */
  public static readonly LSV2_TYPE1 = new DedicatedHostSku("LSv2-Type1");
  /** For sizes of the LSv3 series, hardware 1. */
  public static readonly LSV3_TYPE1 = new DedicatedHostSku("LSv3-Type1");
  /** For sizes of the MDMSv2MedMem series, hardware 1. */
  public static readonly MDMSV2MEDMEM_TYPE1 = new DedicatedHostSku("MDMSv2MedMem-Type1");
  /** For sizes of the MDSv2MedMem series, hardware 1. */
  public static readonly MDSV2MEDMEM_TYPE1 = new DedicatedHostSku("MDSv2MedMem-Type1");
  /** For sizes of the MMSv2MedMem series, hardware 1. */
  public static readonly MMSV2MEDMEM_TYPE1 = new DedicatedHostSku("MMSv2MedMem-Type1");
  /** For sizes of the MS series, hardware 1. */
  public static readonly MS_TYPE1 = new DedicatedHostSku("MS-Type1");
  /** For sizes of the MSm series, hardware 1. */
  public static readonly MSM_TYPE1 = new DedicatedHostSku("MSm-Type1");
  /** For sizes of the MSmv2 series, hardware 1. */
  public static readonly MSMV2_TYPE1 = new DedicatedHostSku("MSmv2-Type1");
  /** For sizes of the MSv2 series, hardware 1. */
  public static readonly MSV2_TYPE1 = new DedicatedHostSku("MSv2-Type1");
  /** For sizes of the MSv2MedMem series, hardware 1. */
  public static readonly MSV2MEDMEM_TYPE1 = new DedicatedHostSku("MSv2MedMem-Type1");
  /** For sizes of the NVASv4 series, hardware 1. */
  public static readonly NVASV4_TYPE1 = new DedicatedHostSku("NVASv4-Type1");
  /** For sizes of the NVSv3 series, hardware 1. */
  public static readonly NVSV3_TYPE1 = new DedicatedHostSku("NVSv3-Type1");

  /**
   * A kind by its name in Azure. Raises AKS-E0625 where it is used, for one that the provider does not take.
   *
   * @param name the name, for example `DDSv5-Type1`
   */
  public static of(name: string): DedicatedHostSku {
    return new DedicatedHostSku(name);
  }

  /** @internal */
  public readonly _problems: ProblemFor[] = [];

  private constructor(
    /** The name of the kind in Azure. */
    public readonly name: string,
  ) {
    if (isUnknown(name) || DEDICATED_HOST_SKUS.some((known) => known === name)) return;
    this._problems.push((prop) => reservedErrors.hostSku(prop, DEDICATED_HOST_SKUS, name));
  }
}

checkCalls("DedicatedHostSku", DedicatedHostSku);
