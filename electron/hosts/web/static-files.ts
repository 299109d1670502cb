import { readFile } from "node:fs/promises";
import { extname, join, resolve, sep } from "node:path";

/** A file of the built renderer, ready to be sent. */
export interface StaticFile {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
}

const mediaTypes: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
};

/** Finds the file for a URL path; `/` is the page itself. Null for anything outside the folder or of unknown type. */
export const readStaticFile = async (folder: string, urlPath: string): Promise<StaticFile | null> => {
  const wanted = urlPath === "/" ? "index.html" : decodePath(urlPath).slice(1);
  const root = resolve(folder);
  const file = join(root, wanted);
  const mediaType = mediaTypes[extname(file)];
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
