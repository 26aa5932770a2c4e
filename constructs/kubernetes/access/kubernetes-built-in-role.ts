import { IKubernetesRole } from "./kubernetes-role-ref";
import { checkCalls } from "../../checks/check-calls";

/**
 * A role that every cluster has.
 *
 * @see https://kubernetes.io/docs/reference/access-authn-authz/rbac/#user-facing-roles
 */
export class KubernetesBuiltInRole implements IKubernetesRole {
  /** Look at nearly everything of a namespace, not at its secrets. */
  public static readonly VIEW = new KubernetesBuiltInRole("view");
  /** Change nearly everything of a namespace, its secrets among it, but not its roles. */
  public static readonly EDIT = new KubernetesBuiltInRole("edit");
  /** Change nearly everything of a namespace, its roles too, but not its quota. */
  public static readonly ADMIN = new KubernetesBuiltInRole("admin");
  /** Everything, wherever it is bound. */
  public static readonly CLUSTER_ADMIN = new KubernetesBuiltInRole("cluster-admin");

  /**
   * A cluster role that is there already, by its name.
   *
   * @param name the name of the cluster role
   */
  public static of(name: string): KubernetesBuiltInRole {
    return new KubernetesBuiltInRole(name);
  }

  public readonly roleKind = "ClusterRole";

  private constructor(public readonly roleName: string) {}
}

checkCalls("KubernetesBuiltInRole", KubernetesBuiltInRole);
