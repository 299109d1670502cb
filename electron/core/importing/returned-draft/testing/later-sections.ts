import { betweenCells, betweenRows, editContent, reviewTexts } from "#shared/domain/merging/review-texts.ts";
import type { ManuscriptItem } from "#shared/model/manuscript.ts";

import { fictionalSections } from "./fictional-base.ts";

/** The item with words of its body replaced. */
export const withBody = (item: ManuscriptItem, from: string | RegExp, to: string): ManuscriptItem => {
  const { body } = reviewTexts(item);
  const edits = { title: [], body: [{ start: 0, end: body.length, text: body.replace(from, to) }] };
  return { ...item, ...editContent(item, edits, item.body) };
};

const itemOf = (id: string): ManuscriptItem => {
  const item = fictionalSections.flatMap(({ items }) => items).find((each) => each.id === id);
  if (item === undefined) throw new Error(`no item ${id}`);
  return item;
};

/**
 * The fictional issue some days later: words and paragraphs changed, a cell and a row, the item `inspection` gone, `fresh` new,
 * `port` moved within its section and changed, `school` moved to another.
 */
export const laterSections = (): typeof fictionalSections => {
  const row = [betweenRows, "青石街道", betweenCells, "2", betweenCells, "198"].join("");
  const fresh: ManuscriptItem = {
    ...itemOf("market"),
    id: "fresh",
    title: "云溪街道建成口袋公园",
    body: [{ kind: "paragraph", text: "3月22日，云溪街道口袋公园建成开放，占地1800平方米。", leadIn: 0 }],
  };
  const items = [
    [withBody(itemOf("meeting"), "出席并讲话", "出席会议"), fresh],
    [itemOf("market"), withBody(itemOf("port"), /\n二是.*/u, "\n二是更新设备。\n三是畅通航道。"), itemOf("school")],
    [withBody(withBody(withBody(itemOf("clinic"), "312", "321"), row, ""), "义诊队还", "队员们还"), itemOf("brief")],
  ];
  return fictionalSections.map((section, index) => ({ ...section, items: items[index] ?? [] }));
};
