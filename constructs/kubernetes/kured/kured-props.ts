import { MaintenanceWindow } from "../../cluster/maintenance/maintenance-window";
import { WeekDay } from "../../cluster/maintenance/week-day";
import { NodeTaint } from "../../node-pool/node-taint";
import { IClusterConnection } from "../cluster-connection-ref";
import { INamespace } from "../namespace/namespace-ref";
import { KuredImage } from "./kured-image";
import { KuredAlertOptions, KuredDrainOptions, KuredNotificationOptions } from "./kured-options";
import { KuredReboot } from "./kured-reboot";
import { KuredSentinel } from "./kured-sentinel";

/** What Kured is made of. Unless it says otherwise, everything is changed in place. */
export interface KuredProps {
  /** The way into the cluster (AKS-E1102), which has one Kured (AKS-E1135). */
  readonly connection: IClusterConnection;

  /**
   * When nodes may be rebooted: every day, or one day of every week (AKS-E1120 to AKS-E1122, AKS-E1127). What AKS does to
   * nodes in its own windows should be at other hours (AKS-W1124). A window of some days cannot go over midnight.
   */
  readonly window: MaintenanceWindow;

  /**
   * The days on which a daily window opens (AKS-E1138).
   *
   * @default - those of the window
   */
  readonly rebootDays?: WeekDay[];

  /**
   * The clock that the hours of the window are read from, by its name in the IANA time zone database (AKS-E1123). Unlike
   * Azure, Kured goes along with summer time.
   *
   * @default - the fixed offset of the window
   */
  readonly timeZone?: string;

  /**
   * How many nodes may be down at once, a whole number (AKS-E1124), fewer than the smallest Linux pool has (AKS-E1125).
   * Change it while no node is rebooting: the two kinds of locks do not know of each other.
   *
   * @default 1
   */
  readonly concurrency?: number;

  /**
   * After how many minutes the turn of a node ends that does not come back, a whole number (AKS-E1124), and more than
   * draining may take (AKS-E1126). With 0 it never ends, with a warning (AKS-W1122).
   *
   * @default 30 - that of Kured is 0
   */
  readonly lockTtlMinutes?: number;

  /**
   * How many minutes to wait after a reboot before another node may begin, a whole number (AKS-E1124).
   *
   * @default 0
   */
  readonly lockReleaseDelayMinutes?: number;

  /**
   * Every how many minutes a node is looked at, a whole number (AKS-E1124), less than the window is long (AKS-E1137).
   *
   * @default 60
   */
  readonly periodMinutes?: number;

  /**
   * How pods are moved away before a reboot.
   *
   * @default - within 15 minutes, each with the time it asks for itself
   */
  readonly drain?: KuredDrainOptions;

  /**
   * How many seconds to wait between moving the pods and the reboot, a whole number (AKS-E1124).
   *
   * @default 0
   */
  readonly rebootDelaySeconds?: number;

  /**
   * How a node is rebooted.
   *
   * @default KuredReboot.command() - as Kured and the page of AKS have it: it works on every node, with privileged pods
   */
  readonly reboot?: KuredReboot;

  /**
   * What tells that a node needs a reboot.
   *
   * @default KuredSentinel.REBOOT_REQUIRED
   */
  readonly sentinel?: KuredSentinel;

  /**
   * Pods that keep the node up on which they are, as label selectors (AKS-E1130).
   *
   * @default - none
   */
  readonly blockingPods?: string[];

  /**
   * Alerts that keep nodes up.
   *
   * @default - none
   */
  readonly alerts?: KuredAlertOptions;

  /**
   * Who hears of reboots.
   *
   * @default - nobody
   */
  readonly notifications?: KuredNotificationOptions;

  /**
   * The namespaces whose pods may read the metrics, such as the one of Prometheus (AKS-E0323). With any, a service leads
   * to the pods. Kured asks nobody for a password, so that nobody else of the cluster reaches it.
   *
   * @default - none
   */
  readonly metricsFrom?: string[];

  /**
   * Taints of Linux nodes that the program does not know of.
   *
   * @default - those of the pools of the cluster; of a cluster that is not made in this program all
   */
  readonly tolerations?: NodeTaint[];

  /**
   * The image.
   *
   * @default KuredImage.V1_23
   */
  readonly image?: KuredImage;

  /**
   * A namespace that is there already, and lets in pods that see processes of their node. A change replaces Kured.
   *
   * @default - one of its own, `kured`
   */
  readonly namespace?: INamespace;

  /**
   * How important its pods are, by the name of a priority class.
   *
   * @default "system-node-critical" - a node that is full of pods gets its updates too
   */
  readonly priorityClassName?: string;
}
