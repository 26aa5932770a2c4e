import { KubernetesClusterBootstrapProfile } from "@cdktf/provider-azurerm/lib/kubernetes-cluster";
import { Problem } from "../../../lib/errors/problem";
import { checkArmId } from "../../../lib/facts/addon-checks";
import { checkCalls } from "../../checks/check-calls";

/**
 * Where nodes get the images and programs of AKS from in place of the internet: a registry that caches them. Changed in
 * place, for new nodes. Leaving it out goes back to the internet.
 *
 * @see https://learn.microsoft.com/azure/aks/concepts-network-isolated
 */
export class BootstrapCache {
  /** A registry that AKS makes, and reaches by a private link of its own. */
  public static managed(): BootstrapCache {
    return new BootstrapCache();
  }

  /**
   * A registry of yours, with the cache rules that AKS asks for. The nodes' identity needs the role AcrPull on it.
   *
   * @param registryId the ARM id of the registry (AKS-E0121, where it is used)
   */
  public static inRegistry(registryId: string): BootstrapCache {
    return new BootstrapCache(registryId);
  }

  private constructor(private readonly registryId?: string) {}

  /** @internal */
  public _problems(prop: string): Problem[] {
    return this.registryId === undefined ? [] : checkArmId(`${prop}.registryId`, "registry", this.registryId);
  }

  /** @internal */
  public _render(): KubernetesClusterBootstrapProfile {
    return { artifactSource: "Cache", containerRegistryId: this.registryId };
  }
}

checkCalls("BootstrapCache", BootstrapCache);
