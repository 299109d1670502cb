import { requireIssueOption, type Command } from "../command.ts";

export const pages: Command = {
  name: "pages",
  usage: "pages --issue 2021-01   排版结果：每个标题在第几页",
  options: { issue: { type: "string" } },
  run: async ({ options, client }) => {
    const issue = await requireIssueOption(client(), options);
    const layout = await client().pages.layOut({ issueId: issue.id });
    const headings = layout.headings.map(({ section, title, page, pageLabel }) => ({
      section,
      title,
      page,
      pageLabel,
    }));
    return {
      json: { pageCount: layout.pages.length, headings, warnings: layout.warnings },
      text: headings
        .map(({ section, title, pageLabel }) => `${pageLabel.padStart(4)}  ${title ?? `【${section}】`}`)
        .join("\n"),
      isComplete: true,
    };
  },
};
