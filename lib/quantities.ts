const QUANTITY = /^(\d+)(?:\.(\d{0,9}))?(n|u|m|k|M|G|T|P|E|Ki|Mi|Gi|Ti|Pi|Ei)?$/;
const DECIMAL = ["n", "u", "m", "", "k", "M", "G", "T", "P", "E"];
const BINARY = ["", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei"];
const NANO = 10n ** 9n;

interface Quantity {
  /** The value in billionths: what Kubernetes counts in. */
  readonly nano: bigint;
  readonly binary: boolean;
}

function parse(text: string): Quantity | undefined {
  const [, whole, fraction = "", suffix = ""] = QUANTITY.exec(String(text)) ?? [];
  if (whole === undefined) return undefined;
  const binary = suffix.endsWith("i");
  const digits = BigInt(whole + fraction.padEnd(9, "0"));
  const nano = binary
    ? digits * 1024n ** BigInt(BINARY.indexOf(suffix))
    : (digits * 1000n ** BigInt(DECIMAL.indexOf(suffix))) / NANO;
  return { nano, binary };
}

/** @internal whether it is an amount as Kubernetes writes one: `500m`, `2`, `512Mi` */
export function isQuantity(text: string): boolean {
  return parse(text) !== undefined;
}

/** @internal which of two amounts is the larger: negative, zero or positive; zero when either is none */
export function compareQuantities(a: string, b: string): number {
  const [left, right] = [parse(a)?.nano, parse(b)?.nano];
  if (left === undefined || right === undefined || left === right) return 0;
  return left < right ? -1 : 1;
}

/**
 * The spelling in which Kubernetes gives an amount back: the largest suffix without a fraction. What is no amount is
 * left as it is.
 * @internal
 */
export function canonicalQuantity(text: string): string {
  const quantity = parse(text);
  if (!quantity) return text;
  const { nano, binary } = quantity;
  if (nano === 0n) return "0";
  // Below one Ki, or with a fraction of a byte, Kubernetes leaves the powers of two.
  if (binary && nano >= 1024n * NANO && nano % NANO === 0n) return largest(nano / NANO, 1024n, BINARY);
  return largest(nano, 1000n, DECIMAL);
}

function largest(value: bigint, base: bigint, suffixes: string[]): string {
  let step = 0;
  while (step < suffixes.length - 1 && value % base === 0n) {
    value /= base;
    step++;
  }
  return `${value}${suffixes[step]}`;
}
