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
import { enumProblem, Shape, shapeProblems } from "../../../lib/shapes";
import { ClusterTier } from "../cluster-tier";
import { autoscalerProblems } from "./autoscaler";
import { ClusterAddons } from "./cluster-addons";
import { HttpProxy } from "./http-proxy";
import { NginxController } from "./nginx-controller";
import { VirtualNodes } from "./virtual-nodes";
import { WebAppRouting } from "./web-app-routing";

/** @internal what of the rest of the cluster decides whether an add-on can be */
export interface AddonContext {
  readonly tier: string;
  readonly windowsNodes: boolean;
  /** Whether the nodes are in a subnet of the user's own. */
  readonly ownSubnet: boolean;
}

type Shapes<T> = { [K in keyof T]?: Shape };

const SHAPES: Shapes<ClusterAddons> = {
  keyVaultSecrets: { kind: "object", optional: true, write: "KeyVaultSecrets.rotating()" },
  autoscaler: { kind: "object", optional: true, write: "{ expander, … }" },
  workloadAutoscalers: { kind: "object", optional: true, write: "{ keda, verticalPodAutoscaler }" },
  storageDrivers: { kind: "object", optional: true, write: "{ blob, disk, file, snapshotController }" },
  serviceMesh: { kind: "object", optional: true, write: "ServiceMesh.istio({ revisions })" },
  webAppRouting: { kind: "object", optional: true, write: "{ dnsZoneIds, defaultController }" },
  applicationGatewayIngress: { kind: "object", optional: true, write: "one of the kinds of ApplicationGatewayIngress" },
  httpProxy: { kind: "object", optional: true, write: "{ httpUrl, httpsUrl, noProxy }" },
  customCaCertificates: { kind: "list", optional: true, write: "a list of texts" },
  defender: { kind: "object", optional: true, write: "{ logWorkspace }" },
  virtualNodes: { kind: "object", optional: true, write: "{ subnetName }" },
  confidentialComputing: { kind: "object", optional: true, write: "{ sgxQuoteHelper }" },
  bootstrapCache: { kind: "object", optional: true, write: "BootstrapCache.managed() or inRegistry(…)" },
};

const ROUTING_SHAPES: Shapes<WebAppRouting> = {
  dnsZoneIds: { kind: "list", optional: true, write: "a list of texts" },
};
const PROXY_SHAPES: Shapes<HttpProxy> = {
  httpUrl: { kind: "text", optional: true },
  httpsUrl: { kind: "text", optional: true },
  noProxy: { kind: "list", optional: true, write: "a list of texts" },
  trustedCaCertificate: { kind: "text", optional: true },
};
const VIRTUAL_NODES_SHAPES: Shapes<VirtualNodes> = { subnetName: { kind: "text" } };

/** @internal what cannot even be read as add-ons: asked for before anything is rendered */
export function addonShapeProblems(prop: string, addons: ClusterAddons = {}): Problem[] {
  const own = shapeProblems(`${prop}.`, addons, SHAPES as Record<string, Shape>);
  if (own.length > 0) return own;
  const { webAppRouting, httpProxy, virtualNodes, defender } = addons;
  const inside = (name: string, value: object | undefined, shapes: Record<string, Shape>): Problem[] =>
    value === undefined ? [] : shapeProblems(`${prop}.${name}.`, value, shapes);
  return [
    ...inside("webAppRouting", webAppRouting, ROUTING_SHAPES as Record<string, Shape>),
    ...inside("httpProxy", httpProxy, PROXY_SHAPES as Record<string, Shape>),
    ...inside("virtualNodes", virtualNodes, VIRTUAL_NODES_SHAPES as Record<string, Shape>),
    ...inside("defender", defender, { logWorkspace: { kind: "object", write: "a LogWorkspace" } }),
  ];
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
export function addonWarnings(prop: string, addons: ClusterAddons = {}): (() => Problem | undefined)[] {
  return [
    () => addons.keyVaultSecrets?._warning(`${prop}.keyVaultSecrets`),
    () => {
      const controller = addons.webAppRouting?.defaultController;
      const isPublic = controller === NginxController.EXTERNAL || controller === NginxController.ANNOTATION_CONTROLLED;
      return isPublic
        ? addonWarningTexts.publicIngress(`${prop}.webAppRouting.defaultController`, controller)
        : undefined;
    },
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
