import { Empty } from "antd";
import { useEffect, useState } from "react";
import { useStore } from "zustand";

import { strings } from "#renderer/strings/strings.ts";
import { useMessages } from "#renderer/ui/messages.tsx";
import { SplitPane } from "#renderer/ui/split-pane.tsx";
import { startDownload } from "#renderer/ui/start-download.ts";
import { useActions } from "#renderer/ui/use-actions.ts";
import type { ExportFormat, PdfOptions } from "#shared/api/exporting.ts";
import type { Issue } from "#shared/model/issue.ts";
import type { ItemPlace } from "#shared/model/item-place.ts";

import { ContentsPane } from "./contents-pane.tsx";
import { ExportButton } from "./export-button.tsx";
import { PageBudgetPanel } from "./page-budget-panel.tsx";
import { PageView } from "./page-view.tsx";
import { PreflightList } from "./preflight-list.tsx";
import type { PreviewStore } from "./preview-store.ts";
import { PrintDialog } from "./print-dialog.tsx";
import { toPdfOptions } from "./printing.ts";

import "./preview.css";

export interface PreviewScreenProps {
  readonly store: PreviewStore;
  readonly issue: Issue | null;
  readonly isActive: boolean;
  /** Opens the editor at a place. */
  onOpenPlace(place: ItemPlace): void;
}

const text = strings.preview;

/** 预览: the issue as it will be printed, page by page. */
export const PreviewScreen = ({ store, issue, isActive, onOpenPlace }: PreviewScreenProps) => {
  const messages = useMessages();
  const { layout, profile, notes, isExporting, view, printing } = useStore(store);
  /** The page that is read, 0-based. */
  const [page, setPage] = useState(0);
  const isBlocked = notes.some(({ severity }) => severity === "error");
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
  useActions("preview", { export: isBlocked ? undefined : () => onExport("docx") }, { isActive });

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
      <SplitPane
        name="previewContents"
        label={text.resizeContents}
        sized="start"
        usual={248}
        least={150}
        most={520}
        rest={560}
      >
        <ContentsPane
          layout={layout}
          profile={profile}
          pane={view.pane}
          page={page}
          onPane={(pane) => store.getState().changeView({ pane })}
          onGo={store.getState().goTo}
        />
        <SplitPane name="previewSide" label={text.resizeSide} sized="end" usual={264} least={190} most={560} rest={330}>
          <PageView
            store={store}
            layout={layout}
            profile={profile}
            isActive={isActive}
            onPage={setPage}
            onOpenPlace={onOpenPlace}
          />
          <aside className="preview-side">
            <ExportButton
              isExporting={isExporting}
              isBlocked={isBlocked}
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
            <PageBudgetPanel store={store} layout={layout} profile={profile} onOpenPlace={onOpenPlace} />
            <PreflightList notes={notes} onOpenPlace={onOpenPlace} />
          </aside>
        </SplitPane>
      </SplitPane>
    </section>
  );
};
