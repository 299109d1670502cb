import type { Command } from "../command.ts";
import { summariesOf } from "./items.ts";

export const suggest: Command = {
  name: "suggest",
  usage: "suggest   为待编稿件推荐栏目，附理由",
  options: { issue: { type: "string" } },
  run: async ({ client }) => {
    const itemIds = await client().items.find({ filter: { states: ["inbox"] } });
    const rows = await summariesOf(client(), itemIds);
    const { sections } = await client().publication.get({});
    const names = new Map(sections.map(({ id, name }) => [id, name]));
    const titles = new Map(rows.map(({ id, title, opening }) => [id, title ?? opening]));
    const suggestions = [];
    for (let from = 0; from < itemIds.length; from += 1000) {
      suggestions.push(...(await client().items.suggest({ itemIds: itemIds.slice(from, from + 1000) })));
    }
    const json = suggestions.map(({ itemId, sectionId, confidence, reason }) => ({
      itemId,
      title: titles.get(itemId) ?? null,
      section: names.get(sectionId) ?? null,
      confidence,
      reason,
    }));
    return {
      json: { suggestions: json },
      text: json
        .map(
          ({ itemId, title, section, confidence, reason }) =>
            `${itemId}  ${section} ${Math.round(confidence * 100)}%  ${title}（${reason}）`,
        )
        .join("\n"),
      isComplete: true,
    };
  },
};
