import { useEffect, useMemo, useRef } from "react";

import { strings } from "#renderer/strings/strings.ts";

import type { CardActions } from "./card-actions.ts";
import { ConflictCard } from "./conflict-card.tsx";
import { numberComments } from "./lay-over-text.ts";
import { markOf } from "./make-decisions.ts";
import { MarkCard } from "./mark-card.tsx";
import { isOpen, type ListedItem, type Stop } from "./review-stops.ts";
import { SettledMarks } from "./settled-marks.tsx";

import "./mark-cards.css";

export interface MarkCardsProps {
  readonly listed: ListedItem;
  readonly stop: Stop | null;
  /** 1-based place among all that is open, and how many that are. */
  readonly place: number;
  readonly count: number;
  readonly readOnly: boolean;
  readonly showsSettled: boolean;
  readonly actions: CardActions;
  onChoose(stop: Stop): void;
  onReopen(markId: string): void;
}

const text = strings.reviewMark;

/** Everything said of the item: conflicts first, then mark by mark; what is decided folds away. */
export const MarkCards = (props: MarkCardsProps) => {
  const { listed, stop, place, count, readOnly, actions, onChoose } = props;
  const { item, stops } = listed;
  const list = useRef<HTMLUListElement>(null);
  const numbers = useMemo(() => numberComments(item.marks), [item]);
  const key = stop?.key ?? null;
  useEffect(() => {
    list.current?.querySelector("[aria-current='true']")?.scrollIntoView({ block: "nearest" });
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- what is current stands elsewhere now
  }, [key, actions.writing]);
  return (
    <aside className="mark-cards" aria-label={strings.reviewing.cards}>
      {stop && (
        <p className="quiet small" aria-live="polite">
          {text.position(place, count)}
        </p>
      )}
      {!item.marks.some(isOpen) && <p className="quiet">{text.noneOpen}</p>}
      <ul ref={list}>
        {stops.map((each) => {
          const shared = {
            isCurrent: each.key === key,
            readOnly,
            actions,
            onChoose: () => onChoose(each),
          };
          if (each.conflict) return <ConflictCard key={each.key} item={item} conflict={each.conflict} {...shared} />;
          const mark = markOf(item, each.markIds[0]);
          return mark && <MarkCard key={each.key} mark={mark} number={numbers.get(mark.id) ?? null} {...shared} />;
        })}
      </ul>
      <SettledMarks
        marks={item.marks.filter((mark) => !isOpen(mark))}
        isOpen={props.showsSettled}
        readOnly={readOnly}
        onReopen={props.onReopen}
      />
    </aside>
  );
};
