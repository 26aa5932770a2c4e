import { NodeOs } from "../../lib/pool-names";

/** @internal what a pool is, beside its options */
export interface PoolKind {
  readonly os: NodeOs;
  readonly mode: "System" | "User";
  readonly spot: boolean;
}
