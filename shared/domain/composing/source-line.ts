import type { Item } from "../../model/item.ts";

/**
 * The closing line of an item, in full-width brackets: the source unit, “记者：张三、李四” and
 * “通讯员：王五”, as far as they are known, with U+3000 between.
 * Null when neither the source unit nor anybody of the byline is known.
 */
export const sourceLine = ({ sourceUnit, byline }: Pick<Item, "sourceUnit" | "byline">): string | null => {
  const parts = [
    ...(sourceUnit === null ? [] : [sourceUnit]),
    ...people("记者", byline?.reporters ?? []),
    ...people("通讯员", byline?.correspondents ?? []),
  ];
  return parts.length === 0 ? null : `（${parts.join("　")}）`;
};

const people = (role: string, names: readonly string[]): string[] =>
  names.length === 0 ? [] : [`${role}：${names.join("、")}`];
