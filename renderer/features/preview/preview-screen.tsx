import { ZoomInOutlined, ZoomOutOutlined } from "@ant-design/icons";
import { useVirtualizer } from "@tanstack/react-virtual";
import { Button, Empty, Tooltip } from "antd";
import { useEffect, useRef, useState } from "react";
import { useStore } from "zustand";

import { strings } from "#renderer/strings/strings.ts";
import { useMessages } from "#renderer/ui/messages.tsx";
import { PagePicture } from "#renderer/ui/page-picture.tsx";
import { startDownload } from "#renderer/ui/start-download.ts";
import { useShortcuts } from "#renderer/ui/use-shortcuts.ts";
import type { ExportFormat, PdfOptions } from "#shared/api/exporting.ts";
import type { Issue } from "#shared/model/issue.ts";
import type { Layout } from "#shared/model/layout.ts";

import { ExportButton } from "./export-button.tsx";
import { PreflightList } from "./preflight-list.tsx";
import type { PreviewStore } from "./preview-store.ts";
import { PrintDialog } from "./print-dialog.tsx";
import { toPdfOptions } from "./printing.ts";

import "./preview.css";

export interface PreviewScreenProps {
  readonly store: PreviewStore;
  readonly issue: Issue | null;
  readonly isActive: boolean;
  onOpenItem(itemId: string): void;
}

const text = strings.preview;
/** Pixels a twip at 100 %: 96 pixels an inch. */
const pixelsPerTwip = 96 / 1440;
/** Room between pages, pixels. */
const gap = 24;

/** 预览: the issue as it will be printed, page by page. */
export const PreviewScreen = ({ store, issue, isActive, onOpenItem }: PreviewScreenProps) => {
  const messages = useMessages();
  const { layout, profile, notes, isExporting, zoom, printing } = useStore(store);
  const [isPrinting, setIsPrinting] = useState(false);
  const issueId = issue?.id ?? null;
  useEffect(() => void store.getState().open(issueId).catch(messages.failed), [store, issueId, messages]);

  const exportAs = async (format: ExportFormat, pdf?: PdfOptions): Promise<void> => {
    const exported = await store.getState().exportIssue(format, pdf);
    if (!exported) return;
    if (exported.download !== null) startDownload(exported.download);
    setIsPrinting(false);
    const { file, pages, booklet } = exported;
    messages.done(booklet ? text.exportedBooklet(file, booklet.sheets) : text.exported(file, pages));
  };
  const exportApprovalSheet = async (): Promise<void> => {
    const exported = await store.getState().exportApprovalSheet();
    if (!exported) return;
    if (exported.download !== null) startDownload(exported.download);
    messages.done(text.exportedFile(exported.file));
  };
  const onExport = (format: ExportFormat, pdf?: PdfOptions): void => void exportAs(format, pdf).catch(messages.failed);
  useShortcuts(
    {
      "Ctrl+e": () => onExport("docx"),
      "Ctrl+=": () => store.getState().setZoom(zoom + 10),
      "Ctrl+-": () => store.getState().setZoom(zoom - 10),
    },
    isActive,
  );

  const scroller = useRef<HTMLDivElement>(null);
  const height = (layout?.pageHeight ?? 0) * pixelsPerTwip * (zoom / 100);
  const virtualizer = useVirtualizer({
    count: layout?.pages.length ?? 0,
    getScrollElement: () => scroller.current,
    estimateSize: () => height + gap,
    overscan: 2,
  });
  useEffect(() => virtualizer.measure(), [virtualizer, height]);

  if (!layout || !profile || layout.headings.length === 0) {
    return (
      <div className="preview-none">
        {layout || !issue ? (
          <Empty description={text.empty}>
            <p className="quiet">{text.emptyHint}</p>
          </Empty>
        ) : null}
      </div>
    );
  }
  return (
    <section className="preview" aria-label={strings.nav.preview}>
      <Contents layout={layout} onGo={(page) => virtualizer.scrollToIndex(page - 1, { align: "start" })} />
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- pages are scrolled by keyboard too */}
      <div ref={scroller} className="preview-scroller" role="region" aria-label={text.paper} tabIndex={0}>
        <div style={{ height: virtualizer.getTotalSize(), position: "relative" }}>
          {virtualizer.getVirtualItems().map(({ index, start }) => {
            const page = layout.pages[index];
            return (
              page && (
                <div key={index} className="preview-place" style={{ transform: `translateY(${start}px)` }}>
                  <PagePicture
                    page={page}
                    layout={layout}
                    profile={profile}
                    width={layout.pageWidth * pixelsPerTwip * (zoom / 100)}
                    onOpenItem={onOpenItem}
                  />
                </div>
              )
            );
          })}
        </div>
      </div>
      <aside className="preview-side">
        <ExportButton
          isExporting={isExporting}
          onExport={onExport}
          onApprovalSheet={() => void exportApprovalSheet().catch(messages.failed)}
          onPrinting={(kind) => {
            const isBooklet = kind === "booklet";
            store.getState().setPrinting(isBooklet ? { isBooklet } : { isBooklet, hasCropMarks: true });
            setIsPrinting(true);
          }}
        />
        {isPrinting && (
          <PrintDialog
            layout={layout}
            printing={printing}
            isExporting={isExporting}
            onChange={store.getState().setPrinting}
            onClose={() => setIsPrinting(false)}
            onExport={() => onExport("pdf", toPdfOptions(printing))}
          />
        )}
        <p className="preview-zoom">
          <span className="quiet" data-testid="page-count">
            {text.pages(layout.pages.length)}
          </span>
          <Tooltip title="Ctrl+-">
            <Button
              type="text"
              size="small"
              aria-label={`${text.zoom} −`}
              icon={<ZoomOutOutlined />}
              onClick={() => store.getState().setZoom(zoom - 10)}
            />
          </Tooltip>
          <span className="small">{zoom}%</span>
          <Tooltip title="Ctrl+=">
            <Button
              type="text"
              size="small"
              aria-label={`${text.zoom} +`}
              icon={<ZoomInOutlined />}
              onClick={() => store.getState().setZoom(zoom + 10)}
            />
          </Tooltip>
        </p>
        <PreflightList notes={notes} />
      </aside>
    </section>
  );
};

/** Headings with the numbers that the printed contents carry; a click goes to the page. */
const Contents = ({ layout, onGo }: { layout: Layout; onGo: (page: number) => void }) => (
  <nav className="preview-contents" aria-label={text.contents}>
    <h2>{text.contents}</h2>
    <ol>
      {layout.headings.map(({ section, title, page, pageLabel }, index) => (
        <li key={index}>
          <button type="button" className={title === null ? "is-section" : ""} onClick={() => onGo(page)}>
            <span>{title ?? section}</span>
            {title !== null && <span>{pageLabel}</span>}
          </button>
        </li>
      ))}
    </ol>
  </nav>
);
