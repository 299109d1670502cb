import { useState } from "react";

import type { ReviewedItem } from "#shared/api/reviewing.ts";
import { placeOfMark } from "#shared/domain/reviewing/place-of-mark.ts";
import type { ItemPlace } from "#shared/model/item-place.ts";
import type { Step } from "#shared/model/step.ts";

import type { CardActions, Writing } from "./card-actions.ts";
import { changeStop, chooseVersion, markOf, proposedText, type DraftDecision } from "./make-decisions.ts";
import type { Stop } from "./review-stops.ts";
import { lookedAt, type ReviewingStore } from "./reviewing-store.ts";

/** What deciding needs of the screen. */
export interface Deciding {
  readonly store: ReviewingStore;
  /** What is looked at, as it was drawn. */
  readonly item: ReviewedItem | null;
  readonly stop: Stop | null;
  readonly readOnly: boolean;
  onDone(step: Step): void;
  onFailed(thrown: unknown): void;
  onOpenPlace(place: ItemPlace): void;
}

/** What can be done about what is looked at; the words being written belong to it alone. */
export const useDeciding = ({ store, item, stop, readOnly, onDone, onFailed, onOpenPlace }: Deciding) => {
  const [written, setWritten] = useState<{ key: string; reply: string; writing: Writing }>({
    key: "",
    reply: "",
    writing: null,
  });
  const key = stop?.key ?? "";
  const own = written.key === key ? written : { key, reply: "", writing: null };
  const decide = (decisions: readonly DraftDecision[]): void => {
    if (!readOnly && decisions.length > 0) store.getState().decide(decisions).then(onDone, onFailed);
  };
  /** Tells the reviewer what was written for this stop, and for no other. */
  const decideStop = (now: Stop, decisions: readonly DraftDecision[]): void => {
    const reply = written.key === now.key ? written.reply.trim() : "";
    decide(reply === "" ? decisions : decisions.map((each) => ({ reply, ...each })));
  };
  /** As it is now, not as it was drawn: keys repeat faster. */
  const withStop = (act: (stop: Stop, item: ReviewedItem) => void) => (): void => {
    const now = lookedAt(store.getState());
    if (now?.stop) act(now.stop, now.item);
  };
  const actions: CardActions = {
    writing: own.writing,
    proposed: item && stop ? proposedText(item, stop) : null,
    reply: own.reply,
    onReply: (reply) => setWritten({ ...own, reply }),
    onWrite: (writing) => setWritten({ ...own, writing }),
    onCancelWriting: () => setWritten({ ...own, writing: null }),
    onAccept: withStop((now, ofItem) => {
      const { markIds, conflict } = now;
      if (!conflict && markOf(ofItem, markIds[0])?.standing === "gone") return;
      if (!conflict) decideStop(now, verdictOf(markIds, "accepted"));
      // Of several versions only the editor knows which.
      else if (conflict.versions.length === 1) decideStop(now, chooseVersion(conflict, 0));
    }),
    onReject: withStop((now) =>
      decideStop(now, now.conflict ? chooseVersion(now.conflict, null) : verdictOf(now.markIds, "rejected")),
    ),
    onChange: (words) => withStop((now) => decideStop(now, changeStop(now, words)))(),
    onAnswer: (words) =>
      withStop(({ markIds }) =>
        decide(markIds.map((markId) => ({ markId, verdict: "answered", reply: words.trim() }))),
      )(),
    onVersion: (conflict, index) => decide(chooseVersion(conflict, index)),
    onEdit: withStop((now, ofItem) =>
      onOpenPlace(placeOfMark(ofItem.itemId, ofItem.content, markOf(ofItem, now.markIds[0])?.place ?? null)),
    ),
  };
  return { actions, decide };
};

const verdictOf = (markIds: readonly string[], verdict: "accepted" | "rejected"): DraftDecision[] =>
  markIds.map((markId) => ({ markId, verdict }));
