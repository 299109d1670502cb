import type { ReactNode } from "react";

import { strings } from "#renderer/strings/strings.ts";
import { pageBudget } from "#shared/domain/budgeting/page-budget.ts";
import { shorten } from "#shared/domain/naming/name-items.ts";
import type { ItemSummary } from "#shared/model/item.ts";
import type { Layout } from "#shared/model/layout.ts";
import type { Missing } from "#shared/model/missing.ts";
import type { PrintProfile } from "#shared/model/print-profile.ts";
import type { Section } from "#shared/model/section.ts";

export interface MissingPanelProps {
  readonly missing: Missing;
  readonly sections: readonly Section[];
  readonly cards: ReadonlyMap<string, ItemSummary>;
  readonly layout: Layout;
  readonly profile: PrintProfile;
  readonly pageTarget: number | null;
  onShowSection(sectionId: string): void;
  onShowCard(itemId: string): void;
  /** Shows what waits in the inbox under these units, or from the reporting period. */
  onShowUnits(names: readonly string[]): void;
  onShowPeriod(): void;
  onShowPages(): void;
}

const text = strings.board.missing;

/** How many things an issue lacks, each line of the panel one. */
export const countMissing = (missing: Missing, pageTarget: number | null, layout: Layout | null): number =>
  missing.emptySectionIds.length +
  missing.absentUnits.length +
  new Set([...missing.doubtfulIds, ...missing.alikeIds]).size +
  (missing.waitingInPeriod > 0 ? 1 : 0) +
  (pageTarget !== null && layout !== null && layout.pages.length !== pageTarget ? 1 : 0);

/** 还缺什么: every line leads to the thing. */
export const MissingPanel = (props: MissingPanelProps) => {
  const { missing, sections, cards, layout, profile, pageTarget } = props;
  const budget = pageTarget === null ? null : pageBudget(layout, pageTarget, profile.pitch);
  const nameOf = (itemId: string): string => {
    const card = cards.get(itemId);
    return card ? shorten(card.title ?? `△ ${card.opening}`, 22) : itemId;
  };
  const empty = sections.filter(({ id }) => missing.emptySectionIds.includes(id));
  return (
    <div className="board-missing">
      {countMissing(missing, pageTarget, layout) === 0 && <p className="quiet">{text.nothing}</p>}
      <Part name={text.pages}>
        <Line onClick={props.onShowPages}>
          {budget === null
            ? text.noTarget(layout.pages.length)
            : budget.over > 0
              ? text.over(layout.pages.length, budget.over, budget.linesOver)
              : budget.over < 0
                ? text.under(layout.pages.length, -budget.over)
                : text.fits(layout.pages.length)}
        </Line>
      </Part>
      {empty.length > 0 && (
        <Part name={text.emptySections(empty.length)}>
          {empty.map(({ id, name }) => (
            <Line key={id} onClick={() => props.onShowSection(id)}>
              {text.emptySection(name)}
            </Line>
          ))}
        </Part>
      )}
      {missing.absentUnits.length > 0 && (
        <Part name={text.absentUnits(missing.absentUnits.length)}>
          {missing.absentUnits.map(({ name, stoodIn, of, names, waitingNames, waitingCount }) => (
            <Line key={name} onClick={() => props.onShowUnits(waitingCount > 0 ? waitingNames : names)}>
              {text.absentUnit(name, stoodIn, of)}
              {waitingCount > 0 && <b> {text.unitWaits(waitingCount)}</b>}
            </Line>
          ))}
        </Part>
      )}
      {missing.waitingInPeriod > 0 && (
        <Part name={text.waiting}>
          <Line onClick={props.onShowPeriod}>{text.waitingInPeriod(missing.waitingInPeriod)}</Line>
        </Part>
      )}
      <Items name={text.doubtful} itemIds={missing.doubtfulIds} nameOf={nameOf} onShowCard={props.onShowCard} />
      <Items name={text.alike} itemIds={missing.alikeIds} nameOf={nameOf} onShowCard={props.onShowCard} />
    </div>
  );
};

/** More items of one kind than this are folded away under their number. */
const mostShown = 6;

interface ItemsProps extends Pick<MissingPanelProps, "onShowCard"> {
  name(count: number): string;
  readonly itemIds: readonly string[];
  nameOf(itemId: string): string;
}

const Items = ({ name, itemIds, nameOf, onShowCard }: ItemsProps) => {
  if (itemIds.length === 0) return null;
  const lines = itemIds.map((itemId) => (
    <Line key={itemId} onClick={() => onShowCard(itemId)}>
      {nameOf(itemId)}
    </Line>
  ));
  return (
    <Part name={name(itemIds.length)}>
      {lines.slice(0, mostShown)}
      {lines.length > mostShown && (
        <li>
          <details>
            <summary className="small">{text.more(lines.length - mostShown)}</summary>
            <ul>{lines.slice(mostShown)}</ul>
          </details>
        </li>
      )}
    </Part>
  );
};

const Part = ({ name, children }: { name: string; children: ReactNode }) => (
  <section aria-label={name}>
    <h3 className="small quiet">{name}</h3>
    <ul>{children}</ul>
  </section>
);

const Line = ({ onClick, children }: { onClick: () => void; children: ReactNode }) => (
  <li>
    <button type="button" onClick={onClick}>
      {children}
    </button>
  </li>
);
