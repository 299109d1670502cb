import { beforeEach, expect, test, vi } from "vitest";

import { createClient } from "#shared/api/client.ts";
import type { Reply } from "#shared/api/reply.ts";
import { reviewDesk, type OpenPack, type ReviewState } from "#shared/api/review-desk.ts";
import type { Transport } from "#shared/api/transport.ts";
import { monthlyProfile } from "#shared/model/print-profile.ts";
import { Settings } from "#shared/model/settings.ts";

import { shownText } from "./replace-shown.ts";
import { createReviewDeskStore, type ReviewDeskStore } from "./review-desk-store.ts";

const meeting = "会议指出，要提高水平。";
const bodies: Readonly<Record<string, string>> = { one: meeting, two: "截止3月底完成。", three: "活动持续三天。" };

const pack = (): OpenPack => ({
  file: "/stick/一校.审稿包",
  publication: "云岭区大事月报",
  stage: "一校",
  reviewer: "周明",
  dueOn: null,
  edition: 0,
  savedAt: null,
  isWritten: true,
  state: { marks: [], noComment: [] },
  base: {
    issueKey: "2026-03",
    sectionIds: ["politics"],
    items: Object.keys(bodies).map((itemId) => ({ itemId, revision: 1, sha256: "0".repeat(64) })),
    manuscript: {
      issue: {
        title: "云岭区大事月报",
        compiler: "云岭区地方史志办公室",
        colophon: { notice: null, distribution: null, organizer: null, editor: null, phone: null, email: null },
        year: 2026,
        month: 3,
        serialNumber: 41,
        printDate: "2026-04-02",
      },
      sections: [
        {
          name: "时政要点",
          items: Object.entries(bodies).map(([id, text]) => ({
            id,
            title: null,
            body: [{ kind: "paragraph", text, leadIn: 0 }],
            sourceUnit: null,
            byline: null,
            isBrief: true,
            eventDates: [],
          })),
        },
      ],
      isDraft: true,
      profile: monthlyProfile,
    },
  },
});

/** What was written into the pack, newest last. */
let saved: ReviewState[] = [];
/** How the next savings are answered; undefined lets them through. */
let refusal: Reply | undefined;
let store: ReviewDeskStore;

const transport: Transport = {
  call: async ({ method, input }) => {
    if (method === "settings.update") return { ok: true, value: Settings.parse({}) };
    if (method !== "reviewDesk.save") throw new Error(method);
    if (refusal) return refusal;
    const { edition, state } = reviewDesk.save.input.parse(input);
    if (edition !== saved.length) throw new Error(`edition ${edition} after ${saved.length} savings`);
    saved.push(state);
    return { ok: true, value: { edition: saved.length, savedAt: "2026-03-21T02:00:00.000Z" } };
  },
  cancel: async () => undefined,
  subscribe: () => () => undefined,
};

beforeEach(() => {
  vi.useFakeTimers();
  saved = [];
  refusal = undefined;
  store = createReviewDeskStore(createClient(transport), pack(), { itemId: null, view: "text" });
  return () => vi.useRealTimers();
});

const desk = () => store.getState();
const shown = (): string => {
  const { marks, itemId } = desk();
  const own = marks.filter((mark) => mark.itemId === itemId);
  return shownText(bodies[itemId] ?? "", own, "body");
};
const replace = (from: string, to: string): void => {
  const start = shown().indexOf(from);
  desk().suggest({ part: "body", start, end: start + from.length, text: to });
};

test("what is marked is written at once, and the pack says when", async () => {
  replace("提高", "提升");
  expect(desk().saveState.kind).toBe("unsaved");
  await vi.advanceTimersByTimeAsync(0);
  expect(saved.at(-1)?.marks).toMatchObject([{ itemId: "one", author: "周明", content: { kind: "edit" } }]);
  expect(desk().saveState).toEqual({ kind: "saved", at: "2026-03-21T02:00:00.000Z" });
});

test("what is typed is one step, written after a pause, and its marks keep their names from key to key", async () => {
  desk().startTyping();
  const typed = ["会议指出，要切提高水平。", "会议指出，要切实提高水平。", "会议强调，要切实提高水平。"];
  const seen = typed.map((text) => {
    desk().retype({ part: "body", start: 0, end: meeting.length, text });
    return desk().marks.map(({ id }) => id);
  });
  desk().endTyping();
  expect(shown()).toBe(typed[2]);
  expect(seen[1]).toEqual(seen[0]);
  expect(saved).toEqual([]);
  await vi.advanceTimersByTimeAsync(500);
  expect(saved).toHaveLength(1);
  desk().undo();
  expect(shown()).toBe(meeting);
  desk().redo();
  expect(shown()).toBe(typed[2]);
});

test("no comment goes on to what was not looked at, and gives way to a mark", () => {
  expect(desk().finishItem()).toBe(true);
  expect([desk().itemId, desk().noComment]).toEqual(["two", ["one"]]);
  replace("截止", "截至");
  expect(desk().finishItem()).toBe(true);
  expect(desk().finishItem()).toBe(false);
  expect(desk().noComment).toEqual(["one", "three"]);
  desk().choose("one");
  replace("水平", "质量");
  expect(desk().noComment).toEqual(["three"]);
  desk().reopenItem();
  desk().choose("three");
  desk().reopenItem();
  expect(desk().noComment).toEqual([]);
});

test("undo goes back to the item that it is about", () => {
  replace("提高", "提升");
  desk().choose("three");
  desk().undo();
  expect([desk().itemId, desk().marks, desk().canUndo, desk().canRedo]).toEqual(["one", [], false, true]);
});

test("a reason is typed into one step, a comment with its words", () => {
  const id = desk().add({ kind: "comment", place: null }, "请");
  desk().change(id, { note: "请核实" });
  replace("提高", "提升");
  const [, edit] = desk().marks;
  for (const note of ["搭", "搭配", "搭配不当"]) desk().change(edit?.id ?? "", { note });
  desk().undo();
  expect(desk().marks.map(({ note }) => note)).toEqual(["请核实", null]);
  desk().undo();
  desk().undo();
  expect(desk().marks).toEqual([]);
});

test("a suggestion of the rules is taken over with its reason, where the words stand by now", () => {
  desk().choose("two");
  desk().suggest({ part: "body", start: 0, end: 0, text: "全区" });
  const finding = {
    ruleId: "until",
    faultClass: "wording",
    severity: "error",
    itemId: "two",
    where: "body",
    paragraph: 0,
    start: 0,
    end: 2,
    text: "截止",
    before: "",
    after: "",
    message: "时间用“截至”。",
    suggestion: "截至",
  } as const;
  desk().adopt({ finding, part: "body", start: 0, end: 2 });
  expect(shown()).toBe("全区截至3月底完成。");
  expect(desk().marks.map(({ note }) => note)).toEqual([null, "时间用“截至”。"]);
  desk().adopt({ finding: { ...finding, suggestion: null }, part: "body", start: 2, end: 4 });
  expect(desk().marks.at(-1)).toMatchObject({ content: { kind: "comment" }, note: "时间用“截至”。" });
});

test("a pack that cannot be written is tried again by itself, with everything said meanwhile", async () => {
  refusal = { ok: false, error: { code: "WRITE_FAILED", message: "无法写入。" } };
  replace("提高", "提升");
  await vi.advanceTimersByTimeAsync(0);
  expect(desk().saveState).toEqual({ kind: "failed", message: "无法写入。" });
  refusal = undefined;
  await vi.advanceTimersByTimeAsync(5000);
  expect(desk().saveState.kind).toBe("saved");
  expect(saved.at(-1)?.marks).toHaveLength(1);
});

test("what is said while a saving is under way is written after it", async () => {
  replace("提高", "提升");
  const first = desk().flush();
  await Promise.resolve();
  replace("水平", "质量");
  expect(await first).toBe(true);
  expect(saved.map(({ marks }) => marks.length)).toEqual([1, 2]);
});

test("however many ask at once, one saving follows another", async () => {
  replace("提高", "提升");
  const asked = [desk().flush()];
  await Promise.resolve();
  replace("水平", "质量");
  asked.push(desk().flush(), desk().flush());
  await Promise.resolve();
  replace("会议", "大会");
  asked.push(desk().flush());
  expect(await Promise.all(asked)).toEqual([true, true, true, true]);
  expect(desk().saveState.kind).toBe("saved");
  expect(saved.at(-1)?.marks).toHaveLength(3);
});
