import { useEffect, useMemo, useRef } from "react";

import { strings } from "#renderer/strings/strings.ts";
import { BodyFigure } from "#renderer/ui/body-figure.tsx";
import { formatDays } from "#renderer/ui/dates.ts";
import type { PlacedMark, ReviewedItem } from "#shared/api/reviewing.ts";

import { layOverText, numberComments, type TextSpan } from "./lay-over-text.ts";
import { markOf } from "./make-decisions.ts";
import { MarkedSpan } from "./marked-span.tsx";
import type { Stop } from "./review-stops.ts";

import "./reviewed-text.css";

export interface ReviewedTextProps {
  readonly item: ReviewedItem;
  /** What is looked at; null where nothing is to be decided. */
  readonly stop: Stop | null;
  onChooseMark(markId: string): void;
}

/** The item as it reads now with every open mark in its place; what is looked at is kept in the middle of what is seen. */
export const ReviewedText = ({ item, stop, onChooseMark }: ReviewedTextProps) => {
  const page = useRef<HTMLDivElement>(null);
  const { title, blocks } = useMemo(() => layOverText(item), [item]);
  const numbers = useMemo(() => numberComments(item.marks), [item]);
  useEffect(() => {
    const box = page.current;
    const mark = box?.querySelector("[aria-current='true']");
    if (!box || !mark) return;
    const { top, bottom } = mark.getBoundingClientRect();
    const seen = box.getBoundingClientRect();
    const margin = seen.height / 6;
    // In sight it is left where it is: nothing jumps.
    if (top < seen.top + margin || bottom > seen.bottom - margin) mark.scrollIntoView({ block: "center" });
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- what is current stands elsewhere now
  }, [stop?.key, item.itemId]);
  const { content } = item;
  const marked = (spans: readonly TextSpan[]) =>
    spans.map((span, index) => (
      <MarkedSpan key={index} span={span} item={item} stop={stop} numbers={numbers} onChooseMark={onChooseMark} />
    ));
  const whole = item.marks.filter(({ state, place }) => state === "open" && place === null);
  return (
    <div
      ref={page}
      className="reviewed-text"
      lang="zh-CN"
      role="region"
      aria-label={strings.reviewing.text}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a long text is scrolled by keyboard too
      tabIndex={0}
    >
      <article>
        {title.length > 0 && <h2>{marked(title)}</h2>}
        <p className="reviewed-facts quiet small">
          {[item.section, content.sourceUnit, formatDays(content.eventDates)].filter(Boolean).join(" · ")}
        </p>
        {whole.length > 0 && (
          <p className="reviewed-whole">
            {whole.map(({ id }) => (
              <span key={id}>
                <MarkedSpan
                  span={wholeSpan(id, noteOf(markOf(item, id)))}
                  item={item}
                  stop={stop}
                  numbers={numbers}
                  onChooseMark={onChooseMark}
                />
              </span>
            ))}
          </p>
        )}
        {blocks.map((block, index) => {
          if (block.kind === "paragraph") {
            return (
              <p key={index} className="reviewed-paragraph">
                {content.isBrief && index === 0 ? "△" : ""}
                {marked(block.spans)}
              </p>
            );
          }
          if (block.kind === "picture") {
            return (
              <div key={index}>
                <BodyFigure figure={{ ...block.picture, caption: null }} />
                <p className="reviewed-caption small">{marked(block.caption)}</p>
              </div>
            );
          }
          return (
            <table key={index} className="body-table" aria-label={strings.figures.table}>
              <tbody>
                {block.rows.map((cells, row) => (
                  <tr key={row}>
                    {cells.map((cell, column) => (
                      <td key={column}>{marked(cell)}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          );
        })}
      </article>
    </div>
  );
};

/** So much of a comment is read over the text; the card has it all. */
const shownNote = 24;

const noteOf = (mark: PlacedMark | undefined): string => {
  const words = mark?.content.kind === "comment" ? (mark.note ?? "") : (mark?.wish ?? "");
  return words.length > shownNote ? `${words.slice(0, shownNote)}…` : words;
};

/** A mark on the item as a whole reads as a note over the text. */
const wholeSpan = (markId: string, wish: string): TextSpan => ({
  text: wish,
  isLeadIn: false,
  insertedBy: [],
  deletedBy: [],
  commentedBy: [markId],
  cutBy: [],
  conflict: null,
  signs: [markId],
});
