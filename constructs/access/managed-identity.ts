import { DataAzurermUserAssignedIdentity } from "@cdktf/provider-azurerm/lib/data-azurerm-user-assigned-identity";
import { UserAssignedIdentity } from "@cdktf/provider-azurerm/lib/user-assigned-identity";
import { Construct } from "constructs";
import { checkIdentityName, checkLocation, checkTags, defaultIdentityName } from "../../lib/names";
import { lookupByName } from "../checks/lookup-by-name";
import { ProblemReport } from "../checks/problem-report";
import { IResourceGroup } from "../resource-group/resource-group-ref";
import { IManagedIdentity } from "./managed-identity-ref";
import { IPrincipal } from "./principal-ref";
import { PrincipalType } from "./principal-type";
import { readProps } from "../checks/read-props";
import { checkCalls } from "../checks/check-calls";

/** What a new managed identity is made of. */
export interface ManagedIdentityProps {
  /** The group it is placed in. A change replaces the identity, and with it every role it has. */
  readonly resourceGroup: IResourceGroup;

  /**
   * The name of the identity: 3 to 128 letters, digits, `-` or `_`, beginning with a letter or digit (AKS-E0813).
   * A change replaces it.
   *
   * @default - the path of the construct
   */
  readonly name?: string;

  /**
   * The region of the identity. A change replaces it.
   *
   * @default - the region of the resource group
   */
  readonly location?: string;

  /**
   * Tags: at most 50. Changed in place.
   *
   * @default - no tags
   */
  readonly tags?: { [key: string]: string };
}

/** How to find an identity that is there already. */
export interface ManagedIdentityLookup {
  /** The name of the identity. */
  readonly name: string;
  /** The name of its resource group. */
  readonly resourceGroupName: string;
}

/**
 * A user-assigned managed identity, such as the one a control plane acts as.
 *
 * @see https://learn.microsoft.com/azure/aks/use-managed-identity
 */
export class ManagedIdentity extends Construct implements IManagedIdentity, IPrincipal {
  /**
   * An identity that is there already, looked up by name when Terraform plans. Raises AKS-E0801 and AKS-E0813.
   *
   * @param scope where the look-up is placed
   * @param id the id of the look-up
   * @param lookup its name and resource group
   */
  public static fromManagedIdentityName(scope: Construct, id: string, lookup: ManagedIdentityLookup): IManagedIdentity {
    return new LookedUpManagedIdentity(scope, id, lookup);
  }

  /** The Terraform resource, for what the library has no word for. */
  public readonly resource: UserAssignedIdentity;
  public readonly managedIdentityId: string;
  public readonly principalId: string;
  public readonly clientId: string;
  public readonly principalType = PrincipalType.SERVICE_PRINCIPAL;

  constructor(scope: Construct, id: string, props: ManagedIdentityProps) {
    super(scope, id);
    props = readProps(this, "ManagedIdentityProps", props);
    const name = props.name ?? defaultIdentityName(this.node.path);
    ProblemReport.of(this).add(
      checkIdentityName("name", name),
      props.location === undefined ? undefined : checkLocation("location", props.location),
      ...checkTags("tags", props.tags),
    );
    this.resource = new UserAssignedIdentity(this, "Resource", {
      name,
      resourceGroupName: props.resourceGroup.resourceGroupName,
      location: props.location ?? props.resourceGroup.location,
      tags: props.tags,
    });
    this.managedIdentityId = this.resource.id;
    this.principalId = this.resource.principalId;
    this.clientId = this.resource.clientId;
  }
}

checkCalls("ManagedIdentity", ManagedIdentity);

class LookedUpManagedIdentity extends Construct implements IManagedIdentity {
  public readonly managedIdentityId: string;
  public readonly principalId: string;
  public readonly clientId: string;

  constructor(scope: Construct, id: string, lookup: ManagedIdentityLookup) {
    super(scope, id);
    const found = new DataAzurermUserAssignedIdentity(this, "Resource", lookupByName(this, lookup, checkIdentityName));
    this.managedIdentityId = found.id;
    this.principalId = found.principalId;
    this.clientId = found.clientId;
  }
}
