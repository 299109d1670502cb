import { Checkbox, Modal, Radio, Select } from "antd";
import { useMemo, useState } from "react";

import { strings } from "#renderer/strings/strings.ts";
import { MarkChange } from "#renderer/ui/mark-change.tsx";
import { ReviewerSign } from "#renderer/ui/reviewer-sign.tsx";
import type { ReviewedItem } from "#shared/api/reviewing.ts";
import { MarkKind } from "#shared/model/review.ts";

import { planBatch, type BatchScope } from "./batch.ts";
import type { DraftDecision } from "./make-decisions.ts";

export interface BatchDialogProps {
  readonly items: readonly ReviewedItem[];
  readonly reviewers: readonly string[];
  /** The item that is looked at. */
  readonly current: ReviewedItem | null;
  /** What it begins with. */
  readonly scope: BatchScope;
  onDecide(decisions: readonly DraftDecision[]): void;
  onClose(): void;
}

const text = strings.reviewBatch;
/** Of the choices that leave everything in. */
const every = "";

/** Many marks at a time, each to be seen before; what is not ticked stays open, and so does what meets other words. */
export const BatchDialog = ({ items, reviewers, current, scope: first, onDecide, onClose }: BatchDialogProps) => {
  const [scope, setScope] = useState(first);
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  const { chosen, conflicts, others } = useMemo(() => planBatch(items, scope), [items, scope]);
  const ticked = chosen.filter(({ mark }) => !leftOut.has(mark.id));
  const include = (ids: readonly string[], isIncluded: boolean): void => {
    const next = new Set(leftOut);
    for (const id of ids) {
      if (isIncluded) next.delete(id);
      else next.add(id);
    }
    setLeftOut(next);
  };
  const { verdict } = scope;
  return (
    <Modal
      open
      width={760}
      title={text.title}
      okText={text.apply(text.verdicts[verdict], ticked.length)}
      cancelText={text.cancel}
      okButtonProps={{ disabled: ticked.length === 0, autoFocus: true }}
      onOk={() => onDecide(ticked.map(({ mark }) => ({ markId: mark.id, verdict })))}
      onCancel={onClose}
    >
      <div className="review-dialog">
        <div className="batch-scope">
          <Radio.Group
            optionType="button"
            aria-label={text.verdict}
            value={verdict}
            options={(["accepted", "rejected"] as const).map((value) => ({ value, label: text.verdicts[value] }))}
            onChange={(event) => setScope({ ...scope, verdict: event.target.value })}
          />
          <Select
            aria-label={text.reviewer}
            value={scope.reviewer ?? every}
            popupMatchSelectWidth={false}
            options={[
              { value: every, label: strings.reviewing.filters.everyone },
              ...reviewers.map((name) => ({ value: name, label: name })),
            ]}
            onChange={(name) => setScope({ ...scope, reviewer: name === every ? null : name })}
          />
          <Select<MarkKind | typeof every>
            aria-label={text.kind}
            value={scope.kind ?? every}
            popupMatchSelectWidth={false}
            options={[
              { value: every, label: strings.reviewing.filters.everyKind },
              ...MarkKind.options.map((kind) => ({ value: kind, label: strings.reviewing.kinds[kind] })),
            ]}
            onChange={(kind) => setScope({ ...scope, kind: kind === every ? null : kind })}
          />
          <Select
            aria-label={text.item}
            value={scope.itemId ?? every}
            popupMatchSelectWidth={false}
            options={[
              { value: every, label: text.everyItem },
              ...(current ? [{ value: current.itemId, label: text.thisItem(current.name) }] : []),
            ]}
            onChange={(itemId) => setScope({ ...scope, itemId: itemId === every ? null : itemId })}
          />
        </div>
        {chosen.length === 0 ? (
          <p className="quiet">{text.none}</p>
        ) : (
          <>
            <p className="quiet small">{text.hint}</p>
            <Checkbox
              checked={ticked.length === chosen.length}
              indeterminate={ticked.length > 0 && ticked.length < chosen.length}
              onChange={(event) =>
                include(
                  chosen.map(({ mark }) => mark.id),
                  event.target.checked,
                )
              }
            >
              {text.all}
            </Checkbox>
            <ol className="batch-changes" aria-label={text.title}>
              {[...Map.groupBy(chosen, ({ item }) => item)].map(([item, ofItem]) => (
                <li key={item.itemId}>
                  <h3 className="small quiet">{item.name}</h3>
                  <ul>
                    {ofItem.map(({ mark }) => (
                      <li key={mark.id}>
                        <Checkbox
                          checked={!leftOut.has(mark.id)}
                          aria-label={text.include(
                            item.name,
                            strings.reviewMark.said(mark.reviewer, mark.quote, mark.wish),
                          )}
                          onChange={(event) => include([mark.id], event.target.checked)}
                        >
                          <ReviewerSign name={mark.reviewer} /> <MarkChange mark={mark} />{" "}
                          {mark.note !== null && <span className="quiet small">{mark.note}</span>}
                        </Checkbox>
                      </li>
                    ))}
                  </ul>
                </li>
              ))}
            </ol>
          </>
        )}
        {conflicts > 0 && <p className="small">{text.conflicts(conflicts)}</p>}
        {others > 0 && <p className="small">{text.others(others)}</p>}
      </div>
    </Modal>
  );
};
