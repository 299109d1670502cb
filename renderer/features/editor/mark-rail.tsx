import { Button } from "antd";
import { useMemo, type MouseEvent } from "react";
import { useStore } from "zustand";

import { strings } from "#renderer/strings/strings.ts";
import { MarkChange } from "#renderer/ui/mark-change.tsx";
import { ReviewerSign } from "#renderer/ui/reviewer-sign.tsx";
import { listReviewers, lookOfReviewers, ReviewersContext } from "#renderer/ui/reviewers.ts";
import type { PlacedMark } from "#shared/api/reviewing.ts";
import { placeOfMark } from "#shared/domain/reviewing/place-of-mark.ts";
import type { ItemPlace } from "#shared/model/item-place.ts";

import type { ItemMarksStore } from "./item-marks-store.ts";

import "./mark-rail.css";

export interface MarkRailProps {
  readonly store: ItemMarksStore;
  readonly readOnly: boolean;
  onDecide(mark: PlacedMark, verdict: "accepted" | "rejected"): void;
  onOpenPlace(place: ItemPlace): void;
  /** Goes to 审稿, where conflicts are decided and comments answered. */
  onShowReview(): void;
}

const text = strings.editor.marks;

/** 审稿意见 beside the text: what is open of the item, as it was saved last; what needs no choice is decided here. */
export const MarkRail = ({ store, readOnly, onDecide, onOpenPlace, onShowReview }: MarkRailProps) => {
  const { rounds, reviewed } = useStore(store);
  const marks = reviewed?.marks ?? [];
  const looks = useMemo(() => lookOfReviewers(listReviewers(rounds, reviewed?.marks ?? [])), [rounds, reviewed]);
  const open = marks.filter(({ state }) => state === "open");
  return (
    <ReviewersContext value={looks}>
      <aside className="text-rail" aria-label={text.name}>
        <h2>{text.name}</h2>
        <p className="quiet small" role="status" data-testid="editor-mark-count">
          {open.length === 0 ? text.none : text.count(open.length)}
        </p>
        <ol>
          {open.map((mark) => (
            <li key={mark.id}>
              <button
                type="button"
                className="mark-rail-face"
                title={text.show}
                onClick={() => reviewed && onOpenPlace(placeOfMark(reviewed.itemId, reviewed.content, mark.place))}
              >
                <span className="small">
                  <ReviewerSign name={mark.reviewer} isNamed />{" "}
                  <span className="quiet">{strings.reviewing.kinds[mark.content.kind]}</span>
                </span>
                <MarkChange mark={mark} />
                {mark.note !== null && <span className="small">{mark.note}</span>}
              </button>
              {!readOnly && <MarkActions mark={mark} onDecide={onDecide} onShowReview={onShowReview} />}
            </li>
          ))}
        </ol>
      </aside>
    </ReviewersContext>
  );
};

const MarkActions = ({
  mark,
  onDecide,
  onShowReview,
}: Pick<MarkRailProps, "onDecide" | "onShowReview"> & { readonly mark: PlacedMark }) => {
  const said = strings.reviewMark.said(mark.reviewer, mark.quote, mark.wish);
  if (mark.standing === "conflict" || mark.content.kind === "comment") {
    return (
      <Button size="small" type="text" onClick={onShowReview}>
        {mark.standing === "conflict" ? text.choose : text.answer}
      </Button>
    );
  }
  return (
    <p className="mark-rail-actions">
      <Button
        size="small"
        aria-label={text.acceptOf(said)}
        onMouseDown={keepFocus}
        onClick={() => onDecide(mark, "accepted")}
      >
        {text.accept}
      </Button>
      <Button
        size="small"
        type="text"
        aria-label={text.rejectOf(said)}
        onMouseDown={keepFocus}
        onClick={() => onDecide(mark, "rejected")}
      >
        {text.reject}
      </Button>
    </p>
  );
};

/** The caret stays in the text. */
const keepFocus = (event: MouseEvent): void => event.preventDefault();
