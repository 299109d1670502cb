import { Button, InputNumber } from "antd";
import { useState } from "react";
import { useStore } from "zustand";

import { strings } from "#renderer/strings/strings.ts";
import { useMessages } from "#renderer/ui/messages.tsx";
import { pageBudget, sheetBudget, type ItemLength } from "#shared/domain/budgeting/page-budget.ts";
import { lineAtPlace } from "#shared/domain/typesetting/printed-place.ts";
import type { ItemPlace } from "#shared/model/item-place.ts";
import type { Layout } from "#shared/model/layout.ts";
import type { PrintProfile } from "#shared/model/print-profile.ts";

import type { PreviewStore } from "./preview-store.ts";

export interface PageBudgetPanelProps {
  readonly store: PreviewStore;
  readonly layout: Layout;
  readonly profile: PrintProfile;
  onOpenPlace(place: ItemPlace): void;
}

const text = strings.budget;

/** How many pages there are, how many there may be, and what would have to go. */
export const PageBudgetPanel = ({ store, layout, profile, onOpenPlace }: PageBudgetPanelProps) => {
  const target = useStore(store, ({ pageTarget }) => pageTarget);
  const messages = useMessages();
  // What was found holds for the layout that it was found in.
  const [cut, setCut] = useState<{ layout: Layout; target: number; items: ItemLength[] | null } | null>(null);
  const used = layout.pages.length;
  const budget = target === null ? null : pageBudget(layout, target, profile.pitch);
  const { sheets, blankPages, pagesToSave } = sheetBudget(layout);
  const found = cut !== null && cut.layout === layout && cut.target === target ? cut : null;
  const find = async (wanted: number): Promise<void> =>
    setCut({ layout, target: wanted, items: await store.getState().findCut(wanted) });
  return (
    <section className="budget" aria-label={text.title}>
      <h2>{text.title}</h2>
      <p className="budget-count">
        <b data-testid="pages-used" className={budget !== null && budget.over > 0 ? "is-over" : ""}>
          {used}
        </b>
        <span className="quiet">/</span>
        <InputNumber
          size="small"
          aria-label={text.target}
          placeholder={text.none}
          min={1}
          max={400}
          precision={0}
          value={target}
          onChange={(to) => void store.getState().setPageTarget(to).catch(messages.failed)}
        />
        <span className="quiet">{text.pages}</span>
      </p>
      {budget !== null && (
        <p className={`small ${budget.over > 0 ? "is-over" : ""}`} role="status">
          {budget.over > 0
            ? text.over(budget.over, budget.linesOver)
            : budget.over === 0
              ? text.fits
              : text.left(-budget.over)}
        </p>
      )}
      <p className="quiet small">{text.sheets(sheets, blankPages, pagesToSave)}</p>
      {target !== null && target % 4 !== 0 && (
        <p className="quiet small">{text.notByFour(target, Math.floor(target / 4) * 4, Math.ceil(target / 4) * 4)}</p>
      )}
      {target !== null && budget !== null && budget.over > 0 && (
        <>
          <h3 className="small quiet">{text.beyond}</h3>
          <Items items={budget.itemsOver} layout={layout} onOpenPlace={onOpenPlace} />
          {found === null ? (
            <Button size="small" onClick={() => void find(target).catch(messages.failed)}>
              {text.find}
            </Button>
          ) : found.items === null ? (
            <p className="small">{text.never(target)}</p>
          ) : (
            <>
              <h3 className="small quiet">{text.cut(found.items.length, target)}</h3>
              <Items items={found.items} layout={layout} onOpenPlace={onOpenPlace} />
            </>
          )}
        </>
      )}
    </section>
  );
};

interface ItemsProps extends Pick<PageBudgetPanelProps, "layout" | "onOpenPlace"> {
  readonly items: readonly ItemLength[];
}

/** More than these are only counted. */
const mostShown = 6;

const Items = ({ items, layout, onOpenPlace }: ItemsProps) => (
  <ul className="budget-items">
    {items.slice(0, mostShown).map(({ itemId, lines }) => (
      <li key={itemId}>
        <button
          type="button"
          className="small"
          onClick={() => onOpenPlace({ itemId, field: "title", paragraph: null, offset: null })}
        >
          <span>{nameOf(layout, itemId)}</span>
          <span className="quiet">{text.lines(lines)}</span>
        </button>
      </li>
    ))}
    {items.length > mostShown && <li className="quiet small">{text.more(items.length - mostShown)}</li>}
  </ul>
);

/** Its title, for a brief its first line. */
const nameOf = (layout: Layout, itemId: string): string => {
  const title = layout.headings.find((heading) => heading.itemId === itemId)?.title;
  if (title !== undefined && title !== null) return title;
  const at = lineAtPlace(layout, { itemId, field: "body", paragraph: 0, offset: 0 });
  return (at && layout.pages[at.page]?.lines[at.line]?.text) ?? "";
};
