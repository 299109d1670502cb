import { composeManuscript } from "#shared/domain/composing/compose-manuscript.ts";
import { layOut } from "#shared/domain/typesetting/layout.ts";
import { reusePages } from "#shared/domain/typesetting/reuse-pages.ts";
import type { ItemContent } from "#shared/model/item.ts";
import type { Layout } from "#shared/model/layout.ts";
import type { Manuscript } from "#shared/model/manuscript.ts";

/** Lays out an issue with one of its items as it is being typed. */
export type LiveLayout = (manuscript: Manuscript, itemId: string, content: ItemContent) => Layout;

/**
 * Makes one that keeps what it laid out last, so that pages that did not change stay the same objects. The whole issue is
 * laid out every time: 60 pages take some 9 ms, which leaves nothing for a cleverer engine to gain.
 */
export const createLiveLayout = (): LiveLayout => {
  let last: Layout | null = null;
  return (manuscript, itemId, content) => {
    last = reusePages(layOut(composeManuscript(withContent(manuscript, itemId, content)), manuscript.profile), last);
    return last;
  };
};

/** The manuscript with the content of one item replaced. */
const withContent = (manuscript: Manuscript, itemId: string, content: ItemContent): Manuscript => ({
  ...manuscript,
  sections: manuscript.sections.map((section) =>
    section.items.some(({ id }) => id === itemId)
      ? { ...section, items: section.items.map((item) => (item.id === itemId ? { ...item, ...content } : item)) }
      : section,
  ),
});
