import { TerraformResource } from "cdktf";

/** What of a specification says whether something is made in Azure, in the words of the bindings and of Terraform. */
interface Specification {
  readonly type?: string;
}

type Written = Specification | Specification[] | undefined;

const IN_THE_CLUSTER = ["ClusterIP", "NodePort", "ExternalName", undefined];

/** What of Kubernetes makes something in Azure, when its specification says so. */
const MAKES_SOMETHING: [RegExp, (spec: Specification) => boolean][] = [
  [/^kubernetes_persistent_volume_claim(_v\d+)?$/, () => true],
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
  const [, makes = claimsVolumes] = MAKES_SOMETHING.find(([pattern]) => pattern.test(type)) ?? [];
  return !makes(specificationOf(resource));
}

/** Of a stateful set, or of volumes that live as long as their pod: somewhere in it is a template of claims. */
function claimsVolumes(part: unknown): boolean {
  if (Array.isArray(part)) return part.some(claimsVolumes);
  // What is a class is a token, and may lead back to the whole program.
  if (typeof part !== "object" || part === null || part.constructor !== Object) return false;
  return Object.entries(part).some(
    ([name, value]) => value !== undefined && (/^volume_?claim_?template$/i.test(name) || claimsVolumes(value)),
  );
}

/** Of a resource of the bindings, or of one that was made of a manifest. */
function specificationOf(resource: TerraformResource): Specification {
  const { specInput, _attributes } = resource as { specInput?: Written; _attributes?: { spec?: Written } };
  const written = specInput ?? _attributes?.spec;
  return (Array.isArray(written) ? written[0] : written) ?? {};
}
