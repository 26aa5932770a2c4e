import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** The root of the repository. */
export const ROOT = path.join(__dirname, "..", "..", "..");

/** The text of a file, by its path from the root. */
export function text(file: string): string {
  return readFileSync(path.join(ROOT, file), "utf8");
}

/** Every file below a folder, by its path from the root. */
export function filesUnder(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder), { withFileTypes: true })
    .flatMap((entry) => {
      const file = path.posix.join(folder, entry.name);
      return entry.isDirectory() ? filesUnder(file) : [file];
    })
    .sort();
}
