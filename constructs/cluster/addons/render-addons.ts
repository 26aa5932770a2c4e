import { KubernetesClusterConfig } from "@cdktf/provider-azurerm/lib/kubernetes-cluster";
import { ClusterAddons } from "./cluster-addons";
import { renderAutoscaler } from "./autoscaler";
import { KeyVaultSecrets } from "./key-vault-secrets";
import { NginxController } from "./nginx-controller";

/** @internal what the props of a cluster's resource gain */
export type RenderedAddons = Pick<
  KubernetesClusterConfig,
  | "keyVaultSecretsProvider"
  | "autoScalerProfile"
  | "workloadAutoscalerProfile"
  | "storageProfile"
  | "costAnalysisEnabled"
  | "serviceMeshProfile"
  | "webAppRouting"
  | "ingressApplicationGateway"
  | "httpProxyConfig"
  | "customCaTrustCertificatesBase64"
  | "microsoftDefender"
  | "aciConnectorLinux"
  | "confidentialComputing"
  | "aiToolchainOperatorEnabled"
  | "bootstrapProfile"
>;

/** @internal */
export function renderAddons(addons: ClusterAddons = {}): RenderedAddons {
  const { workloadAutoscalers, storageDrivers, webAppRouting, httpProxy, defender } = addons;
  const { virtualNodes, confidentialComputing } = addons;
  return {
    keyVaultSecretsProvider: (addons.keyVaultSecrets ?? KeyVaultSecrets.rotating())._render(),
    autoScalerProfile: addons.autoscaler && renderAutoscaler(addons.autoscaler),
    workloadAutoscalerProfile: workloadAutoscalers && {
      kedaEnabled: workloadAutoscalers.keda ?? false,
      verticalPodAutoscalerEnabled: workloadAutoscalers.verticalPodAutoscaler ?? false,
    },
    storageProfile: storageDrivers && {
      blobDriverEnabled: storageDrivers.blob ?? false,
      diskDriverEnabled: storageDrivers.disk ?? true,
      fileDriverEnabled: storageDrivers.file ?? true,
      snapshotControllerEnabled: storageDrivers.snapshotController ?? true,
    },
    costAnalysisEnabled: addons.costAnalysis,
    serviceMeshProfile: addons.serviceMesh?._render(),
    webAppRouting: webAppRouting && {
      dnsZoneIds: webAppRouting.dnsZoneIds ?? [],
      defaultNginxController: webAppRouting.defaultController ?? NginxController.NONE,
    },
    ingressApplicationGateway: addons.applicationGatewayIngress?._render(),
    httpProxyConfig: httpProxy && {
      httpProxy: httpProxy.httpUrl,
      httpsProxy: httpProxy.httpsUrl,
      noProxy: httpProxy.noProxy,
      trustedCa: httpProxy.trustedCaCertificate,
    },
    customCaTrustCertificatesBase64: addons.customCaCertificates,
    microsoftDefender: defender && { logAnalyticsWorkspaceId: defender.logWorkspace.logWorkspaceId },
    aciConnectorLinux: virtualNodes && { subnetName: virtualNodes.subnetName },
    confidentialComputing: confidentialComputing && {
      sgxQuoteHelperEnabled: confidentialComputing.sgxQuoteHelper ?? false,
    },
    aiToolchainOperatorEnabled: addons.aiToolchainOperator,
    bootstrapProfile: addons.bootstrapCache?._render(),
  };
}

/** @internal what ingresses inside of the cluster ask of it */
export function ingressAddons({ webAppRouting, keyVaultSecrets }: ClusterAddons = {}): {
  readonly routing?: string;
  readonly vaultSecrets: boolean;
} {
  return {
    routing: webAppRouting && (webAppRouting.defaultController ?? NginxController.NONE),
    vaultSecrets: keyVaultSecrets?._isOn !== false,
  };
}
