import { versionErrors } from "../../lib/errors/version";
import { Problem } from "../../lib/errors/problem";
import { isUnknown } from "../../lib/tokens";
import { KubernetesVersion } from "../version/kubernetes-version";
import { NodeOsUpgradeChannel } from "./node-os-upgrade-channel";
import { checkCalls } from "../checks/check-calls";

/** How the operating system of the nodes is kept up to date beside Kubernetes itself. */
export interface UpgradePolicyOptions {
  /**
   * How nodes get the security updates of their operating system. Changed in place.
   *
   * @default NodeOsUpgradeChannel.NODE_IMAGE
   */
  readonly nodeOs?: NodeOsUpgradeChannel;
}

/**
 * Who moves the version of Kubernetes: you, or one of the channels of AKS.
 *
 * The channel decides what a `version` may look like: one that moves patches takes only an alias such as `1.34`,
 * one that moves minors too takes an alias as a start and is then left alone by Terraform.
 *
 * @see https://learn.microsoft.com/azure/aks/auto-upgrade-cluster
 */
export class UpgradePolicy {
  /**
   * Azure moves the patch of the minor version you name. The version must be an alias.
   *
   * @param options how the nodes' operating system is updated
   */
  public static patch(options: UpgradePolicyOptions = {}): UpgradePolicy {
    return new UpgradePolicy("patch", options.nodeOs);
  }

  /**
   * Azure moves the version to the newest patch of the minor before the newest. Terraform ignores the version from then on.
   *
   * @param options how the nodes' operating system is updated
   */
  public static stable(options: UpgradePolicyOptions = {}): UpgradePolicy {
    return new UpgradePolicy("stable", options.nodeOs);
  }

  /**
   * Azure moves the version to the newest it supports. Terraform ignores the version from then on.
   *
   * @param options how the nodes' operating system is updated
   */
  public static rapid(options: UpgradePolicyOptions = {}): UpgradePolicy {
    return new UpgradePolicy("rapid", options.nodeOs);
  }

  /** Azure moves the node images only. The node OS channel is then `NodeImage`, and cannot be another. */
  public static nodeImage(): UpgradePolicy {
    return new UpgradePolicy("node-image", NodeOsUpgradeChannel.NODE_IMAGE);
  }

  /**
   * Nobody but you moves the version. The version may carry a patch.
   *
   * @param options how the nodes' operating system is updated
   */
  public static manual(options: UpgradePolicyOptions = {}): UpgradePolicy {
    return new UpgradePolicy(undefined, options.nodeOs);
  }

  /** How the nodes' operating system is updated. */
  public readonly nodeOs: NodeOsUpgradeChannel;

  private constructor(
    private readonly channel: string | undefined,
    nodeOs: NodeOsUpgradeChannel = NodeOsUpgradeChannel.NODE_IMAGE,
  ) {
    this.nodeOs = nodeOs;
  }

  /** The name of the channel in Azure, or `none` when you move the version yourself. */
  public get channelName(): string {
    return this.channel ?? "none";
  }

  /** @internal whether Azure changes the minor version, so that Terraform must leave it alone */
  public get _ownsMinor(): boolean {
    return this.channel === "stable" || this.channel === "rapid";
  }

  /** @internal whether Azure changes the patch, so that a pinned one would be moved back by every apply */
  public get _ownsPatch(): boolean {
    return this._ownsMinor || this.channel === "patch";
  }

  /** @internal */
  public _problemsWith(prop: string, version?: KubernetesVersion): (Problem | undefined)[] {
    if (version === undefined) return this._ownsMinor ? [] : [versionErrors.missing(prop, this.channelName)];
    if (this._ownsPatch && version.patch !== undefined) {
      return [versionErrors.patchFightsChannel(prop, version.version, `1.${version.minor}`, this.channelName)];
    }
    return [];
  }

  /** @internal `rebooted` is whether something restarts nodes that have patched themselves */
  public _warning(prop: string, rebooted: boolean): Problem | undefined {
    if (this.nodeOs === NodeOsUpgradeChannel.UNMANAGED && rebooted) return undefined;
    const patched =
      this.nodeOs === NodeOsUpgradeChannel.NODE_IMAGE || this.nodeOs === NodeOsUpgradeChannel.SECURITY_PATCH;
    return patched || isUnknown(this.nodeOs) ? undefined : versionErrors.nodeOsUnpatched(prop, this.nodeOs);
  }

  /** @internal */
  public _render(): { automaticUpgradeChannel?: string; nodeOsUpgradeChannel: string } {
    return { automaticUpgradeChannel: this.channel, nodeOsUpgradeChannel: this.nodeOs };
  }
}

checkCalls("UpgradePolicy", UpgradePolicy);
