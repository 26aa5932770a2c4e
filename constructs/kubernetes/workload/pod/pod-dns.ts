import { DeploymentV1SpecTemplateSpecDnsConfig } from "@cdktf/provider-kubernetes/lib/deployment-v1";
import { podDnsErrors, podDnsWarnings } from "../../../../lib/errors/pod-dns";
import { Problem, ProblemFor } from "../../../../lib/errors/problem";
import { MAX_NAMESERVERS } from "../../../../lib/facts/pod-dns";
import { isTokenItself } from "../../../../lib/tokens";
import { nameserverProblems, resolverOptionProblems, searchProblems } from "../../../../lib/workload/pod-dns";
import { PodDnsMoreOptions } from "./pod-dns-more-options";
import { PodDnsOptions } from "./pod-dns-options";
import { checkCalls } from "../../../checks/check-calls";

/** In Kubernetes' words. */
type Policy = "ClusterFirst" | "Default" | "None";

/**
 * How the containers of a pod find addresses by name.
 *
 * Raises AKS-E1114 to AKS-E1119 and AKS-E1297, and warns with AKS-W1217 where it is used.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/
 */
export class PodDns {
  /**
   * The DNS of the cluster, which knows its services and asks that of the virtual network for the rest. It is what a pod has
   * when nothing is said, also on the network of its node.
   *
   * @param options what is added to it
   */
  public static cluster(options: PodDnsMoreOptions = {}): PodDns {
    return new PodDns("ClusterFirst", options);
  }

  /**
   * The DNS of the node, which is that of the virtual network: services of the cluster are not found.
   *
   * @param options what is added to it
   */
  public static node(options: PodDnsMoreOptions = {}): PodDns {
    return new PodDns("Default", options);
  }

  /**
   * Name servers of yours, and nothing else: services of the cluster are found when these servers know them.
   *
   * @param nameservers their addresses, IPv4 or IPv6 (AKS-E1114): at least one (AKS-E1116) and at most 3 (AKS-E1115)
   * @param options what the resolver is told beside them
   */
  public static servers(nameservers: string[], options: PodDnsOptions = {}): PodDns {
    return new PodDns("None", { ...options, nameservers });
  }

  /** @internal */
  public readonly _problems: ProblemFor[];

  private readonly options: PodDnsMoreOptions;

  private constructor(
    private readonly policy: Policy,
    { nameservers, searches, resolverOptions }: PodDnsMoreOptions,
  ) {
    const known = isTokenItself(resolverOptions) ? undefined : resolverOptions;
    this.options = { nameservers, searches, resolverOptions: known };
    this._problems = [
      ...(policy === "None" && nameservers?.length === 0
        ? [(prop: string) => podDnsErrors.noNameserver(`${prop}.nameservers`)]
        : []),
      ...nameserverProblems(nameservers),
      ...searchProblems(searches),
      ...resolverOptionProblems(resolverOptions),
    ];
  }

  /** @internal */
  public _warning(prop: string): Problem | undefined {
    const { nameservers = [] } = this.options;
    if (this.policy === "None" || isTokenItself(nameservers) || nameservers.length !== MAX_NAMESERVERS)
      return undefined;
    return podDnsWarnings.neverAsked(`${prop}.nameservers`, MAX_NAMESERVERS);
  }

  /** @internal in Kubernetes' words, of which one is for pods on the network of their node */
  public _policy(hostNetwork: boolean): string {
    return this.policy === "ClusterFirst" && hostNetwork ? "ClusterFirstWithHostNet" : this.policy;
  }

  /** @internal */
  public _config(): DeploymentV1SpecTemplateSpecDnsConfig | undefined {
    const { nameservers = [], searches = [], resolverOptions = {} } = this.options;
    const option = Object.entries(resolverOptions).map(([name, value]) => ({ name, value: value || undefined }));
    if (nameservers.length + searches.length + option.length === 0) return undefined;
    return {
      nameservers: nameservers.length > 0 ? nameservers : undefined,
      searches: searches.length > 0 ? searches : undefined,
      option: option.length > 0 ? option : undefined,
    };
  }
}

checkCalls("PodDns", PodDns);
