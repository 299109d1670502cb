import { Button, Modal } from "antd";
import { useState } from "react";

import { strings } from "#renderer/strings/strings.ts";
import { formatMoment } from "#renderer/ui/dates.ts";
import { TextDifference } from "#renderer/ui/text-difference.tsx";
import { compareTexts } from "#shared/domain/similarity/compare-texts.ts";
import { blockText, type Item } from "#shared/model/item.ts";
import type { Revision } from "#shared/model/revision.ts";

export interface RevisionListProps {
  readonly item: Item;
  /** Newest first. */
  readonly revisions: readonly Revision[];
  readonly readOnly: boolean;
  onRestore(revision: number): void;
}

const text = strings.editor;

/** Every saved state of the item: who, when, why; to compare with the current one and to put back. */
export const RevisionList = ({ item, revisions, readOnly, onRestore }: RevisionListProps) => {
  const [shown, setShown] = useState<Revision | null>(null);
  return (
    <aside className="revisions" aria-label={text.revisions}>
      <h2>{text.revisions}</h2>
      <ol>
        {revisions.map((revision) => {
          const isCurrent = revision.number === item.revision;
          return (
            <li key={revision.number} className={isCurrent ? "is-current" : ""}>
              <p>
                <b>{text.revision(revision.number)}</b>{" "}
                {isCurrent && <span className="quiet small">{text.current}</span>}
              </p>
              <p className="quiet small">
                {formatMoment(revision.savedAt)} · {revision.author} ·{" "}
                {revision.restoredFrom === null
                  ? text.reasons[revision.reason]
                  : text.restoredFrom(revision.restoredFrom)}
              </p>
              {!isCurrent && (
                <Button size="small" type="link" onClick={() => setShown(revision)}>
                  {text.compare}
                </Button>
              )}
            </li>
          );
        })}
      </ol>
      <Modal
        open={shown !== null}
        width="min(900px, 90vw)"
        title={shown && text.revision(shown.number)}
        okText={text.restore}
        cancelText={strings.inbox.close}
        okButtonProps={{ disabled: readOnly }}
        onCancel={() => setShown(null)}
        onOk={() => {
          if (shown) onRestore(shown.number);
          setShown(null);
        }}
      >
        {shown && <Comparison revision={shown} item={item} />}
      </Modal>
    </aside>
  );
};

/** From the old revision to the current text: deletions struck, insertions underlined; never by colour alone. */
const Comparison = ({ revision, item }: { revision: Revision; item: Item }) => {
  const parts = compareTexts(fullText(revision.content), fullText(item));
  if (parts.every(({ kind }) => kind === "same")) return <p className="quiet">{text.sameAsCurrent}</p>;
  return (
    <div className="comparison">
      <TextDifference parts={parts} />
    </div>
  );
};

const fullText = ({ title, body }: Pick<Item, "title" | "body">): string =>
  [title ?? "", ...body.map(blockText)].join("\n");
