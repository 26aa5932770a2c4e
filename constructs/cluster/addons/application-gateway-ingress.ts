import { KubernetesClusterIngressApplicationGateway } from "@cdktf/provider-azurerm/lib/kubernetes-cluster";
import { Problem } from "../../../lib/errors/problem";
import { checkArmId, checkGatewayRange, checkNetworkName } from "../../../lib/facts/addon-checks";
import { ISubnet } from "../../network/vnet/subnet-ref";
import { checkCalls } from "../../checks/check-calls";

/**
 * The Application Gateway Ingress Controller: an application gateway that follows the ingresses of the cluster. Changed
 * in place.
 *
 * @see https://learn.microsoft.com/azure/application-gateway/ingress-controller-overview
 */
export class ApplicationGatewayIngress {
  /**
   * A gateway of yours. The add-on's identity needs the role Contributor on it, and overwrites its rules.
   *
   * @param gatewayId the ARM id of the gateway (AKS-E0121, where it is used)
   */
  public static throughGateway(gatewayId: string): ApplicationGatewayIngress {
    return new ApplicationGatewayIngress({ gatewayId }, (prop) =>
      checkArmId(`${prop}.gatewayId`, "gateway", gatewayId),
    );
  }

  /**
   * A gateway that Azure makes in a subnet of yours, in which nothing else may be.
   *
   * @param subnet the subnet of the gateway
   * @param gatewayName its name (AKS-E0138, where it is used); without one Azure chooses
   */
  public static inSubnet(subnet: ISubnet, gatewayName?: string): ApplicationGatewayIngress {
    return new ApplicationGatewayIngress({ subnetId: subnet.subnetId, gatewayName }, () => []);
  }

  /**
   * A gateway that Azure makes in a subnet that it makes too, in the virtual network of the cluster.
   *
   * @param subnetCidr the IPv4 range of the subnet, still free there (AKS-E0137, where it is used)
   * @param gatewayName its name (AKS-E0138, where it is used); without one Azure chooses
   */
  public static inNewSubnet(subnetCidr: string, gatewayName?: string): ApplicationGatewayIngress {
    return new ApplicationGatewayIngress({ subnetCidr, gatewayName }, (prop) =>
      checkGatewayRange(`${prop}.subnetCidr`, subnetCidr),
    );
  }

  private constructor(
    private readonly block: KubernetesClusterIngressApplicationGateway,
    private readonly placeProblems: (prop: string) => Problem[],
  ) {}

  /** @internal */
  public _problems(prop: string): Problem[] {
    return [...this.placeProblems(prop), ...checkNetworkName(`${prop}.gatewayName`, this.block.gatewayName)];
  }

  /** @internal */
  public _render(): KubernetesClusterIngressApplicationGateway {
    return { ...this.block };
  }
}

checkCalls("ApplicationGatewayIngress", ApplicationGatewayIngress);
