import { parser } from "@prometheus-io/lezer-promql";
import { KUBERNETES_METRICS, NODE_METRICS, RecordedMetric } from "../../../lib/facts/prometheus-rules";
import { isRecordName } from "../../../lib/facts/monitor-checks";
import { RECORDING_RULES_IN_GROUP } from "../../../lib/facts/monitor-limits";

const groups: [string, readonly RecordedMetric[]][] = [
  ["nodes", NODE_METRICS],
  ["Kubernetes", KUBERNETES_METRICS],
];

/** The parts of an expression that are no PromQL. */
function mistakes(expression: string): string[] {
  const found: string[] = [];
  parser.parse(expression).iterate({
    enter: ({ type, from }) => {
      if (type.isError) found.push(`at ${from}: ${expression.slice(from, from + 20)}`);
    },
  });
  return found;
}

test("the parser sees what is no PromQL", () => {
  expect(mistakes("sum by (cluster (rate(x[5m]))")).not.toEqual([]);
});

test.each(groups.flatMap(([, metrics]) => metrics.map((one): [string, string] => [one.record, one.expression])))(
  "%s is PromQL",
  (record, expression) => {
    expect(mistakes(expression)).toEqual([]);
    expect(isRecordName(record)).toBe(true);
  },
);

test.each(groups)("the metrics of %s fit into a group, each once", (_, metrics) => {
  expect(metrics.length).toBeLessThanOrEqual(RECORDING_RULES_IN_GROUP.max);
  const keys = metrics.map(({ record, labels }) => `${record} ${JSON.stringify(labels)}`);
  expect(new Set(keys).size).toBe(keys.length);
});

test("a metric is recorded before the one that is made of it: rules of a group run in order", () => {
  for (const [, metrics] of groups) {
    metrics.forEach(({ expression }, index) => {
      for (const used of metrics.filter(({ record }) => expression.includes(record))) {
        expect(metrics.indexOf(used)).toBeLessThan(index);
      }
    });
  }
});
