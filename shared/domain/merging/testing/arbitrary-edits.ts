import fc from "fast-check";

import { inTextOrder, type Edit } from "../text-edit.ts";

/** Chinese prose in small: words of two characters that share characters, figures, marks, paragraphs. */
export const arbitraryText = (maxLength = 60): fc.Arbitrary<string> =>
  fc
    .array(
      fc.constantFrom("提高", "增高", "水平", "召开", "会议", "12", "3.5%", "，", "。", "\n", "云岭区", "的", "A"),
      {
        maxLength: maxLength / 2,
      },
    )
    .map((parts) => parts.join(""));

/** Edits of one author, in any order, that can be carried out together. */
export const arbitraryEdits = (text: string, most = 6): fc.Arbitrary<Edit[]> =>
  fc
    .array(fc.record({ start: fc.nat(text.length), length: fc.nat(5), put: arbitraryText(8) }), { maxLength: most })
    .map((wishes) => {
      const edits: Edit[] = [];
      const wanted = wishes.map(({ start, length, put }) => ({
        start,
        end: Math.min(start + length, text.length),
        text: put,
      }));
      let done = -1;
      for (const edit of inTextOrder(wanted)) {
        if (edit.start <= done || text.slice(edit.start, edit.end) === edit.text) continue;
        edits.push(edit);
        done = edit.end;
      }
      return edits;
    });
