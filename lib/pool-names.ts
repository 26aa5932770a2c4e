import { createHash } from "crypto";

/** @internal */
export type NodeOs = "Linux" | "Windows";

const MAX_LENGTH: Record<NodeOs, number> = { Linux: 12, Windows: 6 };
const POOL_NAME = /^[a-z][a-z0-9]*$/;
const HASH_LENGTH = 5;

/** @internal the most letters that a pool of the operating system may have in its name */
export function maxPoolNameLength(os: NodeOs): number {
  return MAX_LENGTH[os];
}

/** @internal */
export function isPoolName(name: string, os: NodeOs): boolean {
  return POOL_NAME.test(name) && name.length <= MAX_LENGTH[os];
}

/** @internal the fixed-length, lower-case digest of a name, which tells long names apart in few letters */
function digest(text: string): string {
  const known = DIGESTS.get(text);
  if (known !== undefined) return known;
  const hex = createHash("sha256").update(text).digest("hex");
  const short = BigInt(`0x${hex}`).toString(36).slice(0, HASH_LENGTH);
  DIGESTS.set(text, short);
  return short;
}

/** Pools of many clusters have the same names. */
const DIGESTS = new Map<string, string>();

/** A legal pool name, derived from another: its beginning, where there is room for it, and a digest of the whole. */
function derivedName(name: string, os: NodeOs, attempt: number): string {
  const suffix = `t${digest(attempt === 0 ? name : `${name}#${attempt}`)}`;
  const beginning = name
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "")
    .replace(/^[0-9]+/, "");
  return beginning.slice(0, MAX_LENGTH[os] - suffix.length) + suffix;
}

/** @internal why a pool cannot have a name: the pool that is made later is always the one to change */
export interface PoolNameConflict {
  readonly kind: "nameTaken" | "nameIsRotationName" | "rotationNameTaken";
  /** The pool that has the name already. */
  readonly other: string;
}

/** @internal */
export interface NamedPool {
  readonly name: string;
  /** The name that the pool takes for the time of a rotation. */
  readonly rotation: string;
  /** With the pools that came before it and are still there when this is asked. */
  readonly conflict?: PoolNameConflict;
}

interface TakenNames {
  readonly name: string;
  readonly rotation: string;
  readonly isThere: () => boolean;
}

/**
 * The names that the pools of one cluster use: their own, and the ones they take for the time of a rotation.
 *
 * A rotation name is settled when its pool is added and never moves because of another pool, so that adding a pool
 * leaves the other pools' Terraform as it was.
 * @internal
 */
export class PoolNames {
  private taken: TakenNames[] = [];

  /**
   * Takes a pool in, under the rotation name that was asked for or one of the library's making. A pool that is not there
   * any more has no names.
   */
  public add(name: string, os: NodeOs, wanted?: string, isThere = () => true): NamedPool {
    const before = this.taken.filter((one) => one.isThere());
    const rotation = wanted ?? freeRotationName(name, os, before);
    const own: TakenNames = { name, rotation, isThere };
    this.taken = [...before, own];
    return {
      name,
      rotation,
      get conflict() {
        return conflictAmong(before, own);
      },
    };
  }
}

function conflictAmong(all: TakenNames[], { name, rotation }: TakenNames): PoolNameConflict | undefined {
  const mine = [name, rotation];
  const alike = all.filter((one) => mine.includes(one.name) || mine.includes(one.rotation));
  const before = alike.filter((one) => one.isThere());
  if (isName(before, name)) return { kind: "nameTaken", other: name };
  const rotating = rotatingTo(before, name);
  if (rotating !== undefined) return { kind: "nameIsRotationName", other: rotating };
  if (rotation === name || isName(before, rotation)) return { kind: "rotationNameTaken", other: rotation };
  const taker = rotatingTo(before, rotation);
  return taker === undefined ? undefined : { kind: "rotationNameTaken", other: taker };
}

function freeRotationName(name: string, os: NodeOs, before: TakenNames[]): string {
  for (let attempt = 0; ; attempt++) {
    const candidate = derivedName(name, os, attempt);
    if (candidate !== name && !isName(before, candidate) && rotatingTo(before, candidate) === undefined) {
      return candidate;
    }
  }
}

function isName(taken: TakenNames[], name: string): boolean {
  return taken.some((one) => one.name === name);
}

/** The pool that takes a name for the time of its rotation. */
function rotatingTo(taken: TakenNames[], name: string): string | undefined {
  return taken.find((one) => one.rotation === name)?.name;
}
