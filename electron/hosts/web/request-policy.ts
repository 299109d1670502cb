import { timingSafeEqual } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";

/**
 * A page of any web site can reach 127.0.0.1 through the user's browser, and so can DNS names that are rebound to it.
 * Each predicate here names the attack it stops; the server asks all of them before anything else.
 */

/** Against DNS rebinding: the browser must believe that it talks to this very address. */
export const isOwnHost = (headers: IncomingHttpHeaders, port: number): boolean =>
  headers.host === `127.0.0.1:${port}` || headers.host === `localhost:${port}`;

/**
 * Against requests from other sites: a browser names the page's origin on every cross-site call, and how the request
 * came about. Programs that are no browser send neither; they still need the token.
 */
export const isOwnOrigin = (headers: IncomingHttpHeaders, port: number): boolean => {
  const { origin } = headers;
  if (origin !== undefined && origin !== `http://127.0.0.1:${port}` && origin !== `http://localhost:${port}`) {
    return false;
  }
  const site = headers["sec-fetch-site"];
  return site === undefined || site === "same-origin" || site === "none";
};

/** Against other users and programs of this PC: only who was given the address of this run knows the token. */
export const hasToken = (headers: IncomingHttpHeaders, token: string): boolean => {
  const given = Buffer.from(headers.authorization ?? "");
  const wanted = Buffer.from(`Bearer ${token}`);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
};
