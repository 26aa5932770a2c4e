import { DeploymentV1SpecTemplateSpecContainerLivenessProbe } from "@cdktf/provider-kubernetes/lib/deployment-v1";
import { podErrors } from "../../../../lib/errors/pod";
import { Problem, ProblemFor } from "../../../../lib/errors/problem";
import { isKnown, isUnknown } from "../../../../lib/tokens";
import { isWithin } from "../../../../lib/whole-numbers";
import { portProblem } from "../../../../lib/workload/ports";
import { HttpProbeOptions } from "./http-probe-options";
import { ProbeOptions } from "./probe-options";
import { checkCalls } from "../../../checks/check-calls";

type Rendered = DeploymentV1SpecTemplateSpecContainerLivenessProbe;

const LEAST = {
  initialDelaySeconds: 0,
  periodSeconds: 1,
  timeoutSeconds: 1,
  failureThreshold: 1,
  successThreshold: 1,
} as const;

/**
 * How the kubelet asks a container how it is.
 *
 * Raises AKS-E1154 and AKS-E1225 to AKS-E1228: where it is used.
 *
 * @see https://kubernetes.io/docs/concepts/configuration/liveness-readiness-startup-probes/
 */
export class Probe {
  /**
   * A request, which an answer from 200 to 399 ends well.
   *
   * @param options the port, the path and how often
   */
  public static http(options: HttpProbeOptions): Probe {
    const { port, path = "/", https, headers = {} } = options;
    const httpHeader = Object.entries(headers).map(([name, value]) => ({ name, value }));
    const httpGet = {
      path,
      port: String(port),
      scheme: https === true ? "HTTPS" : "HTTP",
      httpHeader: httpHeader.length > 0 ? httpHeader : undefined,
    };
    const found: ProblemFor[] = [];
    if (!isUnknown(path) && !path.startsWith("/")) found.push((prop) => podErrors.probePath(`${prop}.path`, path));
    return new Probe({ httpGet }, options, found, port);
  }

  /**
   * A connection, which is closed again.
   *
   * @param port the port of the container, 1 to 65535
   * @param options how often
   */
  public static tcp(port: number, options: ProbeOptions = {}): Probe {
    return new Probe({ tcpSocket: [{ port: String(port) }] }, options, [], port);
  }

  /**
   * The health check of gRPC.
   *
   * @param port the port of the container, 1 to 65535
   * @param options how often
   */
  public static grpc(port: number, options: ProbeOptions = {}): Probe {
    return new Probe({ grpc: [{ port }] }, options, [], port);
  }

  /**
   * A command in the container, which exits with 0 when all is well.
   *
   * @param command the program and its arguments; there is no shell
   * @param options how often
   */
  public static exec(command: string[], options: ProbeOptions = {}): Probe {
    const found: ProblemFor[] = command.length === 0 ? [(prop) => podErrors.probeCommand(prop)] : [];
    return new Probe({ exec: { command: [...command] } }, options, found);
  }

  private readonly timing: ProbeOptions;

  private constructor(
    private readonly handler: Rendered,
    { initialDelaySeconds, periodSeconds, timeoutSeconds, failureThreshold, successThreshold }: ProbeOptions,
    private readonly found: ProblemFor[],
    private readonly port?: number,
  ) {
    this.timing = { initialDelaySeconds, periodSeconds, timeoutSeconds, failureThreshold, successThreshold };
  }

  /** @internal */
  public _render(): Rendered {
    return { ...this.timing, ...this.handler };
  }

  /** @internal */
  public _problemsAt(prop: string, isReadiness: boolean): (Problem | undefined)[] {
    const { successThreshold } = this.timing;
    return [
      ...this.found.map((problemFor) => problemFor(prop)),
      this.port === undefined ? undefined : portProblem(`${prop}.port`, this.port),
      ...(Object.keys(LEAST) as (keyof typeof LEAST)[]).map((name) => {
        const given = this.timing[name];
        if (!isKnown(given) || isWithin(given, { min: LEAST[name] })) return undefined;
        const unit = name.endsWith("Seconds") ? "seconds" : "times";
        return podErrors.number(`${prop}.${name}`, LEAST[name], undefined, unit, given);
      }),
      !isReadiness && isKnown(successThreshold) && successThreshold > 1
        ? podErrors.successThreshold(`${prop}.successThreshold`, successThreshold)
        : undefined,
    ];
  }
}

checkCalls("Probe", Probe);
