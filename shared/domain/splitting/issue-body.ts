import type { Evidence } from "#shared/model/evidence.ts";
import type { Warning } from "#shared/model/recognition.ts";

import type { DraftItem } from "../attribution/draft-item.ts";
import { emptyDraft, found } from "../attribution/draft-item.ts";
import { isProse } from "../cleaning/line-form.ts";
import type { TextLine } from "../cleaning/text-line.ts";
import { assignRoles } from "./heading-roles.ts";
import { bareHeading, headingKey, joinHeading, longestUsualTitle } from "./heading.ts";
import type { Role } from "./line-role.ts";
import { isBriefMark } from "./line-role.ts";
import { separateRunInTitles } from "./run-in-titles.ts";
import type { TableOfContents } from "./table-of-contents.ts";

/** The sections and items of an issue's body, in order. */
export interface IssueBody {
  readonly sections: readonly string[];
  readonly items: readonly DraftItem[];
  /** For each entry of the table of contents, the title in the body that it stands for; null where the body has none. */
  readonly titleOfEntry: readonly (string | null)[];
  readonly warnings: readonly Warning[];
}

/**
 * Cuts the body of an issue at its headings. Titles are known by the table of contents (also broken over
 * lines or slightly different), and without it by their form, their wording and what follows them.
 */
export const splitIssueBody = (
  lines: readonly TextLine[],
  contents: TableOfContents | null,
  ignored: ReadonlySet<string>,
): IssueBody => {
  const body = separateRunInTitles(
    lines,
    (contents?.entries ?? []).map(({ title }) => title),
  ).filter((line) => !ignored.has(headingKey(line.text)) || isProse(line.text));
  const roles = assignRoles(body, contents);
  return assemble(body, roles, contents);
};

/** An item that still grows. */
interface OpenItem extends DraftItem {
  readonly paragraphs: string[];
}

const assemble = (body: readonly TextLine[], roles: readonly Role[], contents: TableOfContents | null): IssueBody => {
  const sections: string[] = [];
  const items: OpenItem[] = [];
  const titleOfEntry: (string | null)[] = (contents?.entries ?? []).map(() => null);
  const listed = new Set((contents?.sections ?? []).map(headingKey));
  let section: string | null = null;
  body.forEach((line, index) => {
    const role = roles[index] ?? { is: "text" };
    const last = items.at(-1);
    if (role.is === "section") {
      section = bareHeading(line.text);
      if (!sections.includes(section)) sections.push(section);
    } else if (role.is === "title") {
      const title = joinHeading(body.slice(index, index + role.count).map(({ text }) => text));
      const bare = bareHeading(title);
      items.push({
        ...emptyDraft,
        section,
        title: bare,
        paragraphs: [],
        evidence: [...sectionEvidence(section, listed), titleEvidence(title, role.entry, contents)],
      });
      if (role.entry !== null) titleOfEntry[role.entry] = bare;
    } else if (role.is === "text") {
      if (isBriefMark(line.text))
        items.push({
          ...emptyDraft,
          section,
          paragraphs: [line.text.replace(/^[△▲]\s*/, "")],
          isBrief: true,
          evidence: sectionEvidence(section, listed),
        });
      else if (last !== undefined && last.section === section) last.paragraphs.push(line.text);
      else
        items.push({
          ...emptyDraft,
          section,
          paragraphs: [line.text],
          evidence: [...sectionEvidence(section, listed), found("body", "栏目之下，没有标题", "doubtful")],
        });
    }
  });
  return { sections, items, titleOfEntry, warnings: items.flatMap(warningsOf) };
};

const sectionEvidence = (section: string | null, listed: ReadonlySet<string>): Evidence[] => {
  if (section === null) return [];
  return [
    listed.has(headingKey(section))
      ? found("section", "目录和栏目标题", "certain")
      : found("section", "栏目标题", "likely"),
  ];
};

const titleEvidence = (title: string, entry: number | null, contents: TableOfContents | null): Evidence => {
  const listed = entry === null ? null : contents?.entries[entry];
  if (listed == null) return found("title", "标题行", title.length > longestUsualTitle ? "doubtful" : "likely");
  return headingKey(listed.title) === headingKey(title)
    ? found("title", "目录和标题行", "certain")
    : found("title", "标题行，与目录略有出入", "likely");
};

const warningsOf = (item: DraftItem): Warning[] => {
  const warnings: Warning[] = [];
  if (item.title === null && !item.isBrief)
    warnings.push({
      code: "TITLE_NOT_FOUND",
      message: `没有认出这一段的标题：“${(item.paragraphs[0] ?? "").slice(0, 20)}…”，请在编辑时补上。`,
    });
  if (item.paragraphs.length === 0)
    warnings.push({ code: "BODY_NOT_FOUND", message: `标题“${item.title ?? ""}”下面没有正文。` });
  return warnings;
};
