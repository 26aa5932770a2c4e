/**
 * Every prop of every construct, and of what is nested in those, is given what the type checker refuses. Whatever it is,
 * the answer is a message of ours that names the prop. The props and their types come from the assembly that jsii
 * writes, so that a new prop is in this table before anybody thinks of it.
 */
import { ask } from "./support/ask";
import { JUNK } from "./support/junk";
import { CONSTRUCTS, Prop, propsOf, Samples, structOf } from "./support/samples";

/** Where a junk goes: the prop, or one inside of it. */
interface Place {
  readonly name: string;
  readonly prop: Prop;
  readonly put: (props: Record<string, unknown>, junk: unknown, at: Samples) => void;
}

/** The structs that were looked into: what many constructs share need not be asked of each. */
const LOOKED_INTO = new Set<string>();

/** The props that were given everything: where many constructs have one alike, that its type is asked for is enough. */
const GIVEN_ALL = new Set<string>();
const FEW = ["null", "{}", "text", "a construct"];

function junkFor({ name, prop }: Place): typeof JUNK {
  const kind = `${name.split(".").pop()}: ${JSON.stringify(prop.type)}`;
  if (GIVEN_ALL.has(kind)) return JUNK.filter(([what]) => FEW.includes(what));
  GIVEN_ALL.add(kind);
  return JUNK;
}

function placesOf(props: Prop[], within: string[] = []): Place[] {
  return props.flatMap((prop): Place[] => {
    const trail = [...within, prop.name];
    const own: Place = { name: trail.join("."), prop, put: (target, junk) => void (target[prop.name] = junk) };
    const element = prop.type.collection?.elementtype;
    const struct = structOf(element ?? prop.type);
    if (!struct || LOOKED_INTO.has(struct.name)) return [own];
    LOOKED_INTO.add(struct.name);
    const inner = placesOf(propsOf(struct), trail).map((place): Place => ({
      ...place,
      put: (target, junk, at) => {
        const holder = { ...at.props(struct) };
        place.put(holder, junk, at);
        target[prop.name] = !element ? holder : prop.type.collection!.kind === "array" ? [holder] : { a: holder };
      },
    }));
    return [own, ...inner];
  });
}

/** Asked of the few that are wrong: every line of a stack is looked up in a source map. */
function placeOf({ stack = "" }: Error): string | undefined {
  return stack
    .split("\n")
    .find((line) => line.includes("/constructs/"))
    ?.trim();
}

test.each(CONSTRUCTS)("%s refuses junk by name", (name, struct) => {
  const wrong: string[] = [];
  let at = new Samples();
  let base = at.props(struct, name);
  const renew = () => {
    at = new Samples();
    base = at.props(struct, name);
  };
  expect(ask(at.construct(name, base))).toEqual([]);
  let asked = 0;
  let accepted = 0;
  for (const place of placesOf(propsOf(struct))) {
    for (const [what, make] of junkFor(place)) {
      asked += 1;
      const told = (text: string) => wrong.push(`${place.name} = ${what}: ${text}`);
      const props = { ...base };
      place.put(props, make(at, String(asked)), at);
      try {
        const problems = ask(at.construct(name, props));
        const foreign = problems.find((text) => !/^AKS-E\d{4}: /.test(text));
        if (foreign) told(foreign);
        // What was made stays in the program, and every check looks at more and more of it.
        if (++accepted % 25 === 0) renew();
      } catch (error) {
        const { code, message } = error as { code?: string; message: string };
        const last = place.name.split(".").pop()!;
        if (!/^AKS-E\d{4}$/.test(code ?? "")) {
          told(`${message} ${placeOf(error as Error)}`);
          renew();
        } else if (!message.includes(last)) told(`does not name the prop: ${message}`);
      }
    }
  }
  expect(wrong).toEqual([]);
});
