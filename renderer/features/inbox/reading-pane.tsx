import { EditOutlined } from "@ant-design/icons";
import { Button, Segmented, Tooltip } from "antd";
import { useEffect, useState } from "react";
import { useStore } from "zustand";

import { strings } from "#renderer/strings/strings.ts";
import { BodyFigure } from "#renderer/ui/body-figure.tsx";
import { formatDay, formatDays } from "#renderer/ui/dates.ts";
import { SectionDot } from "#renderer/ui/section-dot.tsx";
import type { Item } from "#shared/model/item.ts";
import type { ReadingOptions } from "#shared/model/recognition.ts";
import { sectionsByKey, type Section } from "#shared/model/section.ts";

import { CleaningView } from "./cleaning-view.tsx";
import type { AsideState } from "./inbox-store.ts";
import { ReadingNotes } from "./reading-notes.tsx";
import type { ReadingStore } from "./reading-store.ts";

import "./reading.css";

export interface ReadingPaneProps {
  readonly store: ReadingStore;
  readonly sections: readonly Section[];
  readonly canTag: boolean;
  onTag(section: Section): void;
  onSetAside(state: AsideState): void;
  onOpen(): void;
  onCompare(): void;
  onConfirm(): void;
  onReadAgain(reading: ReadingOptions): void;
}

type View = "clean" | "original" | "cleaning";

const text = strings.inbox;

/** The item in focus as it would be read, its original beside it, and what can be done with it. */
export const ReadingPane = ({ store, sections, canTag, onTag, onSetAside, ...on }: ReadingPaneProps) => {
  const { item, submission, original, alike } = useStore(store);
  const [view, setView] = useState<View>("clean");
  const submissionId = submission?.id;

  useEffect(() => {
    if (view !== "clean" && submissionId !== undefined) void store.getState().readOriginal();
  }, [store, view, submissionId]);

  if (!item) return <aside className="reading reading-none quiet">{text.noReading}</aside>;
  return (
    <aside className="reading" aria-label={item.title ?? text.untitled}>
      <div className="reading-actions">
        {sectionsByKey(sections).map((section) => (
          <Tooltip key={section.id} title={text.tagTo(section.name, section.key)}>
            <Button size="small" disabled={!canTag} onClick={() => onTag(section)}>
              <SectionDot hue={section.hue} />
              {section.name}
              <span className="quiet">{section.key}</span>
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
            { value: "cleaning", label: text.cleaning, disabled: !submission },
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
        <Button size="small" icon={<EditOutlined />} onClick={on.onOpen}>
          {text.edit}
        </Button>
      </div>
      <ReadingNotes
        item={item}
        submission={submission}
        alike={alike}
        onCompare={on.onCompare}
        onConfirm={on.onConfirm}
        onReadAgain={on.onReadAgain}
      />
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a long text is scrolled by keyboard too */}
      <div className="reading-text" lang="zh-CN" role="region" aria-label={text.reading} tabIndex={0}>
        {view === "clean" && <CleanText item={item} />}
        {view === "original" && (
          <pre className="reading-original">{original === null ? strings.app.loading : original.join("\n")}</pre>
        )}
        {view === "cleaning" && submission && (
          <CleaningView item={item} submission={submission} original={original} onReadAgain={on.onReadAgain} />
        )}
      </div>
      {submission && (
        <p className="reading-source quiet small">{text.from(submission.fileName, formatDay(submission.receivedOn))}</p>
      )}
    </aside>
  );
};

const CleanText = ({ item }: { item: Item }) => (
  <article>
    {item.title !== null && <h2>{item.title}</h2>}
    <p className="reading-facts quiet small">
      {[
        item.sourceUnit,
        formatDays(item.eventDates),
        item.byline && [...item.byline.reporters, ...item.byline.correspondents].join("、"),
        text.characters(item.characters),
      ]
        .filter(Boolean)
        .join(" · ")}
    </p>
    {item.body.map((block, index) =>
      block.kind === "paragraph" ? (
        <p key={index} className="reading-paragraph">
          {item.isBrief && index === 0 ? "△" : ""}
          <b>{block.text.slice(0, block.leadIn)}</b>
          {block.text.slice(block.leadIn)}
        </p>
      ) : (
        <BodyFigure key={index} figure={block} />
      ),
    )}
  </article>
);
