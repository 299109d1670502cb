import { useEffect, useState } from "react";
import { useStore } from "zustand";

import { strings } from "#renderer/strings/strings.ts";
import { formatFileMoment } from "#renderer/ui/dates.ts";
import { useMessages } from "#renderer/ui/messages.tsx";
import { SplitPane } from "#renderer/ui/split-pane.tsx";
import { useActions } from "#renderer/ui/use-actions.ts";
import { nameItems } from "#shared/domain/naming/name-items.ts";
import type { Issue } from "#shared/model/issue.ts";
import type { ItemSummary } from "#shared/model/item.ts";
import type { ReadingOptions } from "#shared/model/recognition.ts";
import { sectionsByKey, type Section } from "#shared/model/section.ts";
import type { Step } from "#shared/model/step.ts";

import { CompareDialog } from "./compare-dialog.tsx";
import { listDropped, readFiles } from "./dropped-files.ts";
import { FilterChips } from "./filter-chips.tsx";
import { ImportResult } from "./import-result.tsx";
import type { ImportStore } from "./import-store.ts";
import { noFilter } from "./inbox-filter.ts";
import { InboxList } from "./inbox-list.tsx";
import { actedOn, type InboxState, type InboxStore } from "./inbox-store.ts";
import { InboxToolbar } from "./inbox-toolbar.tsx";
import { ReadingPane } from "./reading-pane.tsx";
import type { ReadingStore } from "./reading-store.ts";
import { RejectDialog } from "./reject-dialog.tsx";

import "./inbox.css";

export interface InboxScreenProps {
  readonly store: InboxStore;
  readonly imports: ImportStore;
  readonly reading: ReadingStore;
  readonly issue: Issue | null;
  readonly sections: readonly Section[];
  readonly scale: number;
  /** False while the editor covers the screen: its keys then rest. */
  readonly isActive: boolean;
  onOpenItem(itemId: string): void;
  onMoved(step: Step): void;
}

const text = strings.inbox;

/** 收稿: what came in, to be read, tagged, held over or rejected. */
export const InboxScreen = ({
  store,
  imports,
  reading,
  issue,
  sections,
  scale,
  isActive,
  onOpenItem,
  onMoved,
}: InboxScreenProps) => {
  const messages = useMessages();
  const [isDropping, setDropping] = useState(false);
  const [isRejecting, setRejecting] = useState(false);
  const [isComparing, setComparing] = useState(false);
  const hasSelection = useStore(store, ({ selected }) => selected.size > 0);
  const lastImport = useStore(imports, (each) => each.lastImport);
  const { item, alike } = useStore(reading);
  const compared = alike.find(({ likeness }) => likeness.verdict === null);

  // Beside the drawing of this screen: the keys walk over the rows, and nothing but rows and text follows them.
  useEffect(() => {
    const show = ({ focusedId }: InboxState): void => void reading.getState().show(focusedId).catch(messages.failed);
    show(store.getState());
    return store.subscribe((state, before) => {
      if (state.focusedId !== before.focusedId) show(state);
    });
  }, [store, reading, messages]);

  const period = issue?.reportingPeriod ?? null;
  useEffect(() => store.getState().setPeriod(period), [store, period]);
  useEffect(() => {
    store.getState().setWatched(isActive);
    return () => store.getState().setWatched(false);
  }, [store, isActive]);

  const tag = async (section: Section | undefined): Promise<void> => {
    if (!section || actedOn(store.getState()).length === 0) return;
    if (!issue || issue.status === "published") {
      messages.failed(new Error(issue ? text.frozen : text.noIssue));
      return;
    }
    onMoved(await store.getState().tag(issue.id, section.id));
  };
  const setAside = async (state: "inbox" | "heldOver" | "rejected", reason: string | null): Promise<void> => {
    if (actedOn(store.getState()).length === 0) return;
    onMoved(await store.getState().setAside(state, reason));
  };
  const run = (work: Promise<unknown>): void => void work.catch(messages.failed);

  const importFiles = async (files: readonly File[], asIssue: boolean): Promise<void> => {
    const { files: readable, tooLarge, unreadable } = await readFiles(files);
    for (const name of tooLarge) messages.failed(new Error(text.tooLarge(name)));
    for (const name of unreadable) messages.failed(new Error(text.unreadableHere(name)));
    if (readable.length > 0) await imports.getState().importFiles(readable, asIssue);
  };

  const join = async (): Promise<void> => {
    if (store.getState().selected.size < 2) throw new Error(text.joinAtLeastTwo);
    onMoved(await store.getState().join());
  };
  const merge = async (itemId: string, intoId: string, takesContent: boolean): Promise<void> => {
    setComparing(false);
    onMoved(await reading.getState().merge(itemId, intoId, takesContent));
  };
  const confirm = async (): Promise<void> => {
    const fields = item?.evidence.flatMap(({ field, certainty }) => (certainty === "doubtful" ? [field] : [])) ?? [];
    if (fields.length > 0) await reading.getState().confirm(fields);
  };
  const readAgain = async (options: ReadingOptions): Promise<void> => {
    const leftAlone = await reading.getState().readAgain(options);
    messages.done(leftAlone === 0 ? text.readAgain : text.leftAlone(leftAlone));
  };
  useEffect(() => {
    if (!isActive) return undefined;
    const onPaste = (event: ClipboardEvent): void => {
      const target = event.target;
      if (target instanceof HTMLElement && target.closest("input, textarea, [contenteditable]") !== null) return;
      const pasted = event.clipboardData?.getData("text/plain") ?? "";
      const files = [...(event.clipboardData?.files ?? [])];
      if (pasted.trim() !== "") files.push(new File([pasted], text.pasted(formatFileMoment(new Date()))));
      if (files.length > 0) importFiles(files, false).catch(messages.failed);
    };
    window.addEventListener("paste", onPaste);
    return () => window.removeEventListener("paste", onPaste);
  });

  const step = (by: number) => () => store.getState().step(by);
  const open = (): void => {
    const { focusedId } = store.getState();
    if (focusedId !== null) onOpenItem(focusedId);
  };
  useActions(
    "inbox",
    {
      next: step(1),
      previous: step(-1),
      pageDown: step(12),
      pageUp: step(-12),
      first: step(Number.NEGATIVE_INFINITY),
      last: step(Number.POSITIVE_INFINITY),
      select: () => store.getState().toggle(store.getState().focusedPlace),
      selectNext: () => run(store.getState().stepSelecting(1)),
      selectPrevious: () => run(store.getState().stepSelecting(-1)),
      selectAll: () => run(store.getState().selectAll()),
      clearSelection: hasSelection ? () => store.getState().clearSelection() : undefined,
      holdOver: () => run(setAside("heldOver", null)),
      reject: () => setRejecting(actedOn(store.getState()).length > 0),
      returnToInbox: () => run(setAside("inbox", null)),
      compare: () => setComparing(compared !== undefined),
      join: () => run(join()),
      confirm: () => run(confirm()),
      edit: open,
      search: () => document.querySelector<HTMLInputElement>(".inbox-search input")?.focus(),
    },
    {
      isActive,
      more: sectionsByKey(sections).map((section) => ({
        label: text.tagInto(section.name),
        keys: [String(section.key)],
        run: () => run(tag(section)),
      })),
    },
  );

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- files are dropped anywhere; the button does the same by keyboard
    <section
      aria-label={strings.nav.inbox}
      className={`inbox${isDropping ? " inbox-dropping" : ""}`}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes("Files")) return;
        event.preventDefault();
        setDropping(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget instanceof Node ? event.relatedTarget : null))
          setDropping(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        setDropping(false);
        run(listDropped(event.dataTransfer).then((files) => importFiles(files, false)));
      }}
    >
      <InboxToolbar store={store} imports={imports} onImport={(files, asIssue) => run(importFiles(files, asIssue))} />
      <FilterChips store={store} imports={imports} period={period} />
      {lastImport && (
        <ImportResult
          summary={lastImport}
          onAccept={() =>
            run(
              imports
                .getState()
                .acceptImport()
                .then((count) => messages.done(text.accepted(count))),
            )
          }
          onClose={() => imports.getState().dismissImport()}
          onShow={(id) => run(store.getState().narrow({ ...noFilter, tab: "all", submissionId: id }))}
        />
      )}
      <SplitPane
        className="inbox-panes"
        name="inbox"
        label={text.resizeReading}
        sized="end"
        usual="45%"
        least={300}
        most={1100}
        rest={360}
      >
        <InboxList store={store} sections={sections} scale={scale} onOpen={onOpenItem} />
        <ReadingPane
          store={reading}
          sections={sections}
          canTag={issue !== null && issue.status === "drafting"}
          onTag={(section) => run(tag(section))}
          onSetAside={(state) => (state === "rejected" ? setRejecting(true) : run(setAside(state, null)))}
          onOpen={open}
          onCompare={() => setComparing(true)}
          onConfirm={() => run(confirm())}
          onReadAgain={(options) => run(readAgain(options))}
        />
      </SplitPane>
      <footer className="keys">{text.keys}</footer>
      {isDropping && <div className="inbox-drop">{text.drop}</div>}
      {isRejecting && (
        <RejectDialog
          name={nameItems(namesOf(store.getState()))}
          onClose={() => setRejecting(false)}
          onReject={(reason) => {
            setRejecting(false);
            run(setAside("rejected", reason));
          }}
        />
      )}
      {isComparing && item && compared && (
        <CompareDialog
          item={item}
          alike={compared}
          onClose={() => setComparing(false)}
          onDifferent={() => {
            setComparing(false);
            run(reading.getState().judgeDifferent(compared.other.id));
          }}
          onMerge={(itemId, intoId, takesContent) => run(merge(itemId, intoId, takesContent))}
        />
      )}
    </section>
  );
};

/** The rows that an action means, as far as their names matter: one that is not on screen stands among many. */
const namesOf = (state: InboxState): Pick<ItemSummary, "title" | "opening">[] => {
  const shown = new Map([...state.rows.values()].map((row) => [row.id, row]));
  return actedOn(state).map((id) => shown.get(id) ?? { title: null, opening: "" });
};
