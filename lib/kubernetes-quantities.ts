/**
 * An amount as Kubernetes writes it: `500m`, `1.5Gi`, `2e3`. Kubernetes keeps nothing finer than a nano, so a whole
 * number of nanos holds every amount exactly.
 * @internal
 */
export interface Quantity {
  readonly nanos: bigint;
  /** Powers of 1024 (`Ki`, `Mi`, …), of 1000 (`m`, `k`, `M`, …), or an exponent of ten. */
  readonly form: "binary" | "decimal" | "exponent";
}

const NANOS = 1_000_000_000n;
/** Kubernetes cuts what is beyond 64 bits, on either side. */
const LARGEST = (2n ** 63n - 1n) * NANOS;
/** The digits of the largest number. With an exponent beyond them and the fraction an amount is cut, or is next to nothing. */
const MAX_EXPONENT = 40;

const DECIMAL: Record<string, number> = { n: -9, u: -6, m: -3, "": 0, k: 3, M: 6, G: 9, T: 12, P: 15, E: 18 };
const BINARY: Record<string, number> = { Ki: 1, Mi: 2, Gi: 3, Ti: 4, Pi: 5, Ei: 6 };

/** A point needs a digit beside it; what is `E` alone is a suffix, with a number behind it an exponent. */
const QUANTITY = /^([+-]?)(\d+\.?\d*|\.\d+)(?:([KMGTPE]i)|([numkMGTPE])|[eE]([+-]?\d+))?$/;

/**
 * Reads an amount, or gives undefined for what is none. What is finer than a nano is rounded away from zero, and what is
 * too large is cut, as Kubernetes does both.
 * @internal
 */
export function parseQuantity(text: string): Quantity | undefined {
  const match = QUANTITY.exec(text);
  if (!match) return undefined;
  const [, sign, digits, binary, decimal, exponent] = match;
  const [whole, fraction = ""] = digits.split(".");
  const factor = binary === undefined ? 1n : 1024n ** BigInt(BINARY[binary]);
  const power = exponent === undefined ? DECIMAL[decimal ?? ""] : Number(exponent);
  const size = scaled(BigInt(whole + fraction) * factor, power - fraction.length + 9);
  const form = binary !== undefined ? "binary" : exponent !== undefined ? "exponent" : "decimal";
  return { nanos: sign === "-" ? -size : size, form };
}

/** The number times a power of ten, rounded up, cut at the largest. */
function scaled(number: bigint, power: number): bigint {
  if (number === 0n) return 0n;
  const digits = number.toString().length;
  if (digits + power > MAX_EXPONENT) return LARGEST;
  if (digits + power < 0) return 1n;
  const size = power >= 0 ? number * 10n ** BigInt(power) : dividedUp(number, 10n ** BigInt(-power));
  return size > LARGEST ? LARGEST : size;
}

/** @internal the quotient of two numbers, rounded away from zero */
function dividedUp(number: bigint, by: bigint): bigint {
  return number < 0n ? -((-number + by - 1n) / by) : (number + by - 1n) / by;
}

/**
 * The amount as Kubernetes itself would write it: exact, without a fraction, with the largest suffix that allows it.
 * A binary amount that is no whole number, or smaller than 1024, is written without a binary suffix.
 * @internal
 */
export function formatQuantity({ nanos, form }: Quantity): string {
  if (nanos === 0n) return "0";
  const whole = nanos % NANOS === 0n;
  const size = nanos < 0n ? -nanos : nanos;
  if (form === "binary" && whole && size >= 1024n * NANOS) return binaryText(nanos / NANOS);
  let [number, power] = [nanos, -9];
  while (number % 1000n === 0n && power < 18) [number, power] = [number / 1000n, power + 3];
  if (form === "exponent") return power === 0 ? `${number}` : `${number}e${power}`;
  const suffix = Object.keys(DECIMAL).find((key) => DECIMAL[key] === power);
  return `${number}${suffix}`;
}

function binaryText(number: bigint): string {
  let [rest, power] = [number, 0];
  while (rest % 1024n === 0n && power < 6) [rest, power] = [rest / 1024n, power + 1];
  return `${rest}${Object.keys(BINARY).find((key) => BINARY[key] === power) ?? ""}`;
}

/** @internal the sum, in the form of the first: what the containers of a pod ask for together */
export function sumOfQuantities(quantities: readonly Quantity[]): Quantity {
  const nanos = quantities.reduce((sum, quantity) => sum + quantity.nanos, 0n);
  return { nanos, form: quantities[0]?.form ?? "decimal" };
}

/** @internal CPU in millicores, rounded up as the scheduler does */
export function milliCores({ nanos }: Quantity): number {
  return Number(dividedUp(nanos, NANOS / 1000n));
}

/** @internal memory in MiB, rounded up to a whole one */
export function mebibytes({ nanos }: Quantity): number {
  return Number(dividedUp(nanos, 1024n * 1024n * NANOS));
}

/** The GiB that a volume of an amount has: Azure makes no parts of them. @internal */
export function wholeGib(text: string): number | undefined {
  const quantity = parseQuantity(text);
  return quantity && Number(dividedUp(quantity.nanos, NANOS * 1024n ** 3n));
}
