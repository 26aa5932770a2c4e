import { DeploymentV1SpecTemplateSpecContainerEnvFrom } from "@cdktf/provider-kubernetes/lib/deployment-v1";
import { podErrors, podWarnings } from "../../../../lib/errors/pod";
import { Problem } from "../../../../lib/errors/problem";
import { checkObjectName } from "../../../../lib/kubernetes-objects";
import { isKnown, isUnknown } from "../../../../lib/tokens";
import { isEnvName } from "../../../../lib/workload/env-names";
import { EnvSourceOptions } from "./env-source-options";
import { checkCalls } from "../../../checks/check-calls";

/**
 * Everything in a config map or a secret as environment variables, under the names of its entries.
 *
 * Raises AKS-E1147 and AKS-E1298, and warns with AKS-W1211, where it is used.
 *
 * @see https://kubernetes.io/docs/tasks/configure-pod-container/configure-pod-configmap/
 */
export class EnvSource {
  /**
   * A config map of the namespace.
   *
   * @param configMap the name of the config map
   * @param options a prefix, and whether it may be missing
   */
  public static configMap(configMap: string, options: EnvSourceOptions = {}): EnvSource {
    return new EnvSource("configMap", configMap, options);
  }

  /**
   * A secret of the namespace, with a warning (AKS-W1211): a file is safer, and a single variable is less.
   *
   * @param secret the name of the secret
   * @param options a prefix, and whether it may be missing
   */
  public static secret(secret: string, options: EnvSourceOptions = {}): EnvSource {
    return new EnvSource("secret", secret, options);
  }

  private readonly prefix?: string;
  private readonly optional?: boolean;

  private constructor(
    private readonly kind: "configMap" | "secret",
    private readonly name: string,
    { prefix, optional }: EnvSourceOptions,
  ) {
    this.prefix = prefix;
    this.optional = optional;
  }

  /** @internal */
  public _render(): DeploymentV1SpecTemplateSpecContainerEnvFrom {
    const { kind, name, prefix, optional } = this;
    return { prefix, [`${kind}Ref`]: { name, optional } };
  }

  /** @internal what two of the same have in common; nothing where it is not known */
  public get _key(): string | undefined {
    const { kind, name, prefix = "" } = this;
    return isUnknown([name, prefix]) ? undefined : JSON.stringify([kind, name, prefix]);
  }

  /** @internal */
  public _problemsAt(prop: string): (Problem | undefined)[] {
    const { kind, name, prefix } = this;
    return [
      checkObjectName(`${prop}.${kind}`, name),
      !isKnown(prefix) || prefix === "" || isEnvName(prefix)
        ? undefined
        : podErrors.envPrefix(`${prop}.prefix`, prefix),
    ];
  }

  /** @internal */
  public _warning(prop: string): Problem | undefined {
    return this.kind === "secret" ? podWarnings.secretInEnvironment(prop, this.name, "all") : undefined;
  }
}

checkCalls("EnvSource", EnvSource);
