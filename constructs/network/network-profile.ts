import { KubernetesClusterNetworkProfile } from "@cdktf/provider-azurerm/lib/kubernetes-cluster";
import { Fn } from "cdktf";
import { clusterRangeProblems, defaultDnsServiceIp } from "../../lib/cluster-ranges";
import { networkErrors } from "../../lib/errors/network";
import { DNS_SERVICE_OFFSET } from "../../lib/facts/address-limits";
import { enumProblems } from "../../lib/shapes";
import { isUnknown } from "../../lib/tokens";
import { Problem, ProblemFor } from "../../lib/errors/problem";
import { ClusterAddresses } from "../../lib/cluster-addresses";
import { NetworkDataPlane } from "./network-data-plane";
import { NetworkPolicyEngine } from "./network-policy-engine";

const DEFAULT_POD_CIDR = "10.244.0.0/16";
const DEFAULT_SERVICE_CIDR = "172.16.0.0/16";
const DEFAULT_DNS_SERVICE_IP = "172.16.0.10";

/** The same address in a range that is known, and in one that only Terraform knows. */
function tenthAddressOf(serviceCidr: string): string {
  if (isUnknown(serviceCidr)) return Fn.cidrhost(serviceCidr, DNS_SERVICE_OFFSET);
  // Of what is no range the synth says so, whatever stands here.
  return defaultDnsServiceIp(serviceCidr) ?? DEFAULT_DNS_SERVICE_IP;
}

/** The addresses of a cluster's services. */
export interface ClusterRangesOptions {
  /**
   * The IPv4 range that services get their addresses from, /13 to /28. It must not overlap the virtual network,
   * what is peered with it, or the pods. A change replaces the cluster.
   *
   * @default "172.16.0.0/16" - Azure's own, 10.0.0.0/16, is what most virtual networks begin with, and the two must not overlap
   */
  readonly serviceCidr?: string;

  /**
   * The address of cluster DNS: inside `serviceCidr`, and not its first. A change replaces the cluster.
   *
   * @default - the tenth address of serviceCidr
   */
  readonly dnsServiceIp?: string;
}

/** How pods get their network in an overlay. */
export interface AzureCniOverlayOptions extends ClusterRangesOptions {
  /**
   * What moves the packets of pods. Windows nodes need `AZURE`. A change replaces the cluster, so a cluster that will
   * have Windows pools says so when it is made.
   *
   * @default NetworkDataPlane.CILIUM - Azure's own is AZURE, which enforces no policy by itself
   */
  readonly dataPlane?: NetworkDataPlane;

  /**
   * What enforces network policies. A change replaces the cluster.
   *
   * @default - CILIUM on the Cilium data plane, CALICO on the Azure data plane; Azure's own is none at all
   */
  readonly networkPolicy?: NetworkPolicyEngine;

  /**
   * The IPv4 range that pods get their addresses from: a /24 for every node, so a /16 holds 256 nodes. It must not
   * overlap the virtual network or what it reaches. A change replaces the cluster.
   *
   * @default "10.244.0.0/16"
   */
  readonly podCidr?: string;
}

/**
 * How a cluster's nodes, pods and services are connected. Nearly every change of it replaces the cluster.
 *
 * Raises AKS-E0402 to AKS-E0413 and AKS-E0810, and warns with AKS-W0401.
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
    const dataPlane = options.dataPlane ?? NetworkDataPlane.CILIUM;
    const implied = dataPlane === NetworkDataPlane.CILIUM ? NetworkPolicyEngine.CILIUM : NetworkPolicyEngine.CALICO;
    return new NetworkProfile(
      "azure",
      options,
      options.podCidr ?? DEFAULT_POD_CIDR,
      dataPlane,
      options.networkPolicy ?? implied,
    );
  }

  /**
   * No network plugin: you install one after the cluster is made, and its nodes are not ready before.
   * Windows pools are not possible.
   *
   * @param options the addresses of services
   */
  public static bringYourOwnCni(options: ClusterRangesOptions = {}): NetworkProfile {
    return new NetworkProfile("none", options);
  }

  /** @internal */
  public readonly _problems: ProblemFor[];

  private readonly serviceCidr: string;
  private readonly dnsServiceIp: string;

  private constructor(
    private readonly plugin: "azure" | "none",
    ranges: ClusterRangesOptions,
    private readonly podCidr?: string,
    private readonly dataPlane?: NetworkDataPlane,
    private readonly policy?: NetworkPolicyEngine,
  ) {
    this.serviceCidr = ranges.serviceCidr ?? DEFAULT_SERVICE_CIDR;
    this.dnsServiceIp = ranges.dnsServiceIp ?? tenthAddressOf(this.serviceCidr);
    this._problems = [
      ...clusterRangeProblems({ podCidr, serviceCidr: this.serviceCidr, dnsServiceIp: this.dnsServiceIp }),
      ...this.policyProblems(),
    ];
  }

  /** @internal why a Windows pool cannot be in this network; nothing when it can */
  public get _refusesWindows(): "cilium" | "ownCni" | undefined {
    if (this.plugin === "none") return "ownCni";
    return this.dataPlane === NetworkDataPlane.CILIUM ? "cilium" : undefined;
  }

  /** @internal */
  public get _usesCalico(): boolean {
    return this.policy === NetworkPolicyEngine.CALICO;
  }

  /** @internal what the profile says of addresses, for the address plan */
  public get _addresses(): ClusterAddresses {
    return {
      mode: this.plugin === "azure" ? "overlay" : "none",
      podRanges: this.podCidr === undefined ? [] : [this.podCidr],
      serviceRanges: [this.serviceCidr],
      dnsServiceIp: this.dnsServiceIp,
    };
  }

  /** @internal */
  public _warning(prop: string): Problem | undefined {
    return this.policy === NetworkPolicyEngine.AZURE
      ? networkErrors.azurePolicyRetires(`${prop}.networkPolicy`)
      : undefined;
  }

  /** @internal */
  public _render(): KubernetesClusterNetworkProfile {
    return {
      networkPlugin: this.plugin,
      networkPluginMode: this.plugin === "azure" ? "overlay" : undefined,
      networkDataPlane: this.dataPlane,
      networkPolicy: this.policy,
      podCidr: this.podCidr,
      serviceCidr: this.serviceCidr,
      dnsServiceIp: this.dnsServiceIp,
      loadBalancerSku: "standard",
      outboundType: "loadBalancer",
    };
  }

  private policyProblems(): ProblemFor[] {
    const cilium = this.policy === NetworkPolicyEngine.CILIUM;
    const policy = this.policy;
    const strange = [
      ...enumProblems("dataPlane", this.dataPlane, NetworkDataPlane),
      ...enumProblems("networkPolicy", policy, NetworkPolicyEngine),
    ];
    if (strange.length > 0 || isUnknown([policy, this.dataPlane])) return strange;
    if (policy !== undefined && this.dataPlane === NetworkDataPlane.CILIUM && !cilium) {
      return [(prop) => networkErrors.policyOnCilium(`${prop}.networkPolicy`, policy)];
    }
    if (cilium && this.dataPlane === NetworkDataPlane.AZURE) {
      return [(prop) => networkErrors.ciliumPolicyOnAzure(`${prop}.networkPolicy`)];
    }
    return [];
  }
}
