import { TerraformResource } from "cdktf";
import { IConstruct } from "constructs";
import { egressErrors } from "../../../lib/errors/egress";
import { ProblemReport } from "../../checks/problem-report";
import { INatGateway } from "./nat-gateway-ref";
import { IRouteTable } from "./route-table-ref";
import { SubnetAssociations } from "../vnet/subnet-associations";
import { ISubnet } from "../vnet/subnet-ref";

/**
 * Lets nodes wait for what leads the traffic of their subnet out, and says at synth where nothing does.
 * @internal
 */
export function leadOut(
  scope: IConstruct,
  prop: string,
  subnet: ISubnet,
  waysOut: (INatGateway | IRouteTable)[],
  nodes: TerraformResource,
): void {
  for (const way of waysOut) {
    const associations = SubnetAssociations.of(way);
    if (!associations) continue;
    associations.beforeUse(subnet, nodes);
    ProblemReport.of(scope).atSynth(() => [
      associations.isMissing(subnet)
        ? egressErrors.notAssociated(prop, subnet.node.path, associations.ownerPath, associations.noun)
        : undefined,
    ]);
  }
}
