import { Tooltip } from "antd";
import { useEffect, useState } from "react";
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
  const typed = usePaused(store);
  const selected = useStore(store, ({ bodyStatus }) => bodyStatus.selected);
  const revision = useStore(store, ({ item }) => item?.revision ?? 1);
  const body = tidyBody(typed);
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

/** Milliseconds. */
const pause = 200;

/** The text as it stood at the last short pause: typing, and the page beside it, come first. */
const usePaused = (store: EditorStore): readonly Block[] => {
  const [shown, setShown] = useState(store.getState().draft?.body ?? none);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = store.subscribe(({ draft }) => {
      clearTimeout(timer);
      timer = setTimeout(() => setShown(draft?.body ?? none), pause);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [store]);
  return shown;
};
