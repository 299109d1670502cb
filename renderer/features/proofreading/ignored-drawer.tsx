import { Button, Drawer, Empty, Input } from "antd";
import { useState } from "react";
import { useStore } from "zustand";

import { strings } from "#renderer/strings/strings.ts";
import { formatMoment } from "#renderer/ui/dates.ts";
import { FindingChange } from "#renderer/ui/finding-change.tsx";
import { useMessages } from "#renderer/ui/messages.tsx";
import type { KeptIgnoring } from "#shared/model/proofreading.ts";

import type { ProofreadingStore } from "./proofreading-store.ts";

export interface IgnoredDrawerProps {
  readonly store: ProofreadingStore;
  /** Of the items, by id. */
  readonly names: ReadonlyMap<string, string>;
  onClose(): void;
}

const text = strings.ignoredDrawer;

/** 忽略清单: what is not marked any more, by whom and why, the newest first; each can be marked again. */
export const IgnoredDrawer = ({ store, names, onClose }: IgnoredDrawerProps) => {
  const messages = useMessages();
  const { setup, rules } = useStore(store);
  const [query, setQuery] = useState("");
  const titles = new Map(rules.map(({ id, title }) => [id, title]));
  const ignored = (setup?.ignored ?? []).toSorted((one, other) => other.ignoredAt.localeCompare(one.ignoredAt));
  const wanted = query.trim();
  const found = ignored.filter(
    ({ text: words, reason, ruleId }) =>
      words.includes(wanted) || (reason ?? "").includes(wanted) || (titles.get(ruleId) ?? "").includes(wanted),
  );
  const putBack = ({ id, text: words }: KeptIgnoring): void =>
    void store
      .getState()
      .unignore([id])
      .then(() => messages.done(text.putBackDone(words)), messages.failed);
  return (
    <Drawer open size={560} title={text.title} closable={{ "aria-label": text.close }} onClose={onClose}>
      <div className="proofreading-drawer">
        <p className="quiet small">{text.words}</p>
        {ignored.length === 0 ? (
          <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={text.empty} />
        ) : (
          <>
            <Input.Search
              allowClear
              aria-label={text.search}
              placeholder={text.search}
              value={query}
              onChange={(event) => setQuery(event.target.value)}
            />
            <ul className="ignored-list" aria-label={text.title}>
              {found.map((each) => (
                <li key={each.id}>
                  <span className="ignored-words">
                    <span className="ignored-scope small">{text.scopes[each.scope]}</span>{" "}
                    <FindingChange finding={each} replacement={null} />
                    <span className="quiet small">
                      {titles.get(each.ruleId) ?? each.ruleId}
                      {each.itemId !== null && ` · ${itemName(names.get(each.itemId))}`}
                    </span>
                    <span className="quiet small">
                      {each.author} · {formatMoment(each.ignoredAt)} · {each.reason ?? text.noReason}
                    </span>
                  </span>
                  <Button size="small" aria-label={text.putBackOf(each.text)} onClick={() => putBack(each)}>
                    {text.putBack}
                  </Button>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </Drawer>
  );
};

const itemName = (name: string | undefined): string => (name === undefined ? text.elsewhere : text.inItem(name));
