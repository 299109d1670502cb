import type { Client } from "#shared/api/contract.ts";
import type { ItemFilter } from "#shared/api/items.ts";
import type { ItemSummary } from "#shared/model/item.ts";

import { requireIssueOption, textOption, type Command } from "../command.ts";

/** As many rows as one call takes. */
const rowsAtOnce = 1000;

export const items: Command = {
  name: "items",
  usage: "items [--issue 2021-01|--inbox] [--query Q]   列出稿件",
  options: { issue: { type: "string" }, inbox: { type: "boolean" }, query: { type: "string" } },
  run: async ({ options, client }) => {
    const query = textOption(options, "query");
    const filter: ItemFilter = {
      ...(options["inbox"] === true && { states: ["inbox"] }),
      ...(options["issue"] !== undefined && { issueId: (await requireIssueOption(client(), options)).id }),
      ...(query !== undefined && { query }),
    };
    const rows = await summariesOf(client(), await client().items.find({ filter }));
    const { sections } = await client().publication.get({});
    const issues = await client().issues.list({});
    const sectionName = new Map(sections.map(({ id, name }) => [id, name]));
    const issueKey = new Map(issues.map(({ id, key }) => [id, key]));
    const json = rows.map((row) => ({
      id: row.id,
      title: row.title,
      section: (row.sectionId !== null && sectionName.get(row.sectionId)) || null,
      order: row.order,
      issue: (row.issueId !== null && issueKey.get(row.issueId)) || null,
      sourceUnit: row.sourceUnit,
      byline: row.byline,
      eventDates: row.eventDates,
      isBrief: row.isBrief,
      state: row.state,
      characters: row.characters,
      revision: row.revision,
    }));
    return {
      json: { items: json },
      text: json
        .map((row, index) => `${row.id}  ${row.section ?? row.state}  ${row.title ?? rows[index]?.opening ?? ""}`)
        .join("\n"),
      isComplete: true,
    };
  },
};

/** The rows of any number of items, asked for in portions. */
export const summariesOf = async (client: Client, itemIds: readonly string[]): Promise<ItemSummary[]> => {
  const rows: ItemSummary[] = [];
  for (let from = 0; from < itemIds.length; from += rowsAtOnce) {
    rows.push(...(await client.items.summaries({ itemIds: itemIds.slice(from, from + rowsAtOnce) })));
  }
  return rows;
};
