import { FederatedIdentityCredential } from "@cdktf/provider-azurerm/lib/federated-identity-credential";
import { RoleAssignment } from "@cdktf/provider-azurerm/lib/role-assignment";
import { Fn, Token } from "cdktf";
import { Construct } from "constructs";
import { checkCredentialName, defaultCredentialName, resourceGroupNameOf } from "../../lib/credential-names";
import { grantErrors, grantWarnings } from "../../lib/errors/grants";
import { roleKey } from "../../lib/facts/azure-roles";
import { FEDERATED_CREDENTIALS, WORKLOAD_IDENTITY_KEYS } from "../../lib/facts/federated-credentials";
import { fingerprint } from "../../lib/fingerprint";
import { checkNamespace, checkServiceAccount, DEFAULT_SERVICE_ACCOUNT } from "../../lib/kubernetes-names";
import { shapeProblems } from "../../lib/shapes";
import { isUnknown } from "../../lib/tokens";
import { LateDependents } from "../checks/late-dependents";
import { ProblemReport } from "../checks/problem-report";
import { rendered } from "../checks/rendered";
import { requireShape } from "../checks/require-shape";
import { warn } from "../checks/warning-report";
import { clusterModelOf } from "../cluster-ref/cluster-model";
import { FederatedCredentials } from "./federated-credentials";
import { ManagedIdentity } from "./managed-identity";
import { IManagedIdentity } from "./managed-identity-ref";
import { PrincipalType } from "./principal-type";
import { RoleBook } from "./role-book";
import { roleHost } from "./role-host";
import { WorkloadIdentityProps } from "./workload-identity-options";
import { readProps } from "../checks/read-props";
import { checkCalls } from "../checks/check-calls";

/**
 * Lets the pods of one service account sign in to Azure as a managed identity, with no secret in the cluster.
 *
 * The service account needs `serviceAccountAnnotations`, its pods `podLabels`. What the identity may do in Azure is said
 * with `grantOn`.
 *
 * Raises AKS-E0323 and AKS-E0326 to AKS-E0329 and warns with AKS-W0321.
 *
 * @see https://learn.microsoft.com/azure/aks/workload-identity-overview
 */
export class WorkloadIdentity extends Construct {
  /** The identity, new or yours. */
  public readonly identity: IManagedIdentity;
  /** The namespace of the service account. */
  public readonly namespace: string;
  /** The name of the service account. */
  public readonly serviceAccount: string;
  /** The annotations that the service account needs. */
  public readonly serviceAccountAnnotations: { [key: string]: string };
  /** The labels that pods need to be given a token; without them they run, but cannot sign in. */
  public readonly podLabels: { [key: string]: string };
  /** The Terraform resource, for what the library has no word for. */
  public readonly resource: FederatedIdentityCredential;

  constructor(scope: Construct, id: string, props: WorkloadIdentityProps) {
    super(scope, id);
    props = readProps(this, "WorkloadIdentityProps", props);
    requireShape(
      this,
      shapeProblems("", props, {
        resourceGroup: {
          kind: "object",
          optional: props.identity !== undefined,
          write: "a ResourceGroup, while identity is left out",
        },
      }),
    );
    const { cluster, namespace, serviceAccount, resourceGroup } = props;
    const name = props.credentialName ?? defaultCredentialName(this.node.path);
    this.namespace = namespace;
    this.serviceAccount = serviceAccount;
    this.identity =
      props.identity ??
      new ManagedIdentity(this, "Identity", {
        resourceGroup: resourceGroup!,
        tags: clusterModelOf(cluster).tags,
      });

    const issuer = cluster.clusterOidcIssuerUrl;
    const subject = `system:serviceaccount:${namespace}:${serviceAccount}`;
    const credentials = FederatedCredentials.of(this);
    const before = credentials.lastOf(this, this.identity);
    this.resource = new FederatedIdentityCredential(this, "Resource", {
      name,
      resourceGroupName: groupOf(this.identity),
      parentId: this.identity.managedIdentityId,
      issuer,
      subject,
      audience: [FEDERATED_CREDENTIALS.audience],
      dependsOn: before && [before],
    });
    credentials.add(this, this.identity, issuer, subject, this.resource);
    LateDependents.of(this).add(this.resource);
    this.serviceAccountAnnotations = { [WORKLOAD_IDENTITY_KEYS.clientId]: this.identity.clientId };
    this.podLabels = { [WORKLOAD_IDENTITY_KEYS.use]: "true" };

    const report = ProblemReport.of(this);
    report.add(
      checkNamespace("namespace", namespace),
      checkServiceAccount("serviceAccount", serviceAccount),
      checkCredentialName("credentialName", name),
      props.identity && resourceGroup ? grantErrors.placedTwice("resourceGroup") : undefined,
    );
    report.atSynth(() => credentials.problems(this, rendered(this, subject)));
    warn(this, () =>
      serviceAccount === DEFAULT_SERVICE_ACCOUNT ? grantWarnings.defaultServiceAccount("serviceAccount") : undefined,
    );
  }

  /**
   * Gives the identity a role on something in Azure, such as a key vault. Asked a second time, also through another
   * workload with the same identity, it returns the assignment that is there.
   *
   * @param scopeId the ARM id of what the role is on (AKS-E0327), or a token
   * @param roleName the name of the role, or the ARM id of its definition
   */
  public grantOn(scopeId: string, roleName: string): RoleAssignment {
    if (!isUnknown(scopeId) && !String(scopeId).startsWith("/")) {
      ProblemReport.of(this).add(grantErrors.scopeId("grantOn.scopeId", scopeId));
    }
    const content = [rendered(this, String(scopeId)), rendered(this, roleKey(String(roleName)))];
    const given = RoleBook.of(this).give(this, {
      scopeId,
      principalId: this.identity.principalId,
      principalType: PrincipalType.SERVICE_PRINCIPAL,
      role: roleName,
      host: roleHost(this, this.identity),
      id: `Role-${fingerprint(...content)}`,
    });
    given.askedAt ??= this.node.path;
    LateDependents.of(this).add(given.resource);
    return given.resource;
  }
}

checkCalls("WorkloadIdentity", WorkloadIdentity);

/**
 * The provider builds the id of a credential from this name, not from the id of the identity: it has to be that of the
 * identity, whatever is known of it.
 */
function groupOf(identity: IManagedIdentity): string {
  if (identity instanceof ManagedIdentity) return identity.resource.resourceGroupName;
  const id = identity.managedIdentityId;
  return resourceGroupNameOf(id) ?? Token.asString(Fn.element(Fn.split("/", id), 4));
}
