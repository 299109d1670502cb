import { Button, Modal } from "antd";

import { strings } from "#renderer/strings/strings.ts";
import { formatDays } from "#renderer/ui/dates.ts";
import { TextDifference } from "#renderer/ui/text-difference.tsx";
import { compareTexts } from "#shared/domain/similarity/compare-texts.ts";
import { blockText, type Item } from "#shared/model/item.ts";

import type { Alike } from "./reading-store.ts";

export interface CompareDialogProps {
  readonly item: Item;
  readonly alike: Alike;
  onClose(): void;
  onDifferent(): void;
  /** Lets one item stand for the other. */
  onMerge(itemId: string, intoId: string, takesContent: boolean): void;
}

const text = strings.inbox;

/** Two items side by side, what differs marked, and the three things that can be said of them. */
export const CompareDialog = ({ item, alike, onClose, onDifferent, onMerge }: CompareDialogProps) => {
  const { other, likeness } = alike;
  const isVersion = likeness.kind === "version";
  const parts = compareTexts(fullText(other), fullText(item));
  return (
    <Modal
      open
      width="min(1180px, 94vw)"
      style={{ top: 32 }}
      title={text.compareTitle[likeness.kind]}
      onCancel={onClose}
      footer={[
        <Button key="different" onClick={onDifferent}>
          {text.different}
        </Button>,
        <Button key="keep-other" onClick={() => onMerge(item.id, other.id, false)}>
          {text.keepOther}
        </Button>,
        <Button
          key="take"
          type="primary"
          onClick={() => (isVersion ? onMerge(item.id, other.id, true) : onMerge(other.id, item.id, false))}
        >
          {isVersion ? text.takeVersion : text.keepThis}
        </Button>,
      ]}
    >
      <p className="quiet small">{likeness.reasons.join("；")}</p>
      <div className="compare-sides">
        <Side label={text.otherSide} item={other} parts={parts.filter(({ kind }) => kind !== "inserted")} />
        <Side label={text.thisSide} item={item} parts={parts.filter(({ kind }) => kind !== "deleted")} />
      </div>
    </Modal>
  );
};

const Side = ({ label, item, parts }: { label: string; item: Item; parts: ReturnType<typeof compareTexts> }) => (
  <section className="compare-side" aria-label={label}>
    <p className="small">
      <b>{label}</b>{" "}
      <span className="quiet">
        {[item.sourceUnit, formatDays(item.eventDates), text.characters(item.characters), text.states[item.state]]
          .filter(Boolean)
          .join(" · ")}
      </span>
    </p>
    <TextDifference parts={parts} />
  </section>
);

const fullText = ({ title, body }: Item): string => [title ?? "", ...body.map(blockText)].join("\n");
