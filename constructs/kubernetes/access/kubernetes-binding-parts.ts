import { roleErrors } from "../../../lib/errors/namespace";
import { Problem } from "../../../lib/errors/problem";
import { checkObjectName } from "../../../lib/kubernetes-objects";
import { KubernetesRoleBindingOptions } from "./kubernetes-role-binding-props";

/** @internal the part of a binding that is the same in a namespace and for a whole cluster */
export function renderBinding({ role, subjects }: KubernetesRoleBindingOptions) {
  return {
    roleRef: { apiGroup: "rbac.authorization.k8s.io", kind: role.roleKind, name: role.roleName },
    subject: subjects.map((subject) => subject._render()),
  };
}

/** @internal */
export function bindingProblems(name: string, { subjects }: KubernetesRoleBindingOptions): (Problem | undefined)[] {
  return [
    checkObjectName("name", name),
    subjects.length === 0 ? roleErrors.noSubjects("subjects") : undefined,
    ...subjects.flatMap((subject, index) => subject._problemsAt(`subjects[${index}]`)),
  ];
}
