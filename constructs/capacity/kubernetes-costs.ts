import { TerraformResource } from "cdktf";

/** What of a specification says whether something is made in Azure, in the words of the bindings and of Terraform. */
interface Specification {
  readonly type?: string;
  readonly volumeClaimTemplate?: unknown;
  readonly volume_claim_template?: unknown;
}

type Written = Specification | Specification[] | undefined;

const IN_THE_CLUSTER = ["ClusterIP", "NodePort", "ExternalName", undefined];

/** What of Kubernetes makes something in Azure, when its specification says so. */
const MAKES_SOMETHING: [RegExp, (spec: Specification) => boolean][] = [
  [/^kubernetes_persistent_volume_claim(_v\d+)?$/, () => true],
  [
    /^kubernetes_stateful_set(_v\d+)?$/,
    (spec) => spec.volumeClaimTemplate !== undefined || spec.volume_claim_template !== undefined,
  ],
  // Of a type that is a reference nobody knows.
  [/^kubernetes_service(_v\d+)?$/, ({ type }) => !IN_THE_CLUSTER.includes(type)],
  // It may be of any kind.
  [/^kubernetes_manifest$/, () => true],
];

/**
 * Whether an object of Kubernetes that no construct speaks for runs on nodes, and makes nothing beside them.
 * @internal
 */
export function costsNothingInside(resource: TerraformResource): boolean {
  const type = resource.terraformResourceType;
  if (!type.startsWith("kubernetes_")) return false;
  const [, makes] = MAKES_SOMETHING.find(([pattern]) => pattern.test(type)) ?? [];
  return makes === undefined || !makes(specificationOf(resource));
}

/** Of a resource of the bindings, or of one that was made of a manifest. */
function specificationOf(resource: TerraformResource): Specification {
  const { specInput, _attributes } = resource as { specInput?: Written; _attributes?: { spec?: Written } };
  const written = specInput ?? _attributes?.spec;
  return (Array.isArray(written) ? written[0] : written) ?? {};
}
