import { monitoringErrors } from "../../lib/errors/monitoring";
import { nearest, ProblemFor } from "../../lib/errors/problem";
import {
  ETCD,
  logCategory,
  LogCategoryFacts,
  logCategoryNames,
  looksLikeLogCategory,
  tableOf,
} from "../../lib/facts/log-categories";
import { isKnown } from "../../lib/tokens";
import { LogVolume } from "./log-volume";
import { checkCalls } from "../checks/check-calls";

/**
 * A component of the control plane that AKS gives logs of: one log category.
 *
 * etcd is a component too and has no category: what is wrong with it shows in the logs of the API server.
 *
 * @see https://learn.microsoft.com/azure/aks/monitor-aks-reference#resource-logs
 */
export class ControlPlaneComponent {
  /** The API server: errors, slow requests, failing admission webhooks, and etcd as it sees it. */
  public static readonly API_SERVER = new ControlPlaneComponent("kube-apiserver");
  /** The audit of every request, reads included. By far the largest. */
  public static readonly AUDIT = new ControlPlaneComponent("kube-audit");
  /** The audit of requests that change something: AUDIT without get and list. */
  public static readonly AUDIT_ADMIN = new ControlPlaneComponent("kube-audit-admin");
  /** The controllers that make workloads and nodes what they should be. */
  public static readonly CONTROLLER_MANAGER = new ControlPlaneComponent("kube-controller-manager");
  /** The scheduler, which gives every pod its node. */
  public static readonly SCHEDULER = new ControlPlaneComponent("kube-scheduler");
  /** What makes load balancers and routes in Azure. */
  public static readonly CLOUD_CONTROLLER_MANAGER = new ControlPlaneComponent("cloud-controller-manager");
  /** What adds nodes to pools and takes them away. */
  public static readonly CLUSTER_AUTOSCALER = new ControlPlaneComponent("cluster-autoscaler");
  /** Sign-ins through Entra ID and Azure RBAC. A cluster without Entra ID has nothing to say here. */
  public static readonly GUARD = new ControlPlaneComponent("guard");
  /** What makes and attaches managed disks. */
  public static readonly CSI_AZURE_DISK = new ControlPlaneComponent("csi-azuredisk-controller");
  /** What makes file shares. */
  public static readonly CSI_AZURE_FILE = new ControlPlaneComponent("csi-azurefile-controller");
  /** What takes snapshots of volumes. */
  public static readonly CSI_SNAPSHOT = new ControlPlaneComponent("csi-snapshot-controller");

  /**
   * A component by its log category in Azure, for one that is newer than this library.
   *
   * Raises AKS-E1003 for etcd and AKS-E1004 for what looks like a slip: where it is used, not here.
   *
   * @param category the name of the category, for example `kube-scheduler`
   */
  public static of(category: string): ControlPlaneComponent {
    return new ControlPlaneComponent(category);
  }

  /** Every component that the library knows. */
  public static all(): ControlPlaneComponent[] {
    return logCategoryNames().map((category) => new ControlPlaneComponent(category));
  }

  private constructor(
    /** The name of its log category in Azure. */
    public readonly category: string,
  ) {}

  /** What its logs are for; nothing for a category that the library does not know. */
  public get purpose(): string | undefined {
    return this.facts?.purpose;
  }

  /** How much it writes next to the others; nothing for a category that the library does not know. */
  public get volume(): LogVolume | undefined {
    return this.facts?.volume as LogVolume | undefined;
  }

  /** The table of the workspace that its logs fill; nothing when only Terraform knows the category. */
  public get table(): string | undefined {
    return isKnown(this.category) ? tableOf(this.category) : undefined;
  }

  /** The name of the category. */
  public toString(): string {
    return this.category;
  }

  private get facts(): LogCategoryFacts | undefined {
    return isKnown(this.category) ? logCategory(this.category) : undefined;
  }

  /** @internal */
  public get _problems(): ProblemFor[] {
    const { category } = this;
    if (!isKnown(category) || logCategory(category)) return [];
    if (category.toLowerCase() === ETCD) return [(prop) => monitoringErrors.etcdHasNoLog(prop)];
    const near = nearest(category, logCategoryNames());
    if (near.length === 0 && looksLikeLogCategory(category)) return [];
    return [(prop) => monitoringErrors.unknownCategory(prop, near, logCategoryNames(), category)];
  }
}

checkCalls("ControlPlaneComponent", ControlPlaneComponent);
