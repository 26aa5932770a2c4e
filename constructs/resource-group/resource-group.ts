import { DataAzurermResourceGroup } from "@cdktf/provider-azurerm/lib/data-azurerm-resource-group";
import { ResourceGroup as ResourceGroupResource } from "@cdktf/provider-azurerm/lib/resource-group";
import { Construct } from "constructs";
import { checkLocation, checkResourceGroupName, checkTags } from "../../lib/names";
import { untraced } from "../../lib/untraced";
import { ProblemReport } from "../checks/problem-report";
import { IResourceGroup } from "./resource-group-ref";
import { readProps } from "../checks/read-props";
import { checkCalls } from "../checks/check-calls";

/** What a new resource group is made of. */
export interface ResourceGroupProps {
  /**
   * The name of the group: 1 to 90 letters, digits, `-`, `_`, `.`, `(` or `)`, not ending in a dot.
   *
   * A change replaces the group and everything in it.
   */
  readonly name: string;

  /**
   * The Azure region of the group, for example `westeurope`.
   *
   * A change replaces the group and everything in it.
   */
  readonly location: string;

  /**
   * Tags of the group: at most 50, keys up to 512 and values up to 256 characters. Changed in place.
   *
   * @default - no tags
   */
  readonly tags?: { [key: string]: string };
}

/**
 * A resource group: the folder in Azure that holds a cluster and what belongs to it.
 *
 * Raises AKS-E0801, AKS-E0804, AKS-E0805 and AKS-E0806.
 *
 * @see https://learn.microsoft.com/azure/azure-resource-manager/management/manage-resource-groups-portal
 */
export class ResourceGroup extends Construct implements IResourceGroup {
  /**
   * A group that is there already, looked up by name when Terraform plans.
   *
   * @param scope where the look-up is placed
   * @param id the id of the look-up
   * @param resourceGroupName the name of the group
   */
  public static fromResourceGroupName(scope: Construct, id: string, resourceGroupName: string): IResourceGroup {
    return new LookedUpResourceGroup(scope, id, resourceGroupName);
  }

  public readonly resourceGroupName: string;
  public readonly location: string;

  /** The Terraform resource, for what the library has no word for. */
  public readonly resource: ResourceGroupResource;

  constructor(scope: Construct, id: string, props: ResourceGroupProps) {
    super(scope, id);
    props = readProps(this, "ResourceGroupProps", props);
    ProblemReport.of(this).add(
      checkResourceGroupName("name", props.name),
      checkLocation("location", props.location),
      ...checkTags("tags", props.tags),
    );
    const { name, location, tags } = props;
    this.resource = untraced(() => new ResourceGroupResource(this, "Resource", { name, location, tags }));
    this.resourceGroupName = untraced(() => this.resource.name);
    // The region as it was written: it can be judged at synth, and it reads better than a reference.
    this.location = props.location;
  }

  public get resourceGroupId(): string {
    return this.resource.id;
  }
}

checkCalls("ResourceGroup", ResourceGroup);

class LookedUpResourceGroup extends Construct implements IResourceGroup {
  public readonly resourceGroupName: string;
  public readonly resourceGroupId: string;
  public readonly location: string;

  constructor(scope: Construct, id: string, resourceGroupName: string) {
    super(scope, id);
    ProblemReport.of(this).add(checkResourceGroupName("resourceGroupName", resourceGroupName));
    const found = new DataAzurermResourceGroup(this, "Resource", { name: resourceGroupName });
    this.resourceGroupName = found.name;
    this.resourceGroupId = found.id;
    this.location = found.location;
  }
}
