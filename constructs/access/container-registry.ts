import { Construct, IConstruct } from "constructs";
import { isArmId } from "../../lib/arm-ids";
import { accessErrors } from "../../lib/errors/access";
import { isUnknown } from "../../lib/tokens";
import { ProblemReport } from "../checks/problem-report";
import { checkCalls } from "../checks/check-calls";

/** A container registry that nodes pull images from. */
export interface IContainerRegistry extends IConstruct {
  /** The ARM id of the registry. */
  readonly containerRegistryId: string;
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
