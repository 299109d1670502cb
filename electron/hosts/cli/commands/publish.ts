import { requireIssueOption, type Command } from "../command.ts";

export const publish: Command = {
  name: "publish",
  usage: "publish --issue 2021-01   印发：定稿，不可再改",
  options: { issue: { type: "string" } },
  run: async ({ options, client }) => {
    const { id, key, serialNumber } = await requireIssueOption(client(), options);
    const issue = await client().issues.publish({ issueId: id });
    return { json: { issue }, text: `${key}（总第${serialNumber}期）已印发`, isComplete: true };
  },
};
