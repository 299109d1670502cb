import { Tooltip } from "antd";
import { useEffect, useMemo, useState } from "react";
import { useStore } from "zustand";

import { strings } from "#renderer/strings/strings.ts";
import { countText } from "#shared/domain/counting/count-text.ts";
import { blockText, type Block } from "#shared/model/item.ts";

import { tidyBody } from "./document/body-document.ts";
import { toContent, type Draft } from "./draft.ts";
import type { EditorStore } from "./editor-store.ts";
import { itemPages } from "./item-pages.ts";
import { createLiveLayout } from "./live-layout.ts";

export interface CountsProps {
  readonly store: EditorStore;
}

const none: readonly Block[] = [];
const text = strings.editor;

/** How long the text is, on which pages it will be printed, and what is selected of it. */
export const Counts = ({ store }: CountsProps) => {
  const draft = usePaused(store);
  const typed = draft?.body ?? none;
  const selected = useStore(store, ({ bodyStatus }) => bodyStatus.selected);
  const revision = useStore(store, ({ item }) => item?.revision ?? 1);
  const pages = usePages(store, draft);
  const body = tidyBody(typed);
  const { words, characters, withoutPunctuation } = countText(body.map(blockText));
  return (
    <Tooltip title={text.countsExplained(characters, withoutPunctuation)}>
      <span>
        <span data-testid="editor-counts">{text.counts(words, body.length, revision)}</span>
        {pages && ` · ${text.onPages(pages.first, pages.last)}`}
        {selected !== "" && ` · ${text.countsSelected(countText([selected]).words)}`}
      </span>
    </Tooltip>
  );
};

/** Milliseconds. */
const pause = 200;

/** The text as it stood at the last short pause: typing, and the page beside it, come first. */
const usePaused = (store: EditorStore): Draft | null => {
  const [shown, setShown] = useState(store.getState().draft);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = store.subscribe(({ draft }) => {
      clearTimeout(timer);
      timer = setTimeout(() => setShown(draft), pause);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [store]);
  return shown;
};

/** Where the item will be printed with what is typed; null while that is not known, and where it stands in no issue. */
const usePages = (store: EditorStore, draft: Draft | null): ReturnType<typeof itemPages> => {
  const itemId = useStore(store, ({ item }) => item?.id ?? null);
  const issueId = useStore(store, ({ item }) => item?.issueId ?? null);
  const manuscript = useStore(store, (state) => state.manuscript);
  useEffect(() => {
    // Without it the foot tells one thing less, which is worth no message.
    if (issueId !== null)
      store
        .getState()
        .loadManuscript(issueId)
        .catch(() => undefined);
  }, [store, issueId]);
  const [layOutLive] = useState(createLiveLayout);
  return useMemo(
    () =>
      manuscript && itemId !== null && draft
        ? itemPages(layOutLive(manuscript, itemId, toContent(draft)), itemId)
        : null,
    [layOutLive, manuscript, itemId, draft],
  );
};
