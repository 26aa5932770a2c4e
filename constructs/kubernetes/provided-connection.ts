import { KubernetesProvider } from "@cdktf/provider-kubernetes/lib/provider";
import { TerraformStack } from "cdktf";
import { Construct } from "constructs";
import { connectionErrors } from "../../lib/errors/connection";
import { ProblemReport } from "../checks/problem-report";
import { rendered } from "../checks/rendered";
import { connectsThrough } from "../cluster-ref/kubernetes-providers";
import { IClusterConnection } from "./cluster-connection-ref";

/** A cluster of this stack; a look-up would have "data." before it. */
const OWN_CLUSTER = /(^|[^.\w])azurerm_kubernetes_cluster\./;

/**
 * A connection whose provider somebody else has set up.
 * @internal
 */
export class ProvidedConnection extends Construct implements IClusterConnection {
  constructor(
    scope: Construct,
    id: string,
    public readonly provider: KubernetesProvider,
  ) {
    super(scope, id);
    connectsThrough(provider, this);
    ProblemReport.of(this).atSynth(() => [
      OWN_CLUSTER.test(rendered(provider, provider.host ?? ""))
        ? connectionErrors.providerFromSameStack("provider", TerraformStack.of(provider).node.path)
        : undefined,
    ]);
  }
}
