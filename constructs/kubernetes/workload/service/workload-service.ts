import { ServiceV1 } from "@cdktf/provider-kubernetes/lib/service-v1";
import { Construct } from "constructs";
import { Bill, one, UNITS } from "../../../../lib/capacity/billed-items";
import { networkPolicyErrors } from "../../../../lib/errors/namespace";
import { podErrors } from "../../../../lib/errors/pod";
import { Problem } from "../../../../lib/errors/problem";
import { workloadErrors, workloadWarnings } from "../../../../lib/errors/workload";
import { isNamespaceName } from "../../../../lib/kubernetes-names";
import { enumProblem } from "../../../../lib/shapes";
import { isKnown, isUnknown } from "../../../../lib/tokens";
import { ProblemReport } from "../../../checks/problem-report";
import { warn } from "../../../checks/warning-report";
import { Calls, unheardCalls } from "../../../network/vnet/callers";
import { IAksCluster } from "../../../cluster-ref/aks-cluster-ref";
import { IClusterConnection } from "../../cluster-connection-ref";
import { INamespace } from "../../namespace/namespace-ref";
import { NetworkPeer } from "../../network-policy/network-peer";
import { NetworkPolicy } from "../../network-policy/network-policy";
import { NetworkPort } from "../../network-policy/network-port";
import { subnetsBehind } from "../../storage/cluster-behind";
import { leadsInto } from "../../storage/volume-billing";
import { ContainerOptions } from "../pod/container-options";
import { ExposeOptions } from "./expose-options";
import { PortProtocol } from "../port-protocol";
import { portProblem } from "../../../../lib/workload/ports";
import { ServiceExposure } from "./service-exposure";
import { ServicePort } from "./service-port";

const PORT_NAME = /^(?=.*[a-z])[a-z0-9]([a-z0-9-]{0,13}[a-z0-9])?$/;

/** @internal the workload that a service leads to */
export interface Served {
  readonly connection: IClusterConnection;
  readonly namespace: INamespace;
  readonly workloadName: string;
  readonly selector: { [key: string]: string };
  /** All labels of the pods. */
  readonly podLabels: { [key: string]: string };
  readonly containers: ContainerOptions[];
}

/**
 * A name and an address by which the pods of a workload are reached. It is made with `expose` of the workload.
 *
 * @see https://learn.microsoft.com/azure/aks/concepts-network-services
 */
export class WorkloadService extends Construct {
  /** @internal */
  public static _of(scope: Construct, id: string, served: Served, options: ExposeOptions): WorkloadService {
    return new WorkloadService(scope, id, served, options);
  }

  /** The name of the service. */
  public readonly serviceName: string;
  /** The Terraform resource, for what the library has no word for. */
  public readonly resource: ServiceV1;

  /** @internal */
  public readonly _namespace: INamespace;
  /** @internal */
  public readonly _ports: ServicePort[];
  /** @internal all labels of the pods behind it */
  public readonly _podLabels: { [key: string]: string };
  /** @internal whom its network policy lets in; nothing where it has none */
  public readonly _from?: NetworkPeer[];

  private readonly connection: IClusterConnection;
  private readonly exposure: ServiceExposure;

  private constructor(scope: Construct, id: string, served: Served, options: ExposeOptions) {
    super(scope, id);
    const { connection, namespace, selector } = served;
    const { ports, from, exposure = ServiceExposure.clusterIp(), name = served.workloadName } = options;
    this.serviceName = name;
    this.connection = connection;
    this.exposure = exposure;
    this._namespace = namespace;
    this._ports = [...ports];
    this._podLabels = served.podLabels;
    this._from = from && [...from];
    this.resource = new ServiceV1(this, "Resource", {
      provider: connection.provider,
      metadata: {
        name,
        namespace: namespace.namespaceName,
        labels: selector,
        annotations: Object.keys(exposure._annotations).length > 0 ? exposure._annotations : undefined,
      },
      spec: {
        type: exposure._type,
        selector,
        loadBalancerSourceRanges: exposure._ranges,
        port: ports.map((port) => ({
          name: port.name ?? (ports.length > 1 ? `port-${port.port}` : undefined),
          port: port.port,
          targetPort: String(port.targetPort ?? port.port),
          protocol: port.protocol ?? PortProtocol.TCP,
        })),
      },
    });
    if (from && ports.length > 0) {
      new NetworkPolicy(this, "Allow", {
        connection,
        namespace,
        name: `${name}-service`,
        podLabels: selector,
        ingress: [{ peers: from, ports: ports.map(policyPort) }],
      });
    }
    this.report(served, options, exposure);
  }

  /** The name by which pods of the cluster find it. */
  public get hostName(): string {
    return `${this.serviceName}.${this.resource.metadata.namespace}.svc.cluster.local`;
  }

  private report({ containers }: Served, { ports, name }: ExposeOptions, exposure: ServiceExposure): void {
    const report = ProblemReport.of(this);
    const named = !isKnown(name) || isNamespaceName(name);
    report.add(
      named ? undefined : podErrors.name("name", "service", name),
      ports.length === 0 ? workloadErrors.noPorts("ports") : undefined,
      ...ports.flatMap((port, index) => portProblems(`ports[${index}]`, port, containers)),
      ...repeated(ports),
    );
    report.addFrom("exposure", exposure._problems);
    warn(this, () => exposure._warning("exposure"));
    if (exposure._ranges)
      warn(this, () => unheardCalls("exposure", subnetsBehind(this.connection), ports.map(callsOf)));
    const silent = containers.filter((one) => serves(one, ports) && !one.probes?.readiness).map((one) => one.name);
    warn(this, () => (silent.length > 0 ? workloadWarnings.notReady("the service", silent) : undefined));
  }

  /** @internal */
  public _billed(): Bill {
    const { exposure, _ports } = this;
    if (exposure._type !== "LoadBalancer") return { items: [] };
    const rules = {
      ...one("network", "rules of the load balancer", UNITS.hourAndGb),
      least: _ports.length,
      most: _ports.length,
    };
    return {
      items: exposure._ranges ? [one("network", "public IP address of a service", UNITS.hour), rules] : [rules],
    };
  }

  /** @internal */
  public _billedWith(cluster: IAksCluster): boolean {
    return leadsInto(this.connection, cluster);
  }
}

/** A load balancer of Azure hands on what comes to the port of the service, and not to that of the pod. */
function callsOf({ port, protocol = PortProtocol.TCP }: ServicePort): Calls {
  return { protocol, first: port, last: port };
}

function policyPort({ port, targetPort = port, protocol }: ServicePort): NetworkPort {
  return protocol === PortProtocol.UDP ? NetworkPort.udp(targetPort) : NetworkPort.tcp(targetPort);
}

function serves({ ports = [] }: ContainerOptions, theirs: ServicePort[]): boolean {
  return theirs.some(({ port, targetPort = port }) => ports.some((one) => one.port === targetPort));
}

function portProblems(prop: string, given: ServicePort, containers: ContainerOptions[]): (Problem | undefined)[] {
  const { port, targetPort = port, name, protocol = PortProtocol.TCP } = given;
  const open = containers.flatMap(({ ports = [] }) => ports);
  const known = open.map((one) => `${one.port}/${one.protocol ?? PortProtocol.TCP}`);
  const target = `${targetPort}/${protocol}`;
  const judged =
    !isUnknown(targetPort) && !open.some((one) => isUnknown(one.port)) && portProblem("", targetPort) === undefined;
  return [
    portProblem(`${prop}.port`, port),
    targetPort === port ? undefined : portProblem(`${prop}.targetPort`, targetPort),
    enumProblem(`${prop}.protocol`, protocol, PortProtocol),
    judged && !known.includes(target) ? workloadErrors.targetPort(`${prop}.targetPort`, target, known) : undefined,
    !isKnown(name) || PORT_NAME.test(name) ? undefined : networkPolicyErrors.portName(`${prop}.name`, name),
  ];
}

function repeated(ports: ServicePort[]): (Problem | undefined)[] {
  const seen = new Set<string>();
  return ports.flatMap(({ port, name, protocol = PortProtocol.TCP }, index) =>
    (
      [
        ["port", isUnknown(port) ? undefined : `${port}/${protocol}`],
        ["name", isKnown(name) ? name : undefined],
      ] as const
    ).map(([what, key]) => {
      if (key === undefined) return undefined;
      const again = seen.has(`${what} ${key}`);
      seen.add(`${what} ${key}`);
      return again ? workloadErrors.serviceTwice(`ports[${index}].${what}`, what, key) : undefined;
    }),
  );
}
