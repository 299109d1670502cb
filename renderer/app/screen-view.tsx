import { useStore } from "zustand";

import type { Issue } from "#shared/model/issue.ts";
import type { Publication } from "#shared/model/publication.ts";
import type { Settings } from "#shared/model/settings.ts";
import type { Step } from "#shared/model/step.ts";

import { BoardScreen } from "../features/board/board-screen.tsx";
import { noFilter } from "../features/inbox/inbox-filter.ts";
import { InboxScreen } from "../features/inbox/inbox-screen.tsx";
import { PreviewScreen } from "../features/preview/preview-screen.tsx";
import { ProofreadingScreen } from "../features/proofreading/proofreading-screen.tsx";
import { PublicationScreen } from "../features/publication/publication-screen.tsx";
import { ReviewingScreen } from "../features/reviewing/reviewing-screen.tsx";
import type { Screen } from "./app-store.ts";
import type { Stores } from "./stores.ts";
import { useWorkDone } from "./use-work-done.ts";

export interface ScreenViewProps {
  readonly screen: Screen;
  readonly stores: Stores;
  readonly issue: Issue | null;
  readonly publication: Publication;
  readonly settings: Settings;
  /** False while something covers the screen: its keys then rest. */
  readonly isActive: boolean;
  /** The newest step of the history. */
  readonly newestStep: Step | null;
  onMoved(step: Step): void;
  onTakeBack(): void;
  onChooseIssue(issueId: string): void;
  onNewIssue(): void;
}

/** The screen that is open, with what it needs of the frame. */
export const ScreenView = ({
  screen,
  stores,
  issue,
  publication,
  settings,
  isActive,
  newestStep,
  onMoved,
  onTakeBack,
  onChooseIssue,
  onNewIssue,
}: ScreenViewProps) => {
  const { openItem, openPlace, openScreen, changeSettings, issues } = useStore(stores.app);
  const workDone = useWorkDone(stores, issue);
  const { sections } = publication;
  switch (screen) {
    case "inbox":
      return (
        <InboxScreen
          store={stores.inbox}
          imports={stores.imports}
          reading={stores.reading}
          issue={issue}
          sections={sections}
          scale={settings.scale}
          isActive={isActive}
          onOpenItem={openItem}
          onMoved={onMoved}
        />
      );
    case "board":
      return (
        <BoardScreen
          store={stores.board}
          issue={issue}
          sections={sections}
          workDone={workDone}
          isActive={isActive}
          onOpenItem={openItem}
          onMoved={onMoved}
          onNewIssue={onNewIssue}
          onShowWaiting={({ units, period }) => {
            openScreen("inbox");
            const wanted = { ...noFilter, units: units ?? [], days: period ?? null };
            // What came of these units may have been put aside already.
            void stores.inbox.getState().narrow({ ...wanted, tab: units ? "all" : "inbox" });
          }}
          onShowPages={() => openScreen("preview")}
        />
      );
    case "proofreading":
      return (
        <ProofreadingScreen
          store={stores.proofreading}
          issue={issue}
          isActive={isActive}
          newestStep={newestStep}
          onOpenPlace={openPlace}
          onTakeBack={onTakeBack}
          onNewIssue={onNewIssue}
          onShowInbox={() => openScreen("inbox")}
        />
      );
    case "reviewing":
      return (
        <ReviewingScreen
          store={stores.reviewing}
          issue={issue}
          staff={settings.staff}
          isActive={isActive}
          onOpenItem={openItem}
          onOpenPlace={openPlace}
          onDecided={onMoved}
          onNewIssue={onNewIssue}
        />
      );
    case "preview":
      return <PreviewScreen store={stores.preview} issue={issue} isActive={isActive} onOpenPlace={openPlace} />;
    case "publication":
      return (
        <PublicationScreen
          store={stores.publication}
          units={stores.units}
          lexicon={stores.lexicon}
          publication={publication}
          issues={issues}
          currentIssueId={issue?.id ?? null}
          settings={settings}
          onSettings={changeSettings}
          onChooseIssue={onChooseIssue}
          onNewIssue={onNewIssue}
        />
      );
  }
};
