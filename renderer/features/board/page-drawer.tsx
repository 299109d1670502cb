import { LeftOutlined, RightOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useCallback, useEffect, useRef, useState } from "react";

import { hintOf } from "#renderer/strings/actions.ts";
import { strings } from "#renderer/strings/strings.ts";
import { PagePicture } from "#renderer/ui/page-picture.tsx";
import { useActions } from "#renderer/ui/use-actions.ts";
import { lineAtPlace } from "#shared/domain/typesetting/printed-place.ts";
import type { LaidLine, Layout } from "#shared/model/layout.ts";
import type { PrintProfile } from "#shared/model/print-profile.ts";

export interface PageDrawerProps {
  readonly layout: Layout;
  readonly profile: PrintProfile;
  readonly focusedId: string | null;
  readonly isActive: boolean;
  onFocus(itemId: string): void;
  onOpen(itemId: string): void;
}

const text = strings.board.drawer;

/** The page on which the card in focus begins, its lines marked; turned by hand until another card is in focus. */
export const PageDrawer = ({ layout, profile, focusedId, isActive, onFocus, onOpen }: PageDrawerProps) => {
  const [turned, setTurned] = useState<{ readonly focusedId: string | null; readonly page: number } | null>(null);
  const begins =
    focusedId === null ? null : lineAtPlace(layout, { itemId: focusedId, field: "title", paragraph: null, offset: 0 });
  const firstOfBody = layout.pages.findIndex(({ part }) => part === "body");
  const shown = turned && turned.focusedId === focusedId ? turned.page : (begins?.page ?? Math.max(0, firstOfBody));
  const index = Math.min(shown, layout.pages.length - 1);
  const page = layout.pages[index];
  const turn = (by: number): void =>
    setTurned({ focusedId, page: Math.max(0, Math.min(layout.pages.length - 1, index + by)) });
  useActions("board", { nextPage: () => turn(1), previousPage: () => turn(-1) }, { isActive });

  const latest = useRef({ index, onFocus });
  const pane = useRef<HTMLDivElement>(null);
  useEffect(() => {
    latest.current = { index, onFocus };
  });
  const onClickLine = useCallback(({ itemId }: LaidLine): void => {
    if (itemId === null) return;
    // The page under the mouse stays, also where the item begins on one before it.
    setTurned({ focusedId: itemId, page: latest.current.index });
    latest.current.onFocus(itemId);
  }, []);
  useEffect(() => {
    if (focusedId !== null && page) pane.current?.querySelector(".is-marked")?.scrollIntoView({ block: "nearest" });
  }, [focusedId, page]);

  if (!page) return null;
  return (
    <>
      <p className="board-drawer-bar small">
        <Button
          type="text"
          size="small"
          aria-label={text.previous}
          title={hintOf("board", "previousPage")}
          icon={<LeftOutlined />}
          disabled={index === 0}
          onClick={() => turn(-1)}
        />
        <span data-testid="board-page">{text.page(page.label, index + 1, layout.pages.length)}</span>
        <Button
          type="text"
          size="small"
          aria-label={text.next}
          title={hintOf("board", "nextPage")}
          icon={<RightOutlined />}
          disabled={index === layout.pages.length - 1}
          onClick={() => turn(1)}
        />
      </p>
      <div className="board-page" ref={pane} onDoubleClick={() => focusedId !== null && begins && onOpen(focusedId)}>
        <PagePicture
          page={page}
          layout={layout}
          profile={profile}
          width={layout.pageWidth}
          markedItemId={focusedId}
          onClickLine={onClickLine}
        />
      </div>
      <p className="quiet small">{focusedId !== null && !begins ? text.notPlaced : text.hint}</p>
    </>
  );
};
