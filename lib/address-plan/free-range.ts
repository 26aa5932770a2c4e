import { addressInRange, parseIpv4Range } from "../cidr";
import { PRIVATE_RANGES } from "../facts/address-plan-limits";
import { overlap, readSpan, Span } from "./span";

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
 * A range of a size for what has another now: the same one, made larger, where that touches nothing.
 * @internal
 */
export function rangeInPlaceOf(now: Span, prefix: number, others: readonly Span[]): string | undefined {
  const [address] = now.text.split("/");
  const wider = parseIpv4Range(`${address}/${prefix}`);
  const span = wider && readSpan(wider.text);
  return span && !others.some((other) => overlap(other, span)) ? span.text : freeRange(prefix, others);
}
