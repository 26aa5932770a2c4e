import { KubernetesCluster } from "@cdktf/provider-azurerm/lib/kubernetes-cluster";
import { IConstruct } from "constructs";
import { isAttached } from "../checks/attached";
import { beforeTerraform } from "../checks/only-while";

/** How an add-on of a cluster is read and turned off. */
interface Addon {
  readonly by: IConstruct;
  readonly settings: () => unknown;
  readonly turnOff: () => void;
}

const SWITCHES = new WeakMap<KubernetesCluster, AddonSwitches>();

/**
 * The add-ons of a cluster that other constructs turn on. Their settings are the cluster's, so they go with the construct
 * when that is removed from the program again, unless somebody has set them anew.
 * @internal
 */
export class AddonSwitches {
  public static of(cluster: KubernetesCluster): AddonSwitches {
    const known = SWITCHES.get(cluster) ?? new AddonSwitches(cluster);
    SWITCHES.set(cluster, known);
    return known;
  }

  private readonly on = new Map<string, Addon & { readonly set: string }>();

  private constructor(cluster: KubernetesCluster) {
    beforeTerraform(cluster, () => this.turnLeftOversOff());
  }

  /** To be told when the add-on has its settings. */
  public turnedOn(name: string, addon: Addon): void {
    this.on.set(name, { ...addon, set: JSON.stringify(addon.settings()) });
  }

  /** Turns off what nobody needs any more. */
  public turnLeftOversOff(): void {
    for (const [name, { by, settings, set, turnOff }] of this.on) {
      if (isAttached(by)) continue;
      if (JSON.stringify(settings()) === set) turnOff();
      this.on.delete(name);
    }
  }
}
