import { NamespaceV1 } from "@cdktf/provider-kubernetes/lib/namespace-v1";
import { Construct } from "constructs";
import { namespaceErrors } from "../../../lib/errors/namespace";
import { ProblemReport } from "../../checks/problem-report";
import { IClusterConnection } from "../cluster-connection-ref";
import { takeNamespace } from "../namespace/namespace-names";
import { INamespace } from "../namespace/namespace-ref";
import { PodSecurityLevel } from "../namespace/pod-security";
import { podSecurityLabels } from "../namespace/pod-security-labels";

const NAME = "kured";
const { PRIVILEGED } = PodSecurityLevel;

/**
 * The namespace of Kured alone: its pods see the processes of their node, which no stricter standard lets them.
 * @internal
 */
export class KuredNamespace extends Construct implements INamespace {
  public readonly resource: NamespaceV1;
  public readonly namespaceName: string;

  constructor(scope: Construct, id: string, connection: IClusterConnection) {
    super(scope, id);
    const { provider } = connection;
    const hadBy = takeNamespace(connection, NAME, this);
    ProblemReport.of(this).atSynth(() => {
      const first = hadBy();
      return [first && namespaceErrors.namespaceTwice("name", NAME, first.node.path)];
    });
    this.resource = new NamespaceV1(this, "Resource", {
      provider,
      metadata: {
        name: NAME,
        labels: podSecurityLabels({ enforce: PRIVILEGED, audit: PRIVILEGED, warn: PRIVILEGED }),
      },
    });
    this.namespaceName = this.resource.metadata.name;
  }
}
