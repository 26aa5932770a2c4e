/**
 * What Terraform makes of a change of an attribute: done in place, by rebuilding the nodes of the pool through a
 * temporary pool, by a new resource in the place of the old one, or refused when it is applied.
 * @internal
 */
export type ChangeKind = "inPlace" | "rotation" | "replacement" | "refused";

/** @internal */
export interface AttributeChange {
  readonly kind: ChangeKind;
  /** A change that comes to something else than the others, and which that is, as it follows the word "when". */
  readonly except?: { readonly kind: ChangeKind; readonly when: string };
}

/** @internal */
export const IN_PLACE: AttributeChange = { kind: "inPlace" };
/** @internal */
export const ROTATION: AttributeChange = { kind: "rotation" };
/** @internal */
export const REPLACEMENT: AttributeChange = { kind: "replacement" };

/** @internal in place, but for one change that replaces */
export function inPlaceBut(when: string): AttributeChange {
  return { kind: "inPlace", except: { kind: "replacement", when } };
}

/**
 * The change of an attribute by its path, or of the block it is in where the attribute itself is not listed; nothing for
 * what the resource does not have.
 * @internal
 */
export function changeOf(table: Record<string, AttributeChange>, path: string): AttributeChange | undefined {
  const known = Object.hasOwn(table, path) ? table[path] : undefined;
  if (known) return known;
  const end = path.lastIndexOf(".");
  return end < 0 ? undefined : changeOf(table, path.slice(0, end));
}
