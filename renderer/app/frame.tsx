import {
  AuditOutlined,
  BookOutlined,
  FileSearchOutlined,
  InboxOutlined,
  ReadOutlined,
  TableOutlined,
} from "@ant-design/icons";
import { Spin } from "antd";
import { use, useCallback, useEffect, useMemo, useState, type ReactNode } from "react";
import { useStore } from "zustand";
import { useShallow } from "zustand/react/shallow";

import { strings } from "#renderer/strings/strings.ts";
import { useMessages } from "#renderer/ui/messages.tsx";
import { PaneSizesContext } from "#renderer/ui/pane-sizes.ts";
import { withRecent } from "#renderer/ui/rank-commands.ts";
import { ActionRegistryContext, useActions } from "#renderer/ui/use-actions.ts";
import type { Client } from "#shared/api/contract.ts";
import type { ItemPlace } from "#shared/model/item-place.ts";
import type { Settings } from "#shared/model/settings.ts";
import type { Step } from "#shared/model/step.ts";

import { EditorScreen } from "../features/editor/editor-screen.tsx";
import { noFilter } from "../features/inbox/inbox-filter.ts";
import { countSeverities } from "../features/proofreading/group-findings.ts";
import { IssueDialog } from "../features/publication/issue-dialog.tsx";
import { ReplacingPanel } from "../features/replacing/replacing-panel.tsx";
import { countOpenMarks } from "../features/reviewing/reviewing-store.ts";
import { currentIssueOf, type Screen } from "./app-store.ts";
import { CommandPalette } from "./command-palette.tsx";
import { FirstRun } from "./first-run.tsx";
import { Header, scales } from "./header.tsx";
import { Navigation } from "./navigation.tsx";
import { listCommands, type PaletteCommand } from "./palette-commands.ts";
import { rememberedShares } from "./remembered-shares.ts";
import { replacingPlace } from "./replacing-place.ts";
import { ScreenView } from "./screen-view.tsx";
import { libraryGroups, ShortcutList } from "./shortcut-list.tsx";
import { StatusLine } from "./status-line.tsx";
import type { Stores } from "./stores.ts";
import { Tour } from "./tour.tsx";
import { useOpenQuestions } from "./use-open-questions.ts";

import "./frame.css";

export interface FrameProps {
  readonly stores: Stores;
  readonly client: Client;
  onCancelTask(task: string): void;
}

const screens: readonly { screen: Screen; icon: ReactNode }[] = [
  { screen: "inbox", icon: <InboxOutlined /> },
  { screen: "board", icon: <TableOutlined /> },
  { screen: "proofreading", icon: <FileSearchOutlined /> },
  { screen: "reviewing", icon: <AuditOutlined /> },
  { screen: "preview", icon: <ReadOutlined /> },
  { screen: "publication", icon: <BookOutlined /> },
];

/** Header, navigation and status line round the screen; the one place where features meet. */
export const Frame = ({ stores, client, onCancelTask }: FrameProps) => {
  const messages = useMessages();
  // Without the running tasks: their progress comes many times a second and concerns the status line alone.
  const app = useStore(
    stores.app,
    useShallow(({ tasks: _tasks, slowAreas: _slow, ...rest }) => rest),
  );
  const undo = useStore(stores.undo);
  const canUndoText = useStore(stores.editor, ({ bodyStatus }) => bodyStatus.canUndo);
  const canRedoText = useStore(stores.editor, ({ bodyStatus }) => bodyStatus.canRedo);
  const lastImport = useStore(stores.imports, (state) => state.lastImport);
  const graveFindings = useStore(stores.proofreading, ({ checked }) => {
    const { error, warning } = countSeverities(checked?.items ?? []);
    return error + warning;
  });
  const marksToDecide = useStore(stores.reviewing, countOpenMarks);
  const lastRound = useStore(stores.reviewing, ({ rounds }) => rounds.at(-1) ?? null);
  const [showsShortcuts, setShowsShortcuts] = useState(false);
  const [isTouring, setTouring] = useState(false);
  const registry = use(ActionRegistryContext);
  /** What could be done when the palette was opened; null while it is closed. */
  const [commands, setCommands] = useState<readonly PaletteCommand[] | null>(null);
  const run = (work: Promise<unknown>): void => void work.catch(messages.failed);

  useEffect(() => {
    Promise.all([stores.app, stores.undo, stores.inbox, stores.imports].map((store) => store.getState().load())).catch(
      messages.failed,
    );
  }, [stores, messages]);

  const { publication, settings, status, issues, screen, editedItemId, editedPlace } = app;
  const issue = currentIssueOf(app);
  // What is printed already can wait for ever.
  const openIssueId = issue?.status === "published" ? null : (issue?.id ?? null);
  const questions = useOpenQuestions(client, openIssueId, status?.lastSavedAt ?? null);
  const openFindings = openIssueId === null ? 0 : graveFindings;
  const openMarks = openIssueId === null ? 0 : marksToDecide;
  const pages = useStore(stores.preview, ({ issueId, layout }) =>
    layout && issueId === issue?.id ? layout.pages.length : null,
  );
  const currentIssueId = issue?.id ?? null;
  const isRead = settings !== null;
  useEffect(() => {
    // How much there is to proofread and to decide stands in the navigation, whatever screen is open; a count that cannot be
    // read is no failure worth a message, and the screen itself tells of it.
    if (!isRead) return;
    for (const store of [stores.proofreading, stores.reviewing]) {
      store
        .getState()
        .open(currentIssueId)
        .catch(() => undefined);
    }
  }, [stores, currentIssueId, isRead]);
  const storedPanes = settings?.view["panes"];
  const paneSizes = useMemo(() => {
    const shares = rememberedShares(storedPanes);
    const onShare = (name: string, share: number | null): void => {
      const { [name]: _moved, ...others } = shares;
      stores.app.getState().changeView({ panes: share === null ? others : { ...others, [name]: share } });
    };
    return { shares, onShare };
  }, [storedPanes, stores]);

  const tellTaken = (steps: readonly Step[], direction: "undo" | "redo"): void => {
    const sentences = [...new Set(steps.map(({ message }) => message))];
    messages.done(tellSteps(sentences, direction));
  };
  const onUndo = (downTo?: number): void => run(undo.undo(downTo).then((steps) => tellTaken(steps, "undo")));
  const onRedo = (): void => run(undo.redo().then((steps) => tellTaken(steps, "redo")));
  const onMoved = (step: Step): void => messages.doneWithAction(step.message, strings.history.takeBack, onUndo);
  const onNewIssue = (): void => run(stores.publication.getState().openCreate());
  const isEditing = editedItemId !== null;
  const onCloseItem = useCallback((): void => {
    const { editedItemId: closed, screen: under, closeItem } = stores.app.getState();
    closeItem();
    // Back among the pages, the eye finds again what was open.
    if (closed !== null && under === "preview") stores.preview.getState().mark(closed);
  }, [stores]);
  const showLayout = async (issueId: string, place: ItemPlace): Promise<void> => {
    if (issueId !== issue?.id) await app.chooseIssue(issueId);
    app.openScreen("preview");
    await stores.preview.getState().showPlace(issueId, place);
  };
  const open = (name: Screen) => () => app.openScreen(name);
  const openPalette = (): void => {
    if (!registry || !settings) return;
    setCommands(
      listCommands({
        actions: registry.current(),
        issues,
        currentIssueId: issue?.id ?? null,
        settings,
        onChooseIssue: (issueId) => run(app.chooseIssue(issueId)),
        onSettings: (change) => run(app.changeSettings(change)),
      }),
    );
  };
  const recentIds = recentCommandsOf(settings);
  const resizeBy = (percent: number) => (): void => {
    // As it is now, not as it was drawn: keys repeat faster than the frame is drawn.
    const { settings: now, changeSettings } = stores.app.getState();
    if (!now) return;
    const scale = Math.min(scales.most, Math.max(scales.least, now.scale + percent));
    if (scale !== now.scale) run(changeSettings({ scale }));
  };
  useActions("everywhere", {
    inbox: open("inbox"),
    board: open("board"),
    proofreading: open("proofreading"),
    reviewing: open("reviewing"),
    preview: open("preview"),
    publication: open("publication"),
    // In the editor these belong to the text.
    undo: isEditing ? undefined : () => onUndo(),
    redo: isEditing ? undefined : onRedo,
    replace: () => stores.replacing.getState().open(replacingPlace(stores, issue)),
    palette: openPalette,
    larger: resizeBy(scales.step),
    smaller: resizeBy(-scales.step),
    usualSize: () => run(app.changeSettings({ scale: 100 })),
    tour: () => setTouring(true),
    shortcuts: () => setShowsShortcuts(true),
  });

  if (!publication || !settings || !status) return <Spin className="frame-loading" description={strings.app.loading} />;

  const { counts } = status;
  const waiting: Partial<Record<Screen, number>> = {
    inbox: counts.inbox,
    proofreading: openFindings,
    reviewing: openMarks,
    preview: questions.notes,
  };
  const isEmpty = issues.length === 0 && counts.inbox + counts.heldOver + counts.rejected + counts.placed === 0;
  return (
    <div className="frame">
      <Header
        publication={publication}
        issues={issues}
        issue={issue}
        settings={settings}
        pages={pages}
        openQuestions={openFindings + openMarks + questions.notes + questions.doubtful + questions.alike}
        signedRound={lastRound?.signedOff ? lastRound : null}
        onItems={open("board")}
        onPages={open("preview")}
        onQuestions={() => {
          if (openFindings > 0) return app.openScreen("proofreading");
          if (openMarks > 0) return app.openScreen("reviewing");
          if (questions.notes > 0) return app.openScreen("preview");
          app.openScreen("inbox");
          const mark = questions.doubtful > 0 ? "doubtful" : "alike";
          run(stores.inbox.getState().narrow({ ...noFilter, tab: "all", marks: [mark] }));
        }}
        done={undo.done}
        undone={undo.undone}
        canUndo={(isEditing && canUndoText) || undo.done.length > 0}
        canRedo={(isEditing && canRedoText) || undo.undone.length > 0}
        onChooseIssue={(issueId) => run(app.chooseIssue(issueId))}
        onNewIssue={onNewIssue}
        onEditIssue={() => issue && stores.publication.getState().openEdit(issue)}
        onUndo={(downTo) => (isEditing && downTo === undefined ? stores.editor.getState().undo() : onUndo(downTo))}
        onRedo={isEditing ? stores.editor.getState().redo : onRedo}
        onLarger={resizeBy(scales.step)}
        onSmaller={resizeBy(-scales.step)}
        onTheme={(theme) => run(app.changeSettings({ theme }))}
        onPalette={openPalette}
        onShortcuts={() => setShowsShortcuts(true)}
      />
      <Navigation
        entries={screens.map(({ screen: name, icon }) => ({
          screen: name,
          icon,
          label: strings.nav[name],
          count: waiting[name] ?? 0,
        }))}
        screen={screen}
        isNarrow={settings.view["navigation"] === "icons"}
        onNarrow={(isNarrow) => app.changeView({ navigation: isNarrow ? "icons" : "names" })}
        onOpen={app.openScreen}
      />
      <PaneSizesContext value={paneSizes}>
        <main className="frame-screen">
          <div className="frame-layer" hidden={isEditing}>
            {isEmpty && screen === "inbox" && lastImport === null ? (
              <FirstRun stores={stores} client={client} onNewIssue={onNewIssue} onTour={() => setTouring(true)} />
            ) : (
              <ScreenView
                screen={screen}
                stores={stores}
                issue={issue}
                publication={publication}
                settings={settings}
                isActive={!isEditing && !showsShortcuts}
                newestStep={undo.done[0] ?? null}
                onMoved={onMoved}
                onTakeBack={() => onUndo()}
                onChooseIssue={(issueId) => run(app.chooseIssue(issueId))}
                onNewIssue={onNewIssue}
              />
            )}
          </div>
          {isEditing && (
            <div className="frame-layer">
              <EditorScreen
                key={editedItemId}
                store={stores.editor}
                findings={stores.findings}
                marks={stores.itemMarks}
                itemId={editedItemId}
                place={editedPlace}
                isFrozen={(issueId) => issues.some(({ id, status: state }) => id === issueId && state === "published")}
                onClose={onCloseItem}
                onOpenPlace={app.openPlace}
                onShowLayout={(issueId, place) => run(showLayout(issueId, place))}
                onShowReview={(itemId) => {
                  app.openScreen("reviewing");
                  stores.reviewing.getState().lookAt(itemId);
                }}
                onMoved={onMoved}
                onTakenBack={tellTaken}
              />
            </div>
          )}
          <ReplacingPanel
            store={stores.replacing}
            isFrozen={issue?.status === "published"}
            onReplaced={onMoved}
            onOpenPlace={app.openPlace}
          />
        </main>
      </PaneSizesContext>
      <StatusLine
        store={stores.app}
        onCancel={onCancelTask}
        onBackUp={() => run(client.library.backUp({}).then(({ file }) => messages.done(strings.status.backedUp(file))))}
      />
      <IssueDialog store={stores.publication} onCreated={({ id }) => run(app.chooseIssue(id))} />
      {commands && (
        <CommandPalette
          client={client}
          commands={commands}
          issues={issues}
          currentIssueId={issue?.id ?? null}
          recentIds={recentIds}
          onOpenItem={app.openItem}
          onClose={(usedId) => {
            setCommands(null);
            if (usedId !== null) app.changeView({ recentCommands: withRecent(recentIds, usedId) });
          }}
        />
      )}
      {isTouring && <Tour onOpenScreen={app.openScreen} onClose={() => setTouring(false)} />}
      <ShortcutList groups={libraryGroups} isOpen={showsShortcuts} onClose={() => setShowsShortcuts(false)} />
    </div>
  );
};

/** What was taken back or done again: its own sentence, or how many steps. */
const tellSteps = ([only, ...others]: readonly string[], direction: "undo" | "redo"): string => {
  const text = strings.history[direction];
  if (only === undefined) return text.nothing;
  return others.length === 0 ? text.one(only) : text.many(others.length + 1);
};

/** Ids of the palette's commands, the last used first. */
const recentCommandsOf = (settings: Settings | null): string[] => {
  const stored = settings?.view["recentCommands"];
  return Array.isArray(stored) ? stored.filter((id) => typeof id === "string") : [];
};
