import { isAbsolute, join, relative } from "node:path";

/**
 * What the window may do. The texts it shows come from fifty offices' files; whatever such a text makes the page do,
 * these rules hold. Each names the attack that it stops.
 */

/** Where the renderer stands: a scheme of our own, so that it has an origin and no other page can have the same. */
export const appScheme = "app";
export const pageAddress = `${appScheme}://bulletin/index.html`;

const appHost = new URL(pageAddress).host;

/** Against a link, a form or a dropped file that puts a foreign page in this window, with the way to the core still open. */
export const mayNavigateTo = (address: string): boolean => withoutFragment(address) === pageAddress;

/**
 * Against pages that open windows of their own (a copy of this one's rights, a fake dialog), and against addresses that
 * start programs (file:, smb:, ms-office: …): no window ever opens; a link that the user has just clicked goes to the
 * browser, and only over https.
 */
export const mayOpenInBrowser = (address: string, millisecondsSinceInput: number): boolean =>
  parse(address)?.protocol === "https:" && millisecondsSinceInput >= 0 && millisecondsSinceInput <= clickHoldsFor;

/** A click explains what happens within this time after it, in milliseconds. */
const clickHoldsFor = 1000;

/** Against a page that asks for camera, place, clipboard, notifications …: an editing desk needs none of them. */
export const mayHavePermission = (): boolean => false;

/** Against a page inside the page with settings of its own (Node among them): there is no webview in this app. */
export const mayAttachWebview = (): boolean => false;

/** The part of Electron's frame that tells who sent a message. */
export interface SenderFrame {
  readonly url: string;
  /** Null for the page itself, else the frame that holds this one. */
  readonly parent: unknown;
}

/**
 * Against messages to the core from anything but our page: a frame inside it, a page that got into the window, or a
 * frame that is already gone (null).
 */
export const isOwnPage = (sender: SenderFrame | null): boolean =>
  sender !== null && sender.parent === null && withoutFragment(sender.url) === pageAddress;

/**
 * Against addresses that climb out of the folder (`..`, also as `%2e%2e` or with backslashes, absolute paths, null
 * bytes) and read the user's files: the file for an address of the renderer, null for every other address.
 */
export const fileOfAddress = (rendererFolder: string, address: string): string | null => {
  const url = parse(address);
  if (url?.protocol !== `${appScheme}:` || url.host !== appHost) return null;
  const path = decode(url.pathname);
  if (path === null || /[\\\0]/u.test(path)) return null;
  const file = join(rendererFolder, path);
  const inside = relative(rendererFolder, file);
  return inside === "" || inside.startsWith("..") || isAbsolute(inside) ? null : file;
};

/**
 * Against scripts that come with a text: only our own files run. Styles are written by the component library at run
 * time. The same as on the web host, but for addresses that only a server can have.
 */
export const contentSecurityPolicy =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; form-action 'none'; frame-src 'none'";

const withoutFragment = (address: string): string => address.split("#", 1)[0] ?? "";

const parse = (address: string): URL | null => (URL.canParse(address) ? new URL(address) : null);

const decode = (path: string): string | null => {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
};
