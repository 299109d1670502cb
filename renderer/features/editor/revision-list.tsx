import { Button } from "antd";
import { useState } from "react";

import { strings } from "#renderer/strings/strings.ts";
import { formatMoment } from "#renderer/ui/dates.ts";
import type { Item } from "#shared/model/item.ts";
import type { Revision } from "#shared/model/revision.ts";

import { RevisionComparison } from "./revision-comparison.tsx";

export interface RevisionListProps {
  readonly item: Item;
  /** Newest first. */
  readonly revisions: readonly Revision[];
  readonly readOnly: boolean;
  onRestore(revision: number): void;
}

const text = strings.editor;

/** So many are shown at first, and with every further wish. */
const pageLength = 30;

/** Every saved state of the item: who, when, why; to compare with any other and to put back. */
export const RevisionList = ({ item, revisions, readOnly, onRestore }: RevisionListProps) => {
  const [compared, setCompared] = useState<number | null>(null);
  const [shownCount, setShownCount] = useState(pageLength);
  const hidden = revisions.length - shownCount;
  return (
    <aside className="revisions" aria-label={text.revisions}>
      <h2>{text.revisions}</h2>
      <ol>
        {revisions.slice(0, shownCount).map((revision) => {
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
              {revision.suggestions.map(({ markId, message }) => (
                <p key={markId} className="small">
                  {message}
                </p>
              ))}
              {!isCurrent && (
                <Button
                  className="revision-compare"
                  size="small"
                  type="link"
                  onClick={() => setCompared(revision.number)}
                >
                  {text.compare}
                </Button>
              )}
            </li>
          );
        })}
      </ol>
      {hidden > 0 && (
        <Button type="link" size="small" onClick={() => setShownCount(shownCount + pageLength)}>
          {text.olderRevisions(hidden)}
        </Button>
      )}
      {compared !== null && (
        <RevisionComparison
          key={compared}
          item={item}
          revisions={revisions}
          number={compared}
          readOnly={readOnly}
          onClose={() => setCompared(null)}
          onRestore={(number) => {
            setCompared(null);
            onRestore(number);
          }}
        />
      )}
    </aside>
  );
};
