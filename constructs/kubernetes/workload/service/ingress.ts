import { IngressV1, IngressV1SpecRule } from "@cdktf/provider-kubernetes/lib/ingress-v1";
import { Construct } from "constructs";
import { isUnknown } from "../../../../lib/tokens";
import { ProblemReport } from "../../../checks/problem-report";
import { readProps } from "../../../checks/read-props";
import { warn } from "../../../checks/warning-report";
import { clusterModelOf } from "../../../cluster-ref/cluster-model";
import { mergeMaps } from "../../../node-pool/merge-maps";
import { ClusterConnection } from "../../cluster-connection";
import { insideCluster } from "../../inside-cluster";
import { objectNameOf } from "../../object-name";
import { ingressProblems, ingressWarningChecks, notLetIn, portOf } from "./ingress-checks";
import { IngressClass } from "./ingress-class";
import { IngressPathType } from "./ingress-path-type";
import { IngressProps } from "./ingress-props";
import { IngressRule } from "./ingress-rule";

/**
 * Host names under which services of a namespace are reached over HTTPS, through a controller that the cluster has.
 *
 * The pods behind it have to let the controller in: where their namespace shuts everybody out, `expose` them with
 * `from: [NetworkPeer.appRouting()]`.
 *
 * Raises AKS-E0580, AKS-E0581, AKS-E0809, AKS-E0810, AKS-E1102, AKS-E1147, AKS-E1148 and AKS-E1285 to AKS-E1296, and warns with AKS-W1222 to
 * AKS-W1226.
 *
 * @see https://learn.microsoft.com/azure/aks/app-routing
 */
export class Ingress extends Construct {
  /** The name of the ingress. */
  public readonly ingressName: string;
  /** The Terraform resource, for what the library has no word for. */
  public readonly resource: IngressV1;

  constructor(scope: Construct, id: string, props: IngressProps) {
    super(scope, id);
    props = readProps(this, "IngressProps", props);
    const { connection, namespace, rules, tls, labels, annotations = {} } = props;
    const { name = objectNameOf(id), ingressClass = IngressClass.APP_ROUTING } = props;
    this.ingressName = name;
    const all = mergeMaps(annotations, tls._annotations);
    const secretName = tls._secretName(name);
    const hosts = [...new Set(rules.map(({ host }) => host))];
    this.resource = new IngressV1(this, "Resource", {
      ...insideCluster(this, connection),
      metadata: {
        name,
        namespace: namespace.namespaceName,
        labels,
        annotations: isUnknown(all) || Object.keys(all).length > 0 ? all : undefined,
      },
      spec: {
        ingressClassName: ingressClass.className,
        tls: secretName === undefined ? undefined : [{ hosts, secretName }],
        rule: rules.map(renderRule),
      },
    });
    const model = connection instanceof ClusterConnection ? clusterModelOf(connection.cluster) : undefined;
    ProblemReport.of(this).add(...ingressProblems(props, name, ingressClass, model?.addons));
    warn(this, () => notLetIn(props, ingressClass));
    for (const found of ingressWarningChecks(props, ingressClass, model?.addons)) warn(this, () => found);
  }
}

function renderRule({ host, paths }: IngressRule): IngressV1SpecRule {
  return {
    host,
    http: {
      path: paths.map((one) => ({
        path: one.path ?? "/",
        pathType: one.pathType ?? IngressPathType.PREFIX,
        backend: { service: { name: one.service.resource.metadata.name, port: { number: portOf(one) } } },
      })),
    },
  };
}
