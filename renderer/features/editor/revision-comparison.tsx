import { Modal, Select } from "antd";
import { useState } from "react";

import { strings } from "#renderer/strings/strings.ts";
import { BodyFigure } from "#renderer/ui/body-figure.tsx";
import { formatMoment } from "#renderer/ui/dates.ts";
import { TextDifference } from "#renderer/ui/text-difference.tsx";
import { useEscape } from "#renderer/ui/use-escape.ts";
import type { Item } from "#shared/model/item.ts";
import type { Revision } from "#shared/model/revision.ts";

import { compareContents, type ComparedBlock } from "./compare-contents.ts";

import "./revision-comparison.css";

export interface RevisionComparisonProps {
  readonly item: Item;
  /** Newest first. */
  readonly revisions: readonly Revision[];
  /** The revision that the comparison begins with. */
  readonly number: number;
  readonly readOnly: boolean;
  onClose(): void;
  onRestore(revision: number): void;
}

const text = strings.editor;

/** Two states of an item, any two, laid over each other: deletions struck, insertions underlined. */
export const RevisionComparison = ({
  item,
  revisions,
  number,
  readOnly,
  onClose,
  onRestore,
}: RevisionComparisonProps) => {
  const [from, setFrom] = useState(number);
  const [to, setTo] = useState(item.revision);
  useEscape(true, onClose);
  const contentOf = (wanted: number) =>
    wanted === item.revision ? item : (revisions.find((revision) => revision.number === wanted)?.content ?? item);
  const { fields, blocks, isSame } = compareContents(contentOf(from), contentOf(to), text.yes);
  const options = revisions.map(({ number: value, savedAt, author }) => ({
    value,
    label: `${text.revision(value)}${value === item.revision ? text.currentMark : ""} · ${formatMoment(savedAt)} · ${author}`,
  }));
  return (
    <Modal
      open
      width="min(900px, 90vw)"
      style={{ top: 32 }}
      title={text.compareRevisions}
      okText={text.restoreRevision(from)}
      cancelText={strings.inbox.close}
      okButtonProps={{ disabled: readOnly || from === item.revision }}
      onCancel={onClose}
      onOk={() => onRestore(from)}
    >
      <div className="comparison-choice">
        <Select aria-label={text.compareFrom} value={from} options={options} onChange={setFrom} />
        <span aria-hidden>→</span>
        <Select aria-label={text.compareTo} value={to} options={options} onChange={setTo} />
      </div>
      {isSame ? (
        <p className="quiet">{to === item.revision ? text.sameAsCurrent : text.sameRevisions}</p>
      ) : (
        <div className="comparison">
          {fields.map(({ name, parts }) => (
            <div key={name} className={`comparison-${name}`}>
              <span className="quiet small">{text.fields[name]}</span>
              <TextDifference parts={parts} />
            </div>
          ))}
          {blocks.map((block, index) => (
            <BlockDifference key={index} compared={block} />
          ))}
        </div>
      )}
    </Modal>
  );
};

const BlockDifference = ({ compared }: { compared: ComparedBlock }) => {
  const { kind, block, parts, isLeadInChanged } = compared;
  const isFigure = block.kind !== "paragraph";
  const label = isLeadInChanged
    ? text.leadInChanged
    : isFigure && kind !== "same"
      ? text.became[kind][block.kind]
      : null;
  return (
    <div className={`comparison-block is-${kind}`}>
      {label !== null && <p className="small quiet">{label}</p>}
      {block.kind === "picture" && <BodyFigure figure={{ ...block, caption: null }} />}
      {block.kind === "table" && kind !== "changed" ? <BodyFigure figure={block} /> : <TextDifference parts={parts} />}
    </div>
  );
};
