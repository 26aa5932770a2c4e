/** @internal what the library knows of a role that Azure brings along */
export interface BuiltInRole {
  readonly name: string;
  /** The last part of the id of its definition, the same in every tenant. */
  readonly id: string;
  /** Whether it says what may be done in Kubernetes, which only Azure RBAC for Kubernetes reads. */
  readonly dataPlane: boolean;
  /** Whether it can be given on one namespace. */
  readonly onNamespace: boolean;
  /** Whether it has listClusterUserCredential, which `az aks get-credentials` asks for, when given on the cluster. */
  readonly fetchesCredentials: boolean;
}

/**
 * The roles of AKS. Reader and Writer can do nothing on the cluster as an Azure resource: whoever has only them cannot
 * fetch the credentials with which to use them.
 *
 * https://learn.microsoft.com/azure/role-based-access-control/built-in-roles/containers
 * @internal
 */
export const AKS_ROLES = {
  rbacReader: {
    name: "Azure Kubernetes Service RBAC Reader",
    id: "7f6c6a51-bcf8-42ba-9220-52d62157d7db",
    dataPlane: true,
    onNamespace: true,
    fetchesCredentials: false,
  },
  rbacWriter: {
    name: "Azure Kubernetes Service RBAC Writer",
    id: "a7ffa36f-339b-4b5c-8bdf-e2c188b2c0eb",
    dataPlane: true,
    onNamespace: true,
    fetchesCredentials: false,
  },
  rbacAdmin: {
    name: "Azure Kubernetes Service RBAC Admin",
    id: "3498e952-d568-435e-9b2c-8d77e338d7f7",
    dataPlane: true,
    onNamespace: true,
    fetchesCredentials: true,
  },
  rbacClusterAdmin: {
    name: "Azure Kubernetes Service RBAC Cluster Admin",
    id: "b1ff04bb-8a4e-4dc4-8eb5-8693973ce19b",
    dataPlane: true,
    onNamespace: false,
    fetchesCredentials: true,
  },
  clusterUser: {
    name: "Azure Kubernetes Service Cluster User Role",
    id: "4abbcc35-e782-43d8-92c5-2d3f1bd2253f",
    dataPlane: false,
    onNamespace: false,
    fetchesCredentials: true,
  },
  localClusterAdmin: {
    name: "Azure Kubernetes Service Cluster Admin Role",
    id: "0ab0b1a8-8aac-4efd-b8c2-3ee1fb270be8",
    dataPlane: false,
    onNamespace: false,
    fetchesCredentials: false,
  },
  clusterMonitoringUser: {
    name: "Azure Kubernetes Service Cluster Monitoring User",
    id: "1afdec4b-e479-420e-99e7-f82237c7c5e6",
    dataPlane: false,
    onNamespace: false,
    fetchesCredentials: false,
  },
  contributor: {
    name: "Azure Kubernetes Service Contributor Role",
    id: "ed7f3fbd-7b88-4dd4-9017-9adb7ce333f8",
    dataPlane: false,
    onNamespace: false,
    fetchesCredentials: true,
  },
} as const satisfies Record<string, BuiltInRole>;

const ROLE_DEFINITION =
  /^(\/subscriptions\/[^/]+|\/providers\/Microsoft\.Management\/managementGroups\/[^/]+)?\/providers\/Microsoft\.Authorization\/roleDefinitions\/([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i;

/** @internal the last part of the id of a role definition; nothing when the text is no such id */
export function roleDefinitionUuid(roleDefinitionId: string): string | undefined {
  return ROLE_DEFINITION.exec(roleDefinitionId)?.[2].toLowerCase();
}

/** @internal what is known of a role, by its name or by the id of its definition */
export function builtInRole(nameOrId: string): BuiltInRole | undefined {
  const uuid = roleDefinitionUuid(nameOrId);
  const name = nameOrId.toLowerCase();
  return Object.values(AKS_ROLES).find((role) => role.id === uuid || role.name.toLowerCase() === name);
}

/** @internal one text for one role, whether it is told by name or by id */
export function roleKey(nameOrId: string): string {
  return builtInRole(nameOrId)?.id ?? roleDefinitionUuid(nameOrId) ?? nameOrId;
}
