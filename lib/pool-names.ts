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
  const hex = createHash("sha256").update(text).digest("hex");
  return BigInt(`0x${hex}`).toString(36).slice(0, HASH_LENGTH);
}

/** A legal pool name, derived from another: its beginning, where there is room for it, and a digest of the whole. */
function derivedName(name: string, os: NodeOs, attempt: number): string {
  const suffix = `t${digest(attempt === 0 ? name : `${name}#${attempt}`)}`;
  const beginning = name
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "")
    .replace(/^[0-9]+/, "");
  return beginning.slice(0, MAX_LENGTH[os] - suffix.length) + suffix;
}

/** @internal */
export interface NamedPool {
  readonly name: string;
  /** The name that the pool takes for the time of a rotation. */
  readonly rotation: string;
  /** Whether no pool before it had the name: of two pools with one name, the second is the mistake. */
  readonly nameWasFree: boolean;
}

/** @internal */
export interface PoolNameConflict {
  readonly name: string;
  /** The pool whose rotation name it is; nothing when it is another pool's own name. */
  readonly rotationNameOf?: string;
}

/**
 * The names that the pools of one cluster use: their own, and the ones they take for the time of a rotation.
 *
 * A rotation name is settled when its pool is added and never moves because of another pool, so that adding a pool
 * leaves the other pools' Terraform as it was.
 * @internal
 */
export class PoolNames {
  private readonly names = new Set<string>();
  private readonly rotations = new Map<string, string>();

  /** Takes a pool in, under the rotation name that was asked for or one of the library's making. */
  public add(name: string, os: NodeOs, wanted?: string): NamedPool {
    const nameWasFree = !this.names.has(name);
    this.names.add(name);
    const rotation = wanted ?? this.freeRotationName(name, os);
    if (!this.rotations.has(rotation)) this.rotations.set(rotation, name);
    return { name, rotation, nameWasFree };
  }

  /** Why a pool's name, or its rotation name, cannot be used; nothing when both can. */
  public conflict({ name, rotation, nameWasFree }: NamedPool): PoolNameConflict | undefined {
    if (!nameWasFree) return { name };
    const rotating = this.rotations.get(name);
    if (rotating !== undefined) return { name, rotationNameOf: rotating };
    const taker = this.rotations.get(rotation);
    if (taker !== undefined && taker !== name) return { name: rotation, rotationNameOf: taker };
    return undefined;
  }

  private freeRotationName(name: string, os: NodeOs): string {
    for (let attempt = 0; ; attempt++) {
      const candidate = derivedName(name, os, attempt);
      if (!this.names.has(candidate) && !this.rotations.has(candidate)) return candidate;
    }
  }
}
