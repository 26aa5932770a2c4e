import { TerraformDataSource, TerraformProvider, TerraformStack } from "cdktf";
import { isKnown } from "../../lib/tokens";

const NOT_WHAT = ["//", "count", "depends_on", "for_each", "lifecycle", "provider"];

/**
 * One text for what is read of a thing, by whichever of the data sources that find it; nothing where the reference is to
 * anything else, or to one that finds any number of things.
 * @internal
 */
export function whatIsLookedUp(
  stack: TerraformStack,
  reference: string,
  comparable: (value: string) => string,
): string | undefined {
  const [data, type, id, ...attribute] = reference.split(".");
  if (data !== "data") return undefined;
  const source = stack.node
    .findAll()
    .filter((one): one is TerraformDataSource => TerraformDataSource.isTerraformDataSource(one))
    .find((one) => one.terraformResourceType === type && one.friendlyUniqueId === id);
  if (!source || source.count !== undefined || source.forEach !== undefined) return undefined;
  const [[, written]] = Object.entries(bodiesOf(source.toTerraform()));
  const by = Object.entries(written).filter(([name, value]) => value !== undefined && !NOT_WHAT.includes(name));
  const account = accountOf(stack, source, comparable);
  return [account, type, comparable(JSON.stringify(Object.fromEntries(by))), ...attribute].join(" ");
}

type Body = Record<string, unknown>;

/** The bodies of the data sources in a piece of Terraform, of which there is one. */
function bodiesOf(terraform: { data?: Record<string, Record<string, Body>> }): Record<string, Body> {
  return Object.assign({}, ...Object.values(terraform.data ?? {})) as Record<string, Body>;
}

/**
 * Where something is looked up. Two stacks look into one subscription when both say so; when they leave it to what
 * Terraform is run with, that may be another for each.
 */
function accountOf(stack: TerraformStack, source: TerraformDataSource, comparable: (value: string) => string): string {
  const [name] = source.terraformResourceType.split("_");
  const providers = stack.node.findAll().filter((one) => TerraformProvider.isTerraformProvider(one));
  const provider =
    source.provider ?? providers.find((one) => one.terraformResourceType === name && one.alias === undefined);
  const { subscriptionId } = (provider ?? {}) as { subscriptionId?: string };
  if (isKnown(subscriptionId)) return `subscription ${comparable(subscriptionId)}`;
  return `${stack.node.path} ${source.provider?.fqn ?? name}`;
}
