import { DeploymentV1SpecTemplateSpecSecurityContext } from "@cdktf/provider-kubernetes/lib/deployment-v1";
import { podErrors } from "../../../../lib/errors/pod";
import { ProblemFor } from "../../../../lib/errors/problem";
import { isKnown } from "../../../../lib/tokens";
import { isWithin } from "../../../../lib/whole-numbers";
import { PodPrivilegesOptions } from "./pod-privileges-options";
import { checkCalls } from "../../../checks/check-calls";

const DEFAULT_ID = 10001;
/** Kubernetes keeps ids in 63 bits, Linux in 32. */
const IDS = { min: 1, max: 2 ** 31 - 1 };

/**
 * Whom the containers of a Linux pod run as. Whoever it is, no container gains privileges, and each has its system calls
 * filtered.
 *
 * Raises AKS-E1231, and warns with AKS-W1213, where it is used.
 *
 * @see https://kubernetes.io/docs/concepts/security/pod-security-standards/
 */
export class PodPrivileges {
  /**
   * A user and a group that the image need not know, with ids that the node does not use either.
   *
   * @param options other ids
   */
  public static restricted(options: PodPrivilegesOptions = {}): PodPrivileges {
    const { user = DEFAULT_ID, group = DEFAULT_ID, volumeGroup = group } = options;
    const found: ProblemFor[] = Object.entries({ user, group, volumeGroup })
      .filter(([, id]) => isKnown(id) && !isWithin(id, IDS))
      .map(
        ([name, id]) =>
          (prop) =>
            podErrors.rootUser(`${prop}.${name}`, id),
      );
    return new PodPrivileges(
      { runAsNonRoot: true, runAsUser: String(user), runAsGroup: String(group), fsGroup: String(volumeGroup) },
      found,
    );
  }

  /** The user that the image names, by its number. Pods with an image that runs as root do not start. */
  public static imageUser(): PodPrivileges {
    return new PodPrivileges({ runAsNonRoot: true });
  }

  /** Root, with a warning (AKS-W1213). Restricted namespaces do not let such pods in. */
  public static root(): PodPrivileges {
    return new PodPrivileges({ runAsNonRoot: false, runAsUser: "0" });
  }

  private constructor(
    private readonly context: DeploymentV1SpecTemplateSpecSecurityContext,
    /** @internal */
    public readonly _problems: ProblemFor[] = [],
  ) {}

  /** @internal */
  public get _isRoot(): boolean {
    return this.context.runAsNonRoot === false;
  }

  /** @internal */
  public _render(): DeploymentV1SpecTemplateSpecSecurityContext {
    return { ...this.context, seccompProfile: { type: "RuntimeDefault" } };
  }
}

checkCalls("PodPrivileges", PodPrivileges);
