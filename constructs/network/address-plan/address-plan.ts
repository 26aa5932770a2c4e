import { addressPlanMarkdown } from "../../../lib/address-plan/markdown";
import { PlanInput } from "../../../lib/address-plan/input";
import { Plan, planAddresses } from "../../../lib/address-plan/plan";
import { PlannedRange, RangeKind } from "../../../lib/address-plan/ranges";
import { AddressOverlap } from "./address-overlap";
import { AddressRange } from "../vnet/address-range";
import { AddressSpace } from "../vnet/address-space";
import { AddressUse } from "./address-use";
import { PodAddressing } from "../profile/pod-addressing";
import { PoolAddresses } from "./pool-addresses";

const USES: Record<RangeKind, AddressUse> = {
  network: AddressUse.VIRTUAL_NETWORK,
  subnet: AddressUse.SUBNET,
  pods: AddressUse.PODS,
  services: AddressUse.SERVICES,
  reachable: AddressUse.REACHABLE,
  reserved: AddressUse.RESERVED,
};

/**
 * Who has which addresses, whether they are enough with every pool at its largest, and what there is room for.
 *
 * It is that of the moment in which it is asked for; pools that are added later are not in it. What is wrong in it is an
 * error of the cluster at synth (AKS-E0440 to AKS-E0453, AKS-W0440 to AKS-W0444). What only Terraform knows is left out, and named in `notKnown`.
 *
 * @see https://learn.microsoft.com/azure/aks/concepts-network-ip-address-planning
 */
export class AddressPlan {
  /** @internal */
  public static _of(input: PlanInput, dnsServiceIp?: string): AddressPlan {
    return new AddressPlan(planAddresses(input), input.mode as PodAddressing, dnsServiceIp);
  }

  private constructor(
    /** @internal */
    public readonly _plan: Plan,
    /** Where pods get their addresses. */
    public readonly podAddressing: PodAddressing,
    /** The address of cluster DNS; nothing when it is not known. */
    public readonly dnsServiceIp?: string,
  ) {}

  /** Every range that is known: of the network, its subnets, pods and services, what it reaches, and what AKS keeps. */
  public get ranges(): AddressRange[] {
    return this._plan.ranges.map(ofRange);
  }

  /** Every two of these ranges that have addresses in common. All others have none. */
  public get overlaps(): AddressOverlap[] {
    return this._plan.overlaps.map(({ first, second, wrong }) => ({
      first: ofRange(first),
      second: ofRange(second),
      allowed: !wrong,
    }));
  }

  /** The subnets, and the range for pods, with what is needed of each. */
  public get spaces(): AddressSpace[] {
    return this._plan.spaces.map((space) => ({
      name: space.prop,
      unit: space.unit,
      ranges: space.ranges && [...space.ranges],
      capacity: space.capacity,
      needed: space.upgrading,
      arithmetic: space.arithmetic,
      neededInRotation: space.rotating,
      left: space.left,
      smallestPrefix: space.smallestPrefix,
      smallestPrefixWithRotation: space.smallestPrefixWithRotation,
      partial: [...space.unknown],
    }));
  }

  /** Each pool, the system pool first. */
  public get pools(): PoolAddresses[] {
    return this._plan.pools.map((pool) => ({ ...pool }));
  }

  /** The nodes of all pools at their largest, as far as they are known. */
  public get nodes(): number {
    return this._plan.nodes;
  }

  /** The nodes that an upgrade of all of them adds. */
  public get surgeNodes(): number {
    return this._plan.surgeNodes;
  }

  /** The pods that as many nodes can have. */
  public get pods(): number {
    return this._plan.pods;
  }

  /** What the plan leaves out because the program does not say it, or only Terraform knows it. */
  public get notKnown(): string[] {
    return [...this._plan.notKnown];
  }

  /** The plan as tables in Markdown, for whoever reviews it. */
  public toMarkdown(): string {
    return addressPlanMarkdown(this._plan);
  }
}

function ofRange({ span, kind, name }: PlannedRange): AddressRange {
  return { range: span.text, use: USES[kind], name };
}
