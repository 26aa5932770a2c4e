import { KeyVaultNetworkAcls } from "@cdktf/provider-azurerm/lib/key-vault";
import { diskEncryptionWarnings } from "../../lib/errors/disk-encryption";
import { Problem, ProblemFor } from "../../lib/errors/problem";
import { parseIpv4Range } from "../../lib/cidr";
import { isUnknown } from "../../lib/tokens";
import { vaultRangeProblems, vaultSubnetProblems } from "../../lib/vault-firewall";
import { ISubnet } from "../network/vnet/subnet-ref";
import { checkCalls } from "../checks/check-calls";

/** Whom the firewall of a vault lets in beside the trusted services of Azure. */
export interface VaultFirewallOptions {
  /**
   * Public IPv4 addresses or ranges, at most 1000 (AKS-E0720, AKS-E0721): those from which Terraform runs.
   *
   * @default - none
   */
  readonly ipRanges?: string[];

  /**
   * Subnets with the service endpoint Microsoft.KeyVault, at most 200 (AKS-E0721).
   *
   * @default - none
   */
  readonly subnets?: ISubnet[];
}

/**
 * From where a key vault can be reached. The trusted services of Azure, disk encryption sets among them, always can.
 *
 * @see https://learn.microsoft.com/azure/key-vault/general/network-security
 */
export class VaultFirewall {
  /**
   * Trusted services, and the networks named. Changed in place.
   *
   * @param options the networks
   */
  public static allowing(options: VaultFirewallOptions): VaultFirewall {
    return new VaultFirewall(true, "Deny", options.ipRanges ?? [], options.subnets ?? []);
  }

  /** Trusted services alone: no key can be made from outside of Azure's own network. Changed in place. */
  public static trustedServicesOnly(): VaultFirewall {
    return new VaultFirewall(true, "Deny", [], []);
  }

  /** No public endpoint: private endpoints, and trusted services. Changed in place. */
  public static privateEndpointsOnly(): VaultFirewall {
    return new VaultFirewall(false, "Deny", [], []);
  }

  /** Whoever has a role on the vault, from any network, the internet too. Warns with AKS-W0704. Changed in place. */
  public static openToAllNetworks(): VaultFirewall {
    return new VaultFirewall(true, "Allow", [], []);
  }

  /** @internal */
  public readonly _problems: ProblemFor[];

  private constructor(
    /** @internal */
    public readonly _public: boolean,
    private readonly otherwise: "Allow" | "Deny",
    private readonly ipRanges: string[],
    private readonly subnets: ISubnet[],
  ) {
    this._problems = [...vaultRangeProblems("ipRanges", ipRanges), ...vaultSubnetProblems("subnets", subnets.length)];
  }

  /** @internal */
  public get _open(): boolean {
    return this.otherwise === "Allow";
  }

  /** Whether it lets in nobody but Azure itself. @internal */
  public get _lockedOut(): boolean {
    return this._public && !this._open && this.ipRanges.length === 0 && this.subnets.length === 0;
  }

  /** @internal */
  public _warning(prop: string): Problem | undefined {
    return this._open ? diskEncryptionWarnings.openVault(prop) : undefined;
  }

  /** @internal */
  public _render(): KeyVaultNetworkAcls {
    return {
      bypass: "AzureServices",
      defaultAction: this.otherwise,
      ipRules: this.ipRanges.length > 0 ? this.ipRanges.map(asAzureWrites) : undefined,
      virtualNetworkSubnetIds: this.subnets.length > 0 ? this.subnets.map((subnet) => subnet.subnetId) : undefined,
    };
  }
}

checkCalls("VaultFirewall", VaultFirewall);

/** Azure gives a lone address back with its /32: written without it every plan would show a change. */
function asAzureWrites(given: string): string {
  return isUnknown(given) ? given : (parseIpv4Range(given)?.text ?? given);
}
