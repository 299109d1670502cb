import { readFile } from "node:fs/promises";
import { join, resolve, sep } from "node:path";

import { rendererMediaType } from "#core/renderer-media-type.ts";

/** A file of the built renderer, ready to be sent. */
export interface StaticFile {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
}

/** Finds the file for a URL path; `/` is the page itself. Null for anything outside the folder or of unknown type. */
export const readStaticFile = async (folder: string, urlPath: string): Promise<StaticFile | null> => {
  const wanted = urlPath === "/" ? "index.html" : decodePath(urlPath).slice(1);
  const root = resolve(folder);
  const file = join(root, wanted);
  const mediaType = rendererMediaType(file);
  if (!file.startsWith(root + sep) || mediaType === undefined) return null;
  try {
    return { bytes: await readFile(file), mediaType };
  } catch {
    return null;
  }
};

const decodePath = (path: string): string => {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
};
