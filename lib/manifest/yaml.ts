/* eslint-disable @typescript-eslint/no-require-imports -- the point of this file */
import type * as library from "yaml";

/**
 * The parser of manifests, 72 files, loaded when the first manifest is read: most programs have none.
 * @internal
 */
export const yaml = () => require("yaml") as typeof library;
