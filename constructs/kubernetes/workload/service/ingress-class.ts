import { checkObjectName } from "../../../../lib/kubernetes-objects";
import { ProblemFor } from "../../../../lib/errors/problem";
import { checkCalls } from "../../../checks/check-calls";

/**
 * The controllers that answer for an ingress, by the name of their IngressClass.
 *
 * Raises AKS-E1147 where it is used.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/ingress/#ingress-class
 */
export class IngressClass {
  /** The controller that comes with application routing (`addons.webAppRouting`), which runs in `app-routing-system`. */
  public static readonly APP_ROUTING = IngressClass.of("webapprouting.kubernetes.azure.com");
  /** An application gateway (`addons.applicationGatewayIngress`). */
  public static readonly APPLICATION_GATEWAY = IngressClass.of("azure-application-gateway");

  /**
   * A class by its name, such as that of a controller you run, or of a NginxIngressController of application routing.
   *
   * @param className the name of the IngressClass
   */
  public static of(className: string): IngressClass {
    return new IngressClass(className);
  }

  /** @internal */
  public readonly _problems: ProblemFor[];

  private constructor(
    /** The name of the IngressClass. */
    public readonly className: string,
  ) {
    const wrong = checkObjectName("", className);
    this._problems = wrong ? [(prop) => checkObjectName(prop, className) ?? wrong] : [];
  }

  /** @internal whether two values name the same class */
  public _is(other: IngressClass): boolean {
    return this.className === other.className;
  }
}

checkCalls("IngressClass", IngressClass);
