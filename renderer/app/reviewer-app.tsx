import { MinusOutlined, MoonOutlined, PlusOutlined, QuestionCircleOutlined, SunOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useEffect, useMemo, useState } from "react";
import { useStore } from "zustand";

import { hintOf } from "#renderer/strings/actions.ts";
import { strings } from "#renderer/strings/strings.ts";
import { formatDay, formatMoment } from "#renderer/ui/dates.ts";
import { PaneSizesContext } from "#renderer/ui/pane-sizes.ts";
import { useActions } from "#renderer/ui/use-actions.ts";
import type { Client } from "#shared/api/contract.ts";

import { ReviewDeskScreen } from "../features/review-desk/review-desk-screen.tsx";
import type { ReviewDeskStore, SaveState } from "../features/review-desk/review-desk-store.ts";
import { AppShell } from "./app-shell.tsx";
import { scales } from "./header.tsx";
import { IconButton } from "./icon-button.tsx";
import type { LookStore } from "./look-store.ts";
import { rememberedShares } from "./remembered-shares.ts";
import { ShortcutList } from "./shortcut-list.tsx";

import "./frame.css";
import "./reviewer-app.css";

export interface ReviewerAppProps {
  readonly desk: ReviewDeskStore;
  readonly look: LookStore;
  readonly client: Client;
}

const text = strings.reviewDesk;

/** The window on a review pack: what it is, how far the reviewer is, and the way back to the office. */
export const ReviewerApp = ({ desk, look, client }: ReviewerAppProps) => {
  const settings = useStore(look, (state) => state.settings);
  const storedPanes = settings.view["panes"];
  const paneSizes = useMemo(() => {
    const shares = rememberedShares(storedPanes);
    const onShare = (name: string, share: number | null): void => {
      const { [name]: _moved, ...others } = shares;
      look.getState().changeView({ panes: share === null ? others : { ...others, [name]: share } });
    };
    return { shares, onShare };
  }, [storedPanes, look]);
  return (
    <AppShell settings={settings} client={client}>
      <PaneSizesContext value={paneSizes}>
        <ReviewerFrame desk={desk} look={look} />
      </PaneSizesContext>
    </AppShell>
  );
};

const ReviewerFrame = ({ desk, look }: Omit<ReviewerAppProps, "client">) => {
  const { scale, theme } = useStore(look, (state) => state.settings);
  const { resize, setTheme } = look.getState();
  const saveState = useStore(desk, (state) => state.saveState);
  const pack = useStore(desk, (state) => state.pack);
  const [showsShortcuts, setShowsShortcuts] = useState(false);
  const [isHandingBack, setHandingBack] = useState(false);
  useEffect(() => keepUntilSaved(desk), [desk]);
  useActions("reviewDesk", {
    larger: () => resize(1),
    smaller: () => resize(-1),
    usualSize: () => resize("usual"),
    shortcuts: () => setShowsShortcuts(true),
  });
  const { year, month, serialNumber } = pack.base.manuscript.issue;
  const due = pack.dueOn === null ? null : text.due(formatDay(pack.dueOn));
  const nextTheme = theme === "dark" ? "light" : "dark";
  return (
    <div className="frame reviewer-frame">
      <header className="header">
        <h1 className="header-title">{text.title(pack.publication)}</h1>
        <span className="reviewer-facts">{text.issue(year, month, serialNumber)}</span>
        <span className="reviewer-facts" title={due ?? undefined}>
          {text.stage(pack.stage, pack.reviewer)}
        </span>
        {due !== null && <span className="reviewer-facts reviewer-due quiet">{due}</span>}
        <span className="reviewer-controls">
          <UndoButtons desk={desk} />
          <span className="reviewer-looks">
            <IconButton
              label={hintOf("reviewDesk", "smaller")}
              icon={<MinusOutlined />}
              disabled={scale <= scales.least}
              onClick={() => resize(-1)}
            />
            <span className="quiet small">{scale}%</span>
            <IconButton
              label={hintOf("reviewDesk", "larger")}
              icon={<PlusOutlined />}
              disabled={scale >= scales.most}
              onClick={() => resize(1)}
            />
          </span>
          <IconButton
            label={text[nextTheme]}
            icon={nextTheme === "dark" ? <MoonOutlined /> : <SunOutlined />}
            onClick={() => setTheme(nextTheme)}
          />
          <IconButton
            label={hintOf("reviewDesk", "shortcuts")}
            icon={<QuestionCircleOutlined />}
            onClick={() => setShowsShortcuts(true)}
          />
          <Button type="primary" title={hintOf("reviewDesk", "handBack")} onClick={() => setHandingBack(true)}>
            {text.handBack}
          </Button>
        </span>
      </header>
      <main className="reviewer-screen">
        <ReviewDeskScreen
          store={desk}
          isActive={!showsShortcuts}
          isHandingBack={isHandingBack}
          onHandingBack={setHandingBack}
        />
      </main>
      <div className="status-line small" role="status">
        <Progress desk={desk} />
        <span className="header-gap" />
        <span className="reviewer-file quiet" title={pack.file}>
          {text.file(pack.file)}
        </span>
        <span data-testid="save-state">{tellSaved(saveState)}</span>
      </div>
      <ShortcutList groups={["reviewDesk"]} isOpen={showsShortcuts} onClose={() => setShowsShortcuts(false)} />
    </div>
  );
};

const UndoButtons = ({ desk }: { readonly desk: ReviewDeskStore }) => {
  const canUndo = useStore(desk, (state) => state.canUndo);
  const canRedo = useStore(desk, (state) => state.canRedo);
  const { undo, redo } = desk.getState();
  return (
    <span>
      <Button type="text" title={hintOf("reviewDesk", "undo")} disabled={!canUndo} onClick={undo}>
        {text.undo}
      </Button>
      <Button type="text" title={hintOf("reviewDesk", "redo")} disabled={!canRedo} onClick={redo}>
        {text.redo}
      </Button>
    </span>
  );
};

const Progress = ({ desk }: { readonly desk: ReviewDeskStore }) => {
  const { pack, marks, noComment } = useStore(desk);
  const seen = new Set([...noComment, ...marks.map(({ itemId }) => itemId)]);
  return <span data-testid="progress">{text.progress(seen.size, pack.base.items.length, marks.length)}</span>;
};

const tellSaved = (state: SaveState): string => {
  if (state.kind === "failed") return text.failed;
  if (state.kind === "unsaved") return text.saving;
  return state.at === null ? text.notYet : text.saved(formatMoment(state.at));
};

/** Two wishes to close a window that come sooner than this are one, in milliseconds. */
const sameWish = 2000;

/**
 * Keeps the window open while something is not written: a browser asks, the desktop host waits for the saving and closes
 * it then. Where nothing can be written it stays open once, so that nobody misses it, and no longer.
 */
const keepUntilSaved = (desk: ReviewDeskStore): (() => void) => {
  let toldAt: number | null = null;
  const onBeforeUnload = (event: BeforeUnloadEvent): void => {
    const { saveState, flush } = desk.getState();
    if (saveState.kind === "saved") return;
    if (saveState.kind === "failed") {
      if (toldAt !== null && event.timeStamp - toldAt > sameWish) return;
      toldAt ??= event.timeStamp;
    }
    event.preventDefault();
    void flush();
  };
  window.addEventListener("beforeunload", onBeforeUnload);
  return () => window.removeEventListener("beforeunload", onBeforeUnload);
};
