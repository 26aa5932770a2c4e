import { addressInRange, parseIpv4Range } from "../cidr";
import { PRIVATE_RANGES } from "../facts/address-plan-limits";
import { contains, overlap, readSpan, Span } from "./span";

/**
 * The first private range of a size that touches none of the others; nothing when there is none.
 * @internal
 */
export function freeRange(prefix: number, taken: readonly Span[]): string | undefined {
  for (const home of PRIVATE_RANGES) {
    const found = freeInside(home, prefix, taken);
    if (found !== undefined) return found;
  }
  return undefined;
}

function freeInside(home: string, prefix: number, taken: readonly Span[]): string | undefined {
  const range = parseIpv4Range(home)!;
  const [all, step] = [2 ** (32 - range.prefix), 2 ** (32 - prefix)];
  for (let offset = 0; offset + step <= all;) {
    const candidate = readSpan(`${addressInRange(range, offset)}/${prefix}`)!;
    const inTheWay = taken.find((other) => overlap(other, candidate));
    if (!inTheWay) return candidate.text;
    // Past what is in the way there is nothing to ask for: it can be a /8 of /24s.
    offset = Math.max(
      offset + step,
      Math.ceil((position(inTheWay) - position(readSpan(home)!, "first")) / step) * step,
    );
  }
  return undefined;
}

function position({ first, last }: Span, end: "first" | "past" = "past"): number {
  const value = (digits: string) => Number.parseInt(digits.slice(2), 16);
  return end === "first" ? value(first) : value(last) + 1;
}

/**
 * A range of a size for what has another now: the same one, made larger, where that touches nothing and stays private.
 * @internal
 */
export function rangeInPlaceOf(now: Span, prefix: number, others: readonly Span[]): string | undefined {
  const [address] = now.text.split("/");
  const wider = readSpan(`${address}/${prefix}`)!;
  // Beyond the private range that it is in are addresses of somebody else.
  const home = PRIVATE_RANGES.map((range) => readSpan(range)!).find((range) => contains(range, now));
  const grows = (!home || contains(home, wider)) && !others.some((other) => overlap(other, wider));
  return grows ? wider.text : freeRange(prefix, others);
}
