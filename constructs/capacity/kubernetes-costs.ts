import { TerraformResource } from "cdktf";

interface Inputs {
  readonly specInput?: { readonly type?: string; readonly volumeClaimTemplate?: unknown };
}

/** What of Kubernetes makes something in Azure, when its specification says so. */
const MAKES_SOMETHING: Record<string, (inputs: Inputs) => boolean> = {
  kubernetes_persistent_volume_claim_v1: () => true,
  kubernetes_persistent_volume_claim: () => true,
  kubernetes_stateful_set_v1: ({ specInput }) => specInput?.volumeClaimTemplate !== undefined,
  kubernetes_stateful_set: ({ specInput }) => specInput?.volumeClaimTemplate !== undefined,
  // Of a type that is a reference nobody knows.
  kubernetes_service_v1: ({ specInput }) =>
    !["ClusterIP", "NodePort", "ExternalName", undefined].includes(specInput?.type),
  kubernetes_service: ({ specInput }) =>
    !["ClusterIP", "NodePort", "ExternalName", undefined].includes(specInput?.type),
  // It may be of any kind.
  kubernetes_manifest: () => true,
};

/**
 * Whether an object of Kubernetes that no construct speaks for runs on nodes, and makes nothing beside them.
 * @internal
 */
export function costsNothingInside(resource: TerraformResource): boolean {
  const type = resource.terraformResourceType;
  if (!type.startsWith("kubernetes_")) return false;
  const makes = Object.hasOwn(MAKES_SOMETHING, type) ? MAKES_SOMETHING[type] : undefined;
  return makes === undefined || !makes(resource as Inputs);
}
