import { Json, only, refusal, stackFixture, synth } from "../../support/synth";
import { cluster, D4 } from "../../support/clusters";
import { ENUMS, Options, RANGES } from "../../support/pool-facts";
import { NetworkProfile, NodeScaling } from "../../../constructs";

const stackWith = (options: Options) => {
  const stack = stackFixture();
  // Room for the pods of the largest pool that there can be.
  const network = NetworkProfile.azureCniOverlay({ podCidr: "10.0.0.0/12" });
  cluster(stack, { network }).addLinuxPool("apps", { vmSize: D4, scaling: NodeScaling.fixed(1), ...options });
  return stack;
};

const valueAt = (options: Options, attribute: string): unknown => {
  const pool: Json = only(synth(stackWith(options)), "azurerm_kubernetes_cluster_node_pool");
  return attribute.split(".").reduce<any>((at, part) => at?.[part], pool);
};

const inside = RANGES.flatMap((range) =>
  [range.min, range.max ?? range.min + 1].map((value) => [range.attribute, value, range] as const),
);

const outside = RANGES.flatMap((range) =>
  [range.min - 1, ...(range.max === undefined ? [] : [range.max + 1]), range.min + 0.5].map(
    (value) => [range.attribute, value, range] as const,
  ),
);

// -1 process is no limit at all: a value of its own.
const wrong = outside.filter(([attribute, value]) => attribute !== "kubelet_config.pod_max_pid" || value !== -1);

test.each(inside)("%s may be %d", (attribute, value, { say, as }) => {
  expect(valueAt(say(value), attribute)).toEqual(as ? as(value) : value);
});

test.each(wrong)("%s may not be %d", (_, value, { say, code }) => {
  expect(refusal(stackWith(say(value)))).toMatch(new RegExp(`${code}: `));
});

test.each(ENUMS.flatMap(({ attribute, values, say }) => values.map((value) => [attribute, value, say] as const)))(
  "%s may be %s",
  (attribute, value, say) => {
    expect(valueAt(say(value), attribute)).toBe(value);
  },
);

test.each(ENUMS.map((fact) => [fact.attribute, fact] as const))("%s may not be anything else", (_, { say, code }) => {
  expect(refusal(stackWith(say("Sometimes")))).toMatch(new RegExp(`${code}: .*"Sometimes"`));
});

test.each(ENUMS.filter(({ members }) => members).map((fact) => [fact.attribute, fact] as const))(
  "%s has a name here for every value, and no more",
  (_, { values, members }) => {
    expect(Object.values(members!).sort()).toEqual([...values].sort());
  },
);
