import { readFileSync } from "node:fs";

import { z } from "zod";

import { presetProfiles, PrintProfile } from "#shared/model/print-profile.ts";
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
      // Sections first: they alone can be refused, and then nothing is changed.
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
      if (Object.keys(head).length > 0) await client().publication.update(head);
    }
    const publication = await client().publication.get({});
    return {
      json: { publications: [publication] },
      text: `${publication.title}（${publication.compiler}）：${publication.sections.map(({ name }) => name).join("、")}`,
      isComplete: true,
    };
  },
};

const presets = new Map<unknown, PrintProfile>(Object.entries(presetProfiles));

/** Everything may be left out; sections are given by name, in order, a print profile whole or as the name of a preset. */
const Setup = Publication.omit({ sections: true })
  .partial()
  .extend({
    sections: z.array(z.string()).optional(),
    printProfile: z
      .preprocess((value, context) => {
        if (typeof value !== "string" || presets.has(value)) return presets.get(value) ?? value;
        context.addIssue(`没有“${value}”这种版式，可用的有 ${[...presets.keys()].join("、")}`);
        return z.NEVER;
      }, PrintProfile)
      .optional(),
  });

const readSetup = (file: string): z.infer<typeof Setup> => {
  try {
    return Setup.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch (cause) {
    throw new UsageError(`“${file}”不是可用的刊物设置：${describeFault(cause)}。`, { cause });
  }
};

const describeFault = (cause: unknown): string => {
  if (cause instanceof z.ZodError) {
    return cause.issues.map(({ path, message }) => [...path.map(String), message].join(" ")).join("；");
  }
  return cause instanceof SyntaxError ? "内容不是 JSON" : "文件不存在或无法读取";
};
