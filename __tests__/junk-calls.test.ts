/**
 * The same for what is not a prop: the parameters of factories, imports and methods. A mistake in them is told by a message
 * of ours, from the call itself or from what the value keeps for the construct that uses it.
 */
import { Construct, IConstruct } from "constructs";
import { ask } from "./support/ask";
import { JUNK } from "./support/junk";
import { Call, CALLS, Samples, structOf } from "./support/samples";

/** Where a new thing is, is a question of constructs and not of ours. */
const isPlace = ({ name, type }: Call["parameters"][number]) => name === "id" || type.fqn === "constructs.Construct";

type Told = { code: string; message: string } | undefined;
type Teller = ((prop: string) => Told)[] | ((prop: string) => Told[]);

function problemsOf(result: unknown): string[] {
  if (typeof result !== "object" || result === null) return [];
  if (Construct.isConstruct(result)) return ask(result as IConstruct);
  const { _problems, _problemsAt } = result as Record<string, Teller | undefined>;
  // What needs to know more than the prop is asked by the constructs, with the other props.
  const told = [_problems, _problemsAt].flatMap((tell): Told[] =>
    typeof tell === "function"
      ? tell.length === 1
        ? tell.call(result, "prop")
        : []
      : (tell ?? []).map((one) => one("prop")),
  );
  return told.flatMap((one) => (one ? [`${one.code}: ${one.message}`] : []));
}

test.each(CALLS)("%s refuses junk by name", (_, call) => {
  const wrong: string[] = [];
  let at = new Samples();
  call.parameters.forEach((parameter, index) => {
    if (isPlace(parameter)) return;
    for (const [what, make] of [["nothing", () => undefined], ...JUNK] as typeof JUNK) {
      const told = (text: string) => wrong.push(`${parameter.name} = ${what}: ${text}`);
      try {
        const given = at.argumentsOf(call, index);
        given[index] = make(at, `${parameter.name}-${wrong.length}-${what.replace(/\W/g, "")}`);
        for (const text of problemsOf(at.invoke(call, given))) if (!/^AKS-E\d{4}: /.test(text)) told(text);
      } catch (error) {
        const { code, message } = error as { code?: string; message: string };
        if (!/^AKS-E\d{4}$/.test(code ?? "")) {
          const line = (error as Error).stack?.split("\n").find((one) => /\/(constructs|lib)\//.test(one));
          told(`${message} ${line?.trim()}`);
          at = new Samples();
        } else if (code === "AKS-E0809" && !structOf(parameter.type) && !message.includes(parameter.name)) {
          told(`does not name the parameter: ${message}`);
        }
      }
    }
  });
  expect(wrong).toEqual([]);
});
