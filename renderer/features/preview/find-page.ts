import { strings } from "#renderer/strings/strings.ts";
import type { LaidPage } from "#shared/model/layout.ts";

const { parts } = strings.preview;

/** What a page is called: the number printed on it, else the part it belongs to (封面). */
export const nameOfPage = ({ part, label }: LaidPage): string => label ?? parts[part];

/** The page that a typed text means, 0-based: one with that number, else the first of the part so called; null for none. */
export const findPage = (pages: readonly LaidPage[], typed: string): number | null => {
  const wanted = typed.normalize("NFKC").replaceAll(/[第页\s—-]/g, "");
  if (wanted === "") return null;
  const byLabel = pages.findIndex(({ label }) => label === wanted);
  const found = byLabel >= 0 ? byLabel : pages.findIndex(({ part }) => parts[part] === wanted);
  return found < 0 ? null : found;
};
