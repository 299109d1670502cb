import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import { useStore } from "zustand";

import { strings } from "#renderer/strings/strings.ts";
import { useMessages } from "#renderer/ui/messages.tsx";
import { PagePicture } from "#renderer/ui/page-picture.tsx";
import { lineAtPlace, placeOfLine } from "#shared/domain/typesetting/printed-place.ts";
import type { ItemPlace } from "#shared/model/item-place.ts";
import type { LaidLine } from "#shared/model/layout.ts";

import { toContent } from "./draft.ts";
import type { EditorStore } from "./editor-store.ts";
import { createLiveLayout } from "./live-layout.ts";

export interface LivePageProps {
  readonly store: EditorStore;
  /** Puts the caret at a place, of this item or of another. */
  onOpenPlace(place: ItemPlace): void;
}

const text = strings.editor.live;

/** The page on which the caret stands, as it would be printed with what is typed now; before anything is saved. */
export const LivePage = ({ store, onOpenPlace }: LivePageProps) => {
  const messages = useMessages();
  const { item, draft, caret, manuscript } = useStore(store);
  const issueId = item?.issueId ?? null;
  useEffect(() => {
    if (issueId !== null) store.getState().loadManuscript(issueId).catch(messages.failed);
  }, [store, issueId, messages]);

  // Typing comes first: the page follows as soon as the letters stand in the field.
  const typed = useDeferredValue(draft);
  const [layOutLive] = useState(createLiveLayout);
  const layout = useMemo(
    () => (manuscript && item && typed ? layOutLive(manuscript, item.id, toContent(typed)) : null),
    [layOutLive, manuscript, item, typed],
  );
  const at = useMemo(() => layout && caret && lineAtPlace(layout, caret), [layout, caret]);

  const latest = useRef({ layout, onOpenPlace });
  useEffect(() => {
    latest.current = { layout, onOpenPlace };
  });
  const onClickLine = useCallback((line: LaidLine, character: number): void => {
    const place = latest.current.layout && placeOfLine(latest.current.layout, line, character);
    if (place) latest.current.onOpenPlace(place);
  }, []);

  const pane = useRef<HTMLDivElement>(null);
  const pageNumber = at?.page ?? null;
  const lineNumber = at?.line ?? null;
  useEffect(() => {
    if (pageNumber === null || lineNumber === null) return;
    const line = pane.current?.querySelector(".is-caret");
    const seen = pane.current?.closest(".live")?.getBoundingClientRect();
    const here = line?.getBoundingClientRect();
    // Only where the line cannot be seen: a page that moves under the eyes at every key would be none to look at.
    if (!line || !seen || !here || (here.top >= seen.top + here.height && here.bottom <= seen.bottom)) return;
    line.scrollIntoView({ block: "center" });
  }, [pageNumber, lineNumber]);

  if (issueId === null) return <p className="live-none quiet">{text.notPlaced}</p>;
  const page = layout && at ? layout.pages[at.page] : undefined;
  if (!layout || !manuscript || !page || !at) {
    return <p className="live-none quiet">{layout ? text.nothing : ""}</p>;
  }
  return (
    <div className="live-page" ref={pane}>
      <p className="quiet small" data-testid="live-page">
        {text.page(page.label ?? "", layout.pages.length)}
      </p>
      <PagePicture
        page={page}
        layout={layout}
        profile={manuscript.profile}
        width={layout.pageWidth}
        caretLine={at.line}
        onClickLine={onClickLine}
      />
    </div>
  );
};
