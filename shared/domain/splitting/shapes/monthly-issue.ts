import type { TocEntry, Warning } from "#shared/model/recognition.ts";

import { contextOfIssue, contextOfYear } from "../../attribution/date-context.ts";
import { isHeadingForm, isProse, wordingKey } from "../../cleaning/line-form.ts";
import type { TextLine } from "../../cleaning/text-line.ts";
import { findColophon, readColophon } from "../colophon.ts";
import { headingKey } from "../heading.ts";
import { splitIssueBody } from "../issue-body.ts";
import { isCoverLine, readCover } from "../issue-cover.ts";
import type { Reading, Shape, SplitText } from "../split-text.ts";
import type { TableOfContents } from "../table-of-contents.ts";
import { findTableOfContents } from "../table-of-contents.ts";

/** A whole past issue: cover, table of contents, sections with their items, colophon. Any part may be missing. */
export const monthlyIssue: Shape = (lines) => {
  const parts = findParts(lines);
  return { ...weigh(lines, parts), split: () => cut(lines, parts) };
};

const weigh = (lines: readonly TextLine[], parts: Parts): Omit<Reading, "split"> => {
  const cover = readCover(parts.front);
  const headings = lines.filter(
    (line, index) => isHeadingForm(line.text) && isProse(lines[index + 1]?.text ?? ""),
  ).length;
  const signs: [boolean, number, string][] = [
    [parts.contents !== null && parts.contents.entries.length >= 3, 0.5, "有目录"],
    [cover.serialNumber !== null, 0.3, "封面有总期号"],
    [cover.title !== null && cover.year !== null, 0.2, "封面有刊名和年月"],
    [parts.colophon < lines.length && headings >= 3, 0.3, "末尾有版记"],
    [headings >= 4, 0.2, "有多个标题和正文"],
  ];
  const found = signs.filter(([holds]) => holds);
  const weight =
    headings < 2
      ? 0
      : Math.min(
          1,
          found.reduce((sum, [, share]) => sum + share, 0),
        );
  return { weight, reasons: found.map(([, , reason]) => reason) };
};

const cut = (lines: readonly TextLine[], { front, body, colophon, contents }: Parts): SplitText => {
  const cover = readCover(front);
  const fields = readColophon(lines.slice(colophon).map(({ text }) => text));
  const coverFields = readColophon(front.filter((line) => isCoverLine(line)));
  const ignored = new Set(
    [cover.title, ...front.filter((line) => isCoverLine(line))].filter((line) => line !== null).map(headingKey),
  );
  for (const section of contents?.sections ?? []) ignored.delete(headingKey(section));
  const parts = splitIssueBody(body, contents, ignored);
  return {
    kind: "monthly-issue",
    issue: {
      ...cover,
      compiler: cover.compiler ?? coverFields.editor,
      sections: [...parts.sections],
      notice: fields.notice ?? coverFields.notice,
      distribution: fields.distribution ?? coverFields.distribution,
      organizer: fields.organizer ?? coverFields.organizer,
      editor: fields.editor ?? coverFields.editor,
      phone: fields.phone ?? coverFields.phone,
      email: fields.email ?? coverFields.email,
    },
    toc: (contents?.entries ?? []).map((entry, index) => inBodySpelling(entry, parts.titleOfEntry[index] ?? null)),
    items: parts.items,
    context:
      cover.year === null
        ? null
        : cover.month === null
          ? contextOfYear(cover.year)
          : contextOfIssue(cover.year, cover.month),
    warnings: [...contentsWarnings(contents, parts.titleOfEntry), ...parts.warnings, ...leftOver(fields.others)],
  };
};

interface Parts {
  /** Texts of the lines before the table of contents or the first heading. */
  readonly front: readonly string[];
  readonly body: readonly TextLine[];
  /** Index of the first line of the colophon. */
  readonly colophon: number;
  readonly contents: TableOfContents | null;
}

/** A cover has few lines; what looks like one further down belongs to the text. */
const longestCover = 15;

const findParts = (lines: readonly TextLine[]): Parts => {
  const texts = lines.map(({ text }) => text);
  const colophon = findColophon(texts);
  const contents = findTableOfContents(texts.slice(0, colophon));
  const coverEnd = contents?.start ?? endOfCover(texts);
  const front = texts.slice(0, coverEnd);
  const body = lines.slice(contents?.end ?? coverEnd, colophon);
  return { front, body, colophon, contents };
};

const endOfCover = (texts: readonly string[]): number => {
  const prose = texts.findIndex(isProse);
  const limit = Math.min(longestCover, prose < 0 ? texts.length : prose);
  return texts.slice(0, limit).findLastIndex((text) => isCoverLine(text) && !/^\p{Script=Han}{4}$/u.test(text)) + 1;
};

/** Spaces that the layout of the contents left in a title go where the body has the same wording without them. */
const inBodySpelling = (entry: TocEntry, title: string | null): TocEntry =>
  title !== null &&
  wordingKey(title) === wordingKey(entry.title) &&
  title.replace(/\s/g, "") === entry.title.replace(/\s/g, "")
    ? { ...entry, title }
    : entry;

const contentsWarnings = (contents: TableOfContents | null, titles: readonly (string | null)[]): Warning[] =>
  (contents?.entries ?? []).flatMap((entry, index) => {
    const title = titles[index] ?? null;
    if (title === null)
      return [{ code: "CONTENTS_ENTRY_WITHOUT_ITEM", message: `目录中的“${entry.title}”在正文里没有找到。` }];
    if (headingKey(title) === headingKey(entry.title)) return [];
    return [
      {
        code: "CONTENTS_TITLE_DIFFERS",
        message: `目录标题“${entry.title}”与正文标题“${title}”不一致，已按正文标题导入。`,
      },
    ];
  });

const leftOver = (others: readonly string[]): Warning[] =>
  others.length === 0
    ? []
    : [{ code: "COLOPHON_LINES_LEFT", message: `版记中没有对应项目的内容：${others.join("；")}。` }];
