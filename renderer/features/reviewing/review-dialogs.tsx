import { useStore } from "zustand";

import type { ReviewedItem } from "#shared/api/reviewing.ts";
import type { ReviewRound } from "#shared/model/review.ts";
import type { StaffMember } from "#shared/model/staff.ts";

import { BatchDialog } from "./batch-dialog.tsx";
import type { DraftDecision } from "./make-decisions.ts";
import { OpenMattersDrawer } from "./open-matters-drawer.tsx";
import type { ReviewingStore } from "./reviewing-store.ts";
import { SendDialog } from "./send-dialog.tsx";
import { SignDialog } from "./sign-dialog.tsx";

/** What is open over the screen. */
export type OpenDialog = "nothing" | "send" | "sign" | "batch" | "matters";

export interface ReviewDialogsProps {
  readonly open: OpenDialog;
  readonly store: ReviewingStore;
  readonly staff: readonly StaffMember[];
  readonly reviewers: readonly string[];
  /** The item that is looked at. */
  readonly current: ReviewedItem | null;
  onDecide(decisions: readonly DraftDecision[]): void;
  onSigned(round: ReviewRound): void;
  onOpenItem(itemId: string): void;
  onClose(): void;
}

/** The dialog that is open, if any. */
export const ReviewDialogs = ({ open, store, staff, reviewers, current, ...on }: ReviewDialogsProps) => {
  const { rounds, items, filter } = useStore(store);
  const last = rounds.at(-1);
  switch (open) {
    case "nothing":
      return null;
    case "send":
      return <SendDialog store={store} rounds={rounds} staff={staff} onClose={on.onClose} />;
    case "sign":
      return last ? (
        <SignDialog
          store={store}
          round={last}
          rounds={rounds}
          staff={staff}
          onSigned={on.onSigned}
          onClose={on.onClose}
        />
      ) : null;
    case "batch":
      return (
        <BatchDialog
          items={items ?? []}
          reviewers={reviewers}
          current={current}
          scope={{ reviewer: filter.reviewer, kind: filter.kind, itemId: null, verdict: "accepted" }}
          onDecide={on.onDecide}
          onClose={on.onClose}
        />
      );
    case "matters":
      return (
        <OpenMattersDrawer
          store={store}
          onLookAt={(itemId, markId) => {
            on.onClose();
            store.getState().lookAt(itemId);
            store.getState().chooseMark(markId);
          }}
          onOpenItem={on.onOpenItem}
          onClose={on.onClose}
        />
      );
  }
};
