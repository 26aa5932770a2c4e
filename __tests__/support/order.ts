import { Json } from "./synth";

/** What a synthesized stack makes before what: from references and from depends_on, as Terraform sees it. */
export class Order {
  private readonly direct = new Map<string, Set<string>>();
  private readonly resources: [address: string, type: string, body: Json][] = [];

  constructor(json: Json) {
    for (const [section, prefix] of [
      ["resource", ""],
      ["data", "data."],
    ]) {
      for (const [type, ones] of Object.entries<Json>(json[section] ?? {})) {
        for (const [name, body] of Object.entries<Json>(ones)) {
          this.resources.push([`${prefix}${type}.${name}`, type, body]);
        }
      }
    }
    const known = new Set(this.resources.map(([address]) => address));
    for (const [address, , body] of this.resources) {
      const text = JSON.stringify(body);
      const named = text.match(/(data\.)?[a-z][a-z0-9]*_[a-z0-9_]+\.[A-Za-z0-9_-]+/g) ?? [];
      this.direct.set(address, new Set(named.filter((one) => known.has(one) && one !== address)));
    }
  }

  /** The addresses of a type, or of those of a type that something holds of. */
  public of(type: string, holds: (body: Json) => boolean = () => true): string[] {
    return this.resources.filter(([, one, body]) => one === type && holds(body)).map(([address]) => address);
  }

  public body(address: string): Json {
    const found = this.resources.find(([one]) => one === address);
    if (!found) throw new Error(`${address} is not in the stack`);
    return found[2];
  }

  /** Everything that has to be there before a resource is made. */
  public before(address: string): Set<string> {
    const seen = new Set<string>();
    const visit = (one: string): void => {
      for (const next of this.direct.get(one) ?? []) {
        if (seen.has(next)) continue;
        seen.add(next);
        visit(next);
      }
    };
    visit(address);
    return seen;
  }

  /** Pairs of one stage and the next in which the later resource does not wait for the earlier one; none when all is well. */
  public gaps(...stages: [name: string, addresses: string[]][]): string[] {
    const empty = stages.filter(([, addresses]) => addresses.length === 0).map(([name]) => `there is no ${name}`);
    const gaps = stages.slice(1).flatMap(([name, later], index) => {
      const [before, earlier] = stages[index];
      return later.flatMap((one) =>
        earlier
          .filter((other) => !this.before(one).has(other))
          .map((other) => `${name} ${one} does not wait for ${before} ${other}`),
      );
    });
    return [...empty, ...gaps];
  }

  /** The roles of the stack: what, on what, to whom; sorted, with references as they stand. */
  public roles(): string[] {
    return this.of("azurerm_role_assignment")
      .map((address) => this.body(address))
      .map(({ role_definition_name, scope, principal_id }) =>
        [role_definition_name, "on", short(scope), "to", short(principal_id)].join(" "),
      )
      .sort();
  }
}

/** A reference by the construct it is to, an id by its last part; a part of either by what it is a part of. */
function short(value: string): string {
  const [, type, name, attribute, rest] =
    /\$\{(?:[^}]*[( ])?(?:data\.)?azurerm_([a-z_]+)\.([A-Za-z0-9_-]+)\.([a-z_0-9.[\]]+)[^}]*\}(.*)$/.exec(value) ?? [];
  if (type === undefined) return value.split("/").at(-1) ?? value;
  const reference = `${type}.${name.replace(/(_Resource)?_[0-9A-F]{8}$/, "")}.${attribute}`;
  if (value.startsWith("${join(")) return `the network of ${reference}`;
  return rest ? `${rest.slice(1)} of ${reference}` : reference;
}
