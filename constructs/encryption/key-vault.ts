import { DataAzurermClientConfig } from "@cdktf/provider-azurerm/lib/data-azurerm-client-config";
import { KeyVault as KeyVaultResource } from "@cdktf/provider-azurerm/lib/key-vault";
import { RoleAssignment } from "@cdktf/provider-azurerm/lib/role-assignment";
import { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { Bill } from "../../lib/capacity/billed-items";
import { vaultItem } from "../../lib/capacity/billed-services";
import { checkVaultName } from "../../lib/encryption-names";
import { diskEncryptionErrors } from "../../lib/errors/disk-encryption";
import { SOFT_DELETE_DAYS } from "../../lib/facts/key-limits";
import { fingerprint } from "../../lib/fingerprint";
import { checkLocation, checkTags } from "../../lib/names";
import { enumProblem } from "../../lib/shapes";
import { isKnown } from "../../lib/tokens";
import { isWithin } from "../../lib/whole-numbers";
import { IPrincipal } from "../access/principal-ref";
import { RoleBook } from "../access/role-book";
import { ProblemReport } from "../checks/problem-report";
import { rendered } from "../checks/rendered";
import { warn } from "../checks/warning-report";
import { IdentifiedKeyVault, LookedUpKeyVault } from "./imported-key-vault";
import { KeyVaultLookup, KeyVaultProps } from "./key-vault-props";
import { IKeyVault } from "./key-vault-ref";
import { KeyVaultSku } from "./key-vault-sku";
import { VaultFirewall } from "./vault-firewall";
import { readProps } from "../checks/read-props";
import { checkCalls } from "../checks/check-calls";

/**
 * A key vault for the keys of disks and of etcd: roles of Azure decide who may use it, it is closed but for trusted
 * services, and what is deleted in it can be brought back.
 *
 * Raises AKS-E0718 to AKS-E0721 and AKS-E0804 to AKS-E0806, and warns with AKS-W0704.
 *
 * @see https://learn.microsoft.com/azure/key-vault/general/overview
 */
export class KeyVault extends Construct implements IKeyVault {
  /**
   * A vault that is there already, of which only the id is known. Its permission model has to be Azure RBAC, and whoever
   * runs Terraform needs the role to make keys already, where the program makes any. Raises AKS-E0722.
   *
   * @param scope where the vault is placed in the program
   * @param id the id of the construct
   * @param keyVaultId the ARM id of the vault
   */
  public static fromKeyVaultId(scope: Construct, id: string, keyVaultId: string): IKeyVault {
    return new IdentifiedKeyVault(scope, id, keyVaultId);
  }

  /**
   * A vault that is there already, looked up by name when Terraform plans. Otherwise as `fromKeyVaultId`.
   *
   * @param scope where the look-up is placed
   * @param id the id of the look-up
   * @param lookup its name and resource group
   */
  public static fromKeyVaultName(scope: Construct, id: string, lookup: KeyVaultLookup): IKeyVault {
    return new LookedUpKeyVault(scope, id, lookup);
  }

  /** The Terraform resource, for what the library has no word for. */
  public readonly resource: KeyVaultResource;
  public readonly keyVaultId: string;
  public readonly keyVaultName: string;
  public readonly location?: string;

  /** @internal */
  public readonly _firewall: VaultFirewall;
  /** @internal as the program says it */
  public readonly _name: string;
  /** @internal */
  public readonly _sku: KeyVaultSku;

  private readonly officers?: IPrincipal[];
  private client?: DataAzurermClientConfig;
  private roles?: RoleAssignment[];

  constructor(scope: Construct, id: string, props: KeyVaultProps) {
    super(scope, id);
    props = readProps(this, "KeyVaultProps", props);
    this._firewall = props.firewall ?? VaultFirewall.trustedServicesOnly();
    this._name = props.name;
    this._sku = props.sku ?? KeyVaultSku.STANDARD;
    const location = props.location ?? props.resourceGroup.location;
    this.location = location;
    this.officers = props.keyOfficers && [...props.keyOfficers];
    this.check(props);
    this.resource = new KeyVaultResource(this, "Resource", {
      name: props.name,
      location,
      resourceGroupName: props.resourceGroup.resourceGroupName,
      tenantId: props.tenantId ?? this.whoRunsTerraform().tenantId,
      skuName: this._sku,
      rbacAuthorizationEnabled: true,
      purgeProtectionEnabled: true,
      softDeleteRetentionDays: props.softDeleteRetentionDays ?? SOFT_DELETE_DAYS.default,
      publicNetworkAccessEnabled: this._firewall._public,
      networkAcls: this._firewall._render(),
      tags: props.tags,
    });
    this.keyVaultId = this.resource.id;
    this.keyVaultName = this.resource.name;
  }

  public get readyForKeys(): ITerraformDependable[] {
    // On the first key: a vault that only others put keys into gives nobody the role to.
    this.roles ??= this.officers ? this.officers.map((one) => this.makeOfficer(one)) : [this.makeOfficer()];
    return [...new Set(this.roles)];
  }

  private makeOfficer(officer?: IPrincipal): RoleAssignment {
    return RoleBook.of(this).give(this, {
      role: "Key Vault Crypto Officer",
      scopeId: this.keyVaultId,
      principalId: officer ? officer.principalId : this.whoRunsTerraform().objectId,
      // Whoever runs Terraform is a person today and a pipeline tomorrow.
      principalType: officer?.principalType,
      host: this,
      id: officer ? `Officer-${fingerprint(rendered(this, officer.principalId))}` : "Officer",
    }).resource;
  }

  private whoRunsTerraform(): DataAzurermClientConfig {
    this.client ??= new DataAzurermClientConfig(this, "Client", {});
    return this.client;
  }

  private check(props: KeyVaultProps): void {
    const days = props.softDeleteRetentionDays;
    const report = ProblemReport.of(this);
    report.add(
      checkVaultName("name", props.name),
      props.location === undefined ? undefined : checkLocation("location", props.location),
      enumProblem("sku", props.sku, KeyVaultSku),
      isKnown(days) && !isWithin(days, SOFT_DELETE_DAYS)
        ? diskEncryptionErrors.softDelete("softDeleteRetentionDays", SOFT_DELETE_DAYS, days)
        : undefined,
      ...checkTags("tags", props.tags),
    );
    report.addFrom("firewall", this._firewall._problems);
    warn(this, () => this._firewall._warning("firewall"));
  }

  /** @internal */
  public _billed(): Bill {
    return { items: [vaultItem(this._sku)] };
  }
}

checkCalls("KeyVault", KeyVault);
