import {
  NetworkPolicyV1,
  NetworkPolicyV1SpecEgress,
  NetworkPolicyV1SpecIngress,
} from "@cdktf/provider-kubernetes/lib/network-policy-v1";
import { Construct } from "constructs";
import { networkPolicyErrors } from "../../../lib/errors/namespace";
import { Problem } from "../../../lib/errors/problem";
import { checkObjectLabels, checkObjectName } from "../../../lib/kubernetes-objects";
import { ProblemReport } from "../../checks/problem-report";
import { insideCluster } from "../inside-cluster";
import { NetworkPeer } from "./network-peer";
import { NetworkPolicyProps, NetworkPolicyRule } from "./network-policy-props";
import { objectNameOf } from "../object-name";
import { readProps } from "../../checks/read-props";

/**
 * Which connections the pods of a namespace may have. Policies add up: what one of them lets through is let through.
 *
 * Raises AKS-E1102, AKS-E1147 and AKS-E1150 to AKS-E1156, beside what its peers raise.
 *
 * @see https://learn.microsoft.com/azure/aks/use-network-policies
 */
export class NetworkPolicy extends Construct {
  /** The Terraform resource, for what the library has no word for. */
  public readonly resource: NetworkPolicyV1;

  constructor(scope: Construct, id: string, props: NetworkPolicyProps) {
    super(scope, id);
    props = readProps(this, "NetworkPolicyProps", props);
    const { podLabels = {}, ingress, egress } = props;
    const name = props.name ?? objectNameOf(id);
    this.resource = new NetworkPolicyV1(this, "Resource", {
      ...insideCluster(this, props.connection),
      metadata: { name, namespace: props.namespace.namespaceName },
      spec: {
        podSelector: Object.keys(podLabels).length > 0 ? { matchLabels: podLabels } : {},
        policyTypes: [...(ingress ? ["Ingress"] : []), ...(egress ? ["Egress"] : [])],
        ingress: ingress?.map(renderIngress),
        egress: egress?.map(renderEgress),
      },
    });
    ProblemReport.of(this).add(
      checkObjectName("name", name),
      ...checkObjectLabels("podLabels", podLabels),
      ingress || egress ? undefined : networkPolicyErrors.noDirection("the policy"),
      ...(ingress ?? []).flatMap((rule, index) => ruleProblems(`ingress[${index}]`, rule)),
      ...(egress ?? []).flatMap((rule, index) => ruleProblems(`egress[${index}]`, rule)),
    );
  }
}

function renderIngress({ peers, ports }: NetworkPolicyRule): NetworkPolicyV1SpecIngress {
  return { from: renderPeers(peers), ports: ports?.map((port) => port._render()) };
}

function renderEgress({ peers, ports }: NetworkPolicyRule): NetworkPolicyV1SpecEgress {
  return { to: renderPeers(peers), ports: ports?.map((port) => port._render()) };
}

/** No list at all is everybody, so one word for everybody outweighs the others. */
function renderPeers(peers: NetworkPeer[]) {
  const named = peers.map((peer) => peer._peer).filter((peer) => peer !== undefined);
  return named.length < peers.length ? undefined : named;
}

function ruleProblems(prop: string, { peers, ports = [] }: NetworkPolicyRule): (Problem | undefined)[] {
  return [
    peers.length === 0 ? networkPolicyErrors.noPeers(`${prop}.peers`) : undefined,
    ...peers.flatMap((peer, index) => peer._problemsAt(`${prop}.peers[${index}]`)),
    ...ports.flatMap((port, index) => port._problems.map((problemFor) => problemFor(`${prop}.ports[${index}]`))),
  ];
}
