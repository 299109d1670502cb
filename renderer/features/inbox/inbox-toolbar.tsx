import { ImportOutlined, SearchOutlined } from "@ant-design/icons";
import { Button, Input, Segmented } from "antd";
import { useEffect, useRef, useState } from "react";
import { useStore } from "zustand";

import { strings } from "#renderer/strings/strings.ts";

import { FailedFiles } from "./failed-files.tsx";
import { actedOn, type InboxStore, type InboxTab } from "./inbox-store.ts";

export interface InboxToolbarProps {
  readonly store: InboxStore;
  onImport(files: readonly File[], asIssue: boolean): void;
}

const text = strings.inbox;
/** Typing settles before the list is asked for again, in milliseconds. */
const searchDelay = 120;

const tabs: { value: InboxTab; label: string }[] = [
  { value: "inbox", label: text.states.inbox },
  { value: "heldOver", label: text.states.heldOver },
  { value: "rejected", label: text.states.rejected },
  { value: "all", label: text.all },
];

export const InboxToolbar = ({ store, onImport }: InboxToolbarProps) => {
  const { tab, query, ids, selected, failed } = useStore(store);
  const [typed, setTyped] = useState(query);
  const composing = useRef(false);
  const files = useRef<HTMLInputElement>(null);
  const issueFile = useRef<HTMLInputElement>(null);

  useEffect(() => {
    if (composing.current || typed === store.getState().query) return undefined;
    const timer = setTimeout(() => void store.getState().setQuery(typed), searchDelay);
    return () => clearTimeout(timer);
  }, [typed, store]);

  const choose = (input: HTMLInputElement, asIssue: boolean): void => {
    const chosen = [...(input.files ?? [])];
    // Otherwise choosing the same file again would be no change.
    input.value = "";
    if (chosen.length > 0) onImport(chosen, asIssue);
  };

  return (
    <header className="inbox-toolbar">
      <Segmented<InboxTab> value={tab} options={tabs} onChange={(value) => void store.getState().setTab(value)} />
      <span className="quiet small" data-testid="inbox-count">
        {selected.size > 0 ? text.selected(actedOn(store.getState()).length) : `${ids.length} 篇`}
      </span>
      <FailedFiles failed={failed} />
      <Input
        allowClear
        className="inbox-search"
        aria-label={text.search}
        placeholder={text.search}
        prefix={<SearchOutlined />}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onCompositionStart={() => (composing.current = true)}
        onCompositionEnd={(event) => {
          composing.current = false;
          setTyped(event.currentTarget.value);
          void store.getState().setQuery(event.currentTarget.value);
        }}
        onKeyDown={(event) => event.key === "Escape" && event.currentTarget.blur()}
      />
      <Button onClick={() => issueFile.current?.click()}>{text.importIssue}</Button>
      <Button type="primary" icon={<ImportOutlined />} onClick={() => files.current?.click()}>
        {text.import}
      </Button>
      <input
        ref={files}
        hidden
        multiple
        type="file"
        data-testid="import-files"
        onChange={(event) => choose(event.target, false)}
      />
      <input
        ref={issueFile}
        hidden
        type="file"
        data-testid="import-issue"
        onChange={(event) => choose(event.target, true)}
      />
    </header>
  );
};
