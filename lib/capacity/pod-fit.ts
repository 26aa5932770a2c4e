import { mebibytes, milliCores, parseQuantity } from "../kubernetes-quantities";
import { isKnown } from "../tokens";
import { Amounts } from "./amounts";

/** What a pod asks for, all of its containers together, as Kubernetes writes quantities. @internal */
export interface PodRequest {
  readonly cpu?: string;
  readonly memory?: string;
  /** On the disk of the node: what Kubernetes calls ephemeral storage. */
  readonly disk?: string;
}

/** What a node has, as far as pods can ask for it. @internal */
export interface NodeRoom extends Amounts {
  /** The disk that pods share, at the most. */
  readonly diskMib?: number;
}

/** What a node has too little of, in millicores or MiB. @internal */
export interface Shortage {
  readonly resource: "cpu" | "memory" | "disk";
  readonly asked: number;
  readonly has: number;
}

/**
 * Whether a pod fits: "no" with every shortage, "notKnown" when the node or the request cannot be told.
 * @internal
 */
export interface Fit {
  readonly fits: "yes" | "no" | "notKnown";
  readonly short: Shortage[];
}

/**
 * Whether an empty node can take the pod beside what each of its nodes runs anyway, DaemonSets for example. A pool has
 * nodes of one kind, so this says as well whether any node of the pool can.
 *
 * A quantity that is none, or that only Terraform knows, is not judged here.
 * @internal
 */
export function podFit(request: PodRequest, node: NodeRoom, beside: PodRequest = {}): Fit {
  const cpu = needed("cpu", [request.cpu, beside.cpu], (text) => parsed(text, milliCores), node.cpuMillis);
  const memory = needed("memory", [request.memory, beside.memory], (text) => parsed(text, mebibytes), node.memoryMib);
  const disk = needed("disk", [request.disk, beside.disk], (text) => parsed(text, mebibytes), node.diskMib);
  const short = [cpu, memory, disk].filter((one): one is Shortage => typeof one === "object");
  if (short.length > 0) return { fits: "no", short };
  return { fits: [cpu, memory, disk].includes("notKnown") ? "notKnown" : "yes", short };
}

function needed(
  resource: Shortage["resource"],
  asked: (string | undefined)[],
  amountOf: (text: string) => number | undefined,
  has: number | undefined,
): Shortage | "notKnown" | "fits" {
  const given = asked.filter((text) => text !== undefined);
  if (given.length === 0) return "fits";
  const amounts = given.map(amountOf);
  if (has === undefined || amounts.some((amount) => amount === undefined)) return "notKnown";
  const sum = (amounts as number[]).reduce((total, amount) => total + amount, 0);
  return sum > has ? { resource, asked: sum, has } : "fits";
}

function parsed(text: string, unit: (quantity: NonNullable<ReturnType<typeof parseQuantity>>) => number) {
  const quantity = isKnown(text) ? parseQuantity(text) : undefined;
  return quantity && unit(quantity);
}
