import type { Composition } from "#shared/domain/composing/composition.ts";
import type { Item } from "#shared/model/item.ts";
import type { Layout } from "#shared/model/layout.ts";

import type { ListedItem } from "./docx/approval-sheet.ts";

/** The items of an issue by section, in the order in which they are printed; what prints nothing is not among them. */
export const listItems = (
  { body }: Composition,
  { pages }: Layout,
  items: readonly Item[],
): { name: string; items: ListedItem[] }[] => {
  const byId = new Map(items.map((item) => [item.id, item]));
  const sections: { name: string; items: ListedItem[] }[] = [];
  let last: string | null = null;
  for (const { heading, itemId } of body) {
    if (heading?.level === 1) sections.push({ name: heading.section, items: [] });
    const item = itemId === null || itemId === last ? undefined : byId.get(itemId);
    last = itemId;
    if (!item) continue;
    const page = pages.find(({ part, lines }) => part === "body" && lines.some((line) => line.itemId === item.id));
    sections.at(-1)?.items.push({
      title: item.title ?? `${item.opening.slice(0, 24)}…`,
      sourceUnit: item.sourceUnit,
      page: page?.label ?? null,
      isBrief: item.isBrief,
    });
  }
  return sections;
};
