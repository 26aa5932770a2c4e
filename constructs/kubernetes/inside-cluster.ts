import { KubernetesProvider } from "@cdktf/provider-kubernetes/lib/provider";
import { TerraformStack } from "cdktf";
import { IConstruct } from "constructs";
import { connectionErrors } from "../../lib/errors/connection";
import { ProblemReport } from "../checks/problem-report";
import { IClusterConnection } from "./cluster-connection-ref";

/**
 * What every Kubernetes resource of a construct is made with: spread it into the config of each one.
 *
 * Reports a connection that is in another stack. That the connection is not in the stack of its cluster it reports itself.
 * @internal
 */
export function insideCluster(
  scope: IConstruct,
  connection: IClusterConnection,
  prop = "connection",
): { readonly provider: KubernetesProvider } {
  const { provider } = connection;
  const [theirs, ours] = [provider, scope].map((construct) => TerraformStack.of(construct));
  if (theirs !== ours) {
    ProblemReport.of(scope).add(connectionErrors.connectionElsewhere(prop, theirs.node.path, ours.node.path));
  }
  return { provider };
}
