import { addonErrors, addonWarningTexts } from "../../../lib/errors/addons";
import { Problem } from "../../../lib/errors/problem";
import {
  checkCertificates,
  checkNetworkName,
  checkNoProxy,
  checkProxyUrl,
  checkRoutingZones,
  checkTrustedCa,
} from "../../../lib/facts/addon-checks";
import { enumProblem } from "../../../lib/shapes";
import { ClusterTier } from "../cluster-tier";
import { autoscalerProblems } from "./autoscaler";
import { unheardCalls } from "../../network/vnet/callers";
import { ISubnet } from "../../network/vnet/subnet-ref";
import { ClusterAddons } from "./cluster-addons";
import { HttpProxy } from "./http-proxy";
import { NginxController } from "./nginx-controller";
import { WebAppRouting } from "./web-app-routing";

const HTTPS = { protocol: "TCP", first: 443, last: 443 };

/** @internal what of the rest of the cluster decides whether an add-on can be */
export interface AddonContext {
  readonly tier: string;
  readonly windowsNodes: boolean;
  /** Whether the nodes are in a subnet of the user's own. */
  readonly ownSubnet: boolean;
}

/** @internal */
export function addonProblems(prop: string, addons: ClusterAddons = {}, context: AddonContext): Problem[] {
  const { tier, ownSubnet } = context;
  const { autoscaler, webAppRouting, httpProxy, virtualNodes, serviceMesh, keyVaultSecrets } = addons;
  const free = addons.costAnalysis === true && tier === ClusterTier.FREE;
  const meshReadsNoVault = serviceMesh?._hasAuthority === true && keyVaultSecrets?._isOn === false;
  return [
    ...(keyVaultSecrets?._problems(`${prop}.keyVaultSecrets`) ?? []),
    ...(autoscaler ? autoscalerProblems(`${prop}.autoscaler`, autoscaler) : []),
    free ? addonErrors.costAnalysisTier(`${prop}.costAnalysis`, tier) : undefined,
    ...(serviceMesh?._problems(`${prop}.serviceMesh`) ?? []),
    meshReadsNoVault ? addonErrors.meshCaNeedsSecrets(`${prop}.serviceMesh.certificateAuthority`) : undefined,
    ...(webAppRouting ? routingProblems(`${prop}.webAppRouting`, webAppRouting) : []),
    ...(addons.applicationGatewayIngress?._problems(`${prop}.applicationGatewayIngress`) ?? []),
    ...(httpProxy ? proxyProblems(`${prop}.httpProxy`, httpProxy, context) : []),
    ...checkCertificates(`${prop}.customCaCertificates`, addons.customCaCertificates ?? []),
    ...checkNetworkName(`${prop}.virtualNodes.subnetName`, virtualNodes?.subnetName),
    virtualNodes && !ownSubnet ? addonErrors.virtualNodesNeedSubnet(`${prop}.virtualNodes`) : undefined,
    ...(addons.bootstrapCache?._problems(`${prop}.bootstrapCache`) ?? []),
  ].filter((found) => found !== undefined);
}

/** @internal one check a warning, since a warning is accepted by itself */
export function addonWarnings(
  prop: string,
  addons: ClusterAddons = {},
  nodeSubnets: () => (ISubnet | undefined)[] = () => [],
): (() => Problem | undefined)[] {
  const controller = addons.webAppRouting?.defaultController;
  const isPublic = controller === NginxController.EXTERNAL || controller === NginxController.ANNOTATION_CONTROLLED;
  const at = `${prop}.webAppRouting.defaultController`;
  return [
    () => addons.keyVaultSecrets?._warning(`${prop}.keyVaultSecrets`),
    () => (isPublic ? addonWarningTexts.publicIngress(at, controller) : undefined),
    () => (isPublic ? unheardCalls(at, nodeSubnets(), [HTTPS]) : undefined),
  ];
}

function routingProblems(prop: string, { defaultController, dnsZoneIds }: WebAppRouting): (Problem | undefined)[] {
  return [
    enumProblem(`${prop}.defaultController`, defaultController, NginxController),
    ...checkRoutingZones(`${prop}.dnsZoneIds`, dnsZoneIds ?? []),
  ];
}

function proxyProblems(prop: string, proxy: HttpProxy, { windowsNodes }: AddonContext): (Problem | undefined)[] {
  const nowhere = proxy.httpUrl === undefined && proxy.httpsUrl === undefined;
  return [
    nowhere ? addonErrors.proxyNowhere(prop) : undefined,
    windowsNodes ? addonErrors.proxyWithWindows(prop) : undefined,
    ...checkProxyUrl(`${prop}.httpUrl`, ["http"], proxy.httpUrl),
    ...checkProxyUrl(`${prop}.httpsUrl`, ["http", "https"], proxy.httpsUrl),
    ...checkNoProxy(`${prop}.noProxy`, proxy.noProxy ?? []),
    ...checkTrustedCa(`${prop}.trustedCaCertificate`, proxy.trustedCaCertificate),
  ];
}
