import type { ReactNode } from "react";

import { strings } from "#renderer/strings/strings.ts";
import { useReviewer } from "#renderer/ui/reviewers.ts";
import type { PlacedMark, ReviewedItem } from "#shared/api/reviewing.ts";

import type { TextSpan } from "./lay-over-text.ts";
import { markOf } from "./make-decisions.ts";
import type { Stop } from "./review-stops.ts";

export interface MarkedSpanProps {
  readonly span: TextSpan;
  readonly item: ReviewedItem;
  /** What is looked at. */
  readonly stop: Stop | null;
  /** Of the item's comments, by their marks. */
  readonly numbers: ReadonlyMap<string, number>;
  onChooseMark(markId: string): void;
}

const text = strings.reviewMark;

/** A stretch of the text under its marks: struck, underlined, framed; whose it is stands behind it. A click chooses it. */
export const MarkedSpan = ({ span, item, stop, numbers, onChooseMark }: MarkedSpanProps) => {
  const words = span.isLeadIn ? <b>{span.text}</b> : span.text;
  const conflict = span.conflict === null ? undefined : item.conflicts[span.conflict];
  const markIds = conflict
    ? conflict.versions.flatMap((version) => version.markIds)
    : [...span.cutBy, ...span.insertedBy, ...span.deletedBy, ...span.commentedBy];
  const marks = markIds.flatMap((id) => markOf(item, id) ?? []);
  const [first] = marks;
  if (!first) return words;
  const signs = span.signs.flatMap((id) => markOf(item, id) ?? []);
  const isCurrent = stop !== null && marks.some(({ id }) => stop.markIds.includes(id));
  const said = conflict
    ? text.conflict(conflict.versions.length)
    : marks
        .map(({ reviewer, quote, wish, note }) => [text.said(reviewer, quote, wish), note].filter(Boolean).join("　"))
        .join("\n");
  // What is seen is part of what is spoken.
  const label = said.includes(span.text) ? said : text.about(span.text, said);
  return (
    <>
      <Chosen
        mark={first}
        label={label}
        isCurrent={isCurrent}
        versions={conflict?.versions.length ?? null}
        className={classOf(span, conflict !== undefined)}
        onChooseMark={onChooseMark}
      >
        {span.cutBy.length > 0 ? text.cut : words}
      </Chosen>
      {signs.map((mark) => (
        <Sign key={mark.id} mark={mark} number={numbers.get(mark.id) ?? null} onChooseMark={onChooseMark} />
      ))}
    </>
  );
};

const classOf = ({ insertedBy, deletedBy, commentedBy, cutBy }: TextSpan, isConflict: boolean): string =>
  [
    isConflict && "is-conflict",
    insertedBy.length > 0 && "is-inserted",
    deletedBy.length > 0 && "is-deleted",
    commentedBy.length > 0 && "is-commented",
    cutBy.length > 0 && "is-cut",
  ]
    .filter(Boolean)
    .join(" ");

interface ChosenProps {
  readonly mark: PlacedMark;
  readonly label: string;
  readonly isCurrent: boolean;
  /** Of a conflict; the style sheet shows how many. */
  readonly versions: number | null;
  readonly className: string;
  readonly children: ReactNode;
  onChooseMark(markId: string): void;
}

const Chosen = ({ mark, label, isCurrent, versions, className, children, onChooseMark }: ChosenProps) => {
  const { hue } = useReviewer(mark.reviewer);
  return (
    <span
      role="button"
      tabIndex={-1}
      aria-label={label}
      aria-current={isCurrent || undefined}
      title={label}
      data-versions={versions ?? undefined}
      className={`review-mark is-reviewer-${hue} ${className}${isCurrent ? " is-current" : ""}`}
      // The keys stay with what is current.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onChooseMark(mark.id)}
      onKeyDown={() => undefined}
    >
      {children}
    </span>
  );
};

/** Behind a mark: whose it is; of a comment also its number. */
const Sign = ({
  mark,
  number,
  onChooseMark,
}: { mark: PlacedMark; number: number | null } & Pick<ChosenProps, "onChooseMark">) => {
  const { sign, hue } = useReviewer(mark.reviewer);
  return (
    // The mark before it is the button; this is a larger place to hit.
    <sup aria-hidden className={`review-mark-sign is-reviewer-${hue}`} onClick={() => onChooseMark(mark.id)}>
      {sign}
      {number}
    </sup>
  );
};
