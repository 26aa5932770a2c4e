const LABEL = /^[a-z0-9_]([-a-z0-9_]{0,61}[a-z0-9_])?$/i;

/** @internal what Azure takes as the name of a private zone: two labels or more */
export function isZoneName(name: string): boolean {
  const labels = name.split(".");
  return name.length <= 253 && labels.length >= 2 && labels.length <= 34 && labels.every((label) => LABEL.test(label));
}
