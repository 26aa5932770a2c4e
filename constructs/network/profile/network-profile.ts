import { KubernetesClusterNetworkProfile } from "@cdktf/provider-azurerm/lib/kubernetes-cluster";
import { Fn } from "cdktf";
import { ClusterAddresses, PodAddressing } from "../../../lib/cluster-addresses";
import { clusterRangeProblems, defaultDnsServiceIp } from "../../../lib/cluster-ranges";
import { clusterIpv6Problems, ClusterIpv6Ranges, DEFAULT_IPV6_RANGES } from "../../../lib/cluster-ranges-ipv6";
import { networkErrors } from "../../../lib/errors/network";
import { Problem, ProblemFor } from "../../../lib/errors/problem";
import { DNS_SERVICE_OFFSET } from "../../../lib/facts/address-limits";
import { isUnknown } from "../../../lib/tokens";
import { AdvancedNetworking } from "./advanced-networking";
import { AzureCniNodeSubnetOptions } from "./azure-cni-node-subnet-options";
import { AzureCniOverlayOptions } from "./azure-cni-overlay-options";
import { AzureCniPodSubnetOptions } from "./azure-cni-pod-subnet-options";
import { ClusterRangesOptions } from "./cluster-ranges-options";
import { KubenetOptions } from "./kubenet-options";
import { NetworkDataPlane } from "./network-data-plane";
import { NetworkPolicyEngine } from "./network-policy-engine";
import { dataPlaneProblems } from "./network-profile-checks";
import { IRouteTable } from "../egress/route-table-ref";
import { checkCalls } from "../../checks/check-calls";

const DEFAULT_POD_CIDR = "10.244.0.0/16";
const DEFAULT_SERVICE_CIDR = "172.16.0.0/16";
const DEFAULT_DNS_SERVICE_IP = "172.16.0.10";

/** The same address in a range that is known, and in one that only Terraform knows. */
function tenthAddressOf(serviceCidr: string): string {
  if (isUnknown(serviceCidr)) return Fn.cidrhost(serviceCidr, DNS_SERVICE_OFFSET);
  // Of what is no range the synth says so, whatever stands here.
  return defaultDnsServiceIp(serviceCidr) ?? DEFAULT_DNS_SERVICE_IP;
}

function withPolicy(options: { dataPlane?: NetworkDataPlane; networkPolicy?: NetworkPolicyEngine }) {
  const dataPlane = options.dataPlane ?? NetworkDataPlane.CILIUM;
  const implied = dataPlane === NetworkDataPlane.CILIUM ? NetworkPolicyEngine.CILIUM : NetworkPolicyEngine.CALICO;
  return { dataPlane, policy: options.networkPolicy ?? implied };
}

/** What a case of a network comes to. */
interface Parts {
  readonly mode: PodAddressing;
  readonly podCidr?: string;
  readonly ipv6?: ClusterIpv6Ranges;
  readonly dataPlane?: NetworkDataPlane;
  readonly policy?: NetworkPolicyEngine;
  readonly advanced?: AdvancedNetworking;
  readonly routeTable?: IRouteTable;
}

const PLUGINS: Record<PodAddressing, "azure" | "kubenet" | "none"> = {
  overlay: "azure",
  podSubnet: "azure",
  nodeSubnet: "azure",
  kubenet: "kubenet",
  none: "none",
};

/**
 * How a cluster's nodes, pods and services are connected. From one case to another it is a new cluster: with the
 * provider at hand a plan replaces it or, from a node subnet to the overlay, shows a change that is never made.
 *
 * Raises AKS-E0402 to AKS-E0413, AKS-E0434 to AKS-E0439 and AKS-E0810, and warns with AKS-W0401 and AKS-W0407.
 *
 * @see https://learn.microsoft.com/azure/aks/concepts-network-cni-overview
 */
export class NetworkProfile {
  /**
   * Azure CNI in overlay mode: pods have a range of their own, and take no address of the virtual network.
   *
   * @param options data plane, policy engine and ranges
   */
  public static azureCniOverlay(options: AzureCniOverlayOptions = {}): NetworkProfile {
    const { podCidr = DEFAULT_POD_CIDR, dualStack, advancedNetworking: advanced } = options;
    const ipv6 = dualStack && {
      podCidr: dualStack.podCidr ?? DEFAULT_IPV6_RANGES.podCidr,
      serviceCidr: dualStack.serviceCidr ?? DEFAULT_IPV6_RANGES.serviceCidr,
    };
    return new NetworkProfile({ mode: "overlay", podCidr, ipv6, advanced, ...withPolicy(options) }, options);
  }

  /**
   * Azure CNI with subnets for pods, which every pool names as `podSubnet`: pods have addresses of the virtual network,
   * 16 at a time for each node.
   *
   * @param options data plane, policy engine and the addresses of services
   */
  public static azureCniPodSubnet(options: AzureCniPodSubnetOptions = {}): NetworkProfile {
    return new NetworkProfile(
      { mode: "podSubnet", advanced: options.advancedNetworking, ...withPolicy(options) },
      options,
    );
  }

  /**
   * Azure CNI as it was first: pods take addresses of the subnet of their nodes, and every node takes them for all the
   * pods that it might have. Set `maxPods` of pools with that in mind. On the Azure data plane.
   *
   * @param options policy engine and the addresses of services
   */
  public static azureCniNodeSubnetLegacy(options: AzureCniNodeSubnetOptions = {}): NetworkProfile {
    return new NetworkProfile(
      { mode: "nodeSubnet", ...withPolicy({ ...options, dataPlane: NetworkDataPlane.AZURE }) },
      options,
    );
  }

  /**
   * Kubenet with Calico, which ends on 2028-03-31 and warns with AKS-W0407. No Windows pools.
   *
   * @param options ranges, and the route table of a subnet of yours
   */
  public static kubenetRetiring(options: KubenetOptions = {}): NetworkProfile {
    const { podCidr = DEFAULT_POD_CIDR, routeTable } = options;
    return new NetworkProfile({ mode: "kubenet", podCidr, routeTable, policy: NetworkPolicyEngine.CALICO }, options);
  }

  /**
   * No network plugin: you install one after the cluster is made, and its nodes are not ready before.
   * Windows pools are not possible.
   *
   * @param options the addresses of services
   */
  public static bringYourOwnCni(options: ClusterRangesOptions = {}): NetworkProfile {
    return new NetworkProfile({ mode: "none" }, options);
  }

  /** @internal */
  public readonly _problems: ProblemFor[];

  private readonly serviceCidr: string;
  private readonly dnsServiceIp: string;

  private constructor(
    private readonly parts: Parts,
    ranges: ClusterRangesOptions,
  ) {
    this.serviceCidr = ranges.serviceCidr ?? DEFAULT_SERVICE_CIDR;
    this.dnsServiceIp = ranges.dnsServiceIp ?? tenthAddressOf(this.serviceCidr);
    const { podCidr, ipv6 } = parts;
    const { serviceCidr, dnsServiceIp } = this;
    this._problems = [
      ...clusterRangeProblems({ podCidr, serviceCidr, dnsServiceIp }),
      ...(ipv6
        ? clusterIpv6Problems(ipv6).map(
            (problem): ProblemFor =>
              (prop) =>
                problem(`${prop}.dualStack`),
          )
        : []),
      ...dataPlaneProblems(parts),
    ];
  }

  /** @internal why a Windows pool cannot be in this network; nothing when it can */
  public get _refusesWindows(): "cilium" | "ownCni" | "kubenet" | undefined {
    const { mode, dataPlane } = this.parts;
    if (mode === "kubenet") return "kubenet";
    if (mode === "none") return "ownCni";
    return dataPlane === NetworkDataPlane.CILIUM ? "cilium" : undefined;
  }

  /** @internal */
  public get _usesCalico(): boolean {
    return this.parts.policy === NetworkPolicyEngine.CALICO;
  }

  /** @internal */
  public get _isDualStack(): boolean {
    return this.parts.ipv6 !== undefined;
  }

  /** @internal the table into which the control plane writes routes */
  public get _routeTable(): IRouteTable | undefined {
    return this.parts.routeTable;
  }

  /** @internal what the profile says of addresses, for the address plan */
  public get _addresses(): ClusterAddresses {
    const { mode, podCidr, ipv6 } = this.parts;
    return {
      mode,
      podRanges: podCidr === undefined ? [] : [podCidr, ...(ipv6 ? [ipv6.podCidr] : [])],
      serviceRanges: [this.serviceCidr, ...(ipv6 ? [ipv6.serviceCidr] : [])],
      dnsServiceIp: this.dnsServiceIp,
    };
  }

  /** @internal one check a warning, since a warning is accepted by itself */
  public _warnings(prop: string): (Problem | undefined)[] {
    const { mode, policy } = this.parts;
    return [
      policy === NetworkPolicyEngine.AZURE ? networkErrors.azurePolicyRetires(`${prop}.networkPolicy`) : undefined,
      mode === "kubenet" ? networkErrors.kubenetRetires(prop) : undefined,
    ];
  }

  /** @internal all of the block but the way out */
  public _render(): KubernetesClusterNetworkProfile {
    const { mode, podCidr, ipv6, dataPlane, policy, advanced } = this.parts;
    return {
      networkPlugin: PLUGINS[mode],
      networkPluginMode: mode === "overlay" ? "overlay" : undefined,
      networkDataPlane: dataPlane,
      networkPolicy: policy,
      podCidr,
      serviceCidr: this.serviceCidr,
      // IPv4 first: the single ranges beside the lists are the first of each.
      ...(ipv6 && podCidr !== undefined
        ? {
            ipVersions: ["IPv4", "IPv6"],
            podCidrs: [podCidr, ipv6.podCidr],
            serviceCidrs: [this.serviceCidr, ipv6.serviceCidr],
          }
        : {}),
      dnsServiceIp: this.dnsServiceIp,
      advancedNetworking: advanced && {
        observabilityEnabled: advanced.observability ?? false,
        securityEnabled: advanced.security ?? false,
      },
      loadBalancerSku: "standard",
    };
  }
}

checkCalls("NetworkProfile", NetworkProfile);
