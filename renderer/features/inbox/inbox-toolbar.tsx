import { DownOutlined, ImportOutlined, SearchOutlined } from "@ant-design/icons";
import { Button, Dropdown, Input, Segmented, Space, Tag } from "antd";
import { useEffect, useRef, useState } from "react";
import { useStore } from "zustand";

import { strings } from "#renderer/strings/strings.ts";

import { FailedFiles } from "./failed-files.tsx";
import { actedOn, type InboxMark, type InboxStore, type InboxTab } from "./inbox-store.ts";

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

const marks: { value: InboxMark; label: string }[] = [
  { value: "alike", label: text.marks.alike },
  { value: "doubtful", label: text.marks.doubtful },
  { value: "lossy", label: text.marks.lossy },
];

export const InboxToolbar = ({ store, onImport }: InboxToolbarProps) => {
  const { tab, query, mark, submissionId, ids, selected, failed, lastImport } = useStore(store);
  const [typed, setTyped] = useState(query);
  const composing = useRef(false);
  const files = useRef<HTMLInputElement>(null);
  const issueFile = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);

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
      <span className="inbox-marks" role="group">
        {marks.map(({ value, label }) => (
          <Tag.CheckableTag
            key={value}
            checked={mark === value}
            onChange={(isOn) => void store.getState().setMark(isOn ? value : null)}
          >
            {label}
          </Tag.CheckableTag>
        ))}
      </span>
      {submissionId !== null && (
        <Tag closable onClose={() => void store.getState().showSubmission(null)}>
          {text.onlySubmission(lastImport?.files.find(({ submission }) => submission.id === submissionId)?.file ?? "")}
        </Tag>
      )}
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
      <Space.Compact>
        <Button type="primary" icon={<ImportOutlined />} onClick={() => files.current?.click()}>
          {text.import}
        </Button>
        <Dropdown
          trigger={["click"]}
          menu={{
            items: [
              { key: "folder", label: text.importFolder, onClick: () => folder.current?.click() },
              { key: "issue", label: text.importIssue, onClick: () => issueFile.current?.click() },
              { type: "divider" },
              { key: "paste", label: text.pasteHint, disabled: true },
            ],
          }}
        >
          <Button type="primary" aria-label={text.importMenu} icon={<DownOutlined />} />
        </Dropdown>
      </Space.Compact>
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
      <input
        ref={folder}
        hidden
        multiple
        type="file"
        // Not in React's types: a whole folder is chosen instead of files.
        {...{ webkitdirectory: "" }}
        onChange={(event) => choose(event.target, false)}
      />
    </header>
  );
};
