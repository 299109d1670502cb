import { useCallback, useEffect, useMemo, useRef, useState } from "react";

import { strings } from "#renderer/strings/strings.ts";
import { PagePicture } from "#renderer/ui/page-picture.tsx";
import { composeManuscript } from "#shared/domain/composing/compose-manuscript.ts";
import { layOut } from "#shared/domain/typesetting/layout.ts";
import type { LaidLine } from "#shared/model/layout.ts";
import type { Manuscript } from "#shared/model/manuscript.ts";

export interface PagesPaneProps {
  readonly manuscript: Manuscript;
  readonly itemId: string;
  /** A line of that item was clicked. */
  onOpen(itemId: string): void;
}

/** Pixels: room beside a page, and the widest that one is drawn. */
const margin = 48;
const widest = 860;

/** The draft as it was sent, page by page as printed, at the item that is open. */
export const PagesPane = ({ manuscript, itemId, onOpen }: PagesPaneProps) => {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  const layout = useMemo(() => layOut(composeManuscript(manuscript), manuscript.profile), [manuscript]);
  useEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() => setWidth(Math.min(widest, element.clientWidth - margin)));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const hasRoom = width > 0;
  const page = layout.pages.findIndex(
    ({ part, lines }) => part === "body" && lines.some((line) => line.itemId === itemId),
  );
  useEffect(() => {
    const shown = box.current?.querySelector(`[data-number="${page}"]`);
    const line = shown?.querySelector(".is-marked") ?? shown;
    if (hasRoom) line?.scrollIntoView({ block: "center" });
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- other lines of the same page are marked
  }, [page, itemId, hasRoom]);
  const latest = useRef(onOpen);
  useEffect(() => {
    latest.current = onOpen;
  });
  const onClickLine = useCallback((line: LaidLine): void => {
    if (line.itemId !== null) latest.current(line.itemId);
  }, []);
  const height = (width * layout.pageHeight) / layout.pageWidth;
  return (
    <div
      ref={box}
      className="desk-pages"
      role="region"
      aria-label={strings.reviewDesk.pages}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- pages are scrolled by keyboard too
      tabIndex={0}
    >
      {hasRoom &&
        layout.pages.map((each, number) => (
          <div
            key={number}
            className="desk-page"
            data-number={number}
            style={{ containIntrinsicSize: `auto ${height}px` }}
          >
            <PagePicture
              page={each}
              layout={layout}
              profile={manuscript.profile}
              width={width}
              markedItemId={itemId}
              onClickLine={onClickLine}
            />
          </div>
        ))}
    </div>
  );
};
