import type { Client } from "#shared/api/contract.ts";
import type { Decision, Reception } from "#shared/api/reviewing.ts";
import type { Item } from "#shared/model/item.ts";

import { createTestCore, pastIssueText, textFile, type TestCore } from "../../testing/test-core.ts";
import type { ReviewPack } from "../review-pack.ts";
import { lastPack } from "./review-round.ts";

type File = { readonly name: string; readonly bytes: Uint8Array };

/** An issue of four items in two sections that is being drafted, and what is done to it. Items are named by how their titles begin. */
export interface ReviewedIssue {
  readonly core: TestCore;
  readonly client: Client;
  readonly issueId: string;
  itemOf(title: string): Promise<Item>;
  bodyOf(title: string): Promise<string>;
  /** Replaces words in an item's body, as its editor. */
  edit(title: string, from: string, to: string): Promise<void>;
  /** Sends a pack, and answers it as it arrives at its reviewer. */
  sendPack(reviewer: string): Promise<ReviewPack>;
  sendDocx(reviewer: string): Promise<File>;
  receive(file: File): Promise<Reception>;
  /** Decides every mark whose wish holds some words, as the screen would. */
  decide(verdict: Decision["verdict"], wish: string, rest?: { text?: string; reply?: string }): Promise<void>;
}

export const createReviewedIssue = async (): Promise<ReviewedIssue> => {
  const core = createTestCore();
  const { client } = core;
  await client.submissions.import({ files: [textFile("往期.txt", pastIssueText())], asIssue: true });
  const [issueId = ""] = (await client.issues.list({})).map(({ id }) => id);
  const itemOf = async (title: string): Promise<Item> => {
    const ids = await client.items.find({ filter: { issueId } });
    const items = await Promise.all(ids.map((itemId) => client.items.get({ itemId })));
    const item = items.find((each) => each.title?.startsWith(title));
    if (!item) throw new Error(`no item ${title}`);
    return item;
  };
  return {
    core,
    client,
    issueId,
    itemOf,
    bodyOf: async (title) =>
      (await itemOf(title)).body.map((block) => (block.kind === "paragraph" ? block.text : "")).join("\n"),
    edit: async (title, from, to) => {
      const { id: itemId, version, body, sourceUnit, byline, eventDates, isBrief, ...item } = await itemOf(title);
      const changed = body.map((block) =>
        block.kind === "paragraph" ? { ...block, text: block.text.replace(from, to) } : block,
      );
      const content = { title: item.title, body: changed, sourceUnit, byline, eventDates, isBrief };
      await client.items.save({ itemId, version, content });
    },
    sendPack: async (reviewer) => {
      await client.reviewing.send({ issueId, reviewer, form: "pack" });
      return lastPack(core);
    },
    sendDocx: async (reviewer) => {
      await client.reviewing.send({ issueId, reviewer, form: "docx" });
      const file = core.delivered.at(-1);
      return { name: file?.suggestedName ?? "", bytes: file?.bytes ?? new Uint8Array() };
    },
    receive: (file) => client.reviewing.receive({ file }),
    decide: async (verdict, wish, { text, reply } = {}) => {
      const board = await client.reviewing.board({ issueId });
      const decisions = board
        .flatMap(({ marks }) => marks)
        .filter((mark) => (verdict === "open") !== (mark.state === "open") && mark.wish.includes(wish))
        .map(({ id }) => ({ markId: id, verdict, text: text ?? null, reply: reply ?? null }));
      const versions = Object.fromEntries(board.map(({ itemId, version }) => [itemId, version]));
      await client.reviewing.decide({ decisions, versions });
    },
  };
};
