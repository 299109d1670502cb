import type { OpenPack, ReviewState } from "#shared/api/review-desk.ts";
import type { ManuscriptItem } from "#shared/model/manuscript.ts";

/** An item as the list shows it: 未看 `unseen`, 有意见 `marked`, 无意见 `clean`. */
export interface ListedItem {
  readonly item: ManuscriptItem;
  /** Its title, or the first words of a brief. */
  readonly name: string;
  readonly sectionId: string;
  readonly state: "unseen" | "marked" | "clean";
  readonly marks: number;
}

export interface ListedSection {
  readonly id: string;
  readonly name: string;
  readonly items: readonly ListedItem[];
}

const shownOpening = 24;

/** What an item is called: its title, or how a brief begins. */
export const nameOfItem = ({ title, body }: Pick<ManuscriptItem, "title" | "body">): string => {
  if (title !== null) return title;
  const first = body.find((block) => block.kind === "paragraph");
  const letters = [...(first?.kind === "paragraph" ? first.text : "")];
  return letters.length > shownOpening ? `${letters.slice(0, shownOpening).join("")}…` : letters.join("");
};

/** The sections that hold items, in order, with what was said of each item. */
export const listItems = (
  { manuscript, sectionIds }: OpenPack["base"],
  { marks, noComment }: ReviewState,
): ListedSection[] => {
  const counts = new Map<string, number>();
  for (const { itemId } of marks) counts.set(itemId, (counts.get(itemId) ?? 0) + 1);
  const clean = new Set(noComment);
  return manuscript.sections.flatMap(({ name, items }, index) => {
    const id = sectionIds[index] ?? "";
    if (items.length === 0) return [];
    return [
      {
        id,
        name,
        items: items.map((item): ListedItem => {
          const count = counts.get(item.id) ?? 0;
          const state = count > 0 ? "marked" : clean.has(item.id) ? "clean" : "unseen";
          return { item, name: nameOfItem(item), sectionId: id, state, marks: count };
        }),
      },
    ];
  });
};
