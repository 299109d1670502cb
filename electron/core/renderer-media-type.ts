import { extname } from "node:path";

const mediaTypes: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
};

/** Media type of a file of the built renderer, by its name; undefined for what the renderer has none of: not to be served. */
export const rendererMediaType = (file: string): string | undefined => mediaTypes[extname(file)];
