import { labelErrors } from "../../lib/errors/labels";
import { nearest, Problem, ProblemFor } from "../../lib/errors/problem";
import { AZURE_PREFIX, isLabelValue, isQualifiedName, prefixOf, TAINT_EFFECTS } from "../../lib/kubernetes-labels";
import { isKnown, isUnknown } from "../../lib/tokens";
import { checkCalls } from "../checks/check-calls";

const TAINT = /^([^=:]*)(?:=([^=:]*))?:([^=:]*)$/;

/**
 * Keeps pods away from the nodes of a pool unless they tolerate it.
 *
 * Raises AKS-E0591 for the key, AKS-E0592 for the value and AKS-E0594 for a key that belongs to AKS: where it is used.
 *
 * @see https://learn.microsoft.com/azure/aks/use-node-taints
 */
export class NodeTaint {
  /**
   * Pods that do not tolerate it are not placed on the nodes. Those that run there stay.
   *
   * @param key a name of at most 63 characters, with an optional DNS name and a slash before it
   * @param value at most 63 characters; give one if you can, Azure's own command line insists on it
   */
  public static noSchedule(key: string, value?: string): NodeTaint {
    return new NodeTaint("NoSchedule", key, value);
  }

  /**
   * Pods that do not tolerate it are placed on the nodes only where there is no other room.
   *
   * @param key a name of at most 63 characters, with an optional DNS name and a slash before it
   * @param value at most 63 characters; give one if you can, Azure's own command line insists on it
   */
  public static preferNoSchedule(key: string, value?: string): NodeTaint {
    return new NodeTaint("PreferNoSchedule", key, value);
  }

  /**
   * Pods that do not tolerate it are not placed on the nodes, and are evicted when they run there.
   *
   * @param key a name of at most 63 characters, with an optional DNS name and a slash before it
   * @param value at most 63 characters; give one if you can, Azure's own command line insists on it
   */
  public static noExecute(key: string, value?: string): NodeTaint {
    return new NodeTaint("NoExecute", key, value);
  }

  /**
   * A taint as `kubectl taint` takes it. Raises AKS-E0590 and AKS-E0593 too, where it is used.
   *
   * @param taint `<key>=<value>:<effect>` or `<key>:<effect>`
   */
  public static of(taint: string): NodeTaint {
    const [, key, value, effect] = (isUnknown(taint) ? undefined : TAINT.exec(taint)) ?? [];
    return effect === undefined ? new NodeTaint("", "", undefined, taint) : new NodeTaint(effect, key, value);
  }

  /** @internal */
  public readonly _problems: ProblemFor[];

  private constructor(
    /** `NoSchedule`, `PreferNoSchedule` or `NoExecute`; empty when the whole taint is known only to Terraform. */
    public readonly effect: string,
    /** What a toleration names; empty when the whole taint is known only to Terraform. */
    public readonly key: string,
    /** What a toleration names beside the key. */
    public readonly value?: string,
    private readonly unread?: string,
  ) {
    this._problems = this.mistakes();
  }

  /**
   * System pools have to leave room for the pods of AKS, which tolerate only one taint.
   * @internal
   */
  public _systemPoolProblem(prop: string): Problem | undefined {
    const harmless = this.key === "CriticalAddonsOnly" || this.effect === "PreferNoSchedule";
    const told = this._problems.length > 0;
    return harmless || told || isUnknown(this._render())
      ? undefined
      : labelErrors.taintOnSystemPool(prop, this._render());
  }

  /** Whether a node cannot have both: Kubernetes knows a taint by key and effect. @internal */
  public _excludes({ key, effect }: NodeTaint): boolean {
    return key !== "" && !isUnknown([this.key, key]) && this.key === key && this.effect === effect;
  }

  /** @internal */
  public _render(): string {
    if (this.unread !== undefined) return this.unread;
    // An empty value and none are the same taint to Kubernetes; this is how it writes both.
    return isUnknown(this.value) || this.value
      ? `${this.key}=${this.value}:${this.effect}`
      : `${this.key}:${this.effect}`;
  }

  private mistakes(): ProblemFor[] {
    const { unread, key, value, effect } = this;
    if (unread !== undefined) return isUnknown(unread) ? [] : [(prop) => labelErrors.taintText(prop, unread)];
    const found: ProblemFor[] = [];
    if (!isUnknown(key)) {
      if (!isQualifiedName(key)) found.push((prop) => labelErrors.taintKey(prop, key));
      else if (prefixOf(key) === AZURE_PREFIX) found.push((prop) => labelErrors.taintAzureKey(prop, key, AZURE_PREFIX));
    }
    if (isKnown(value) && !isLabelValue(value)) found.push((prop) => labelErrors.taintValue(prop, value));
    if (!(TAINT_EFFECTS as readonly string[]).includes(effect)) {
      found.push((prop) => labelErrors.taintEffect(prop, effect, TAINT_EFFECTS, nearest(effect, TAINT_EFFECTS)));
    }
    return found;
  }
}

checkCalls("NodeTaint", NodeTaint);
