import { readFile } from "node:fs/promises";

import { protocol } from "electron";

import { rendererMediaType } from "#core/renderer-media-type.ts";

import { appScheme, contentSecurityPolicy, fileOfAddress } from "./security.ts";

/** Gives app:// an origin and a secure context. Must run before Electron is ready. */
export const registerAppScheme = (): void =>
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);

/** Serves the files of the built renderer, and nothing else, under app://. */
export const serveRenderer = (rendererFolder: string): void =>
  protocol.handle(appScheme, async ({ method, url }) => {
    const file = method === "GET" ? fileOfAddress(rendererFolder, url) : null;
    const mediaType = file === null ? undefined : rendererMediaType(file);
    if (file === null || mediaType === undefined) return new Response(null, { status: 404 });
    try {
      return new Response(await readFile(file), {
        headers: {
          "content-type": mediaType,
          "content-security-policy": contentSecurityPolicy,
          "x-content-type-options": "nosniff",
        },
      });
    } catch {
      return new Response(null, { status: 404 });
    }
  });
