import { DownOutlined, ImportOutlined, SearchOutlined } from "@ant-design/icons";
import { Button, Dropdown, Input, Segmented, Space } from "antd";
import { useEffect, useRef, useState } from "react";
import { useStore } from "zustand";

import { strings } from "#renderer/strings/strings.ts";

import { FailedFiles } from "./failed-files.tsx";
import type { ImportStore } from "./import-store.ts";
import type { InboxTab } from "./inbox-filter.ts";
import type { InboxStore } from "./inbox-store.ts";

export interface InboxToolbarProps {
  readonly store: InboxStore;
  readonly imports: ImportStore;
  onImport(files: readonly File[], asIssue: boolean): void;
}

const text = strings.inbox;

const tabs: { value: InboxTab; label: string }[] = [
  { value: "inbox", label: text.states.inbox },
  { value: "heldOver", label: text.states.heldOver },
  { value: "rejected", label: text.states.rejected },
  { value: "all", label: text.all },
];

export const InboxToolbar = ({ store, imports, onImport }: InboxToolbarProps) => {
  const { tab, query, total, isCapped, selected } = useStore(store);
  const failed = useStore(imports, (each) => each.failed);
  const [typed, setTyped] = useState(query);
  const composing = useRef(false);
  const files = useRef<HTMLInputElement>(null);
  const issueFile = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);

  // Cleared from elsewhere.
  useEffect(() => {
    if (!composing.current) setTyped(query);
  }, [query]);

  const search = (words: string): void => {
    setTyped(words);
    if (!composing.current) void store.getState().narrow({ query: words });
  };

  const choose = (input: HTMLInputElement, asIssue: boolean): void => {
    const chosen = [...(input.files ?? [])];
    // Otherwise choosing the same file again would be no change.
    input.value = "";
    if (chosen.length > 0) onImport(chosen, asIssue);
  };

  return (
    <header className="inbox-toolbar">
      <Segmented<InboxTab>
        value={tab}
        options={tabs}
        onChange={(value) => void store.getState().narrow({ tab: value })}
      />
      <span className="quiet small" data-testid="inbox-count">
        {selected.size > 0 ? text.selected(selected.size) : text.total(total, isCapped)}
      </span>
      <FailedFiles failed={failed} />
      <Input
        allowClear
        className="inbox-search"
        aria-label={text.search}
        placeholder={text.search}
        prefix={<SearchOutlined />}
        value={typed}
        onChange={(event) => search(event.target.value)}
        onCompositionStart={() => (composing.current = true)}
        onCompositionEnd={(event) => {
          composing.current = false;
          search(event.currentTarget.value);
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
