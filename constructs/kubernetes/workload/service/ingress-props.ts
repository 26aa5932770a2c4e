import { IClusterConnection } from "../../cluster-connection-ref";
import { INamespace } from "../../namespace/namespace-ref";
import { IngressClass } from "./ingress-class";
import { IngressRule } from "./ingress-rule";
import { IngressTls } from "./ingress-tls";

/** What an ingress is made of. Everything but the name and the namespace is changed in place. */
export interface IngressProps {
  /** The way into the cluster (AKS-E1102). */
  readonly connection: IClusterConnection;

  /** The namespace, of its services and of the secret of its certificate. A change replaces the ingress. */
  readonly namespace: INamespace;

  /** The hosts, at least one (AKS-E1285). */
  readonly rules: IngressRule[];

  /** The certificate of all of the hosts; `IngressTls.none()` says that there is none. */
  readonly tls: IngressTls;

  /**
   * Whose it is. That of application routing needs `addons.webAppRouting` of the cluster (AKS-E1294).
   *
   * @default IngressClass.APP_ROUTING
   */
  readonly ingressClass?: IngressClass;

  /**
   * The name of the ingress (AKS-E1147). A change replaces it.
   *
   * @default - the id of the construct, in lower case
   */
  readonly name?: string;

  /**
   * Annotations for the controller, such as `nginx.ingress.kubernetes.io/proxy-body-size` (AKS-E0580, AKS-E1148), other than
   * those of `tls` (AKS-E1291). Those that put configuration into the controller warn (AKS-W1224), and so do those that
   * let requests without TLS through (AKS-W1226).
   *
   * @default - those of `tls`
   */
  readonly annotations?: { [key: string]: string };

  /**
   * Labels of the ingress (AKS-E0580, AKS-E0581).
   *
   * @default - none
   */
  readonly labels?: { [key: string]: string };
}
