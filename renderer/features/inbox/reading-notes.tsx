import { CopyOutlined, QuestionCircleOutlined, WarningOutlined } from "@ant-design/icons";
import { Button, Segmented } from "antd";

import { strings } from "#renderer/strings/strings.ts";
import type { Item } from "#shared/model/item.ts";
import type { ReadingOptions } from "#shared/model/recognition.ts";
import type { Submission } from "#shared/model/submission.ts";

import type { Alike } from "./reading-store.ts";

export interface ReadingNotesProps {
  readonly item: Item;
  readonly submission: Submission | null;
  readonly alike: readonly Alike[];
  onCompare(): void;
  onConfirm(): void;
  onReadAgain(reading: ReadingOptions): void;
}

const text = strings.inbox;

/** What an editor should know before trusting the text: what is like it, what is doubtful, what was lost. */
export const ReadingNotes = ({ item, submission, alike, onCompare, onConfirm, onReadAgain }: ReadingNotesProps) => {
  const open = alike.filter(({ likeness }) => likeness.verdict === null);
  const doubts = item.evidence.filter(({ certainty }) => certainty === "doubtful");
  return (
    <>
      {open[0] && (
        <p className="reading-note small">
          <CopyOutlined aria-hidden />
          <span className="reading-note-text">
            {text.alike[open[0].likeness.kind](open[0].other.title ?? open[0].other.opening, open.length)}
          </span>
          <Button size="small" onClick={onCompare}>
            {text.compare}
          </Button>
        </p>
      )}
      {doubts.length > 0 && (
        <p className="reading-note small">
          <QuestionCircleOutlined aria-hidden />
          <span className="reading-note-text">
            {text.doubtful}
            {doubts.map(({ field, where }) => `${text.fields[field]}（${where}）`).join("、")}
          </span>
          <Button size="small" onClick={onConfirm}>
            {text.confirm}
          </Button>
        </p>
      )}
      {submission && submission.trackedChanges > 0 && (
        <p className="reading-note small">
          <WarningOutlined aria-hidden />
          <span className="reading-note-text">{text.trackedChanges(submission.trackedChanges)}</span>
          <Segmented<ReadingOptions["trackedChanges"]>
            size="small"
            value={submission.reading.trackedChanges}
            options={[
              { value: "accept", label: text.acceptChanges },
              { value: "reject", label: text.rejectChanges },
              { value: "keep", label: text.keepChanges },
            ]}
            onChange={(trackedChanges) => onReadAgain({ ...submission.reading, trackedChanges })}
          />
        </p>
      )}
      {submission && <Losses submission={submission} />}
    </>
  );
};

const Losses = ({ submission }: { submission: Submission }) => {
  const lines = [
    ...submission.losses.map(({ what, count, where }) => text.loss(what, count, where)),
    ...submission.warnings.map(({ message }) => message),
  ];
  if (lines.length === 0) return null;
  const lost = submission.losses.reduce((sum, loss) => sum + loss.count, 0);
  return (
    <details className="reading-losses small">
      <summary>
        <WarningOutlined aria-hidden /> {lost > 0 ? text.losses(lost) : text.hints(lines.length)}
      </summary>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  );
};
