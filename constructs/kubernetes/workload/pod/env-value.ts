import { DeploymentV1SpecTemplateSpecContainerEnv } from "@cdktf/provider-kubernetes/lib/deployment-v1";
import { podErrors, podWarnings } from "../../../../lib/errors/pod";
import { Problem, ProblemFor } from "../../../../lib/errors/problem";
import { isUnknown } from "../../../../lib/tokens";
import { checkCalls } from "../../../checks/check-calls";

type Rendered = Omit<DeploymentV1SpecTemplateSpecContainerEnv, "name">;

const FIELDS = [
  "metadata.name",
  "metadata.namespace",
  "metadata.uid",
  "spec.nodeName",
  "spec.serviceAccountName",
  "status.hostIP",
  "status.hostIPs",
  "status.podIP",
  "status.podIPs",
];
const METADATA = /^metadata\.(labels|annotations)\['[^']+'\]$/;
const SECRET_NAME =
  /(^|_)(PASSWORD|PASSWD|PASSPHRASE|SECRET|TOKEN|API_?KEY|ACCESS_?KEY|ACCOUNT_?KEY|PRIVATE_?KEY|CLIENT_?SECRET|CONNECTION_?STRING)$/i;

/**
 * The value of an environment variable.
 *
 * Raises AKS-E1232, and warns with AKS-W1211 and AKS-W1212, where it is used.
 *
 * @see https://kubernetes.io/docs/tasks/inject-data-application/define-environment-variable-container/
 */
export class EnvValue {
  /**
   * Text, which may name earlier variables as `$(NAME)`. A secret does not belong here (AKS-W1212).
   *
   * @param text the value
   */
  public static of(text: string): EnvValue {
    return new EnvValue({ value: text }, [], (prop, name) => {
      const secret = SECRET_NAME.test(name) && !isUnknown(text) && text !== "" && !/^\$\([^)]*\)$/.test(text);
      return secret ? podWarnings.secretLiteral(prop) : undefined;
    });
  }

  /**
   * One entry of a config map of the namespace.
   *
   * @param configMap the name of the config map
   * @param key the entry
   */
  public static fromConfigMap(configMap: string, key: string): EnvValue {
    return new EnvValue({ valueFrom: { configMapKeyRef: { name: configMap, key } } });
  }

  /**
   * What Kubernetes knows of the pod, such as `metadata.name` or `status.podIP` (AKS-E1232).
   *
   * @param path the field
   */
  public static fromField(path: string): EnvValue {
    const known = isUnknown(path) || FIELDS.includes(path) || METADATA.test(path);
    return new EnvValue(
      { valueFrom: { fieldRef: { fieldPath: path } } },
      known ? [] : [(prop) => podErrors.field(prop, path, FIELDS)],
    );
  }

  /**
   * One entry of a secret of the namespace, with a warning (AKS-W1211): a file is safer.
   *
   * @param secret the name of the secret
   * @param key the entry
   */
  public static fromSecret(secret: string, key: string): EnvValue {
    return new EnvValue({ valueFrom: { secretKeyRef: { name: secret, key } } }, [], (prop) =>
      podWarnings.secretInEnvironment(prop, secret),
    );
  }

  private constructor(
    private readonly value: Rendered,
    /** @internal */
    public readonly _problems: ProblemFor[] = [],
    /** @internal */
    public readonly _warning: (prop: string, name: string) => Problem | undefined = () => undefined,
  ) {}

  /** @internal */
  public _render(): Rendered {
    return this.value;
  }
}

checkCalls("EnvValue", EnvValue);
