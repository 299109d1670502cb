import { createStore, type StoreApi } from "zustand/vanilla";

import type { Client } from "#shared/api/contract.ts";
import type { CoreEvent } from "#shared/api/events.ts";
import { findingKey } from "#shared/domain/proofreading/finding-key.ts";
import type { Finding, Ignoring } from "#shared/model/finding.ts";
import type { Item } from "#shared/model/item.ts";
import type { ProofreadingSetup, RuleInfo, RuleLayer } from "#shared/model/proofreading.ts";
import type { Step } from "#shared/model/step.ts";

import { carryOver, goOn, groupFindings, type Grouping, type SeverityFilter } from "./group-findings.ts";
import { mendText, moveFindings, withoutFindings } from "./mend-locally.ts";

type Checked = Awaited<ReturnType<Client["proofreading"]["check"]>>;
type Delivered = Awaited<ReturnType<Client["proofreading"]["report"]>>;
type OwnRuleDraft = Parameters<Client["proofreading"]["saveOfficeRules"]>[0]["rules"][number];

/** A finding and what is to stand in place of its words. */
export interface Mending {
  readonly finding: Finding;
  readonly replacement: string;
}

export interface ProofreadingState {
  readonly issueId: string | null;
  /** What the rules find in the issue, less what was dealt with a moment ago; null before the first answer. */
  readonly checked: Checked | null;
  readonly rules: readonly RuleInfo[];
  readonly setup: ProofreadingSetup | null;
  readonly grouping: Grouping;
  readonly filter: SeverityFilter;
  /** The finding that is being looked at; null when there is none. */
  readonly current: Finding | null;
  /** The item it stands in, as it reads with everything accepted so far; null until it is read. */
  readonly item: Item | null;
  /** What was done last here, taken back since or not. */
  readonly lastStep: Step | null;
  /** Reads another issue, or none; while nobody looks, a moment later. */
  open(issueId: string | null): Promise<void>;
  /** The screen is looked at: rules and what is ignored are wanted too, and changes at once. */
  show(isShown: boolean): Promise<void>;
  onEvent(event: CoreEvent): void;
  setGrouping(grouping: Grouping): void;
  setFilter(filter: SeverityFilter): void;
  choose(finding: Finding): void;
  /** Goes through the list as it is shown; stays at its ends. */
  step(by: 1 | -1 | "first" | "last"): void;
  /**
   * Puts other words in place of findings, in one step. The next finding is current before the core has answered; several
   * in quick succession are sent one after another. Rejects with CallError, and what is stored is shown then.
   */
  mend(mendings: readonly Mending[]): Promise<void>;
  ignore(findings: readonly Finding[], scope: Ignoring["scope"], reason: string | null): Promise<void>;
  unignore(ids: readonly string[]): Promise<void>;
  /** Null takes the layer's word back. */
  chooseRule(
    ruleId: string,
    layer: RuleLayer,
    choice: Pick<RuleChoiceDraft, "isOn" | "severity" | "reason">,
  ): Promise<void>;
  saveOwnRules(rules: readonly OwnRuleDraft[]): Promise<void>;
  importOwnRules(file: File): Promise<{ added: number; changed: number }>;
  exportOwnRules(format: "xlsx" | "csv"): Promise<Delivered>;
  report(format: "xlsx" | "docx"): Promise<Delivered>;
  /** Resolves when everything that was pressed has been sent and answered, well or not. */
  settled(): Promise<void>;
}

type RuleChoiceDraft = Parameters<Client["proofreading"]["chooseRule"]>[0];

export type ProofreadingStore = StoreApi<ProofreadingState>;

/** All findings as the list shows them, from top to bottom. */
export const listedFindings = ({
  checked,
  rules,
  grouping,
  filter,
}: Pick<ProofreadingState, "checked" | "rules" | "grouping" | "filter">): Finding[] =>
  groupFindings(checked?.items ?? [], rules, grouping, filter).flatMap(({ findings }) => findings);

/** Changes are read anew so long after the last of them, in milliseconds: seen, and while nobody looks. */
const readDelay = { seen: 120, unseen: 900 } as const;

/** So many deeds are remembered to go back to the place when they are taken back. */
const longestTrail = 200;

export const createProofreadingStore = (client: Client): ProofreadingStore =>
  createStore((set, get) => {
    let isShown = false;
    /** The check asked for last: slower answers to earlier ones are dropped. */
    let wanted = 0;
    let reading: ReturnType<typeof setTimeout> | undefined;
    let sent: Promise<unknown> = Promise.resolve();
    let onTheWay = 0;
    let isViewKnown = false;
    /** Versions of items as the core has them now. */
    let versions = new Map<string, number>();
    /** What was dealt with at a time, the last at the end: taken back, it is looked at again. */
    let trail: (readonly Finding[])[] = [];

    const showItem = async (): Promise<void> => {
      const { current, item } = get();
      if (!current || !isShown) return;
      const version = versions.get(current.itemId);
      if (item?.id === current.itemId && item.version === version) return;
      const read = await client.items.get({ itemId: current.itemId });
      // While something is on its way the text on screen is ahead of the stored one.
      if (get().current?.itemId === read.id && (onTheWay === 0 || get().item?.id !== read.id)) set({ item: read });
    };
    const look = (current: Finding | null): void => {
      const { item } = get();
      set({ current, ...(item && item.id !== current?.itemId && { item: null }) });
      // A text that cannot be read is told by the next reload.
      showItem().catch(() => undefined);
    };
    const settle = (checked: Checked, rules: readonly RuleInfo[]): Finding | null => {
      const { current, grouping, filter } = get();
      const present = listedFindings({ checked, rules, grouping, filter });
      const there = new Map(present.map((finding) => [findingKey(finding), finding]));
      const back = trail.findLastIndex((done) => done.some((finding) => there.has(findingKey(finding))));
      const [returned] = (trail[back] ?? []).flatMap((finding) => there.get(findingKey(finding)) ?? []);
      if (returned) {
        trail = trail.slice(0, back);
        return returned;
      }
      return carryOver(current, listedFindings(get()), present);
    };
    const reload = async (): Promise<void> => {
      const asked = (wanted += 1);
      const { issueId } = get();
      const [checked, rules, setup] = await Promise.all([
        issueId === null ? null : client.proofreading.check({ issueId }),
        isShown ? client.proofreading.rules({}) : null,
        isShown ? client.proofreading.setup({}) : null,
      ]);
      // What is on its way reads everything anew at its end.
      if (asked !== wanted || onTheWay > 0) return;
      versions = new Map(checked?.items.map(({ itemId, version }) => [itemId, version]));
      const known = rules ?? get().rules;
      const current = checked && settle(checked, known);
      set({ checked, current, ...(rules && { rules }), ...(setup && { setup }), ...(!current && { item: null }) });
      await showItem();
    };
    const readSoon = (): void => {
      clearTimeout(reading);
      // A list that is not fresh is no failure worth a message.
      reading = setTimeout(() => void reload().catch(() => undefined), isShown ? readDelay.seen : readDelay.unseen);
    };

    /** Sends what was decided when everything decided before has been answered; reads anew when nothing is left to send. */
    const send = async (command: () => Promise<Step | null>): Promise<void> => {
      onTheWay += 1;
      const answer = sent.then(command);
      sent = answer.catch(() => undefined);
      try {
        set({ lastStep: await answer });
      } catch (thrown) {
        trail = [];
        throw thrown;
      } finally {
        onTheWay -= 1;
        if (onTheWay === 0) await reload().catch(() => undefined);
      }
    };
    /** Takes findings out of the lists, and goes on to the next. */
    const takeOut = (gone: readonly Finding[], change: (checked: Checked) => Checked = (checked) => checked): void => {
      const { checked } = get();
      if (!checked) return;
      const former = listedFindings(get());
      const left = change({ ...checked, items: withoutFindings(checked.items, gone) });
      trail = [...trail, gone].slice(-longestTrail);
      const { current } = get();
      const isGone = current !== null && gone.some((finding) => findingKey(finding) === findingKey(current));
      set({ checked: left });
      const present = listedFindings(get());
      look(isGone ? goOn(current, former, present) : carryOver(current, former, present));
    };

    return {
      issueId: null,
      checked: null,
      rules: [],
      setup: null,
      grouping: "rule",
      filter: "all",
      current: null,
      item: null,
      lastStep: null,

      open: async (issueId) => {
        if (get().issueId === issueId) return;
        trail = [];
        set({ issueId, checked: null, current: null, item: null, lastStep: null });
        // A whole issue is much to read: what an editor is waiting for comes first.
        if (isShown) await reload();
        else readSoon();
      },

      show: async (shown) => {
        isShown = shown;
        if (!shown) return;
        if (!isViewKnown) {
          isViewKnown = true;
          const { view } = await client.settings.get({});
          set({
            grouping: view["proofreadingGrouping"] === "item" ? "item" : "rule",
            filter: view["proofreadingFilter"] === "grave" ? "grave" : "all",
          });
        }
        await reload();
      },

      onEvent: (event) => {
        if (event.type !== "changed" || !event.areas.some((area) => concerned.has(area))) return;
        if (get().issueId !== null || isShown) readSoon();
      },

      setGrouping: (grouping) => {
        set({ grouping });
        remember(client, get());
      },

      setFilter: (filter) => {
        const former = listedFindings(get());
        set({ filter });
        look(carryOver(get().current, former, listedFindings(get())));
        remember(client, get());
      },

      choose: look,

      step: (by) => {
        const listed = listedFindings(get());
        const { current } = get();
        const at = current ? listed.findIndex((finding) => findingKey(finding) === findingKey(current)) : -1;
        const to = by === "first" ? 0 : by === "last" ? listed.length - 1 : at + by;
        const next = listed[Math.min(listed.length - 1, Math.max(0, to))];
        if (next) look(next);
      },

      mend: async (mendings) => {
        const { item } = get();
        const [only, ...others] = mendings;
        if (!only) return;
        const { finding, replacement } = only;
        const mended = item && others.length === 0 ? mendText(item, finding, replacement) : null;
        if (mended) set({ item: mended });
        takeOut(
          mendings.map((each) => each.finding),
          (checked) =>
            mended === null
              ? checked
              : {
                  ...checked,
                  items: checked.items.map((each) =>
                    each.itemId === mended.id
                      ? { ...each, findings: moveFindings(each.findings, finding, replacement, mended) }
                      : each,
                  ),
                },
        );
        await send(async () => {
          const byItem = Map.groupBy(mendings, ({ finding: { itemId } }) => itemId);
          const step = await client.proofreading.fix({
            items: [...byItem].map(([itemId, ofItem]) => ({
              itemId,
              version: versions.get(itemId) ?? 1,
              fixes: ofItem.map(asFix),
            })),
          });
          const latest = await client.items.summaries({ itemIds: [...byItem.keys()] });
          for (const { id, version } of latest) versions.set(id, version);
          return step;
        });
      },

      ignore: async (findings, scope, reason) => {
        if (findings.length === 0) return;
        const words = new Set(findings.map(({ ruleId, text }) => `${ruleId} ${text}`));
        const gone =
          scope === "place"
            ? findings
            : (get().checked?.items ?? []).flatMap((item) =>
                item.findings.filter(({ ruleId, text }) => words.has(`${ruleId} ${text}`)),
              );
        takeOut(gone);
        await send(() => client.proofreading.ignore({ findings: [...findings], scope, reason }));
      },

      unignore: (ids) => send(() => client.proofreading.unignore({ ids: [...ids] })),

      chooseRule: (ruleId, layer, choice) => {
        if (choice.isOn === false) {
          takeOut(
            (get().checked?.items ?? []).flatMap(({ findings }) => findings.filter((each) => each.ruleId === ruleId)),
          );
        }
        return send(() => client.proofreading.chooseRule({ ruleId, layer, ...choice }));
      },

      saveOwnRules: async (rules) => {
        await client.proofreading.saveOfficeRules({ rules: [...rules] });
        await reload();
      },

      importOwnRules: async (file) => {
        const bytes = new Uint8Array(await file.arrayBuffer());
        const result = await client.proofreading.importOfficeRules({ file: { name: file.name, bytes } });
        await reload();
        return result;
      },

      exportOwnRules: (format) => client.proofreading.exportOfficeRules({ format }),

      report: async (format) => {
        const { issueId } = get();
        return issueId === null ? null : client.proofreading.report({ issueId, format });
      },

      settled: async () => void (await sent),
    };
  });

const concerned: ReadonlySet<string> = new Set(["items", "issues", "proofreading", "lexicon", "units", "publication"]);

const asFix = ({ finding: { ruleId, where, paragraph, start, end, text }, replacement }: Mending) => ({
  ruleId,
  where,
  paragraph,
  start,
  end,
  text,
  replacement,
});

const remember = (client: Client, { grouping, filter }: ProofreadingState): void => {
  const view = { proofreadingGrouping: grouping, proofreadingFilter: filter };
  // A view that is not remembered is no failure worth a message.
  client.settings.update({ view }).catch(() => undefined);
};
