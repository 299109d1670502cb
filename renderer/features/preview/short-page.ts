import type { Layout } from "#shared/model/layout.ts";
import type { PrintProfile } from "#shared/model/print-profile.ts";

/** Why a page ends before it is full. */
export interface ShortPage {
  /** Lines of the pitch that stay empty. */
  readonly lines: number;
  /** The heading that was moved to the next page. */
  readonly title: string;
  readonly reason: string;
}

/** Of a body page that ends early because the next one was forced to begin; null for every other. */
export const shortPage = ({ pages }: Layout, index: number, { page, pitch }: PrintProfile): ShortPage | null => {
  const [here, next] = [pages[index], pages[index + 1]];
  const last = here?.lines.at(-1);
  if (here?.part !== "body" || last === undefined || !next?.anchor) return null;
  const room = page.height - page.bottom - (last.y + last.height);
  const lines = Math.floor(room / pitch + 0.01);
  return lines <= 0 ? null : { lines, title: next.anchor.title, reason: next.anchor.reason };
};
