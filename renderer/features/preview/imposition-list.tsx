import { strings } from "#renderer/strings/strings.ts";
import type { BookletPlan, PageSlot, SheetSide } from "#shared/domain/imposition/plan-booklet.ts";
import type { LaidPage } from "#shared/model/layout.ts";

const text = strings.printing;

/** Every sheet of a booklet with the pages on its two sides, as they lie on the paper. */
export const ImpositionList = ({ plan, pages }: { plan: BookletPlan; pages: readonly LaidPage[] }) => (
  <ol className="imposition" aria-label={text.imposition}>
    {plan.sheets.map(({ front, back }, index) => (
      <li key={front.right.place}>
        <span className="quiet small">{text.sheet(index + 1)}</span>
        <Side name={text.sides.front} side={front} pages={pages} />
        <Side name={text.sides.back} side={back} pages={pages} />
      </li>
    ))}
  </ol>
);

const Side = ({ name, side, pages }: { name: string; side: SheetSide; pages: readonly LaidPage[] }) => (
  <span className="imposition-side">
    <span className="quiet small">{name}</span>
    <span className="imposition-paper small">
      <Slot slot={side.left} pages={pages} />
      <Slot slot={side.right} pages={pages} />
    </span>
  </span>
);

const Slot = ({ slot, pages }: { slot: PageSlot; pages: readonly LaidPage[] }) => {
  const page = slot.page === null ? undefined : pages[slot.page - 1];
  return <span className={page ? "" : "is-blank"}>{page ? nameOf(page) : text.blank}</span>;
};

const nameOf = ({ part, label }: LaidPage): string => (part === "body" ? (label ?? "") : text.parts[part]);
