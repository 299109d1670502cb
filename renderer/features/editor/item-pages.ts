import type { Layout } from "#shared/model/layout.ts";

/** The printed numbers of the first and the last page that an item stands on; null where it is on none with a number. */
export const itemPages = (
  { pages }: Pick<Layout, "pages">,
  itemId: string,
): { readonly first: string; readonly last: string } | null => {
  const labels = pages
    .filter((page) => page.part === "body" && page.lines.some((line) => line.itemId === itemId))
    .flatMap(({ label }) => label ?? []);
  const [first] = labels;
  const last = labels.at(-1);
  return first === undefined || last === undefined ? null : { first, last };
};
