import { DataAzurermContainerRegistry } from "@cdktf/provider-azurerm/lib/data-azurerm-container-registry";
import { Construct, IConstruct } from "constructs";
import { isArmId } from "../../lib/arm-ids";
import { accessErrors } from "../../lib/errors/access";
import { Problem } from "../../lib/errors/problem";
import { isUnknown } from "../../lib/tokens";
import { lookupByName } from "../checks/lookup-by-name";
import { ProblemReport } from "../checks/problem-report";
import { checkCalls } from "../checks/check-calls";

/** A container registry that nodes pull images from. */
export interface IContainerRegistry extends IConstruct {
  /** The ARM id of the registry. */
  readonly containerRegistryId: string;
}

/** How to find a container registry that is there already. */
export interface ContainerRegistryLookup {
  /** The name of the registry, without `.azurecr.io`: 5 to 50 letters and digits. */
  readonly name: string;
  /** The name of its resource group. */
  readonly resourceGroupName: string;
}

/**
 * Names a container registry that is there already, or that other code of yours makes.
 *
 * @see https://learn.microsoft.com/azure/aks/cluster-container-registry-integration
 */
export class ContainerRegistry {
  /**
   * A registry by its id.
   *
   * @param scope where the reference is placed
   * @param id the id of the reference
   * @param containerRegistryId the ARM id of the registry, or a reference to it (AKS-E0330)
   */
  public static fromContainerRegistryId(scope: Construct, id: string, containerRegistryId: string): IContainerRegistry {
    return new NamedContainerRegistry(scope, id, containerRegistryId);
  }

  /**
   * A registry that is there already, looked up by name when Terraform plans.
   *
   * @param scope where the look-up is placed
   * @param id the id of the look-up
   * @param lookup its name (AKS-E0335) and resource group
   */
  public static fromContainerRegistryName(
    scope: Construct,
    id: string,
    lookup: ContainerRegistryLookup,
  ): IContainerRegistry {
    return new LookedUpContainerRegistry(scope, id, lookup);
  }

  private constructor() {}
}

checkCalls("ContainerRegistry", ContainerRegistry);

class NamedContainerRegistry extends Construct implements IContainerRegistry {
  constructor(
    scope: Construct,
    id: string,
    public readonly containerRegistryId: string,
  ) {
    super(scope, id);
    if (!isUnknown(containerRegistryId) && !isArmId("Microsoft.ContainerRegistry/registries", containerRegistryId)) {
      ProblemReport.of(this).add(accessErrors.registryId("containerRegistryId", containerRegistryId));
    }
  }
}

class LookedUpContainerRegistry extends Construct implements IContainerRegistry {
  public readonly containerRegistryId: string;

  constructor(scope: Construct, id: string, lookup: ContainerRegistryLookup) {
    super(scope, id);
    const by = lookupByName(this, lookup, checkRegistryName);
    this.containerRegistryId = new DataAzurermContainerRegistry(this, "Resource", by).id;
  }
}

function checkRegistryName(prop: string, name: string): Problem | undefined {
  return isUnknown(name) || /^[A-Za-z0-9]{5,50}$/.test(name) ? undefined : accessErrors.registryName(prop, name);
}
