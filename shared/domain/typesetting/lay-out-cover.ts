import type { LaidLine } from "../../model/layout.ts";
import type { PrintProfile } from "../../model/print-profile.ts";
import type { Composition } from "../composing/composition.ts";
import { breakFlow, countLines, measureParagraph } from "./flow.ts";
import { libreOffice74 } from "./line-breaking-rules.ts";
import { paginate, type PlacedLine } from "./paginate.ts";
import { placeLines } from "./place-lines.ts";
import { textArea } from "./text-style.ts";

/**
 * The cover: title, month and number from a fifth of the page down, compiler and date at its foot, one pitch above the
 * margin. What room there is, is shared out in whole pitches; a cover without room runs on without gaps.
 */
export const layOutCover = (cover: Composition["cover"], profile: PrintProfile): LaidLine[][] => {
  const paragraphs = [...cover.head, ...cover.foot].map((composed) => measureParagraph(composed, profile));
  const starts = breakFlow(paragraphs, profile, libreOffice74);
  const { height } = textArea(profile);
  const used = paragraphs.reduce((sum, { lineHeight }, index) => sum + lineHeight * (starts[index]?.length ?? 0), 0);
  const room = Math.max(0, Math.floor((height - used) / profile.pitch) - 1);
  const above = Math.min(Math.round(height / profile.pitch / 5), Math.floor(room / 2));
  const between = room - above;
  const placed = paginate(paragraphs, countLines(starts), height).map((line): PlacedLine =>
    line.page > 0
      ? line
      : {
          ...line,
          y: line.y + (line.paragraph < cover.head.length ? above : above + between) * profile.pitch,
        },
  );
  return placeLines(paragraphs, starts, placed, profile);
};
