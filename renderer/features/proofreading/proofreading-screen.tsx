import { FileSearchOutlined } from "@ant-design/icons";
import { Alert, Button, Spin, type InputRef } from "antd";
import { useEffect, useMemo, useRef, useState } from "react";
import { useStore } from "zustand";

import { strings } from "#renderer/strings/strings.ts";
import { useMessages } from "#renderer/ui/messages.tsx";
import { NothingHere } from "#renderer/ui/nothing-here.tsx";
import { SplitPane } from "#renderer/ui/split-pane.tsx";
import { startDownload } from "#renderer/ui/start-download.ts";
import { useActions } from "#renderer/ui/use-actions.ts";
import { findingKey } from "#shared/domain/proofreading/finding-key.ts";
import type { Issue } from "#shared/model/issue.ts";
import type { ItemPlace } from "#shared/model/item-place.ts";
import type { Step } from "#shared/model/step.ts";

import { AcceptAllDialog } from "./accept-all-dialog.tsx";
import { FindingCard } from "./finding-card.tsx";
import { FindingList } from "./finding-list.tsx";
import { countSeverities, groupFindings, type FindingGroup } from "./group-findings.ts";
import { IgnoredDrawer } from "./ignored-drawer.tsx";
import { ListChoices } from "./list-choices.tsx";
import { MarkedItem } from "./marked-item.tsx";
import { ProofreadingHead } from "./proofreading-head.tsx";
import type { ProofreadingStore } from "./proofreading-store.ts";
import { RulesDrawer } from "./rules-drawer.tsx";
import { SwitchOffDialog } from "./switch-off-dialog.tsx";

import "./proofreading.css";

export interface ProofreadingScreenProps {
  readonly store: ProofreadingStore;
  readonly issue: Issue | null;
  readonly isActive: boolean;
  /** The newest step of the history: what was done last here can be taken back as long as it is that one. */
  readonly newestStep: Step | null;
  onOpenPlace(place: ItemPlace): void;
  onTakeBack(): void;
  onNewIssue(): void;
  onShowInbox(): void;
}

/** What is open over the screen. */
type Open =
  | { readonly kind: "nothing" | "ignored" | "rules" }
  | { readonly kind: "acceptAll" | "switchOff"; readonly group: FindingGroup };

const text = strings.proofreading;
const nothing: Open = { kind: "nothing" };

/** 校对: everything that the rules find in the issue, with its reason; accepted, ignored or put right in one's own words. */
export const ProofreadingScreen = ({ store, issue, isActive, newestStep, ...on }: ProofreadingScreenProps) => {
  const messages = useMessages();
  const state = useStore(store);
  const { checked, rules, setup, grouping, filter, current, item, lastStep } = state;
  const [open, setOpen] = useState<Open>(nothing);
  /** Belongs to the finding that it was written for. */
  const [written, setWritten] = useState({ key: "", reason: "" });
  const ownWords = useRef<InputRef>(null);
  useEffect(() => {
    store.getState().show(true).catch(messages.failed);
    return () => void store.getState().show(false);
  }, [store, messages]);

  const screen = useRef<HTMLElement>(null);
  useEffect(() => {
    const box = screen.current;
    if (!box) return undefined;
    // The keys are the screen's from the start, and when it is clicked on: Enter must not press what led here once more.
    const takeKeys = (): void => {
      if (!box.contains(document.activeElement)) box.focus({ preventScroll: true });
    };
    takeKeys();
    box.addEventListener("click", takeKeys);
    return () => box.removeEventListener("click", takeKeys);
  }, []);

  const groups = useMemo(
    () => groupFindings(checked?.items ?? [], rules, grouping, filter),
    [checked, rules, grouping, filter],
  );
  const counts = useMemo(() => countSeverities(checked?.items ?? []), [checked]);
  const names = useMemo(() => new Map(checked?.items.map(({ itemId, name }) => [itemId, name])), [checked]);
  const readOnly = issue?.status === "published";
  const { choose, mend, ignore, step, setGrouping, setFilter } = store.getState();
  const run = (work: Promise<unknown>): void => void work.catch(messages.failed);
  const deliver = async (work: ReturnType<typeof state.report>): Promise<void> => {
    const delivered = await work;
    if (!delivered) return;
    if (delivered.download !== null) startDownload(delivered.download);
    messages.done(text.exported(delivered.file));
  };

  const onMend = (replacement: string): void => {
    const { current: finding } = store.getState();
    if (finding && !readOnly) run(mend([{ finding, replacement }]));
  };
  const onAccept = (): void => {
    // As it is now, not as it was drawn: keys repeat faster, and the next one may leave it to the editor.
    const { current: finding } = store.getState();
    if (finding && finding.suggestion !== null) onMend(finding.suggestion);
  };
  const onIgnore = (scope: "place" | "word"): void => {
    const { current: finding } = store.getState();
    if (!finding) return;
    const reason = written.key === findingKey(finding) ? written.reason.trim() : "";
    run(ignore([finding], scope, reason === "" ? null : reason));
  };
  const onEdit = (): void => {
    const { current: finding } = store.getState();
    if (!finding) return;
    const { itemId, where, paragraph, start } = finding;
    on.onOpenPlace({ itemId, field: where, paragraph: where === "body" ? paragraph : null, offset: start });
  };
  /** All that the rule of the current finding found, whatever the list is grouped by. */
  const groupOfRule = (): FindingGroup | undefined =>
    groupFindings(checked?.items ?? [], rules, "rule", filter).find(({ id }) => id === current?.ruleId);
  const withGroup = (act: (group: FindingGroup) => void) => (): void => {
    const group = groupOfRule();
    if (group) act(group);
  };
  const onIgnoreAll = ({ findings }: FindingGroup): void => run(ignore(findings, "place", null));
  const canAcceptAll = !readOnly && groupOfRule()?.findings.some(({ suggestion }) => suggestion !== null) === true;
  useActions(
    "proofreading",
    {
      grouping: () => setGrouping(grouping === "rule" ? "item" : "rule"),
      filter: () => setFilter(filter === "all" ? "grave" : "all"),
      ignored: () => setOpen({ kind: "ignored" }),
      rules: () => setOpen({ kind: "rules" }),
      ...(issue && { report: () => run(deliver(store.getState().report("xlsx"))) }),
      ...(current && {
        next: () => step(1),
        previous: () => step(-1),
        first: () => step("first"),
        last: () => step("last"),
        ...(current.suggestion !== null && { accept: onAccept }),
        write: () => ownWords.current?.focus({ cursor: "all" }),
        ignoreHere: () => onIgnore("place"),
        ignoreWord: () => onIgnore("word"),
        ...(canAcceptAll && { acceptAll: withGroup((group) => setOpen({ kind: "acceptAll", group })) }),
        ignoreAll: withGroup(onIgnoreAll),
        switchOff: withGroup((group) => setOpen({ kind: "switchOff", group })),
        edit: onEdit,
      }),
    },
    { isActive: isActive && open.kind === "nothing" },
  );

  const listed = groups.flatMap(({ findings }) => findings);
  const currentKey = current && findingKey(current);
  const place = listed.findIndex((finding) => findingKey(finding) === currentKey);
  const close = (): void => setOpen(nothing);
  return (
    <section ref={screen} className="proofreading" aria-label={strings.nav.proofreading} tabIndex={-1}>
      <ProofreadingHead
        errorRate={checked?.errorRatePer10000 ?? 0}
        characters={checked?.characters ?? 0}
        counts={counts}
        ignoredCount={setup?.ignored.length ?? 0}
        canReport={issue !== null}
        onReport={(format) => run(deliver(store.getState().report(format)))}
        onIgnored={() => setOpen({ kind: "ignored" })}
        onRules={() => setOpen({ kind: "rules" })}
      />
      {readOnly && <Alert banner type="info" title={text.frozen} />}
      {current ? (
        <SplitPane
          className="proofreading-main"
          name="proofreadingList"
          label={text.resizeList}
          sized="start"
          usual={300}
          least={220}
          most={520}
          rest={620}
        >
          <div className="proofreading-list">
            <ListChoices
              counts={counts}
              grouping={grouping}
              filter={filter}
              onGrouping={setGrouping}
              onFilter={setFilter}
            />
            <FindingList
              groups={groups}
              grouping={grouping}
              current={current}
              names={names}
              readOnly={readOnly}
              onChoose={choose}
              onAcceptAll={(group) => setOpen({ kind: "acceptAll", group })}
              onIgnoreAll={onIgnoreAll}
              onSwitchOff={(group) => setOpen({ kind: "switchOff", group })}
            />
          </div>
          <SplitPane
            name="proofreadingCard"
            label={text.resizeCard}
            sized="end"
            usual={320}
            least={260}
            most={560}
            rest={360}
          >
            <MarkedItem
              name={names.get(current.itemId) ?? ""}
              item={item}
              findings={checked?.items.find(({ itemId }) => itemId === current.itemId)?.findings ?? []}
              current={current}
              onChoose={choose}
            />
            <FindingCard
              finding={current}
              rule={rules.find(({ id }) => id === current.ruleId) ?? null}
              place={place + 1}
              count={listed.length}
              readOnly={readOnly}
              lastStep={lastStep?.number === newestStep?.number ? lastStep : null}
              ownWords={ownWords}
              reason={written.key === currentKey ? written.reason : ""}
              onReason={(reason) => setWritten({ key: findingKey(current), reason })}
              onMend={onMend}
              onIgnore={onIgnore}
              onSwitchOff={withGroup((group) => setOpen({ kind: "switchOff", group }))}
              onEdit={onEdit}
              onTakeBack={on.onTakeBack}
            />
          </SplitPane>
        </SplitPane>
      ) : (
        <NothingToSee
          hasIssue={issue !== null}
          isChecking={issue !== null && checked === null}
          itemCount={checked?.items.length ?? 0}
          characters={checked?.characters ?? 0}
          advice={filter === "grave" ? counts.advice : 0}
          onNewIssue={on.onNewIssue}
          onShowInbox={on.onShowInbox}
          onShowAll={() => setFilter("all")}
        />
      )}
      <footer className="keys">{text.keys}</footer>
      {open.kind === "acceptAll" && (
        <AcceptAllDialog
          group={open.group}
          names={names}
          onClose={close}
          onAccept={(mendings) => {
            close();
            run(mend(mendings));
          }}
        />
      )}
      {open.kind === "switchOff" && (
        <SwitchOffDialog
          group={open.group}
          onClose={close}
          onSwitchOff={(layer, why) => {
            close();
            run(store.getState().chooseRule(open.group.id, layer, { isOn: false, severity: null, reason: why }));
          }}
        />
      )}
      {open.kind === "ignored" && <IgnoredDrawer store={store} names={names} onClose={close} />}
      {open.kind === "rules" && <RulesDrawer store={store} onClose={close} />}
    </section>
  );
};

interface NothingToSeeProps {
  readonly hasIssue: boolean;
  readonly isChecking: boolean;
  readonly itemCount: number;
  readonly characters: number;
  /** How many pieces of advice the filter keeps out of sight. */
  readonly advice: number;
  onNewIssue(): void;
  onShowInbox(): void;
  onShowAll(): void;
}

const NothingToSee = ({ hasIssue, isChecking, itemCount, characters, advice, ...on }: NothingToSeeProps) => {
  if (isChecking) return <Spin className="proofreading-checking" description={text.checking} />;
  if (!hasIssue) {
    return (
      <NothingHere sign={sign} {...text.noIssue}>
        <Button onClick={on.onNewIssue}>{text.noIssue.action}</Button>
      </NothingHere>
    );
  }
  if (itemCount === 0) {
    return (
      <NothingHere sign={sign} {...text.noItems}>
        <Button onClick={on.onShowInbox}>{text.noItems.action}</Button>
      </NothingHere>
    );
  }
  if (advice > 0) {
    return (
      <NothingHere sign={sign} title={text.filtered.title} words={text.filtered.words(advice)}>
        <Button onClick={on.onShowAll}>{text.filtered.action}</Button>
      </NothingHere>
    );
  }
  return (
    <NothingHere sign={sign} isDone title={text.nothing.title} words={text.nothing.words(itemCount, characters)} />
  );
};

const sign = <FileSearchOutlined />;
