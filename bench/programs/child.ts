import { AzurermProvider } from "@cdktf/provider-azurerm/lib/provider";
import { App, TerraformStack } from "cdktf";

/** What one run of one program costs. Written as JSON to standard output. */
export interface Sample {
  /** Loading the program's own modules; cdktf and the provider are loaded before, they are the same for both. */
  readonly loadMs: number;
  readonly buildMs: number;
  readonly synthMs: number;
  /** What both took of the processors, on all threads. */
  readonly processorMs: number;
  /** The most memory the process held, modules included. */
  readonly peakMib: number;
}

/** One process, one program, one run: nothing is warm but what a user's own run would warm. */
async function main(program: string, clusters: number, stacks: number, outdir: string): Promise<Sample> {
  const began = performance.now();
  const { addClusters }: typeof import("./constructs") = await import(`./${program}`);
  const loaded = performance.now();
  const processorAtLoad = process.cpuUsage();
  const app = new App({ outdir });
  for (let index = 0; index < stacks; index++) {
    const stack = new TerraformStack(app, `bench${index}`);
    new AzurermProvider(stack, "Azurerm", { features: [{}] });
    addClusters(stack, clusters / stacks);
  }
  const built = performance.now();
  app.synth();
  const done = performance.now();
  const { user, system } = process.cpuUsage(processorAtLoad);
  return {
    loadMs: loaded - began,
    buildMs: built - loaded,
    synthMs: done - built,
    processorMs: (user + system) / 1000,
    peakMib: process.resourceUsage().maxRSS / 1024,
  };
}

const [program, clusters, stacks, outdir] = process.argv.slice(2);
void main(program, Number(clusters), Number(stacks), outdir).then((sample) => console.log(JSON.stringify(sample)));
