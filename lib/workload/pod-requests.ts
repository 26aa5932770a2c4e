import { PodRequest } from "../capacity/pod-fit";
import {
  formatQuantity,
  mebibytes,
  milliCores,
  parseQuantity,
  Quantity,
  sumOfQuantities,
} from "../kubernetes-quantities";
import { isKnown } from "../tokens";

/** @internal what one container asks for */
export interface ContainerRequest {
  readonly name: string;
  readonly cpu: string;
  readonly memory: string;
  readonly disk?: string;
}

type Amount = "cpu" | "memory" | "disk";

/**
 * What the scheduler looks for: all containers together, or the largest of those that run before them, one by one. What
 * is not known counts as nothing, so that it is never more than what is asked for.
 * @internal
 */
export function podRequest(containers: ContainerRequest[], before: ContainerRequest[]): PodRequest {
  const of = (amount: Amount) => {
    const together = sumOfQuantities(quantities(containers, amount));
    const most = [together, ...quantities(before, amount)].reduce((a, b) => (b.nanos > a.nanos ? b : a));
    return most.nanos > 0n ? formatQuantity(most) : undefined;
  };
  return { cpu: of("cpu"), memory: of("memory"), disk: of("disk") };
}

/** @internal the same as a reader adds it up: `9000m of CPU (web 8000m + proxy 1000m)` */
export function explainRequest(containers: ContainerRequest[], before: ContainerRequest[], amount: Amount): string {
  const total = podRequest(containers, before)[amount] ?? "0";
  const together = sumOfQuantities(quantities(containers, amount)).nanos;
  const largest = before.find((one) => quantities([one], amount).some(({ nanos }) => nanos > together && same(nanos)));
  const parts = (largest ? [largest] : containers).filter((one) => one[amount] !== undefined);
  return `${shown(total, amount)} (${parts.map((one) => `${one.name} ${shown(one[amount], amount, true)}`).join(" + ")})`;

  function same(nanos: bigint): boolean {
    return parseQuantity(total)?.nanos === nanos;
  }
}

function shown(text: string | undefined, amount: Amount, bare = false): string {
  const quantity = isKnown(text) ? parseQuantity(text) : undefined;
  if (!quantity) return "unknown";
  if (amount === "cpu") return bare ? `${milliCores(quantity)}m` : `${milliCores(quantity)}m of CPU`;
  return bare ? `${mebibytes(quantity)} MiB` : `${mebibytes(quantity)} MiB of ${amount}`;
}

function quantities(containers: ContainerRequest[], amount: Amount): Quantity[] {
  return containers.flatMap((one) => {
    const given = one[amount];
    const quantity = isKnown(given) ? parseQuantity(String(given)) : undefined;
    return quantity ? [quantity] : [];
  });
}
