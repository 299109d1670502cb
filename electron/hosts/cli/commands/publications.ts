import { readFileSync } from "node:fs";

import { z } from "zod";

import { Publication } from "#shared/model/publication.ts";

import { textOption, type Command } from "../command.ts";
import { UsageError } from "../usage-error.ts";

export const publications: Command = {
  name: "publications",
  usage: "publications [--set FILE.json]   查看或设置刊物（刊名、栏目、版记、版式）",
  options: { set: { type: "string" } },
  run: async ({ options, client }) => {
    const file = textOption(options, "set");
    if (file !== undefined) {
      const { sections, ...head } = readSetup(file);
      const before = await client().publication.get({});
      await client().publication.update(head);
      if (sections) {
        const known = new Map(before.sections.map((section) => [section.name, section]));
        await client().publication.saveSections({
          sections: sections.map((name, index) => ({
            id: known.get(name)?.id ?? null,
            name,
            hue: known.get(name)?.hue ?? (index * 53) % 360,
          })),
        });
      }
    }
    const publication = await client().publication.get({});
    return {
      json: { publications: [publication] },
      text: `${publication.title}（${publication.compiler}）：${publication.sections.map(({ name }) => name).join("、")}`,
      isComplete: true,
    };
  },
};

/** Everything may be left out; sections are given by name, in order. */
const Setup = Publication.omit({ sections: true })
  .partial()
  .extend({ sections: z.array(z.string()).optional() });

const readSetup = (file: string): z.infer<typeof Setup> => {
  try {
    return Setup.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch (cause) {
    throw new UsageError(`“${file}”不是可用的刊物设置：${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    });
  }
};
