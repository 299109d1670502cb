import { Alert, Button, Segmented } from "antd";
import { useEffect, useMemo, useRef, useState } from "react";
import { useStore } from "zustand";

import { actionText, hintOf } from "#renderer/strings/actions.ts";
import { strings } from "#renderer/strings/strings.ts";
import { useMessages } from "#renderer/ui/messages.tsx";
import { SplitPane } from "#renderer/ui/split-pane.tsx";
import { startDownload } from "#renderer/ui/start-download.ts";
import { useActions } from "#renderer/ui/use-actions.ts";
import { reviewTexts } from "#shared/domain/merging/review-texts.ts";
import { arrangedItems } from "#shared/domain/reviewing/arranged-items.ts";
import type { ManuscriptItem } from "#shared/model/manuscript.ts";
import type { MarkContent } from "#shared/model/review.ts";

import { CardPane } from "./card-pane.tsx";
import { HandBackDialog } from "./hand-back-dialog.tsx";
import { blockLines, itemFields } from "./item-fields.ts";
import { ItemList } from "./item-list.tsx";
import { listItems, type ListedSection } from "./item-progress.ts";
import { atHead, type WishChoices } from "./mark-card.tsx";
import { PagesPane } from "./pages-pane.tsx";
import { placeFindings } from "./place-findings.ts";
import type { ReviewDeskStore } from "./review-desk-store.ts";
import { sortMarks } from "./sort-marks.ts";
import { TextPane } from "./text-pane.tsx";
import { WishDialog, type WishKind } from "./wish-dialog.tsx";

import "./review-desk.css";

export interface ReviewDeskScreenProps {
  readonly store: ReviewDeskStore;
  /** Nothing of the frame lies over the screen. */
  readonly isActive: boolean;
  readonly isHandingBack: boolean;
  onHandingBack(isOpen: boolean): void;
}

const text = strings.reviewDesk;

/** 审稿台: the items of a pack, one of them to read and to mark, and what was said of it. */
export const ReviewDeskScreen = ({ store, isActive, isHandingBack, onHandingBack }: ReviewDeskScreenProps) => {
  const messages = useMessages();
  const { pack, marks, noComment, itemId, view, markId, findings, saveState } = useStore(store);
  const [wish, setWish] = useState<WishKind | null>(null);
  const [isCommenting, setCommenting] = useState(false);
  /** Of the item that is open: the field that keys act on. */
  const [field, setField] = useState({ itemId: "", id: "" });
  const fieldId = field.itemId === itemId ? field.id : null;
  useEffect(() => {
    store.getState().loadFindings().catch(messages.failed);
  }, [store, messages]);

  const sections = useMemo(() => listItems(pack.base, { marks, noComment }), [pack, marks, noComment]);
  const item = arrangedItems(pack.base).find(({ id }) => id === itemId);
  const own = useMemo(() => sortMarks(marks, itemId), [marks, itemId]);
  const placed = useMemo(() => {
    if (!item || findings === null) return null;
    const ofItem = findings.filter((finding) => finding.itemId === item.id);
    return placeFindings(reviewTexts(item), itemFields(item), own, ofItem);
  }, [item, findings, own]);
  const { choose, step, setView, add, change, remove, adopt, chooseMark, finishItem, reopenItem } = store.getState();

  const finish = (): void => {
    if (!finishItem()) messages.done(text.allSeen);
  };
  const wishFor = (content: MarkContent, note: string | null): void => {
    setWish(null);
    // Of one kind the last word counts.
    const earlier = own.find(
      (mark) =>
        mark.content.kind === content.kind &&
        content.kind !== "comment" &&
        !(mark.content.kind === "cut" && content.kind === "cut" && mark.content.at !== content.at),
    );
    if (earlier) change(earlier.id, { content, note });
    else add(content, note);
  };
  const deliver = async (): Promise<void> => {
    onHandingBack(false);
    const delivered = await store.getState().handBack();
    if (!delivered) return;
    if (delivered.download !== null) startDownload(delivered.download);
    messages.done(text.handingBack.done(delivered.file));
  };
  const nextMark = (): void => {
    const next = own[(own.findIndex(({ id }) => id === markId) + 1) % Math.max(1, own.length)];
    if (!next) return;
    chooseMark(next.id);
    focusWithin(screen.current, ".desk-card.is-current textarea, .desk-card.is-current button");
  };
  const screen = useRef<HTMLElement>(null);
  const isFree = isActive && wish === null && !isHandingBack;
  useActions(
    "reviewDesk",
    {
      next: () => step(1),
      previous: () => step(-1),
      finish,
      view: () => setView(view === "text" ? "pages" : "text"),
      undo: () => store.getState().undo(),
      redo: () => store.getState().redo(),
      handBack: () => onHandingBack(true),
      commentItem: () => setCommenting(true),
      section: () => setWish("section"),
      order: () => setWish("order"),
      reject: () => setWish("reject"),
      cut: () => setWish("cut"),
      nextMark,
      nextFinding: () => focusNext(screen.current, ".desk-adopt"),
    },
    { isActive: isFree },
  );
  if (!item) return null;

  const here = sections.find(({ items }) => items.some((listed) => listed.item.id === itemId));
  const listed = here?.items.find((each) => each.item.id === itemId);
  const choices = choicesFor(here, itemId, pack.base);
  return (
    <section ref={screen} className="desk" aria-label={text.title(pack.publication)}>
      {saveState.kind === "failed" && (
        <Alert
          banner
          type="error"
          title={text.failed}
          description={saveState.message + text.failedWay}
          action={
            <Button size="small" onClick={() => void store.getState().flush()}>
              {text.retry}
            </Button>
          }
        />
      )}
      <SplitPane
        className="desk-main"
        name="deskList"
        label={text.resizeList}
        sized="start"
        usual={260}
        least={180}
        most={460}
        rest={620}
      >
        <ItemList sections={sections} itemId={itemId} onChoose={choose} onStep={step} />
        <SplitPane name="deskCards" label={text.resizeCards} sized="end" usual={330} least={250} most={560} rest={360}>
          <div className="desk-middle">
            <div className="desk-tools" role="toolbar" aria-label={text.whole}>
              <Segmented
                aria-label={text.view}
                value={view}
                options={[
                  { value: "text" as const, label: text.views.text, title: hintOf("reviewDesk", "view") },
                  { value: "pages" as const, label: text.views.pages, title: hintOf("reviewDesk", "view") },
                ]}
                onChange={setView}
              />
              <span className="desk-gap" />
              <WholeButton name="commentItem" label={text.ofItem.comment} onClick={() => setCommenting(true)} />
              <WholeButton name="section" label={text.ofItem.section} onClick={() => setWish("section")} />
              <WholeButton name="order" label={text.ofItem.order} onClick={() => setWish("order")} />
              <WholeButton name="cut" label={text.ofItem.cut} onClick={() => setWish("cut")} />
              <WholeButton name="reject" label={text.ofItem.reject} onClick={() => setWish("reject")} />
            </div>
            {view === "text" ? (
              <TextPane
                key={itemId}
                store={store}
                item={item}
                marks={own}
                findings={placed ?? []}
                isActive={isFree}
                fieldId={fieldId}
                onField={(id) => setField({ itemId, id })}
              />
            ) : (
              <PagesPane manuscript={pack.base.manuscript} itemId={itemId} onOpen={choose} />
            )}
            <div className="desk-finish">
              <span className="quiet">{listed && stateText(listed)}</span>
              {listed?.state === "clean" && (
                <Button type="link" size="small" onClick={reopenItem}>
                  {text.reopen}
                </Button>
              )}
              <span className="desk-gap" />
              <Button title={hintOf("reviewDesk", "finish")} onClick={finish}>
                {own.length > 0 ? text.finishMarked : text.finish}
                <kbd>N</kbd>
              </Button>
            </div>
          </div>
          <CardPane
            key={itemId}
            marks={own}
            markId={markId}
            isClean={noComment.includes(itemId)}
            texts={reviewTexts(item)}
            choices={choices}
            findings={placed}
            isCommenting={isCommenting}
            onCommented={(note) => {
              setCommenting(false);
              if (note !== null) add({ kind: "comment", place: null }, note);
            }}
            onChoose={chooseMark}
            onChange={change}
            onRemove={remove}
            onAdopt={adopt}
            onReopen={reopenItem}
          />
        </SplitPane>
      </SplitPane>
      <footer className="keys">{text.keys}</footer>
      {wish !== null && (
        <WishDialog
          key={wish}
          kind={wish}
          name={listed?.name ?? ""}
          sectionId={here?.id ?? ""}
          choices={choices}
          cutAt={cutAt(item, fieldId)}
          onClose={() => setWish(null)}
          onWish={wishFor}
        />
      )}
      {isHandingBack && (
        <HandBackDialog
          items={sections.flatMap(({ items }) => items)}
          marks={marks.length}
          onClose={() => onHandingBack(false)}
          onChoose={(id) => {
            onHandingBack(false);
            choose(id);
          }}
          onHandBack={() => void deliver().catch(messages.failed)}
        />
      )}
    </section>
  );
};

const WholeButton = ({
  name,
  label,
  onClick,
}: {
  readonly name: "commentItem" | "section" | "order" | "cut" | "reject";
  readonly label: string;
  onClick(): void;
}) => (
  <Button title={hintOf("reviewDesk", name)} aria-label={actionText("reviewDesk", name).label} onClick={onClick}>
    {label}
  </Button>
);

const stateText = ({ state, marks }: ListedSection["items"][number]): string =>
  state === "marked" ? text.states.marked(marks) : text.states[state];

/** Where an item of this section can be wished to. */
const choicesFor = (
  here: ListedSection | undefined,
  itemId: string,
  {
    manuscript,
    sectionIds,
  }: { readonly manuscript: { sections: readonly { name: string }[] }; readonly sectionIds: readonly string[] },
): WishChoices => ({
  sections: manuscript.sections.map(({ name }, index) => ({ value: sectionIds[index] ?? "", label: name })),
  after: [
    { value: atHead, label: text.first },
    ...(here?.items ?? [])
      .filter(({ item }) => item.id !== itemId)
      .map(({ item, name }) => ({ value: item.id, label: text.after(name) })),
  ],
});

/** The beginning of the paragraph that keys act on; null for the first one, before which there is nothing. */
const cutAt = (item: ManuscriptItem, fieldId: string | null): { at: number; words: string } | null => {
  const block = itemFields(item).find(({ id }) => id === fieldId)?.block ?? null;
  const line = blockLines(item).find((each) => each.block === block);
  if (!line || line.start === 0) return null;
  const found = item.body[line.block];
  return { at: line.start, words: found?.kind === "paragraph" ? shorten(found.text) : "" };
};

const shorten = (words: string): string => (words.length > shownWords ? `${words.slice(0, shownWords)}…` : words);
const shownWords = 20;

/** After the next drawing: what is to be focused may only come with it. */
const focusWithin = (box: HTMLElement | null, selector: string): void =>
  void requestAnimationFrame(() => box?.querySelector<HTMLElement>(selector)?.focus());

const focusNext = (box: HTMLElement | null, selector: string): void => {
  const all = [...(box?.querySelectorAll<HTMLElement>(selector) ?? [])];
  const at = all.findIndex((each) => each === document.activeElement);
  all[(at + 1) % Math.max(1, all.length)]?.focus();
};
