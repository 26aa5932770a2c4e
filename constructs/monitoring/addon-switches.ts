import { KubernetesCluster } from "@cdktf/provider-azurerm/lib/kubernetes-cluster";
import { IConstruct } from "constructs";
import { isAttached } from "../checks/attached";
import { beforeTerraform } from "../checks/only-while";

/** The settings of an add-on in the resource of a cluster. */
export interface AddonSettings {
  readonly read: () => unknown;
  readonly turnOn: () => void;
  readonly turnOff: () => void;
}

interface Wish extends AddonSettings {
  readonly by: IConstruct;
  /** The settings as this one has made them; nothing while another's are in the cluster. */
  made?: string;
}

const SWITCHES = new WeakMap<KubernetesCluster, AddonSwitches>();

/**
 * The add-ons of a cluster that other constructs turn on. Their settings are the cluster's, so they go with the construct
 * when that is removed from the program again, and the next one's come, unless somebody has set them anew.
 * @internal
 */
export class AddonSwitches {
  public static of(cluster: KubernetesCluster): AddonSwitches {
    const known = SWITCHES.get(cluster) ?? new AddonSwitches(cluster);
    SWITCHES.set(cluster, known);
    return known;
  }

  private readonly wishes = new Map<string, Wish[]>();

  private constructor(cluster: KubernetesCluster) {
    beforeTerraform(cluster, () => this.settle());
  }

  /** Turns the add-on on for the first that wants it; false where the program has set it without us. */
  public want(name: string, by: IConstruct, settings: AddonSettings): boolean {
    this.settle();
    const wishes = this.wishes.get(name) ?? [];
    if (settings.read() !== undefined && !wishes.some(({ made }) => made !== undefined)) return false;
    this.wishes.set(name, [...wishes, { ...settings, by }]);
    this.settle();
    return true;
  }

  private settle(): void {
    for (const [name, wishes] of this.wishes) {
      for (const gone of wishes.filter(({ by }) => !isAttached(by))) {
        if (gone.made !== undefined && JSON.stringify(gone.read()) === gone.made) gone.turnOff();
      }
      const still = wishes.filter(({ by }) => isAttached(by));
      this.wishes.set(name, still);
      const [first] = still;
      if (!first || first.made !== undefined || first.read() !== undefined) continue;
      first.turnOn();
      first.made = JSON.stringify(first.read());
    }
  }
}
