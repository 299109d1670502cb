import { Spin } from "antd";
import { useEffect, useRef } from "react";

import { strings } from "#renderer/strings/strings.ts";
import { BodyFigure } from "#renderer/ui/body-figure.tsx";
import { formatDays } from "#renderer/ui/dates.ts";
import { findingKey } from "#shared/domain/proofreading/finding-key.ts";
import type { Finding, FindingPlace } from "#shared/model/finding.ts";
import type { Item } from "#shared/model/item.ts";

import { markedParts } from "./marked-parts.ts";

export interface MarkedItemProps {
  /** As it is known before its text is read. */
  readonly name: string;
  readonly item: Item | null;
  /** Of this item. */
  readonly findings: readonly Finding[];
  readonly current: Finding;
  onChoose(finding: Finding): void;
}

const text = strings.proofreading;

/** The item as it reads, every finding marked where it stands; the current one is kept in the middle of what is seen. */
export const MarkedItem = ({ name, item, findings, current, onChoose }: MarkedItemProps) => {
  const page = useRef<HTMLDivElement>(null);
  const currentKey = findingKey(current);
  const isRead = item !== null;
  useEffect(() => {
    const box = page.current;
    const mark = box?.querySelector("[aria-current='true']");
    if (!box || !mark) return;
    const { top, bottom } = mark.getBoundingClientRect();
    const seen = box.getBoundingClientRect();
    const margin = seen.height / 6;
    // In sight it is left where it is: nothing jumps.
    if (top < seen.top + margin || bottom > seen.bottom - margin) mark.scrollIntoView({ block: "center" });
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- what is current stands elsewhere now
  }, [currentKey, isRead]);
  const marked = (where: FindingPlace["where"], paragraph: number, words: string, leadIn = 0) =>
    markedParts(
      words,
      findings.filter((finding) => finding.where === where && finding.paragraph === paragraph),
      leadIn,
    ).map((part, index) => {
      const { finding } = part;
      const inner = finding ? (
        <Mark key={index} finding={finding} isCurrent={findingKey(finding) === currentKey} onChoose={onChoose}>
          {part.text}
        </Mark>
      ) : (
        part.text
      );
      return part.isLeadIn ? <b key={index}>{inner}</b> : inner;
    });
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a long text is scrolled by keyboard too
    <div ref={page} className="marked-item" lang="zh-CN" role="region" aria-label={text.text} tabIndex={0}>
      {item === null ? (
        <article>
          <h2>{name}</h2>
          <Spin />
        </article>
      ) : (
        <article>
          {item.title !== null && <h2>{marked("title", 0, item.title)}</h2>}
          <p className="marked-facts quiet small">
            {[item.sourceUnit, formatDays(item.eventDates)].filter(Boolean).join(" · ")}
          </p>
          {item.body.map((block, index) =>
            block.kind === "paragraph" ? (
              <p key={index} className="marked-paragraph">
                {item.isBrief && index === 0 ? "△" : ""}
                {marked("body", index, block.text, block.leadIn)}
              </p>
            ) : (
              <BodyFigure key={index} figure={block} />
            ),
          )}
        </article>
      )}
    </div>
  );
};

interface MarkProps {
  readonly finding: Finding;
  readonly isCurrent: boolean;
  readonly children: string;
  onChoose(finding: Finding): void;
}

const Mark = ({ finding, isCurrent, children, onChoose }: MarkProps) => {
  const { severity, suggestion, message } = finding;
  const label = strings.finding.mark(strings.severities[severity], children, suggestion);
  return (
    <span
      role="button"
      tabIndex={-1}
      aria-label={label}
      aria-current={isCurrent || undefined}
      title={`${label}\n${message}`}
      className={`finding-mark is-${severity}${isCurrent ? " is-current" : ""}`}
      // Enter stays with what is current.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onChoose(finding)}
      onKeyDown={() => undefined}
    >
      {children}
    </span>
  );
};
