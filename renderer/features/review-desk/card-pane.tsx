import { Button, Input } from "antd";
import { useRef, useState } from "react";

import { strings } from "#renderer/strings/strings.ts";
import { FindingChange } from "#renderer/ui/finding-change.tsx";
import { SeveritySign } from "#renderer/ui/severity-sign.tsx";
import type { ReviewTexts } from "#shared/domain/merging/review-texts.ts";
import { findingKey } from "#shared/domain/proofreading/finding-key.ts";
import type { ReviewMark } from "#shared/model/review.ts";

import { MarkCard, type WishChoices } from "./mark-card.tsx";
import type { PlacedFinding } from "./place-findings.ts";

export interface CardPaneProps {
  /** Of the item, as they are numbered. */
  readonly marks: readonly ReviewMark[];
  readonly markId: string | null;
  readonly isClean: boolean;
  readonly texts: ReviewTexts;
  readonly choices: WishChoices;
  /** Null until the rules have read the base. */
  readonly findings: readonly PlacedFinding[] | null;
  /** A comment on the item as a whole is being written. */
  readonly isCommenting: boolean;
  /** Null where nothing was written. */
  onCommented(note: string | null): void;
  onChoose(markId: string): void;
  onChange(markId: string, change: Partial<Pick<ReviewMark, "content" | "note">>): void;
  onRemove(markId: string): void;
  onAdopt(placed: PlacedFinding): void;
  onReopen(): void;
}

const text = strings.reviewDesk;

/** What the reviewer says of the item, and what the rules find in it. */
export const CardPane = ({ marks, markId, isClean, texts, choices, findings, isCommenting, ...on }: CardPaneProps) => (
  // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a long list is scrolled by keyboard too
  <aside className="desk-cards" aria-label={text.cards} tabIndex={0}>
    <h2>{text.marks(marks.length)}</h2>
    {isCommenting && <NewComment onWritten={on.onCommented} />}
    {marks.length === 0 && (
      <p className="quiet">
        {isClean ? text.isClean : text.noMarks}{" "}
        {isClean && (
          <Button size="small" type="link" onClick={on.onReopen}>
            {text.reopen}
          </Button>
        )}
      </p>
    )}
    <ol>
      {marks.map((mark, index) => (
        <MarkCard
          key={mark.id}
          mark={mark}
          number={index + 1}
          isCurrent={mark.id === markId}
          texts={texts}
          choices={choices}
          onChoose={() => on.onChoose(mark.id)}
          onChange={(change) => on.onChange(mark.id, change)}
          onRemove={() => on.onRemove(mark.id)}
        />
      ))}
    </ol>
    <h2>{findings === null ? text.reading : text.findings(findings.length)}</h2>
    {findings?.length === 0 && <p className="quiet">{text.noFindings}</p>}
    <ul>
      {findings?.map((placed) => {
        const { finding } = placed;
        return (
          <li key={findingKey(finding)} className="desk-card" data-testid="finding-card">
            <p className="desk-change">
              <SeveritySign severity={finding.severity} isNamed />{" "}
              <FindingChange finding={finding} replacement={finding.suggestion} />
            </p>
            <p className="small">{finding.message}</p>
            <Button size="small" className="desk-adopt" onClick={() => on.onAdopt(placed)}>
              {finding.suggestion === null ? text.adoptComment : text.adopt}
            </Button>
          </li>
        );
      })}
    </ul>
  </aside>
);

const NewComment = ({ onWritten }: { onWritten(note: string | null): void }) => {
  const [note, setNote] = useState("");
  /** To end it takes the focus away, which would end it once more. */
  const isOver = useRef(false);
  const end = (takesNote: boolean): void => {
    if (isOver.current) return;
    isOver.current = true;
    onWritten(takesNote && note.trim() !== "" ? note.trim() : null);
  };
  return (
    <Input.TextArea
      autoFocus
      className="desk-new-comment"
      aria-label={text.ofItem.comment}
      placeholder={text.comment}
      autoSize={{ minRows: 2, maxRows: 10 }}
      maxLength={4000}
      value={note}
      onChange={({ target }) => setNote(target.value)}
      onBlur={() => document.hasFocus() && end(true)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing || event.nativeEvent.keyCode === 229) return;
        if (event.key === "Escape") end(false);
        if (event.key !== "Enter" || event.shiftKey) return;
        event.preventDefault();
        end(true);
      }}
    />
  );
};
