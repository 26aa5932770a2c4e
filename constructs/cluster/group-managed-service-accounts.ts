import { KubernetesClusterWindowsProfileGmsa } from "@cdktf/provider-azurerm/lib/kubernetes-cluster";
import { isIpv4 } from "../../lib/cidr";
import { poolErrors } from "../../lib/errors/pool";
import { ProblemFor } from "../../lib/errors/problem";
import { isZoneName } from "../../lib/private-dns";
import { isUnknown } from "../../lib/tokens";
import { checkCalls } from "../checks/check-calls";

/**
 * Group managed service accounts: pods on Windows nodes that act as an account of Active Directory, whose password no pod
 * has. The nodes find a domain controller; the credential that they read is a secret of a key vault, which the kubelet
 * identity has to be let to.
 *
 * Raises AKS-E0548 and AKS-E0549, where it is used.
 *
 * @see https://learn.microsoft.com/azure/aks/use-group-managed-service-accounts
 */
export class GroupManagedServiceAccounts {
  /** The DNS servers of the network of the nodes know the domain. */
  public static throughNetworkDns(): GroupManagedServiceAccounts {
    return new GroupManagedServiceAccounts({ dnsServer: "", rootDomain: "" }, []);
  }

  /**
   * Another DNS server knows the domain.
   *
   * @param rootDomain the root of the domain, such as `corp.example.com` (AKS-E0548)
   * @param dnsServerIp the IPv4 address of the DNS server (AKS-E0549)
   */
  public static inDomain(rootDomain: string, dnsServerIp: string): GroupManagedServiceAccounts {
    const problems: ProblemFor[] = [];
    if (!isUnknown(rootDomain) && !isZoneName(rootDomain)) {
      problems.push((prop) => poolErrors.gmsaDomain(`${prop}.rootDomain`, rootDomain));
    }
    if (!isUnknown(dnsServerIp) && !isIpv4(dnsServerIp)) {
      problems.push((prop) => poolErrors.gmsaDnsServer(`${prop}.dnsServerIp`, dnsServerIp));
    }
    return new GroupManagedServiceAccounts({ dnsServer: dnsServerIp, rootDomain }, problems);
  }

  private constructor(
    private readonly block: KubernetesClusterWindowsProfileGmsa,
    /** @internal */
    public readonly _problems: ProblemFor[],
  ) {}

  /** @internal Azure wants both values, or neither, which the provider takes as two empty ones */
  public _render(): KubernetesClusterWindowsProfileGmsa {
    return this.block;
  }
}

checkCalls("GroupManagedServiceAccounts", GroupManagedServiceAccounts);
