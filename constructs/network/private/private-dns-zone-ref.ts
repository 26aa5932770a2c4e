import { IConstruct } from "constructs";

/** A private DNS zone. */
export interface IPrivateDnsZone extends IConstruct {
  /** The ARM id of the zone. */
  readonly privateDnsZoneId: string;
  /** The name of the zone; of one that is a reference Terraform alone knows it, or nobody. */
  readonly privateDnsZoneName?: string;
}
