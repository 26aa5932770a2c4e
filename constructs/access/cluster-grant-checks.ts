import { grantErrors } from "../../lib/errors/grants";
import { Problem, ProblemFor } from "../../lib/errors/problem";
import { AKS_ROLES } from "../../lib/facts/azure-roles";
import { checkNamespace } from "../../lib/kubernetes-names";
import { principalIdProblems } from "../../lib/principal-ids";
import { enumProblems } from "../../lib/shapes";
import { ClusterRole } from "./cluster-role";
import { Principal } from "./principal";
import { IPrincipal } from "./principal-ref";
import { PrincipalType } from "./principal-type";

const ON_NAMESPACE = Object.values(AKS_ROLES)
  .filter((role) => role.onNamespace)
  .map((role) => role.name);

/** @internal what does not go with a role: Azure RBAC that is not known to be on or off is not judged */
export function grantProblems(
  role: ClusterRole,
  namespace: string | undefined,
  azureRbac: boolean | undefined,
): Problem[] {
  const problems: (Problem | undefined)[] = [];
  const facts = role._facts;
  if (namespace !== undefined) {
    problems.push(checkNamespace("namespace", namespace));
    if (facts?.onNamespace === false) {
      problems.push(grantErrors.notOnNamespace("namespace", facts.name, ON_NAMESPACE));
    }
  }
  if (facts?.dataPlane && azureRbac === false) problems.push(grantErrors.azureRbacOff("role", facts.name));
  return problems.filter((found) => found !== undefined);
}

/** @internal the mistakes of a principal, ours or somebody else's */
export function principalProblems(principal: IPrincipal): ProblemFor[] {
  if (principal instanceof Principal) return principal._problems;
  const { principalId, principalType } = principal;
  const kind =
    principalType === PrincipalType.GROUP
      ? "group"
      : principalType === PrincipalType.USER
        ? "user"
        : "service principal";
  return [...enumProblems("principalType", principalType, PrincipalType), ...principalIdProblems(kind, principalId)];
}

/** @internal whether a role leaves its principal without the credentials to use it */
export function lacksCredentials({ _facts }: ClusterRole, namespace: string | undefined): boolean {
  if (!_facts?.dataPlane) return false;
  // The action is one on the cluster: on a namespace of it the role has nothing to give it for.
  return !_facts.fetchesCredentials || namespace !== undefined;
}
