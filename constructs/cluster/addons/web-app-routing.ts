import { NginxController } from "./nginx-controller";

/**
 * Application routing: managed ingress controllers, with names and certificates from Azure. Changed in place, and
 * leaving it out turns it off.
 *
 * @see https://learn.microsoft.com/azure/aks/app-routing
 */
export interface WebAppRouting {
  /**
   * The ARM ids of the DNS zones in which hosts of ingresses get their names: at most 5 (AKS-E0142), public or private
   * (AKS-E0121), none twice (AKS-E0140), all public ones in one resource group and all private ones in one
   * (AKS-E0141). The add-on's identity needs the role DNS Zone Contributor, or Private DNS Zone Contributor, on them.
   *
   * @default - no zones: names are your own matter
   */
  readonly dnsZoneIds?: string[];

  /**
   * How the ingress controller that comes with it is reached.
   *
   * @default NginxController.NONE - Azure's own is ANNOTATION_CONTROLLED, which is a public address
   */
  readonly defaultController?: NginxController;
}
