import { CloseOutlined } from "@ant-design/icons";
import { Button, Checkbox, Input, Segmented } from "antd";
import { useRef, useState, type KeyboardEvent } from "react";
import { useStore } from "zustand";

import { strings } from "#renderer/strings/strings.ts";
import { useMessages } from "#renderer/ui/messages.tsx";
import type { ItemPlace } from "#shared/model/item-place.ts";
import type { Step } from "#shared/model/step.ts";

import { HitList } from "./hit-list.tsx";
import { chosenHits, type ReplacingStore, type ScopeName } from "./replacing-store.ts";

import "./replacing.css";

export interface ReplacingPanelProps {
  readonly store: ReplacingStore;
  /** The issue is published: nothing can be replaced. */
  readonly isFrozen: boolean;
  onReplaced(step: Step): void;
  /** Shows a hit in its item. */
  onOpenPlace(place: ItemPlace): void;
}

const text = strings.replacing;
const scopes: readonly ScopeName[] = ["item", "section", "issue"];

/** 查找替换, beside what is being worked on: every hit with its text round it, replaced in one step. */
export const ReplacingPanel = ({ store, isFrozen, onReplaced, onOpenPlace }: ReplacingPanelProps) => {
  const messages = useMessages();
  const state = useStore(store);
  const { isOpen, place, scope, found, leftOut, replacement, matchCase, matchWidth } = state;
  const [typed, setTyped] = useState(state.text);
  const composing = useRef(false);
  if (!isOpen) return null;

  const { change, setReplacement, include, replace, close } = store.getState();
  const look = (wanted: Parameters<typeof change>[0]): void => void change(wanted).catch(messages.failed);
  const onTyped = (value: string): void => {
    setTyped(value);
    // Half a composed word is nothing to look for.
    if (!composing.current) look({ text: value });
  };
  const count = chosenHits({ found, leftOut }).reduce((sum, { hits }) => sum + hits.length, 0);
  const canReplace = count > 0 && !isFrozen && state.text !== replacement;
  const onReplace = (): void => {
    if (canReplace) replace().then((step) => step && onReplaced(step), messages.failed);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.nativeEvent.keyCode === 229) return;
    if (event.key === "Escape") {
      event.stopPropagation();
      event.nativeEvent.stopImmediatePropagation();
      close();
    }
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) onReplace();
  };
  const isThere = { item: place.itemId, section: place.sectionId, issue: place.issueId };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Esc and Ctrl+Enter work from every field of it
    <aside className="replacing" role="dialog" aria-label={text.title} onKeyDown={onKeyDown}>
      <header className="replacing-head">
        <h2>{text.title}</h2>
        <Button
          type="text"
          size="small"
          aria-label={text.close}
          title={text.close}
          icon={<CloseOutlined />}
          onClick={close}
        />
      </header>
      <label className="replacing-field">
        <span className="quiet small">{text.find}</span>
        <Input
          autoFocus
          value={typed}
          onFocus={(event) => event.target.select()}
          onChange={(event) => onTyped(event.target.value)}
          onCompositionStart={() => (composing.current = true)}
          onCompositionEnd={(event) => {
            composing.current = false;
            onTyped(event.currentTarget.value);
          }}
        />
      </label>
      <label className="replacing-field">
        <span className="quiet small">{text.replacement}</span>
        <Input value={replacement} disabled={isFrozen} onChange={(event) => setReplacement(event.target.value)} />
      </label>
      <div className="replacing-options">
        <Segmented<ScopeName>
          size="small"
          aria-label={text.scope}
          value={scope}
          options={scopes.map((value) => ({ value, label: text.scopes[value], disabled: isThere[value] === null }))}
          onChange={(value) => look({ scope: value })}
        />
        <Checkbox checked={matchCase} onChange={(event) => look({ matchCase: event.target.checked })}>
          {text.matchCase}
        </Checkbox>
        <Checkbox checked={matchWidth} onChange={(event) => look({ matchWidth: event.target.checked })}>
          {text.matchWidth}
        </Checkbox>
      </div>
      <p className="replacing-count quiet small" role="status">
        {isFrozen && text.frozen}
        {found === null
          ? isThere[scope] === null
            ? text.noScope
            : text.nothingYet
          : found.count === 0
            ? text.notFound(state.text)
            : found.isCut
              ? text.cut(found.count)
              : text.found(found.count, found.items.length)}
      </p>
      <HitList
        items={found?.items ?? []}
        leftOut={leftOut}
        replacement={replacement}
        onInclude={include}
        onOpen={onOpenPlace}
      />
      <footer className="replacing-foot">
        <Button type="primary" title={text.replaceHint} disabled={!canReplace} onClick={onReplace}>
          {text.replace(count)}
        </Button>
      </footer>
    </aside>
  );
};
