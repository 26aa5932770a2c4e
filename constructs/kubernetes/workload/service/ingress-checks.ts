import { ingressErrors, ingressWarnings } from "../../../../lib/errors/ingress";
import { Problem } from "../../../../lib/errors/problem";
import { checkObjectAnnotations, checkObjectLabels, checkObjectName } from "../../../../lib/kubernetes-objects";
import { enumProblem } from "../../../../lib/shapes";
import { isKnown, isUnknown } from "../../../../lib/tokens";
import {
  APP_ROUTING_NAMESPACE,
  isHost,
  isIngressPath,
  letsPlainHttp,
  writesConfiguration,
} from "../../../../lib/workload/ingress";
import { ClusterModel } from "../../../cluster-ref/cluster-model";
import { Namespace } from "../../namespace/namespace";
import { INamespace } from "../../namespace/namespace-ref";
import { isLetInByPolicy } from "../policies-around";
import { IngressClass } from "./ingress-class";
import { IngressPath } from "./ingress-path";
import { IngressPathType } from "./ingress-path-type";
import { IngressProps } from "./ingress-props";
import { PortProtocol } from "../port-protocol";
import { staticName } from "../workload-base";
import { WorkloadService } from "./workload-service";

type Found = Problem | undefined;
type Addons = ClusterModel["addons"];

const NO_CONTROLLER = "None";

/** @internal the port that a path leads to; nothing where it cannot be told */
export function portOf({ service, port }: IngressPath): number | undefined {
  return port ?? tcpPorts(service)[0];
}

/** @internal */
export function ingressProblems(
  props: IngressProps,
  name: string,
  ingressClass: IngressClass,
  addons: Addons,
): Found[] {
  const { rules, tls, annotations, labels } = props;
  return [
    checkObjectName("name", name),
    rules.length === 0 ? ingressErrors.noRules("rules") : undefined,
    ...rules.flatMap(({ host, paths }, index) => [
      isUnknown(host) || isHost(host) ? undefined : ingressErrors.host(`rules[${index}].host`, host),
      paths.length === 0 ? ingressErrors.noPaths(`rules[${index}].paths`) : undefined,
      ...paths.flatMap((path, at) => pathProblems(`rules[${index}].paths[${at}]`, path, props.namespace)),
    ]),
    ...repeated(props),
    ...tls._problems.map((problemFor) => problemFor("tls")),
    ...ingressClass._problems.map((problemFor) => problemFor("ingressClass")),
    ...checkObjectLabels("labels", labels),
    ...checkObjectAnnotations("annotations", annotations),
    ...Object.keys(annotations ?? {})
      .filter((key) => key in tls._annotations)
      .map((key) => ingressErrors.keptAnnotation("annotations", key)),
    addons && addons.routing === undefined && ingressClass._is(IngressClass.APP_ROUTING)
      ? ingressErrors.noAppRouting("ingressClass", props.ingressClass !== undefined)
      : undefined,
    ...vaultProblems(props, ingressClass, addons),
  ];
}

/** @internal what is legal and risky in an ingress */
export function ingressWarningChecks(props: IngressProps, ingressClass: IngressClass, addons: Addons): Found[] {
  const { tls, annotations = {} } = props;
  const appRouting = ingressClass._is(IngressClass.APP_ROUTING);
  const known = Object.entries(annotations).filter((entry) => !isUnknown(entry));
  return [
    tls._warning("tls"),
    ...known
      .filter(([key]) => writesConfiguration(key))
      .map(([key]) => ingressWarnings.snippet(`annotations["${key}"]`)),
    appRouting && addons?.routing === NO_CONTROLLER ? ingressWarnings.noController("ingressClass") : undefined,
    ...known
      .filter(([key, value]) => !tls._isNone && letsPlainHttp(key, value))
      .map(([key, value]) => ingressWarnings.plainHttpToo(`annotations["${key}"]`, value)),
  ];
}

/** @internal services whose pods the controller does not reach, to be asked at synth */
export function notLetIn({ namespace, rules }: IngressProps, ingressClass: IngressClass): Found {
  const shut = ingressClass._is(IngressClass.APP_ROUTING) && namespace instanceof Namespace && namespace._isolated;
  if (!shut) return undefined;
  const services = new Set(rules.flatMap(({ paths }) => paths.map(({ service }) => service)));
  const unreached = [...services].filter(
    (one) =>
      !one._from?.some((peer) => peer._letsIn(APP_ROUTING_NAMESPACE)) && !isLetInByPolicy(one, APP_ROUTING_NAMESPACE),
  );
  const names = unreached.map(({ serviceName }) => serviceName);
  return names.length > 0 ? ingressWarnings.notLetIn("rules", names) : undefined;
}

function vaultProblems({ tls }: IngressProps, ingressClass: IngressClass, addons: Addons): Found[] {
  if (!tls._fromKeyVault) return [];
  return [
    addons?.vaultSecrets === false ? ingressErrors.noVaultSecrets("tls") : undefined,
    ingressClass._is(IngressClass.APPLICATION_GATEWAY) ? ingressErrors.vaultForGateway("tls") : undefined,
  ];
}

function tcpPorts(service: WorkloadService): number[] {
  return service._ports.flatMap(({ port, protocol }) => (protocol === PortProtocol.UDP ? [] : [port]));
}

function pathProblems(prop: string, given: IngressPath, namespace: INamespace): Found[] {
  const { path = "/", pathType = IngressPathType.PREFIX, service, port } = given;
  const [ours, theirs] = [staticName(namespace), staticName(service._namespace)];
  const literal = pathType === IngressPathType.IMPLEMENTATION_SPECIFIC;
  const fits = isUnknown(path) || isIngressPath(path, literal);
  const ports = tcpPorts(service);
  const asked = port === undefined ? ports.length === 1 : !isKnown(port) || isUnknown(ports) || ports.includes(port);
  return [
    fits ? undefined : ingressErrors.path(`${prop}.path`, path),
    enumProblem(`${prop}.pathType`, pathType, IngressPathType),
    isUnknown([ours, theirs]) || ours === theirs
      ? undefined
      : ingressErrors.serviceElsewhere(`${prop}.service`, ours, service.serviceName, theirs),
    asked ? undefined : ingressErrors.port(`${prop}.port`, service.serviceName, ports, port),
  ];
}

function repeated({ rules }: IngressProps): Found[] {
  const first = new Map<string, string>();
  return rules.flatMap(({ host, paths }, index) =>
    paths.map(({ path = "/", pathType = IngressPathType.PREFIX }, at) => {
      if (isUnknown([host, path, pathType])) return undefined;
      const prop = `rules[${index}].paths[${at}]`;
      const key = `${pathType} ${host}${path}`;
      const taken = first.get(key);
      if (taken !== undefined) return ingressErrors.pathTwice(`${prop}.path`, `${host}${path}`, taken);
      first.set(key, prop);
      return undefined;
    }),
  );
}
