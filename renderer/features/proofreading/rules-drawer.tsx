import { Drawer, Input, Segmented } from "antd";
import { useDeferredValue, useState } from "react";
import { useStore } from "zustand";

import { strings } from "#renderer/strings/strings.ts";
import { useMessages } from "#renderer/ui/messages.tsx";
import type { RuleInfo, RuleLayer } from "#shared/model/proofreading.ts";

import { OwnRulesTable } from "./own-rules-table.tsx";
import type { ProofreadingStore } from "./proofreading-store.ts";
import { RuleRow } from "./rule-row.tsx";

export interface RulesDrawerProps {
  readonly store: ProofreadingStore;
  onClose(): void;
}

type Part = "all" | "own";
type Shown = keyof typeof strings.rulesDrawer.shows;

const text = strings.rulesDrawer;
const shows: readonly Shown[] = ["all", "off", "changed"];

/** 规则: every rule with its reason and examples, switched and graded for the office or this PC; and the office's own. */
export const RulesDrawer = ({ store, onClose }: RulesDrawerProps) => {
  const { rules, setup } = useStore(store);
  const [part, setPart] = useState<Part>("all");
  return (
    <Drawer open size={760} title={text.title} closable={{ "aria-label": text.close }} onClose={onClose}>
      <div className="proofreading-drawer">
        <Segmented<Part>
          aria-label={text.parts}
          value={part}
          options={[
            { value: "all", label: text.standard(rules.length) },
            { value: "own", label: text.own(setup?.officeRules.length ?? 0) },
          ]}
          onChange={setPart}
        />
        {part === "all" ? <AllRules store={store} /> : <OwnRulesTable store={store} />}
      </div>
    </Drawer>
  );
};

const AllRules = ({ store }: Pick<RulesDrawerProps, "store">) => {
  const messages = useMessages();
  const { rules, setup } = useStore(store);
  const [query, setQuery] = useState("");
  const [shown, setShown] = useState<Shown>("all");
  const [layer, setLayer] = useState<RuleLayer>("office");
  const wanted = useDeferredValue(query.trim());
  const choices = setup?.choices ?? [];
  const isChanged = (rule: RuleInfo): boolean => choices.some(({ ruleId }) => ruleId === rule.id);
  const found = rules.filter(
    (rule) =>
      (shown === "all" || (shown === "off" ? !rule.isOn : isChanged(rule))) &&
      (wanted === "" || speaksOf(rule, wanted)),
  );
  return (
    <>
      <div className="rules-head">
        <Input.Search
          allowClear
          autoFocus
          aria-label={text.search}
          placeholder={text.search}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
        <Segmented<Shown>
          aria-label={text.show}
          value={shown}
          options={shows.map((value) => ({ value, label: text.shows[value] }))}
          onChange={setShown}
        />
      </div>
      <div className="rules-layer small">
        <span>{text.changeFor}</span>
        <Segmented<RuleLayer>
          size="small"
          aria-label={text.changeFor}
          value={layer}
          options={(["office", "editor"] as const).map((value) => ({ value, label: strings.ruleLayers[value] }))}
          onChange={setLayer}
        />
        <span className="quiet">{strings.ruleLayerHints[layer]}</span>
      </div>
      <p className="quiet small" role="status">
        {found.length === 0 ? text.none : text.count(found.length, rules.length)}
      </p>
      <ul className="rules-list" aria-label={text.title}>
        {found.map((rule) => (
          <RuleRow
            key={rule.id}
            rule={rule}
            choices={choices.filter(({ ruleId }) => ruleId === rule.id)}
            layer={layer}
            onChoose={({ layer: chosen, ...choice }) =>
              void store.getState().chooseRule(rule.id, chosen, choice).catch(messages.failed)
            }
          />
        ))}
      </ul>
    </>
  );
};

const speaksOf = ({ title, reason, examples, id }: RuleInfo, wanted: string): boolean =>
  title.includes(wanted) ||
  reason.includes(wanted) ||
  id === wanted ||
  examples.some(([wrong, right]) => wrong.includes(wanted) || (right?.includes(wanted) ?? false));
