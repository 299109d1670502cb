import { Button } from "antd";

import { strings } from "#renderer/strings/strings.ts";
import { formatMoment } from "#renderer/ui/dates.ts";
import { MarkChange } from "#renderer/ui/mark-change.tsx";
import { ReviewerSign } from "#renderer/ui/reviewer-sign.tsx";
import type { PlacedMark } from "#shared/api/reviewing.ts";

export interface SettledMarksProps {
  readonly marks: readonly PlacedMark[];
  /** Unfolded from the start. */
  readonly isOpen: boolean;
  readonly readOnly: boolean;
  onReopen(markId: string): void;
}

const text = strings.reviewMark;

/** What was decided, a line each: by whom, when, what was answered; each can be opened again. */
export const SettledMarks = ({ marks, isOpen, readOnly, onReopen }: SettledMarksProps) =>
  marks.length === 0 ? null : (
    <details className="settled-marks" key={String(isOpen)} open={isOpen}>
      <summary className="small">✓ {text.settled(marks.length)}</summary>
      <ul>
        {marks.map((mark) => (
          <li key={mark.id} className="small">
            <span className="settled-mark-words">
              <ReviewerSign name={mark.reviewer} /> <MarkChange mark={mark} />
              {mark.note !== null && <span className="quiet"> {mark.note}</span>}
            </span>
            <span className="quiet">
              {text.decided(
                strings.reviewing.states[mark.state],
                mark.decidedBy ?? "",
                mark.decidedAt === null ? "" : formatMoment(mark.decidedAt),
              )}
              {mark.reply !== null && ` · ${text.reply(mark.reply)}`}
            </span>
            {!readOnly && (
              <Button
                type="link"
                size="small"
                aria-label={text.reopenOf(text.said(mark.reviewer, mark.quote, mark.wish))}
                onClick={() => onReopen(mark.id)}
              >
                {text.reopen}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
