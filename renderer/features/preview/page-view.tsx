import { useCallback, useEffect, useLayoutEffect, useMemo, useRef } from "react";
import { useStore } from "zustand";

import { strings } from "#renderer/strings/strings.ts";
import { PagePicture } from "#renderer/ui/page-picture.tsx";
import { PagePin } from "#renderer/ui/page-pin.tsx";
import { useActions } from "#renderer/ui/use-actions.ts";
import { placeOfLine } from "#shared/domain/typesetting/printed-place.ts";
import type { ItemPlace } from "#shared/model/item-place.ts";
import type { LaidLine, Layout } from "#shared/model/layout.ts";
import type { PrintProfile } from "#shared/model/print-profile.ts";

import { PageBar } from "./page-bar.tsx";
import { pageRows, rowOfPage } from "./page-rows.ts";
import type { PreviewStore } from "./preview-store.ts";
import { shortPage } from "./short-page.ts";
import { useRowWindow } from "./use-row-window.ts";

export interface PageViewProps {
  readonly store: PreviewStore;
  readonly layout: Layout;
  readonly profile: PrintProfile;
  readonly isActive: boolean;
  /** The page that is read, 0-based. */
  onPage(page: number): void;
  onOpenPlace(place: ItemPlace): void;
}

const text = strings.preview;
/** Pixels a twip at 100 %: 96 pixels an inch. */
const pixelsPerTwip = 96 / 1440;
/** Room between pages and round them, pixels. */
const gap = 24;

/** The pages themselves, one under the other or as spreads, with the bar that turns and sizes them. */
export const PageView = ({ store, layout, profile, isActive, onPage, onOpenPlace }: PageViewProps) => {
  const { view, goal, markedItemId } = useStore(store);
  const { isSpread } = view;
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => pageRows(layout.pages.length, isSpread), [layout.pages.length, isSpread]);
  const firstOf = useCallback((row: number): number => (rows[row] ?? []).find((page) => page !== null) ?? 0, [rows]);

  const onScroll = useCallback(
    (row: number, share: number): void => store.getState().leaveAt({ page: firstOf(row), share }),
    [store, firstOf],
  );
  const across = (isSpread ? 2 : 1) * layout.pageWidth;
  // The window's size decides the rows' height and the height which rows are seen: the size is found first, then used.
  const size = useRowWindow(scroller, 1, 1);
  const scale = useMemo(() => {
    if (view.fit === "zoom" || size.width === 0) return (view.zoom / 100) * pixelsPerTwip;
    const byWidth = (size.width - 2 * gap) / across;
    return view.fit === "width" ? byWidth : Math.min(byWidth, (size.height - 2 * gap) / layout.pageHeight);
  }, [view.fit, view.zoom, size.width, size.height, across, layout.pageHeight]);
  const height = layout.pageHeight * scale;
  const stride = height + gap;
  const { first, last, current } = useRowWindow(scroller, rows.length, stride, onScroll);

  // Another size or order of pages keeps the place that was read; so does coming back to this screen.
  useLayoutEffect(() => {
    const { page, share } = store.getState().place();
    scroller.current?.scrollTo({ top: (rowOfPage(page, isSpread) + share) * stride });
  }, [store, stride, isSpread]);
  useEffect(() => {
    const element = scroller.current;
    if (!goal || !element) return;
    const row = rowOfPage(goal.page, isSpread);
    // A line stands in the middle of the window, unless the page can be seen whole.
    const isWhole = stride <= element.clientHeight;
    const down = goal.y === null || isWhole ? 0 : Math.max(0, goal.y * scale - element.clientHeight / 2);
    element.scrollTo({ top: row * stride + down });
    // A wish is heard once: neither another size nor the next layout must turn the pages again.
    store.getState().reached({ page: goal.page, share: down / stride });
  }, [store, goal, isSpread, stride, scale]);
  const currentPage = firstOf(current);
  useEffect(() => onPage(currentPage), [currentPage, onPage]);

  const turn = (direction: 1 | -1): void => {
    const element = scroller.current;
    if (!element) return;
    const { scrollTop, clientHeight } = element;
    const row = Math.floor((scrollTop + 1) / stride);
    const top = row * stride;
    // What of a page is not yet seen comes before the next page.
    const rest = direction === 1 ? top + stride - (scrollTop + clientHeight) : scrollTop - top;
    const step = clientHeight * 0.9;
    if (rest > gap) element.scrollTo({ top: scrollTop + direction * Math.min(rest, step) });
    else
      element.scrollTo({
        top: direction === 1 ? top + stride : top - (clientHeight < stride ? Math.min(stride, step) : stride),
      });
  };
  const zoomTo = (zoom: number): void => store.getState().changeView({ fit: "zoom", zoom });
  const percent = Math.round((scale / pixelsPerTwip) * 100);
  useActions(
    "preview",
    {
      nextPage: () => turn(1),
      previousPage: () => turn(-1),
      cover: () => store.getState().goTo(0),
      lastPage: () => store.getState().goTo(layout.pages.length - 1),
      larger: () => zoomTo(percent + 10),
      smaller: () => zoomTo(percent - 10),
      fit: () => store.getState().changeView({ fit: view.fit === "page" ? "width" : "page" }),
    },
    { isActive },
  );
  // The newest layout without drawing every page anew for it.
  const latest = useRef({ layout, onOpenPlace });
  useEffect(() => {
    latest.current = { layout, onOpenPlace };
  });
  const onClickLine = useCallback((line: LaidLine, character: number): void => {
    const place = placeOfLine(latest.current.layout, line, character);
    if (place) latest.current.onOpenPlace(place);
  }, []);

  return (
    <div className="preview-middle">
      <PageBar
        pages={layout.pages}
        page={currentPage}
        view={view}
        percent={percent}
        onGo={store.getState().goTo}
        onView={store.getState().changeView}
        onZoom={zoomTo}
      />
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- pages are scrolled by keyboard too */}
      <div ref={scroller} className="preview-scroller" role="region" aria-label={text.paper} tabIndex={0}>
        <div
          className="preview-rows"
          style={{ height: rows.length * stride + gap, minWidth: across * scale + 2 * gap }}
        >
          {rows.slice(first, last + 1).map((row, index) => (
            <div
              key={first + index}
              className={`preview-row ${isSpread ? "is-spread" : ""}`}
              style={{ transform: `translateY(${gap + (first + index) * stride}px)`, height }}
            >
              {row.map((number, half) => {
                const page = number === null ? undefined : layout.pages[number];
                const width = layout.pageWidth * scale;
                if (number === null || !page) return <span key={half} style={{ width }} />;
                const short = shortPage(layout, number, profile);
                return (
                  <div key={half} className="preview-page">
                    <PagePicture
                      page={page}
                      layout={layout}
                      profile={profile}
                      width={width}
                      markedItemId={markedItemId}
                      onClickLine={onClickLine}
                    />
                    {short && (
                      <div className="preview-short">
                        <PagePin label={text.short(short.lines)} reason={text.movedOn(short.title) + short.reason} />
                      </div>
                    )}
                  </div>
                );
              })}
            </div>
          ))}
        </div>
      </div>
    </div>
  );
};
