import { DeploymentV1SpecTemplateSpecContainerLifecyclePreStop } from "@cdktf/provider-kubernetes/lib/deployment-v1";
import { podErrors } from "../../../../lib/errors/pod";
import { Problem, ProblemFor } from "../../../../lib/errors/problem";
import { isUnknown } from "../../../../lib/tokens";
import { secondsOfSleep } from "../../../../lib/workload/sleeps";
import { HttpHookOptions } from "./http-hook-options";
import { portProblem } from "../../../../lib/workload/ports";
import { checkCalls } from "../../../checks/check-calls";

/**
 * What is done right after a container has started, or before it is told to end.
 *
 * The provider has no field for the `sleep` of newer versions of Kubernetes: run the program of that name, which the image
 * has to have.
 *
 * Raises AKS-E1154, AKS-E1226 and AKS-E1227: where it is used.
 *
 * @see https://kubernetes.io/docs/concepts/containers/container-lifecycle-hooks/
 */
export class LifecycleHook {
  /**
   * A command in the container, such as `["sleep", "15"]`.
   *
   * @param command the program and its arguments; there is no shell
   */
  public static exec(command: string[]): LifecycleHook {
    const found: ProblemFor[] = command.length === 0 ? [(prop) => podErrors.probeCommand(prop)] : [];
    const sleeps = isUnknown(command) ? undefined : secondsOfSleep(command);
    return new LifecycleHook({ exec: { command: [...command] } }, found, undefined, sleeps);
  }

  /**
   * A request to the container.
   *
   * @param options the port and the path
   */
  public static http(options: HttpHookOptions): LifecycleHook {
    const { port, path = "/", https, headers = {} } = options;
    const httpHeader = Object.entries(headers).map(([name, value]) => ({ name, value }));
    const httpGet = {
      path,
      port: String(port),
      scheme: https === true ? "HTTPS" : "HTTP",
      httpHeader: httpHeader.length > 0 ? httpHeader : undefined,
    };
    const fits = isUnknown(path) || path.startsWith("/");
    return new LifecycleHook({ httpGet }, fits ? [] : [(prop) => podErrors.probePath(`${prop}.path`, path)], port);
  }

  private constructor(
    private readonly handler: DeploymentV1SpecTemplateSpecContainerLifecyclePreStop,
    private readonly found: ProblemFor[],
    private readonly port?: number,
    /** @internal the seconds that it sleeps first, where that can be told */
    public readonly _sleeps?: number,
  ) {}

  /** @internal */
  public _render(): DeploymentV1SpecTemplateSpecContainerLifecyclePreStop {
    return this.handler;
  }

  /** @internal */
  public _problemsAt(prop: string): (Problem | undefined)[] {
    return [
      ...this.found.map((problemFor) => problemFor(prop)),
      this.port === undefined ? undefined : portProblem(`${prop}.port`, this.port),
    ];
  }
}

checkCalls("LifecycleHook", LifecycleHook);
