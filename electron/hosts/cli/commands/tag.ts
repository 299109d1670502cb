import { requiredText, requireIssueOption, type Command } from "../command.ts";
import { UsageError } from "../usage-error.ts";

export const tag: Command = {
  name: "tag",
  usage: "tag --issue 2021-01 --section 栏目 ITEM…   把稿件按所给顺序归入栏目末尾",
  options: { issue: { type: "string" }, section: { type: "string" } },
  run: async ({ options, operands, client }) => {
    const issue = await requireIssueOption(client(), options);
    const name = requiredText(options, "section", "时政要点");
    if (operands.length === 0) throw new UsageError("请写出稿件编号（见 bulletin items --inbox）。");
    const { sections } = await client().publication.get({});
    const section = sections.find((each) => each.name === name);
    if (!section) throw new UsageError(`没有“${name}”栏目。现有：${sections.map((each) => each.name).join("、")}。`);
    const { message } = await client().items.tag({
      itemIds: [...operands],
      issueId: issue.id,
      sectionId: section.id,
    });
    return {
      json: { issue: issue.key, section: name, items: operands },
      text: `${issue.key}：${message}`,
      isComplete: true,
    };
  },
};
