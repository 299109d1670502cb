import { EditOutlined, WarningOutlined } from "@ant-design/icons";
import { Button, Segmented, Tooltip } from "antd";
import { useEffect, useState } from "react";
import { useStore } from "zustand";

import { strings } from "#renderer/strings/strings.ts";
import { formatDays } from "#renderer/ui/dates.ts";
import { SectionDot } from "#renderer/ui/section-dot.tsx";
import type { Section } from "#shared/model/section.ts";

import type { AsideState, InboxStore, Reading } from "./inbox-store.ts";

export interface ReadingPaneProps {
  readonly store: InboxStore;
  readonly sections: readonly Section[];
  readonly canTag: boolean;
  onTag(section: Section): void;
  onSetAside(state: AsideState): void;
  onOpen(): void;
}

type View = "clean" | "original";

const text = strings.inbox;

/** The item in focus as it would be read, its original beside it, and what can be done with it. */
export const ReadingPane = ({ store, sections, canTag, onTag, onSetAside, onOpen }: ReadingPaneProps) => {
  const { reading } = useStore(store);
  const [view, setView] = useState<View>("clean");
  const itemId = reading?.item.id;

  useEffect(() => {
    if (view === "original" && itemId !== undefined) void store.getState().readOriginal();
  }, [store, view, itemId]);

  if (!reading) return <aside className="reading reading-none quiet">{text.noReading}</aside>;
  const { item, submission } = reading;
  return (
    <aside className="reading" aria-label={item.title ?? text.untitled}>
      <div className="reading-actions">
        {sections.slice(0, 9).map((section, index) => (
          <Tooltip key={section.id} title={text.tagTo(section.name, index + 1)}>
            <Button size="small" disabled={!canTag} onClick={() => onTag(section)}>
              <SectionDot hue={section.hue} />
              {section.name}
              <span className="quiet">{index + 1}</span>
            </Button>
          </Tooltip>
        ))}
      </div>
      <div className="reading-actions">
        <Segmented<View>
          size="small"
          value={view}
          options={[
            { value: "clean", label: text.clean },
            { value: "original", label: text.original, disabled: !submission },
          ]}
          onChange={setView}
        />
        <span className="reading-gap" />
        {item.state !== "inbox" && (
          <Button size="small" onClick={() => onSetAside("inbox")}>
            {text.returnToInbox}
          </Button>
        )}
        <Button size="small" onClick={() => onSetAside("heldOver")}>
          {text.holdOver}
        </Button>
        <Button size="small" onClick={() => onSetAside("rejected")}>
          {text.reject}
        </Button>
        <Button size="small" icon={<EditOutlined />} onClick={onOpen}>
          {text.edit}
        </Button>
      </div>
      <Losses reading={reading} />
      <div className="reading-text" lang="zh-CN">
        {view === "clean" ? <CleanText reading={reading} /> : <OriginalText reading={reading} />}
      </div>
      {submission && (
        <p className="reading-source quiet small">{text.from(submission.fileName, submission.receivedOn)}</p>
      )}
    </aside>
  );
};

const Losses = ({ reading: { submission } }: { reading: Reading }) => {
  if (!submission || submission.losses.length + submission.warnings.length === 0) return null;
  const lines = [
    ...submission.losses.map(({ what, count, where }) => text.loss(what, count, where)),
    ...submission.warnings.map(({ message }) => message),
  ];
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

const CleanText = ({ reading: { item } }: { reading: Reading }) => (
  <article>
    {item.title !== null && <h2>{item.title}</h2>}
    <p className="reading-facts quiet small">
      {[item.sourceUnit, formatDays(item.eventDates), text.characters(item.characters)].filter(Boolean).join(" · ")}
    </p>
    {item.body.map((block, index) => (
      <p key={index} className="reading-paragraph">
        {item.isBrief && index === 0 ? "△" : ""}
        <b>{block.text.slice(0, block.leadIn)}</b>
        {block.text.slice(block.leadIn)}
      </p>
    ))}
  </article>
);

const OriginalText = ({ reading: { original } }: { reading: Reading }) => (
  <pre className="reading-original">{original === null ? strings.app.loading : original.join("\n")}</pre>
);
