import { Alert } from "antd";
import { useEffect, useMemo, useRef, useState } from "react";
import { useStore } from "zustand";

import { strings } from "#renderer/strings/strings.ts";
import { useMessages } from "#renderer/ui/messages.tsx";
import { listReviewers, lookOfReviewers, ReviewersContext } from "#renderer/ui/reviewers.ts";
import { SplitPane } from "#renderer/ui/split-pane.tsx";
import { startDownload } from "#renderer/ui/start-download.ts";
import { useActions } from "#renderer/ui/use-actions.ts";
import type { Issue } from "#shared/model/issue.ts";
import type { ItemPlace } from "#shared/model/item-place.ts";
import type { StaffMember } from "#shared/model/staff.ts";
import type { Step } from "#shared/model/step.ts";

import { ItemList } from "./item-list.tsx";
import { ListFilters } from "./list-filters.tsx";
import { MarkCards } from "./mark-cards.tsx";
import { nextStepOf } from "./next-step.ts";
import { NoReview } from "./no-review.tsx";
import { Receipts } from "./receipts.tsx";
import { ReopenedNotice } from "./reopened-notice.tsx";
import { ReviewDialogs, type OpenDialog } from "./review-dialogs.tsx";
import { noMarkFilter, type MarkFilter } from "./review-stops.ts";
import { ReviewedText } from "./reviewed-text.tsx";
import { ReviewingHead } from "./reviewing-head.tsx";
import { countOpenMarks, listedItems, lookedAt, type ReviewingStore } from "./reviewing-store.ts";
import { useDeciding } from "./use-deciding.ts";
import { useFileDrop } from "./use-file-drop.ts";

import "./reviewing.css";

export interface ReviewingScreenProps {
  readonly store: ReviewingStore;
  readonly issue: Issue | null;
  readonly staff: readonly StaffMember[];
  readonly isActive: boolean;
  onOpenItem(itemId: string): void;
  onOpenPlace(place: ItemPlace): void;
  /** Marks were decided: tells of it, and offers to take it back. */
  onDecided(step: Step): void;
  onNewIssue(): void;
}

const text = strings.reviewing;
const states: readonly MarkFilter["state"][] = ["open", "settled", "all"];

/** 审稿: rounds over what all reviewers want of the issue, decided mark by mark or many at a time. */
export const ReviewingScreen = ({ store, issue, staff, isActive, ...on }: ReviewingScreenProps) => {
  const messages = useMessages();
  const state = useStore(store);
  const { rounds, items, filter, current, receipts, isReceiving } = state;
  const [open, setOpen] = useState<OpenDialog>("nothing");
  const files = useRef<HTMLInputElement>(null);
  const screen = useRef<HTMLElement>(null);
  useEffect(() => {
    store.getState().show(true).catch(messages.failed);
    return () => void store.getState().show(false);
  }, [store, messages]);
  useEffect(() => {
    const box = screen.current;
    if (!box) return undefined;
    // The keys are the screen's from the start, and when it is clicked on: Enter must not press what led here once more.
    const takeKeys = (): void => {
      if (!box.contains(document.activeElement)) box.focus({ preventScroll: true });
    };
    takeKeys();
    box.addEventListener("click", takeKeys);
    return () => box.removeEventListener("click", takeKeys);
  }, []);

  const readOnly = issue?.status === "published";
  const listed = useMemo(() => listedItems({ items, filter }), [items, filter]);
  const reviewers = useMemo(
    () =>
      listReviewers(
        rounds,
        (items ?? []).flatMap(({ marks }) => marks),
      ),
    [rounds, items],
  );
  const looks = useMemo(() => lookOfReviewers(reviewers), [reviewers]);
  const seen = lookedAt({ items, filter, current });
  const openMarks = countOpenMarks({ rounds, items });
  const nextStep = nextStepOf(rounds, openMarks);
  const stops = listed.flatMap((each) => each.stops);
  const last = rounds.at(-1);
  const { choose, chooseMark, step, setFilter, receive, dismissReceipts } = store.getState();
  const run = (work: Promise<unknown>): void => void work.catch(messages.failed);
  const onFiles = (chosen: readonly File[]): void => run(receive(chosen));
  const drop = useFileDrop(!readOnly, onFiles);
  const close = (): void => setOpen("nothing");
  const exportChanges = async (from: string, to: string | null): Promise<void> => {
    const delivered = await store.getState().exportChanges(from, to);
    if (!delivered) return;
    if (delivered.download !== null) startDownload(delivered.download);
    messages.done(strings.reviewRounds.exported(delivered.file));
  };
  const { actions, decide } = useDeciding({
    store,
    item: seen?.item ?? null,
    stop: seen?.stop ?? null,
    readOnly,
    onDone: on.onDecided,
    onFailed: messages.failed,
    onOpenPlace: on.onOpenPlace,
  });
  const mark =
    seen?.stop && !seen.stop.conflict ? seen.item.marks.find(({ id }) => id === seen.stop?.markIds[0]) : null;
  const versions = seen?.stop?.conflict?.versions ?? [];
  const canDecide = !readOnly && seen?.stop !== undefined && seen?.stop !== null;
  useActions(
    "reviewing",
    {
      filter: () => setFilter({ state: states[(states.indexOf(filter.state) + 1) % states.length] ?? "open" }),
      ...(issue && { openMatters: () => setOpen("matters") }),
      ...(!readOnly && {
        receive: () => files.current?.click(),
        ...(issue && { send: () => setOpen("send") }),
        ...(last && nextStep !== "signed" && { signOff: () => setOpen("sign") }),
        ...(openMarks > 0 && { batch: () => setOpen("batch") }),
      }),
      ...(stops.length > 0 && {
        next: () => step(1),
        previous: () => step(-1),
        first: () => step("first"),
        last: () => step("last"),
      }),
      ...(canDecide && {
        ...(mark?.standing !== "gone" && { accept: actions.onAccept }),
        ...(actions.proposed !== null && { change: () => actions.onWrite("change") }),
        reject: actions.onReject,
        ...(mark?.content.kind === "comment" && { answer: () => actions.onWrite("answer") }),
      }),
      ...(seen && { edit: seen.stop ? actions.onEdit : () => on.onOpenItem(seen.item.itemId) }),
    },
    {
      isActive: isActive && open === "nothing",
      more: canDecide
        ? versions.map((_version, index) => ({
            label: strings.reviewMark.takeVersion(index + 1),
            keys: [String(index + 1)],
            run: () => seen?.stop?.conflict && actions.onVersion(seen.stop.conflict, index),
          }))
        : [],
    },
  );

  return (
    <ReviewersContext value={looks}>
      <section
        ref={screen}
        className={`reviewing${drop.isOver ? " is-drop-target" : ""}`}
        aria-label={strings.nav.reviewing}
        tabIndex={-1}
        {...drop.handlers}
      >
        <ReviewingHead
          rounds={rounds}
          nextStep={nextStep}
          readOnly={readOnly}
          hasIssue={issue !== null}
          isReceiving={isReceiving}
          files={files}
          onSend={() => setOpen("send")}
          onFiles={onFiles}
          onSignOff={() => setOpen("sign")}
          onChanges={(from, to) => run(exportChanges(from, to))}
          onOpenMatters={() => setOpen("matters")}
        />
        {readOnly && <Alert banner type="info" title={text.frozen} />}
        {last && (
          <ReopenedNotice
            round={last}
            canSign={openMarks === 0}
            onSign={() => setOpen("sign")}
            onOpenItem={on.onOpenItem}
          />
        )}
        <Receipts receipts={receipts} isReceiving={isReceiving} issueId={issue?.id ?? null} onClose={dismissReceipts} />
        {seen ? (
          <SplitPane
            className="reviewing-main"
            name="reviewingList"
            label={text.resizeList}
            sized="start"
            usual={270}
            least={210}
            most={480}
            rest={640}
          >
            <div className="reviewing-list">
              <ListFilters filter={filter} reviewers={reviewers} onFilter={setFilter} />
              <ItemList listed={listed} current={current} onChoose={choose} />
            </div>
            <SplitPane
              name="reviewingCards"
              label={text.resizeCards}
              sized="end"
              usual={360}
              least={280}
              most={620}
              rest={340}
            >
              <ReviewedText item={seen.item} stop={seen.stop} onChooseMark={chooseMark} />
              <MarkCards
                key={seen.item.itemId}
                listed={seen.listed}
                stop={seen.stop}
                place={stops.findIndex(({ key, itemId }) => key === seen.stop?.key && itemId === seen.item.itemId) + 1}
                count={stops.length}
                readOnly={readOnly}
                showsSettled={filter.state !== "open"}
                actions={actions}
                onChoose={({ itemId, key }) => choose({ itemId, key })}
                onReopen={(markId) => decide([{ markId, verdict: "open" }])}
              />
            </SplitPane>
          </SplitPane>
        ) : (
          <NoReview
            hasIssue={issue !== null}
            isRead={items !== null}
            readOnly={readOnly}
            rounds={rounds}
            nextStep={nextStep}
            isFiltered={filter.reviewer !== null || filter.kind !== null || filter.onlyConflicts}
            hasSettled={(items ?? []).length > 0}
            onNewIssue={on.onNewIssue}
            onSend={() => setOpen("send")}
            onReceive={() => files.current?.click()}
            onSignOff={() => setOpen("sign")}
            onShowOpen={() => setFilter(noMarkFilter)}
            onShowAll={() => setFilter({ ...noMarkFilter, state: "all" })}
          />
        )}
        <footer className="keys">{text.keys}</footer>
        <ReviewDialogs
          open={open}
          store={store}
          staff={staff}
          reviewers={reviewers}
          current={seen?.item ?? null}
          onDecide={(decisions) => {
            close();
            decide(decisions);
          }}
          onSigned={({ stage, signedOff }) => {
            close();
            messages.done(strings.signReview.signed(stage, signedOff?.by ?? ""));
          }}
          onOpenItem={on.onOpenItem}
          onClose={close}
        />
        {drop.isOver && (
          <div className="reviewing-drop" aria-hidden>
            {text.dropHere}
          </div>
        )}
      </section>
    </ReviewersContext>
  );
};
