import { DownOutlined, RightOutlined } from "@ant-design/icons";
import { Drawer, Input, Segmented } from "antd";
import { useDeferredValue, useState } from "react";
import { useStore } from "zustand";

import { strings } from "#renderer/strings/strings.ts";
import { useMessages } from "#renderer/ui/messages.tsx";
import { FaultClass } from "#shared/model/finding.ts";
import type { RuleInfo, RuleLayer } from "#shared/model/proofreading.ts";

import { OwnRulesTable } from "./own-rules-table.tsx";
import type { ProofreadingStore } from "./proofreading-store.ts";
import { RuleRow } from "./rule-row.tsx";

import "./rules.css";

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
  const [opened, setOpened] = useState<ReadonlySet<FaultClass>>(new Set());
  const wanted = useDeferredValue(query.trim());
  const isNarrowed = wanted !== "" || shown !== "all";
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
      {FaultClass.options.map((faultClass) => {
        const ofClass = found.filter((rule) => rule.faultClass === faultClass);
        if (ofClass.length === 0) return null;
        // What was looked for is shown; of everything first the overview.
        const isOpen = isNarrowed || opened.has(faultClass);
        return (
          <section key={faultClass} className="rules-class" aria-label={strings.faultClasses[faultClass]}>
            <button
              type="button"
              className="rules-class-name"
              aria-expanded={isOpen}
              onClick={() => setOpened(toggled(opened, faultClass))}
            >
              {isOpen ? <DownOutlined aria-hidden /> : <RightOutlined aria-hidden />}
              <span>{strings.faultClasses[faultClass]}</span>
              <span className="quiet small">
                {text.ofClass(ofClass.length, ofClass.filter(({ isOn }) => !isOn).length)}
              </span>
            </button>
            {isOpen && (
              <ul className="rules-list">
                {ofClass.map((rule) => (
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
            )}
          </section>
        );
      })}
    </>
  );
};

const toggled = (opened: ReadonlySet<FaultClass>, faultClass: FaultClass): Set<FaultClass> =>
  opened.has(faultClass)
    ? new Set([...opened].filter((each) => each !== faultClass))
    : new Set([...opened, faultClass]);

const speaksOf = ({ title, reason, examples, id }: RuleInfo, wanted: string): boolean =>
  title.includes(wanted) ||
  reason.includes(wanted) ||
  id === wanted ||
  examples.some(([wrong, right]) => wrong.includes(wanted) || (right?.includes(wanted) ?? false));
