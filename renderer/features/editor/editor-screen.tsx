import { ArrowLeftOutlined } from "@ant-design/icons";
import { Alert, Button, Segmented, Spin } from "antd";
import { useEffect } from "react";
import { useStore } from "zustand";
import { useShallow } from "zustand/react/shallow";

import { hintOf } from "#renderer/strings/actions.ts";
import { strings } from "#renderer/strings/strings.ts";
import { formatMoment } from "#renderer/ui/dates.ts";
import { useMessages } from "#renderer/ui/messages.tsx";
import { SplitPane } from "#renderer/ui/split-pane.tsx";
import { startDownload } from "#renderer/ui/start-download.ts";
import { useActions } from "#renderer/ui/use-actions.ts";
import { findingKey } from "#shared/domain/proofreading/finding-key.ts";
import type { Finding } from "#shared/model/finding.ts";
import type { ItemPlace } from "#shared/model/item-place.ts";
import type { Step } from "#shared/model/step.ts";

import { Counts } from "./counts.tsx";
import { Fields } from "./editor-fields.tsx";
import type { EditorState, EditorStore, Rail, SaveState } from "./editor-store.ts";
import { FindingRail } from "./finding-rail.tsx";
import type { FindingStore } from "./finding-store.ts";
import type { ItemMarksState, ItemMarksStore } from "./item-marks-store.ts";
import { LivePage } from "./live-page.tsx";
import { MarkRail, type MarkRailProps } from "./mark-rail.tsx";
import { RevisionList } from "./revision-list.tsx";
import { useFindings } from "./use-findings.ts";

import "./editor.css";
import "./finding-rail.css";
import "./text-rail.css";

export interface EditorScreenProps {
  readonly store: EditorStore;
  readonly findings: FindingStore;
  readonly marks: ItemMarksStore;
  readonly itemId: string;
  /** Where the caret is to go; a new object is a new wish, null is the title. */
  readonly place: ItemPlace | null;
  /** True when the item stands in a published issue. */
  readonly isFrozen: (issueId: string | null) => boolean;
  onClose(): void;
  /** Opens an item at a place, this one or another. */
  onOpenPlace(place: ItemPlace): void;
  /** Goes to the page on which a place of an issue is printed; everything typed is saved. */
  onShowLayout(issueId: string, place: ItemPlace): void;
  /** Something was done that can be taken back. */
  onMoved(step: Step): void;
  /** Goes to 审稿; everything typed is saved. */
  onShowReview(itemId: string): void;
  /** What was done before the item was opened here was taken back, or done again. */
  onTakenBack(steps: readonly Step[], direction: "undo" | "redo"): void;
}

const text = strings.editor;
/** What the rail's width is remembered under. */
const paneNames = {
  findings: "editorFindings",
  marks: "editorMarks",
  revisions: "editorRevisions",
  page: "editorPage",
} as const;

/** One item: title, facts, body, and its revisions. Saves by itself. */
export const EditorScreen = ({
  store,
  findings,
  marks,
  itemId,
  place,
  isFrozen,
  onClose,
  onOpenPlace,
  onShowLayout,
  onShowReview,
  onMoved,
  onTakenBack,
}: EditorScreenProps) => {
  const messages = useMessages();
  // Nothing here changes from key to key: the text, the page beside it and the counts follow by themselves.
  const state = useStore(
    store,
    useShallow(({ item, draft, saveState, revisions, rail }) => ({
      item,
      title: draft?.title ?? null,
      saveState,
      revisions,
      rail,
    })),
  );
  const { item, title } = state;
  const findingActions = useFindings(store, findings);
  const findingCount = useStore(findings, (found) => found.findings.length);
  const markCount = useStore(marks, countOpen);
  const readOnly = item !== null && isFrozen(item.issueId);

  useEffect(
    () =>
      void store
        .getState()
        .open(itemId)
        .catch((thrown: unknown) => {
          messages.failed(thrown);
          onClose();
        }),
    [store, itemId, messages, onClose],
  );
  const issueId = item?.id === itemId ? item.issueId : null;
  useEffect(() => {
    // Marks that cannot be read are told by their own screen.
    marks
      .getState()
      .open(issueId === null ? null : { issueId, itemId })
      .catch(() => undefined);
  }, [marks, issueId, itemId]);
  useEffect(() => {
    const onLeave = (): void => {
      store.getState().rememberPlace();
      void store.getState().flush();
    };
    window.addEventListener("blur", onLeave);
    window.addEventListener("pagehide", onLeave);
    return () => {
      window.removeEventListener("blur", onLeave);
      window.removeEventListener("pagehide", onLeave);
      store.getState().rememberPlace();
    };
  }, [store]);

  const onComposing = (isComposing: boolean): void => {
    store.getState().setComposing(isComposing);
    findings.getState().setComposing(isComposing);
  };
  const close = (): void =>
    void store
      .getState()
      .close()
      .then((isSaved) => isSaved && onClose());
  const cut = async (): Promise<void> => {
    const step = await store.getState().cutAtCaret();
    if (step) onMoved(step);
  };
  const exportItem = async (): Promise<void> => {
    const exported = await store.getState().exportItem();
    if (!exported) return;
    if (exported.download !== null) startDownload(exported.download);
    messages.done(text.exported(exported.file));
  };
  const showLayout = async (): Promise<void> => {
    const { item: shown, caret } = store.getState();
    if (!shown) return;
    if (shown.issueId === null) {
      messages.done(text.live.notPlaced);
      return;
    }
    if (!(await store.getState().close())) return;
    onShowLayout(shown.issueId, caret ?? { itemId: shown.id, field: "title", paragraph: null, offset: 0 });
  };
  const decideMark = async (...[mark, verdict]: Parameters<MarkRailProps["onDecide"]>): Promise<void> => {
    // A decision means the text as it is on screen.
    if (await store.getState().flush()) onMoved(await marks.getState().decide(mark, verdict));
  };
  const showReview = async (): Promise<void> => {
    if (await store.getState().close()) onShowReview(itemId);
  };
  const onBeyond = (direction: "undo" | "redo"): void => {
    const { undoBeyond, redoBeyond } = store.getState();
    const take = direction === "undo" ? undoBeyond : redoBeyond;
    void take().then((steps) => onTakenBack(steps, direction), messages.failed);
  };
  const onExport = (): void => void exportItem().catch(messages.failed);
  const onIgnore = (finding: Finding, scope: "place" | "word"): void =>
    void findings.getState().ignore(finding, scope).then(onMoved, messages.failed);
  const withCurrent = (act: (finding: Finding) => void) => (): void => {
    const { findings: all, currentKey } = findings.getState();
    const current = all.find((finding) => findingKey(finding) === currentKey);
    if (current && !readOnly) act(current);
  };
  useActions("editor", {
    findings: () => store.getState().setRail(state.rail === "findings" ? "revisions" : "findings"),
    ...(findingCount > 0 && {
      nextFinding: () => findingActions.step(1),
      previousFinding: () => findingActions.step(-1),
      acceptFinding: withCurrent((finding) => {
        if (finding.suggestion !== null) findingActions.mend(finding, finding.suggestion);
      }),
      ignoreFinding: withCurrent((finding) => onIgnore(finding, "place")),
    }),
    back: close,
    export: onExport,
    showLayout: () => void showLayout().catch(messages.failed),
    livePage: () => store.getState().setRail(state.rail === "page" ? "revisions" : "page"),
    save: () => void store.getState().flush(),
    cut: () => void cut().catch(messages.failed),
  });

  if (!item || title === null || item.id !== itemId) return <Spin className="editor-loading" />;
  return (
    <section
      className="editor"
      aria-label={title || text.noTitle}
      onCompositionStart={() => onComposing(true)}
      onCompositionEnd={() => onComposing(false)}
    >
      <header className="editor-bar">
        <Button type="text" icon={<ArrowLeftOutlined />} onClick={close}>
          {text.back}
        </Button>
        <SaveLine saveState={state.saveState} />
        <span className="editor-gap" />
        <Segmented<Rail>
          size="small"
          aria-label={text.rail}
          value={state.rail}
          options={[
            { value: "findings", label: text.findings.tab(findingCount), title: hintOf("editor", "findings") },
            { value: "marks", label: text.marks.tab(markCount) },
            { value: "revisions", label: text.revisions },
            { value: "page", label: text.live.name, title: text.live.hint },
          ]}
          onChange={store.getState().setRail}
        />
        <Button size="small" title={text.live.showHint} onClick={() => void showLayout().catch(messages.failed)}>
          {text.live.show}
        </Button>
        <Button size="small" title={text.exportHint} onClick={onExport}>
          {text.export}
        </Button>
        <Button size="small" disabled={readOnly} title={text.cutHint} onClick={() => void cut().catch(messages.failed)}>
          {text.cut}
        </Button>
      </header>
      <Trouble state={state} readOnly={readOnly} onReload={() => void store.getState().reload()} />
      <SplitPane
        className="editor-main"
        name={paneNames[state.rail]}
        label={text.resizeRail}
        sized="end"
        usual={state.rail === "page" ? "50%" : 248}
        least={200}
        most={1100}
        rest={380}
      >
        <Fields
          store={store}
          findings={findings}
          findingActions={findingActions}
          readOnly={readOnly}
          place={place}
          onBeyond={onBeyond}
        />
        {state.rail === "page" ? (
          <aside
            className="live"
            aria-label={text.live.name}
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a long page is scrolled by keyboard too
            tabIndex={0}
          >
            <LivePage store={store} onOpenPlace={onOpenPlace} />
          </aside>
        ) : state.rail === "marks" ? (
          <MarkRail
            store={marks}
            readOnly={readOnly}
            onDecide={(mark, verdict) => void decideMark(mark, verdict).catch(messages.failed)}
            onOpenPlace={onOpenPlace}
            onShowReview={() => void showReview()}
          />
        ) : state.rail === "findings" ? (
          <FindingRail store={findings} actions={findingActions} readOnly={readOnly} onIgnore={onIgnore} />
        ) : (
          <RevisionList
            item={item}
            revisions={state.revisions}
            readOnly={readOnly}
            onRestore={(number) =>
              void store
                .getState()
                .restore(number)
                .then(() => messages.done(text.restored(number)), messages.failed)
            }
          />
        )}
      </SplitPane>
      <footer className="keys editor-foot">
        <Counts store={store} />
        <span>{text.keys}</span>
      </footer>
    </section>
  );
};

const countOpen = ({ reviewed }: ItemMarksState): number =>
  reviewed?.marks.filter(({ state }) => state === "open").length ?? 0;

const SaveLine = ({ saveState }: { saveState: SaveState }) => (
  <span role="status" className="quiet small" data-testid="save-state">
    {{
      saved: () => text.saved(formatMoment(saveState.kind === "saved" ? saveState.at : "")),
      saving: () => text.saving,
      unsaved: () => text.unsaved,
      failed: () => text.notSaved,
    }[saveState.kind]()}
  </span>
);

const Trouble = ({
  state,
  readOnly,
  onReload,
}: {
  state: Pick<EditorState, "saveState">;
  readOnly: boolean;
  onReload: () => void;
}) => {
  if (readOnly) return <Alert banner type="info" title={text.readOnly} />;
  if (state.saveState.kind !== "failed") return null;
  const { message, isConflict } = state.saveState;
  return (
    <Alert
      banner
      type="error"
      title={message}
      action={
        isConflict && (
          <Button size="small" onClick={onReload}>
            {text.reload}
          </Button>
        )
      }
    />
  );
};
