import { EditOutlined } from "@ant-design/icons";
import { Input } from "antd";

import { strings } from "#renderer/strings/strings.ts";
import { formatMoment } from "#renderer/ui/dates.ts";
import { MarkChange } from "#renderer/ui/mark-change.tsx";
import { ReviewerSign } from "#renderer/ui/reviewer-sign.tsx";
import type { PlacedMark } from "#shared/api/reviewing.ts";

import type { CardActions } from "./card-actions.ts";
import { CardButton } from "./card-button.tsx";
import { WrittenWords } from "./written-words.tsx";

export interface MarkCardProps {
  readonly mark: PlacedMark;
  /** Of a comment. */
  readonly number: number | null;
  readonly isCurrent: boolean;
  readonly readOnly: boolean;
  /** Only of the card that is looked at. */
  readonly actions: CardActions;
  onChoose(): void;
}

const text = strings.reviewMark;

/** One mark: whose, what, why, and (of the one that is looked at) what can be done. */
export const MarkCard = ({ mark, number, isCurrent, readOnly, actions, onChoose }: MarkCardProps) => {
  const { reviewer, author, stage, content, note, madeAt, standing, place } = mark;
  const kind = strings.reviewing.kinds[content.kind];
  const isComment = content.kind === "comment";
  return (
    <li className={`mark-card${isCurrent ? " is-current" : ""}`} aria-current={isCurrent || undefined}>
      <button
        type="button"
        className="mark-card-face"
        aria-expanded={isCurrent}
        onMouseDown={(event) => event.preventDefault()}
        onClick={onChoose}
      >
        <span className="mark-card-head small">
          <ReviewerSign name={reviewer} isNamed />
          <span className="quiet">
            {text.stage(stage, number === null ? kind : `${kind} ${number}`)}
            {author !== reviewer && ` · ${text.by(author)}`}
          </span>
          <span className="mark-card-time quiet">{formatMoment(madeAt)}</span>
        </span>
        <MarkChange mark={mark} />
        {note !== null && <span className="mark-card-note">{note}</span>}
        {standing === "done" && <span className="mark-card-standing small">{text.done}</span>}
        {standing === "gone" && <span className="mark-card-standing small">{text.gone}</span>}
        {standing === "free" && isComment && place === null && content.place !== null && (
          <span className="mark-card-standing small">{text.placeGone}</span>
        )}
      </button>
      {isCurrent && !readOnly && (
        <div className="mark-card-actions">
          {actions.writing === "change" && (
            <WrittenWords
              mayBeEmpty
              label={text.ownWords}
              hint={text.ownWordsHint}
              words={actions.proposed ?? ""}
              onDone={actions.onChange}
              onCancel={actions.onCancelWriting}
            />
          )}
          {actions.writing === "answer" && (
            <WrittenWords
              mayBeEmpty={false}
              label={text.answer}
              hint={text.answerHint}
              words=""
              onDone={actions.onAnswer}
              onCancel={actions.onCancelWriting}
            />
          )}
          {actions.writing === null && (
            <>
              {isComment && <CardButton name="answer" isPrimary onClick={() => actions.onWrite("answer")} />}
              <CardButton
                name="accept"
                isPrimary={!isComment}
                disabled={standing === "gone"}
                onClick={actions.onAccept}
              />
              {actions.proposed !== null && <CardButton name="change" onClick={() => actions.onWrite("change")} />}
              <CardButton name="reject" onClick={actions.onReject} />
              <CardButton name="edit" icon={<EditOutlined />} onClick={actions.onEdit} />
              <Input
                size="small"
                className="mark-card-reply"
                aria-label={text.note}
                placeholder={text.note}
                value={actions.reply}
                maxLength={400}
                onChange={(event) => actions.onReply(event.target.value)}
                onKeyDown={(event) => {
                  if (event.nativeEvent.isComposing || event.nativeEvent.keyCode === 229) return;
                  if (event.key !== "Enter" && event.key !== "Escape") return;
                  // Written down, the keys are the screen's again.
                  event.preventDefault();
                  event.stopPropagation();
                  event.currentTarget.blur();
                }}
              />
            </>
          )}
        </div>
      )}
    </li>
  );
};
