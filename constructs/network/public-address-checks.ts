import { IConstruct } from "constructs";
import { checkNetworkResourceName, checkZones } from "../../lib/egress-checks";
import { checkLocation, checkTags } from "../../lib/names";
import { shapeProblems } from "../../lib/shapes";
import { ProblemReport } from "../checks/problem-report";
import { requireShape } from "../checks/require-shape";
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

/** @internal */
export function requireNetworkShape(scope: IConstruct, props: PublicAddressOptions): void {
  requireShape(
    scope,
    shapeProblems("", props, {
      resourceGroup: { kind: "object", write: "a ResourceGroup" },
      name: { kind: "text", optional: true },
      location: { kind: "text", optional: true },
      zones: { kind: "list", optional: true, write: 'a list of texts such as ["1", "2", "3"]' },
      tags: { kind: "object", optional: true },
    }),
  );
}
