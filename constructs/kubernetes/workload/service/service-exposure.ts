import { isIpv4, parseIpv4Range, parseIpv6Range } from "../../../../lib/cidr";
import { networkPolicyErrors } from "../../../../lib/errors/namespace";
import { Problem, ProblemFor } from "../../../../lib/errors/problem";
import { workloadErrors, workloadWarnings } from "../../../../lib/errors/workload";
import { isKnown, isUnknown } from "../../../../lib/tokens";
import { InternalBalancerOptions } from "./internal-balancer-options";
import { checkCalls } from "../../../checks/check-calls";

const ANNOTATION = "service.beta.kubernetes.io/azure-load-balancer";
const INTERNET = ["0.0.0.0/0", "::/0"];

/**
 * From where a service is reached.
 *
 * Raises AKS-E1152, AKS-E1236 and AKS-E1239, and warns with AKS-W1221, where it is used.
 *
 * @see https://learn.microsoft.com/azure/aks/internal-lb
 */
export class ServiceExposure {
  /** From within the cluster. */
  public static clusterIp(): ServiceExposure {
    return new ServiceExposure("ClusterIP");
  }

  /**
   * From within the network of the cluster and what is joined to it, through a load balancer of Azure.
   *
   * @param options its subnet and address
   */
  public static internalLoadBalancer(options: InternalBalancerOptions = {}): ServiceExposure {
    const { subnetName, ipAddress } = options;
    const fits = !isKnown(ipAddress) || isIpv4(ipAddress);
    return new ServiceExposure(
      "LoadBalancer",
      {
        [`${ANNOTATION}-internal`]: "true",
        ...(subnetName === undefined ? {} : { [`${ANNOTATION}-internal-subnet`]: subnetName }),
        ...(ipAddress === undefined ? {} : { [`${ANNOTATION}-ipv4`]: ipAddress }),
      },
      undefined,
      fits ? [] : [(prop) => workloadErrors.address(`${prop}.ipAddress`, ipAddress)],
    );
  }

  /**
   * From the internet, through a load balancer of Azure with a public address. In a subnet of a `ClusterVnet` the security
   * group has to let the callers in as well (AKS-W0462).
   *
   * @param ranges who may reach it, in CIDR notation, at least one (AKS-E1239); the whole internet warns (AKS-W1221)
   */
  public static publicLoadBalancer(ranges: string[]): ServiceExposure {
    const wrong = isUnknown(ranges) ? [] : ranges.filter((range) => !parseIpv4Range(range) && !parseIpv6Range(range));
    return new ServiceExposure("LoadBalancer", {}, ranges, [
      ...(ranges.length === 0 ? [(prop: string) => workloadErrors.nobody(`${prop}.ranges`)] : []),
      ...wrong.map((range) => (prop: string) => networkPolicyErrors.cidr(`${prop}.ranges`, range)),
    ]);
  }

  private constructor(
    /** @internal */
    public readonly _type: string,
    /** @internal */
    public readonly _annotations: { [key: string]: string } = {},
    /** @internal */
    public readonly _ranges?: string[],
    /** @internal */
    public readonly _problems: ProblemFor[] = [],
  ) {}

  /** @internal */
  public _warning(prop: string): Problem | undefined {
    const open = isUnknown(this._ranges) ? undefined : this._ranges?.find((range) => INTERNET.includes(range));
    return open === undefined ? undefined : workloadWarnings.openToInternet(`${prop}.ranges`, open);
  }
}

checkCalls("ServiceExposure", ServiceExposure);
