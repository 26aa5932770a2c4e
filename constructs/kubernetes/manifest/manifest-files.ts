import { readdirSync, readFileSync, statSync } from "fs";
import * as path from "path";
import { manifestErrors } from "../../../lib/errors/manifest";
import { Problem } from "../../../lib/errors/problem";

/** @internal a text, and the name that messages call it by */
export interface ManifestText {
  readonly source: string;
  readonly text: string;
}

/** @internal */
export interface ManifestTexts {
  readonly texts: ManifestText[];
  readonly problems: Problem[];
}

const MANIFEST = /\.(ya?ml|json)$/;

/** @internal */
export function readManifestFile(file: string): ManifestTexts {
  if (!isThere(file, "file")) {
    return { texts: [], problems: [manifestErrors.unreadable("path", "a file that can be read", String(file))] };
  }
  return { texts: [readText(file)], problems: [] };
}

/** @internal the files of a directory, by name, so that the order is the same on every machine */
export function readManifestDirectory(directory: string, recursive: boolean): ManifestTexts {
  if (!isThere(directory, "directory")) {
    const what = "a directory that can be read";
    return { texts: [], problems: [manifestErrors.unreadable("path", what, String(directory))] };
  }
  const files = filesIn(directory, recursive);
  if (files.length > 0) return { texts: files.map(readText), problems: [] };
  const what = "a directory with a .yaml, .yml or .json file in it";
  return { texts: [], problems: [manifestErrors.unreadable("path", what, directory)] };
}

function filesIn(directory: string, recursive: boolean): string[] {
  return readdirSync(directory, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const file = path.join(directory, entry.name);
      if (isThere(file, "directory")) return recursive ? filesIn(file, recursive) : [];
      return MANIFEST.test(entry.name) ? [file] : [];
    });
}

function readText(file: string): ManifestText {
  return { source: path.normalize(file).split(path.sep).join("/"), text: readFileSync(file, "utf8") };
}

function isThere(file: string, what: "file" | "directory"): boolean {
  const found = statSync(String(file), { throwIfNoEntry: false });
  return what === "file" ? found?.isFile() === true : found?.isDirectory() === true;
}
