import type { Issue } from "#shared/model/issue.ts";

import { numberOption, type Command } from "../command.ts";

export const issues: Command = {
  name: "issues",
  usage: "issues [--new [--year Y --month M --serial N] [--allow-gap]]   列出各期；--new 建下一期",
  options: {
    new: { type: "boolean" },
    year: { type: "string" },
    month: { type: "string" },
    serial: { type: "string" },
    "allow-gap": { type: "boolean" },
  },
  run: async ({ options, client }) => {
    if (options["new"] === true) {
      const proposal = await client().issues.propose({});
      const made = await client().issues.create({
        year: numberOption(options, "year") ?? proposal.year,
        month: numberOption(options, "month") ?? proposal.month,
        serialNumber: numberOption(options, "serial") ?? proposal.serialNumber,
        allowGap: options["allow-gap"] === true,
      });
      return { json: { issue: made }, text: describe(made), isComplete: true };
    }
    const list = await client().issues.list({});
    return { json: { issues: list }, text: list.map(describe).join("\n"), isComplete: true };
  },
};

const describe = ({ key, serialNumber, status, itemCount, printDate }: Issue): string =>
  `${key}  总第${serialNumber}期  ${status === "published" ? "已印发" : "组稿中"}  ${itemCount} 篇  ${printDate}`;
