import { RoleBindingV1Subject } from "@cdktf/provider-kubernetes/lib/role-binding-v1";
import { grantErrors } from "../../../lib/errors/grants";
import { roleErrors } from "../../../lib/errors/namespace";
import { Problem } from "../../../lib/errors/problem";
import { checkNamespace, checkServiceAccount } from "../../../lib/kubernetes-names";
import { isUnknown } from "../../../lib/tokens";
import { isUuid } from "../../../lib/uuid";
import { EntraGroup } from "../../access/entra-group";
import { checkCalls } from "../../checks/check-calls";

const RBAC = "rbac.authorization.k8s.io";

/**
 * Whom a role of Kubernetes is bound to, by the name that AKS knows them by.
 *
 * Raises AKS-E0302, AKS-E0320, AKS-E0323 and AKS-E1166: where it is used.
 *
 * @see https://learn.microsoft.com/azure/aks/azure-ad-rbac
 */
export class KubernetesSubject {
  /**
   * The members of a group of Entra ID, who are known by its object id.
   *
   * @param group the group
   */
  public static group(group: EntraGroup): KubernetesSubject {
    const name = group?.objectId;
    return new KubernetesSubject({ kind: "Group", name, apiGroup: RBAC }, (prop) =>
      group._problems.map((problemFor) => problemFor(prop)),
    );
  }

  /**
   * One person of the tenant.
   *
   * @param signInName the name to sign in with, such as `ada@example.com`; a group is easier to keep up to date
   */
  public static user(signInName: string): KubernetesSubject {
    const wrong = !isUnknown(signInName) && !/^[^\s@]+@[^\s@]+$/.test(signInName);
    return new KubernetesSubject({ kind: "User", name: signInName, apiGroup: RBAC }, (prop) =>
      wrong ? [roleErrors.userName(prop, signInName)] : [],
    );
  }

  /**
   * An application or managed identity, such as the one that a pipeline signs in as.
   *
   * @param objectId the object id of the service principal, a UUID: not an id of its application
   */
  public static application(objectId: string): KubernetesSubject {
    const wrong = !isUnknown(objectId) && !isUuid(String(objectId));
    return new KubernetesSubject({ kind: "User", name: objectId, apiGroup: RBAC }, (prop) =>
      wrong ? [grantErrors.principalId(prop, "service principal", objectId)] : [],
    );
  }

  /**
   * The pods of a service account.
   *
   * @param namespace the namespace of the service account
   * @param name the name of the service account
   */
  public static serviceAccount(namespace: string, name: string): KubernetesSubject {
    return new KubernetesSubject({ kind: "ServiceAccount", name, namespace }, (prop) => [
      checkNamespace(`${prop}.namespace`, namespace),
      checkServiceAccount(`${prop}.name`, name),
    ]);
  }

  private constructor(
    private readonly subject: RoleBindingV1Subject,
    /** @internal */
    public readonly _problemsAt: (prop: string) => (Problem | undefined)[],
  ) {}

  /** @internal */
  public _render(): RoleBindingV1Subject {
    return this.subject;
  }
}

checkCalls("KubernetesSubject", KubernetesSubject);
