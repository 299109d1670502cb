import { Modal, Segmented } from "antd";
import { useEffect, useId, useMemo, useState } from "react";

import { strings } from "#renderer/strings/strings.ts";
import { useMessages } from "#renderer/ui/messages.tsx";
import { SectionDot } from "#renderer/ui/section-dot.tsx";
import { useEscape } from "#renderer/ui/use-escape.ts";
import type { ArrangingRule, KnownUnits } from "#shared/domain/ordering/arrange-items.ts";
import { createUnitResolver } from "#shared/domain/units/resolve-unit.ts";
import type { ItemSummary } from "#shared/model/item.ts";
import type { Section } from "#shared/model/section.ts";
import type { Step } from "#shared/model/step.ts";

import type { BoardStore } from "./board-store.ts";
import { proposeOrders, type ProposedOrder } from "./propose-orders.ts";

export interface ArrangeDialogProps {
  readonly store: BoardStore;
  readonly sections: readonly Section[];
  readonly bySection: ReadonlyMap<string, readonly ItemSummary[]>;
  /** The section of the card in focus; null where none is. */
  readonly sectionId: string | null;
  /** The print profile prints every section by date, whatever is arranged here. */
  readonly isPrintedByDate: boolean;
  onArranged(step: Step): void;
  onClose(): void;
}

const text = strings.board.arrange;
const rules: readonly ArrangingRule[] = ["date", "protocol", "unit"];
const noUnits: KnownUnits = { ids: [], resolve: () => undefined };

/** 排序: the new order is looked at before it is taken; Enter takes it, Esc leaves everything as it is. */
export const ArrangeDialog = ({
  store,
  sections,
  bySection,
  sectionId,
  isPrintedByDate,
  onArranged,
  onClose,
}: ArrangeDialogProps) => {
  const messages = useMessages();
  const formId = useId();
  // Also in the moment before the dialog has taken the focus.
  useEscape(true, onClose);
  const [rule, setRule] = useState<ArrangingRule>("date");
  const [scope, setScope] = useState<"section" | "issue">(sectionId === null ? "issue" : "section");
  const [units, setUnits] = useState(noUnits);
  useEffect(() => {
    store
      .getState()
      .units()
      .then((list) => setUnits({ ids: list.map(({ id }) => id), resolve: createUnitResolver(list) }))
      .catch(messages.failed);
  }, [store, messages]);
  const orders = useMemo(() => {
    const wanted = sections.filter(({ id }) => scope === "issue" || id === sectionId);
    return proposeOrders(wanted, bySection, rule, units);
  }, [sections, bySection, sectionId, scope, rule, units]);
  const changed = orders.filter(({ movedCount }) => movedCount > 0);
  const movedCount = changed.reduce((sum, order) => sum + order.movedCount, 0);
  const apply = async (): Promise<void> => {
    const step = await store
      .getState()
      .arrange(
        changed.map(({ section, cards }) => ({ sectionId: section.id, itemIds: cards.map(({ card }) => card.id) })),
      );
    onClose();
    if (step) onArranged(step);
  };
  const run = (): void => void apply().catch(messages.failed);
  return (
    <Modal
      open
      width={720}
      title={text.title}
      okText={movedCount === 0 ? text.same : text.apply(movedCount)}
      cancelText={text.cancel}
      okButtonProps={{ disabled: movedCount === 0, htmlType: "submit", form: formId }}
      onCancel={onClose}
    >
      <form
        id={formId}
        className="arrange-choices"
        onSubmit={(event) => {
          event.preventDefault();
          run();
        }}
      >
        <Segmented<ArrangingRule>
          aria-label={text.rule}
          value={rule}
          options={rules.map((value) => ({ value, label: text.rules[value] }))}
          onChange={setRule}
        />
        <Segmented<"section" | "issue">
          aria-label={text.scope}
          value={scope}
          options={[
            { value: "section", label: text.thisSection, disabled: sectionId === null },
            { value: "issue", label: text.wholeIssue },
          ]}
          onChange={setScope}
        />
      </form>
      <p className="quiet small">{text.hints[rule]}</p>
      {isPrintedByDate && <p className="small arrange-note">{text.printedByDate}</p>}
      <div className="arrange-preview" role="group" aria-label={text.preview}>
        {orders.map((order) => (
          <ProposedSection key={order.section.id} order={order} />
        ))}
      </div>
    </Modal>
  );
};

const ProposedSection = ({ order: { section, cards, movedCount } }: { order: ProposedOrder }) => (
  <section aria-label={section.name}>
    <h3>
      <SectionDot hue={section.hue} /> {section.name}{" "}
      <span className="quiet small">{movedCount === 0 ? text.same : text.moved(movedCount)}</span>
    </h3>
    <ol>
      {cards.map(({ card, reason, by }) => (
        <li key={card.id} className={by === 0 ? "" : "is-moved"}>
          <span className="arrange-by small">{by === 0 ? "" : by > 0 ? text.up(by) : text.down(-by)}</span>
          <span className="arrange-title">{card.title ?? `△ ${card.opening}`}</span>
          <span className="quiet small arrange-reason">{reason}</span>
        </li>
      ))}
    </ol>
  </section>
);
