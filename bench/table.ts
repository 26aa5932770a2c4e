import type { Sample } from "./programs/child";
import { ColdStart } from "./cold-start";
import { median, ratio } from "./statistics";
import { buildAndSynthMs, SynthCost } from "./synth-cost";

export function synthTable(costs: SynthCost[], stackEach: boolean): string {
  const clusters = stackEach ? "clusters, a stack each" : "clusters in one stack";
  const rows = costs.map(({ size, constructs, bindings }) => {
    const ratioOf = (what: (sample: Sample) => number) => {
      const { median, min, max } = ratio(constructs.map(what), bindings.map(what));
      return `${median.toFixed(2)} (${min.toFixed(2)} to ${max.toFixed(2)})`;
    };
    return [
      `${size} (${constructs.length} pairs)`,
      duration(of(bindings, buildAndSynthMs)),
      duration(of(constructs, buildAndSynthMs)),
      ratioOf(buildAndSynthMs),
      ratioOf((s) => s.processorMs),
      `${of(bindings, (s) => s.peakMib).toFixed(0)} MiB`,
      `${of(constructs, (s) => s.peakMib).toFixed(0)} MiB`,
    ];
  });
  const columns = ["raw bindings", "cdktf-aks", "ratio", "ratio of processor time"];
  return markdown([clusters, ...columns, "peak memory, raw", "peak memory, cdktf-aks"], rows);
}

/** Where the time of the first table goes, in milliseconds a cluster: a column that grows is work that is not linear. */
export function phaseTable(costs: SynthCost[]): string {
  const each = (cost: SynthCost, samples: Sample[], phase: (sample: Sample) => number) =>
    (of(samples, phase) / cost.size).toFixed(2);
  const rows = costs.map((cost) => [
    String(cost.size),
    each(cost, cost.bindings, (s) => s.buildMs),
    each(cost, cost.constructs, (s) => s.buildMs),
    each(cost, cost.bindings, (s) => s.synthMs),
    each(cost, cost.constructs, (s) => s.synthMs),
  ]);
  return markdown(["ms a cluster", "build, raw", "build, cdktf-aks", "synth, raw", "synth, cdktf-aks"], rows);
}

export function coldStartTable(starts: ColdStart[]): string {
  const rows = starts.map(({ how, emptyMs, mainMs }) => [
    how,
    duration(emptyMs),
    duration(mainMs),
    `${mainMs < emptyMs ? "-" : "+"}${duration(Math.abs(mainMs - emptyMs))}`,
  ]);
  return markdown(["cold start", "empty app", "`main.ts`", "difference"], rows);
}

function of(samples: Sample[], what: (sample: Sample) => number): number {
  return median(samples.map(what));
}

function duration(ms: number): string {
  return ms < 1000 ? `${ms.toFixed(0)} ms` : `${(ms / 1000).toFixed(2)} s`;
}

function markdown(head: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map((_, column) => (column === 0 ? "---" : "---:"))), ...rows.map(line)].join("\n");
}
