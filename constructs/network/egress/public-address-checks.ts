import { IConstruct } from "constructs";
import { checkNetworkResourceName, checkZones } from "../../../lib/egress-checks";
import { checkLocation, checkTags } from "../../../lib/names";
import { ProblemReport } from "../../checks/problem-report";
import { PublicAddressOptions } from "./public-address-options";

/** @internal what every new resource of a network is asked for */
export function checkNetworkResource(scope: IConstruct, props: PublicAddressOptions, name: string): void {
  ProblemReport.of(scope).add(
    checkNetworkResourceName("name", name),
    props.location === undefined ? undefined : checkLocation("location", props.location),
    ...checkZones("zones", props.zones),
    ...checkTags("tags", props.tags),
  );
}
