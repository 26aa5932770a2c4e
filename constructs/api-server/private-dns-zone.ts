import { IConstruct, Construct } from "constructs";
import { privateDnsZoneNameOf } from "../../lib/arm-ids";
import { apiServerErrors } from "../../lib/errors/api-server";
import { isUnknown } from "../../lib/tokens";
import { ProblemReport } from "../checks/problem-report";

/** A private DNS zone that resolves the name of a private API server. */
export interface IPrivateDnsZone extends IConstruct {
  /** The ARM id of the zone. */
  readonly privateDnsZoneId: string;
}

/**
 * Names a private DNS zone that is there already, or that other code of yours makes.
 *
 * @see https://learn.microsoft.com/azure/aks/private-clusters
 */
export class PrivateDnsZone {
  /**
   * A zone by its id.
   *
   * @param scope where the reference is placed
   * @param id the id of the reference
   * @param privateDnsZoneId the ARM id of the zone, or a reference to it (AKS-E0210)
   */
  public static fromPrivateDnsZoneId(scope: Construct, id: string, privateDnsZoneId: string): IPrivateDnsZone {
    return new NamedPrivateDnsZone(scope, id, privateDnsZoneId);
  }

  private constructor() {}
}

class NamedPrivateDnsZone extends Construct implements IPrivateDnsZone {
  constructor(
    scope: Construct,
    id: string,
    public readonly privateDnsZoneId: string,
  ) {
    super(scope, id);
    if (!isUnknown(privateDnsZoneId) && privateDnsZoneNameOf(privateDnsZoneId) === undefined) {
      ProblemReport.of(this).add(apiServerErrors.zoneIdMalformed("privateDnsZoneId", privateDnsZoneId));
    }
  }
}
