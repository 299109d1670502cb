import { Segmented } from "antd";
import { useEffect, useRef } from "react";

import { strings } from "#renderer/strings/strings.ts";
import { PagePicture } from "#renderer/ui/page-picture.tsx";
import type { Layout } from "#shared/model/layout.ts";
import type { PrintProfile } from "#shared/model/print-profile.ts";

import { nameOfPage } from "./find-page.ts";
import type { PreviewView } from "./preview-view.ts";
import { useRowWindow } from "./use-row-window.ts";

export interface ContentsPaneProps {
  readonly layout: Layout;
  readonly profile: PrintProfile;
  readonly pane: PreviewView["pane"];
  /** The page that is read, 0-based. */
  readonly page: number;
  onPane(pane: PreviewView["pane"]): void;
  onGo(page: number): void;
}

const text = strings.preview;

/** Left of the pages: the contents, or all pages in small. */
export const ContentsPane = ({ layout, profile, pane, page, onPane, onGo }: ContentsPaneProps) => (
  <div className="preview-left">
    <Segmented
      block
      aria-label={text.pane}
      value={pane}
      options={[
        { value: "contents", label: text.contents },
        { value: "thumbnails", label: text.thumbnails },
      ]}
      onChange={onPane}
    />
    {pane === "contents" ? (
      <Contents layout={layout} page={page} onGo={onGo} />
    ) : (
      <Thumbnails layout={layout} profile={profile} page={page} onGo={onGo} />
    )}
  </div>
);

/** Headings with the numbers that the printed contents carry, the one that is read marked; a click goes to the page. */
const Contents = ({ layout, page, onGo }: Pick<ContentsPaneProps, "layout" | "page" | "onGo">) => {
  const list = useRef<HTMLOListElement>(null);
  const current = readHeading(layout, page);
  useEffect(() => {
    if (current >= 0) list.current?.children[current]?.scrollIntoView({ block: "nearest" });
  }, [current]);
  return (
    <nav className="preview-contents" aria-label={text.contents}>
      <ol ref={list}>
        {layout.headings.map((heading, index) => (
          <li key={index}>
            <button
              type="button"
              className={heading.title === null ? "is-section" : ""}
              aria-current={index === current ? "page" : undefined}
              onClick={() => onGo(heading.page - 1)}
            >
              <span>{heading.title ?? heading.section}</span>
              {heading.title !== null && <span>{heading.pageLabel}</span>}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
};

/** The first title on a page, else the last one before it; -1 before the body. */
const readHeading = ({ headings }: Layout, page: number): number => {
  const here = headings.findIndex((heading) => heading.title !== null && heading.page === page + 1);
  return here >= 0 ? here : headings.findLastIndex((heading) => heading.title !== null && heading.page <= page);
};

/** Pixels: two thumbnails side by side, each with its name under it. */
const thumbnailWidth = 96;
const nameHeight = 28;

/** Every page in small, two in a row; only those near the window are drawn. */
const Thumbnails = ({
  layout,
  profile,
  page,
  onGo,
}: Pick<ContentsPaneProps, "layout" | "profile" | "page" | "onGo">) => {
  const scroller = useRef<HTMLElement>(null);
  const rowHeight = (thumbnailWidth * layout.pageHeight) / layout.pageWidth + nameHeight;
  const rowCount = Math.ceil(layout.pages.length / 2);
  const { first, last } = useRowWindow(scroller, rowCount, rowHeight);
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const top = Math.floor(page / 2) * rowHeight;
    const isSeen = top >= element.scrollTop && top + rowHeight <= element.scrollTop + element.clientHeight;
    if (!isSeen) element.scrollTo({ top: top - (element.clientHeight - rowHeight) / 2 });
  }, [page, rowHeight]);
  return (
    <nav ref={scroller} className="preview-thumbnails" aria-label={text.thumbnails}>
      <div style={{ height: rowCount * rowHeight, position: "relative" }}>
        {layout.pages.slice(first * 2, (last + 1) * 2).map((each, index) => {
          const number = first * 2 + index;
          return (
            <div
              key={number}
              className="preview-thumbnail small"
              style={{
                width: thumbnailWidth,
                transform: `translate(${number % 2 === 0 ? 0 : thumbnailWidth + nameHeight / 2}px, ${Math.floor(number / 2) * rowHeight}px)`,
              }}
            >
              <span aria-hidden>
                <PagePicture page={each} layout={layout} profile={profile} width={thumbnailWidth} />
              </span>
              <button
                type="button"
                aria-current={number === page ? "page" : undefined}
                aria-label={text.pageName(text.parts[each.part], each.label)}
                onClick={() => onGo(number)}
              >
                {nameOfPage(each)}
              </button>
            </div>
          );
        })}
      </div>
    </nav>
  );
};
