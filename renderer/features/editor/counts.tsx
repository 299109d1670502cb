import { Tooltip } from "antd";
import { useDeferredValue } from "react";
import { useStore } from "zustand";

import { strings } from "#renderer/strings/strings.ts";
import { countText } from "#shared/domain/counting/count-text.ts";
import { blockText, type Block } from "#shared/model/item.ts";

import { tidyBody } from "./document/body-document.ts";
import type { EditorStore } from "./editor-store.ts";

export interface CountsProps {
  readonly store: EditorStore;
}

const none: readonly Block[] = [];
const text = strings.editor;

/** How long the text is, and what is selected of it. */
export const Counts = ({ store }: CountsProps) => {
  const typed = useStore(store, ({ draft }) => draft?.body ?? none);
  const selected = useStore(store, ({ bodyStatus }) => bodyStatus.selected);
  const revision = useStore(store, ({ item }) => item?.revision ?? 1);
  // Typing comes first: the count follows.
  const body = tidyBody(useDeferredValue(typed));
  const { words, characters, withoutPunctuation } = countText(body.map(blockText));
  return (
    <Tooltip title={text.countsExplained(characters, withoutPunctuation)}>
      <span>
        <span data-testid="editor-counts">{text.counts(words, body.length, revision)}</span>
        {selected !== "" && ` · ${text.countsSelected(countText([selected]).words)}`}
      </span>
    </Tooltip>
  );
};
