import type { Publication } from "../../model/publication.ts";
import type { ComposedParagraph } from "./composition.ts";
import { plainParagraph } from "./plain-paragraph.ts";

/** The lines of the last page; an unknown field prints no line. Two-character labels are spread to four with U+3000. */
export const composeColophon = (colophon: Publication["colophon"]): ComposedParagraph[] => {
  const lines: [before: string, value: string | null, after: string][] = [
    ["（", colophon.notice, "）"],
    ["发放范围：", colophon.distribution, ""],
    ["主　　办：", colophon.organizer, ""],
    ["编辑出版：", colophon.editor, ""],
    ["电　　话：", colophon.phone, ""],
    ["邮　　箱：", colophon.email, ""],
  ];
  return lines.flatMap(([before, value, after]) =>
    value === null ? [] : [plainParagraph("colophon", before + value + after)],
  );
};
