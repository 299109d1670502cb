import { EditOutlined, SwapOutlined } from "@ant-design/icons";
import { Button } from "antd";

import { strings } from "#renderer/strings/strings.ts";
import { ReviewerSign } from "#renderer/ui/reviewer-sign.tsx";
import type { ReviewConflict, ReviewedItem } from "#shared/api/reviewing.ts";
import { readableText } from "#shared/domain/reviewing/readable-text.ts";
import { compareTexts } from "#shared/domain/similarity/compare-texts.ts";

import type { CardActions } from "./card-actions.ts";
import { CardButton, keepFocus } from "./card-button.tsx";
import { markOf } from "./make-decisions.ts";
import { WrittenWords } from "./written-words.tsx";

export interface ConflictCardProps {
  readonly item: ReviewedItem;
  readonly conflict: ReviewConflict;
  readonly isCurrent: boolean;
  readonly readOnly: boolean;
  readonly actions: CardActions;
  onChoose(): void;
}

const text = strings.reviewMark;
/** Longer versions stand one under another. */
const longVersion = 40;

/** What is wanted of the same words, side by side: one click takes a version and turns the others down. */
export const ConflictCard = ({ item, conflict, isCurrent, readOnly, actions, onChoose }: ConflictCardProps) => {
  const { text: now, baseText, versions } = conflict;
  const isLong = [now, baseText, ...versions.map((version) => version.text)].some(
    (words) => words.length > longVersion,
  );
  return (
    <li className={`mark-card is-conflict${isCurrent ? " is-current" : ""}`} aria-current={isCurrent || undefined}>
      <button
        type="button"
        className="mark-card-face"
        aria-expanded={isCurrent}
        onMouseDown={(event) => event.preventDefault()}
        onClick={onChoose}
      >
        <span className="mark-card-head small">
          <b className="mark-card-conflict">
            <SwapOutlined aria-hidden /> {text.conflict(versions.length)}
          </b>
        </span>
        {isCurrent && <span className="quiet small">{text.versions}</span>}
      </button>
      <div className={`conflict-versions${isLong ? " is-long" : ""}`}>
        <div className="conflict-version">
          <span className="small quiet">{text.now}</span>
          <p>{shown(now)}</p>
        </div>
        {baseText !== now && (
          <div className="conflict-version">
            <span className="small quiet">{text.base}</span>
            <p>{shown(baseText)}</p>
          </div>
        )}
        {versions.map((version, index) => {
          const marks = version.markIds.flatMap((id) => markOf(item, id) ?? []);
          const reviewers = [...new Set(marks.map(({ reviewer }) => reviewer))];
          const notes = marks.flatMap(({ note }) => note ?? []);
          return (
            <div key={index} className="conflict-version is-wanted">
              <span className="small">
                {reviewers.map((name) => (
                  <ReviewerSign key={name} name={name} isNamed />
                ))}
              </span>
              <p>
                <Difference before={now} after={version.text} />
              </p>
              {notes.map((note) => (
                <span key={note} className="mark-card-note small">
                  {note}
                </span>
              ))}
              {!readOnly && (
                <Button
                  size="small"
                  title={shown(version.text)}
                  aria-label={text.takeOf(isCurrent ? ` ${index + 1}` : "", reviewers.join("、"))}
                  onMouseDown={keepFocus}
                  onClick={() => actions.onVersion(conflict, index)}
                >
                  {text.take} {isCurrent && <kbd>{index + 1}</kbd>}
                </Button>
              )}
            </div>
          );
        })}
      </div>
      {isCurrent && !readOnly && (
        <div className="mark-card-actions">
          {actions.writing === "change" ? (
            <WrittenWords
              mayBeEmpty
              label={text.ownWords}
              hint={text.ownWordsHint}
              words={actions.proposed ?? ""}
              onDone={actions.onChange}
              onCancel={actions.onCancelWriting}
            />
          ) : (
            <>
              <Button onMouseDown={keepFocus} onClick={actions.onReject}>
                {text.takeNone} <kbd>X</kbd>
              </Button>
              <CardButton name="change" onClick={() => actions.onWrite("change")} />
              <CardButton name="edit" icon={<EditOutlined />} onClick={actions.onEdit} />
            </>
          )}
        </div>
      )}
    </li>
  );
};

const shown = (words: string): string => (words === "" ? text.empty : readableText(words));

const Difference = ({ before, after }: { readonly before: string; readonly after: string }) => (
  <>
    {compareTexts(before, after).map(({ kind, text: words }, index) =>
      kind === "same" ? (
        readableText(words)
      ) : kind === "deleted" ? (
        <del key={index}>{readableText(words)}</del>
      ) : (
        <ins key={index}>{readableText(words)}</ins>
      ),
    )}
  </>
);
