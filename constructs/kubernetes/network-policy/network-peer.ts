import { NetworkPolicyV1SpecIngressFrom } from "@cdktf/provider-kubernetes/lib/network-policy-v1";
import { isIpv6, parseIpv4Range, rangeContains } from "../../../lib/cidr";
import { networkPolicyErrors } from "../../../lib/errors/namespace";
import { Problem } from "../../../lib/errors/problem";
import { checkObjectLabels } from "../../../lib/kubernetes-objects";
import { checkNamespace } from "../../../lib/kubernetes-names";
import { isUnknown } from "../../../lib/tokens";
import { APP_ROUTING_NAMESPACE } from "../../../lib/workload/ingress";
import { checkCalls } from "../../checks/check-calls";
import { peerLetsIn } from "../../../lib/workload/network-policies";

/** The label that Kubernetes puts on every namespace. */
const NAMESPACE_LABEL = "kubernetes.io/metadata.name";

type Labels = { [key: string]: string };

/**
 * Who may reach pods, or be reached by them, in a network policy.
 *
 * Raises AKS-E0323 for the name of a namespace, AKS-E0580 and AKS-E0581 for labels, AKS-E1152 and AKS-E1153 for
 * addresses: where it is used.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/network-policies/
 */
export class NetworkPeer {
  /** Everybody, in the cluster and outside of it. */
  public static anyone(): NetworkPeer {
    return new NetworkPeer(undefined, []);
  }

  /** Every pod of the cluster, whatever its namespace. */
  public static everyPod(): NetworkPeer {
    return new NetworkPeer({ namespaceSelector: {} }, []);
  }

  /**
   * Pods of the policy's own namespace.
   *
   * @param labels the labels that they have; all pods of the namespace without any
   */
  public static pods(labels: { [key: string]: string } = {}): NetworkPeer {
    return new NetworkPeer({ podSelector: selector(labels) }, [(prop) => checkObjectLabels(`${prop}.labels`, labels)]);
  }

  /**
   * Pods of another namespace, by its name.
   *
   * @param namespaceName the name of the namespace
   * @param labels the labels that the pods have; all pods of the namespace without any
   */
  public static podsOf(namespaceName: string, labels: { [key: string]: string } = {}): NetworkPeer {
    return new NetworkPeer({ namespaceSelector: selector({ [NAMESPACE_LABEL]: namespaceName }), ...podsWith(labels) }, [
      (prop) => [checkNamespace(`${prop}.namespaceName`, namespaceName)],
      (prop) => checkObjectLabels(`${prop}.labels`, labels),
    ]);
  }

  /**
   * Pods of every namespace with the given labels.
   *
   * @param namespaceLabels the labels that the namespaces have
   * @param labels the labels that the pods have; all pods of those namespaces without any
   */
  public static podsOfNamespaces(
    namespaceLabels: { [key: string]: string },
    labels: { [key: string]: string } = {},
  ): NetworkPeer {
    return new NetworkPeer({ namespaceSelector: selector(namespaceLabels), ...podsWith(labels) }, [
      (prop) => checkObjectLabels(`${prop}.namespaceLabels`, namespaceLabels),
      (prop) => checkObjectLabels(`${prop}.labels`, labels),
    ]);
  }

  /** The ingress controllers of application routing (`addons.webAppRouting`), which bring what an `Ingress` takes in. */
  public static appRouting(): NetworkPeer {
    return NetworkPeer.podsOf(APP_ROUTING_NAMESPACE);
  }

  /**
   * Addresses outside of the cluster. Pods change theirs: select them by label.
   *
   * @param range a range such as `10.1.0.0/16`, or `10.1.2.3/32` for one address
   * @param except smaller ranges inside of it that stay shut
   */
  public static addresses(range: string, except: string[] = []): NetworkPeer {
    return new NetworkPeer({ ipBlock: { cidr: range, except: except.length > 0 ? except : undefined } }, [
      (prop) => [
        rangeProblem(`${prop}.range`, range),
        ...(isUnknown(except) ? [] : except.map((hole, index) => holeProblem(`${prop}.except[${index}]`, hole, range))),
      ],
    ]);
  }

  /** @internal */
  public readonly _problemsAt: (prop: string) => (Problem | undefined)[];

  private constructor(
    /** @internal nothing for everybody */
    public readonly _peer: NetworkPolicyV1SpecIngressFrom | undefined,
    checks: ((prop: string) => (Problem | undefined)[])[],
  ) {
    this._problemsAt = (prop) => checks.flatMap((check) => check(prop));
  }

  /** @internal whether pods of a namespace are among them; those of labels that nobody here knows may be */
  public _letsIn(namespaceName: string): boolean {
    if (this._peer === undefined) return true;
    return peerLetsIn(this._peer, namespaceName);
  }
}

checkCalls("NetworkPeer", NetworkPeer);

function selector(labels: Labels): { matchLabels?: Labels } {
  return isUnknown(labels) || Object.keys(labels).length > 0 ? { matchLabels: labels } : {};
}

function podsWith(labels: Labels): { podSelector?: { matchLabels?: Labels } } {
  return isUnknown(labels) || Object.keys(labels).length > 0 ? { podSelector: selector(labels) } : {};
}

function isIpv6Range(text: string): boolean {
  const prefix = /\/(\d{1,3})$/.exec(text)?.[1];
  return prefix !== undefined && Number(prefix) <= 128 && isIpv6(text);
}

function rangeProblem(prop: string, range: string): Problem | undefined {
  const text = String(range);
  const fits = isUnknown(range) || (text.includes("/") && parseIpv4Range(text)?.aligned) || isIpv6Range(text);
  return fits ? undefined : networkPolicyErrors.cidr(prop, range);
}

function holeProblem(prop: string, hole: string, range: string): Problem | undefined {
  const wrong = rangeProblem(prop, hole);
  if (wrong || isUnknown([hole, range])) return wrong;
  const [inner, outer] = [hole, range].map((text) => parseIpv4Range(String(text)));
  if (!inner || !outer) return undefined;
  const inside = inner.prefix > outer.prefix && rangeContains(outer, inner.network);
  return inside ? undefined : networkPolicyErrors.exceptOutside(prop, hole, range);
}
