import type { Warning } from "#shared/model/recognition.ts";

import { readsAsTitle } from "../attribution/title-wording.ts";
import { endsSentence, isHeadingForm, isProse, opensSentence } from "../cleaning/line-form.ts";
import type { TextLine } from "../cleaning/text-line.ts";
import { bareHeading, enumeratorOf, headingKey, joinHeading, likeness, withoutOrnament } from "./heading.ts";
import type { DraftItem } from "./split-text.ts";
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
  const body = separateRunInTitles(lines, contents).filter(
    (line) => !ignored.has(headingKey(line.text)) || isProse(line.text),
  );
  const roles = assignRoles(body, contents);
  return assemble(body, roles, contents);
};

/** What a line of the body is; `count` lines make one heading. */
type Role =
  | { readonly is: "section" }
  | { readonly is: "title"; readonly count: number; readonly entry: number | null }
  | { readonly is: "text" }
  /** Part of the heading that begins above. */
  | { readonly is: "rest" };

/** A title may be broken over so many lines. */
const mostTitleLines = 3;
/** From this likeness on, a heading is the one that the contents list, in other words. */
const sameTitle = 0.72;
const longestSectionName = 12;

const assignRoles = (body: readonly TextLine[], contents: TableOfContents | null): Role[] => {
  const roles: (Role | undefined)[] = body.map((line) =>
    isProse(line.text) || isBracketed(line.text) ? { is: "text" } : undefined,
  );
  const entryKeys = (contents?.entries ?? []).map((entry) => headingKey(entry.title));
  const sectionKeys = new Set((contents?.sections ?? []).map(headingKey));
  assignKnown(body, roles, entryKeys, sectionKeys);
  assignSimilar(body, roles, entryKeys);
  const settled = new Context(body, roles, contents !== null, sectionKeys);
  return body.map((_, index) => settled.roleOf(index));
};

/** First what the contents name word for word. */
const assignKnown = (
  body: readonly TextLine[],
  roles: (Role | undefined)[],
  entryKeys: readonly string[],
  sectionKeys: ReadonlySet<string>,
): void => {
  const used = new Set<number>();
  for (let index = 0; index < body.length; index++) {
    const line = body[index];
    if (line === undefined || line.text.length > 120) continue;
    const key = headingKey(line.text);
    if (sectionKeys.has(key) && !isProse(line.text)) {
      roles[index] = { is: "section" };
      continue;
    }
    for (let count = mostTitleLines; count >= 1; count--) {
      const keys = body.slice(index, index + count).map(({ text }) => headingKey(text));
      if (keys.length < count || keys.includes("")) continue;
      const whole = keys.join("");
      const entry = entryKeys.findIndex((other, place) => other === whole && !used.has(place));
      if (entry < 0) continue;
      used.add(entry);
      roles[index] = { is: "title", count, entry };
      for (let rest = 1; rest < count; rest++) roles[index + rest] = { is: "rest" };
      index += count - 1;
      break;
    }
  }
};

/** Then titles that differ a little from their entry; the order of the contents keeps like titles apart. */
const assignSimilar = (body: readonly TextLine[], roles: (Role | undefined)[], entryKeys: readonly string[]): void => {
  if (entryKeys.length === 0) return;
  for (let index = 0; index < body.length; index++) {
    if (roles[index] !== undefined || !isHeadingForm(body[index]?.text ?? "")) continue;
    const [from, to] = openEntries(roles, index, entryKeys.length);
    let best: { entry: number; count: number; likeness: number } | null = null;
    for (let count = 1; count <= mostTitleLines; count++) {
      const span = body.slice(index, index + count);
      if (span.length < count || span.some((line, rest) => roles[index + rest] !== undefined || isProse(line.text)))
        break;
      const key = span.map(({ text }) => headingKey(text)).join("");
      for (let entry = from; entry < to; entry++) {
        const value = likeness(key, entryKeys[entry] ?? "");
        if (value >= sameTitle && key.length >= 6 && value > (best?.likeness ?? 0))
          best = { entry, count, likeness: value };
      }
    }
    if (best === null) continue;
    roles[index] = { is: "title", count: best.count, entry: best.entry };
    for (let rest = 1; rest < best.count; rest++) roles[index + rest] = { is: "rest" };
  }
};

/** The entries between those matched before and after a line, from inclusive, to exclusive. */
const openEntries = (roles: readonly (Role | undefined)[], index: number, count: number): [number, number] => {
  const entryOf = (role: Role | undefined): number | null => (role?.is === "title" ? role.entry : null);
  const before =
    roles
      .slice(0, index)
      .map(entryOf)
      .findLast((entry) => entry !== null) ?? -1;
  const after =
    roles
      .slice(index + 1)
      .map(entryOf)
      .find((entry) => entry !== null) ?? count;
  return before < after ? [before + 1, after] : [0, 0];
};

/** Decides on the headings that the contents do not know, from what stands round them. */
class Context {
  private readonly body: readonly TextLine[];
  private readonly roles: (Role | undefined)[];
  private readonly hasContents: boolean;
  private readonly titleNumbers: ReadonlySet<string>;
  private readonly sectionKeys: ReadonlySet<string>;

  constructor(
    body: readonly TextLine[],
    roles: (Role | undefined)[],
    hasContents: boolean,
    sectionKeys: ReadonlySet<string>,
  ) {
    this.body = body;
    this.roles = roles;
    this.hasContents = hasContents;
    this.sectionKeys = sectionKeys;
    this.titleNumbers = this.numberStylesOfTitles();
  }

  roleOf(index: number): Role {
    const known = this.roles[index];
    if (known !== undefined) return known;
    const role = this.decide(index);
    this.roles[index] = role;
    if (role.is === "title") for (let rest = 1; rest < role.count; rest++) this.roles[index + rest] = { is: "rest" };
    return role;
  }

  private decide(index: number): Role {
    const text = this.textAt(index);
    if (!isHeadingForm(text) || this.continuesSentence(index)) return { is: "text" };
    const next = this.roles[index + 1];
    const isOpen = (place: number): boolean => this.roles[place] === undefined && isHeadingForm(this.textAt(place));
    const headsBriefs = isBriefMark(this.textAt(index + 1));
    if (
      this.readsAsSection(index) &&
      (next?.is === "title" || next?.is === "section" || isOpen(index + 1) || headsBriefs)
    )
      return { is: "section" };
    if (next?.is === "title" || next?.is === "section") return { is: "text" };
    let count = 1;
    while (count < mostTitleLines && isOpen(index + count) && !this.body[index + count]?.indented) count++;
    const following = this.textAt(index + count);
    if (!isProse(following) && !isBracketed(following)) return { is: "text" };
    return this.headsText(index, count) ? { is: "title", count, entry: null } : { is: "text" };
  }

  /** A short line straight before a heading; an office's own section names may say anything. */
  private readsAsSection(index: number): boolean {
    const name = bareHeading(this.textAt(index));
    if (name.length > longestSectionName || name.length < 2) return false;
    if (this.hasContents && this.sectionKeys.size > 0)
      return name.length <= 6 || withoutOrnament(this.textAt(index)) !== this.textAt(index);
    return !readsAsTitle(name) || name.length <= 6 || enumeratorOf(this.textAt(index)) !== "";
  }

  private headsText(index: number, count: number): boolean {
    const text = this.body
      .slice(index, index + count)
      .map((line) => line.text)
      .join("");
    const number = enumeratorOf(text);
    if (number !== "" && !this.titleNumbers.has(styleOf(number))) return false;
    if (this.body[index]?.heading === true) return true;
    const following = this.textAt(index + count);
    const afterSection = this.roles[index - 1]?.is === "section";
    if (afterSection || number !== "") return true;
    // With contents, an unlisted title must say that it is one; else it is a heading inside an item.
    const clear = readsAsTitle(bareHeading(text));
    if (this.hasContents) return clear && text.length >= 8 && opensSentence(following);
    return (
      clear ||
      text.length >= 10 ||
      (text.length >= 6 && opensSentence(following)) ||
      endsWithSource(this.textAt(index - 1))
    );
  }

  /** The numbering styles (一、 1. …) that stand before titles, not before headings inside items. */
  private numberStylesOfTitles(): ReadonlySet<string> {
    const styles = new Set<string>();
    this.body.forEach((line, index) => {
      const number = enumeratorOf(line.text);
      if (number === "" || isProse(line.text)) return;
      const before = index === 0 ? "section" : this.roles[index - 1]?.is;
      const listed = this.roles[index]?.is === "title";
      // Numbers that go on through the issue count items; those that start again in every item count its parts.
      const startsList = /^[（(]?(?:一|1)\D/.test(number);
      const afterShortHeading = index > 0 && isHeadingForm(this.textAt(index - 1)) && this.readsAsSection(index - 1);
      if (listed || (startsList && (before === "section" || (afterShortHeading && before === undefined))))
        styles.add(styleOf(number));
    });
    return styles;
  }

  private continuesSentence(index: number): boolean {
    const before = this.textAt(index - 1);
    return (
      this.roles[index - 1]?.is === "text" &&
      isProse(before) &&
      !endsSentence(before) &&
      !readsAsTitle(this.textAt(index))
    );
  }

  private textAt(index: number): string {
    return this.body[index]?.text ?? "";
  }
}

const styleOf = (number: string): string =>
  number
    .replace(/[一二三四五六七八九十]+/u, "一")
    .replace(/\d+/, "1")
    .replace(/\s/g, "");

/** （区民政局） after a full stop ends an item, so a heading after it begins the next. */
const endsWithSource = (text: string): boolean => /[。！？”][（(][^（）()]{2,30}[）)]$/.test(text);

/** A line wholly in brackets is a source or a byline, not a heading. */
const isBracketed = (text: string): boolean => /^[（(][^（()）]*[）)]$/.test(text);

const isBriefMark = (text: string): boolean => /^[△▲]/.test(text);

/** A title that runs into its text (标题 9月3日，…) is set on a line of its own. */
const separateRunInTitles = (lines: readonly TextLine[], contents: TableOfContents | null): TextLine[] => {
  const titles = (contents?.entries ?? [])
    .map((entry) => entry.title.replace(/\s/g, ""))
    .filter((title) => title.length >= 8);
  if (titles.length === 0) return [...lines];
  return lines.flatMap((line) => {
    if (!isProse(line.text)) return [line];
    const dense = line.text.replace(/\s/g, "");
    const title = titles.find((candidate) => dense.startsWith(candidate) && dense.length > candidate.length + 10);
    if (title === undefined) return [line];
    const cut = placeAfter(line.text, title.length);
    const rest = line.text.slice(cut);
    if (!/^[\s\u3000]/.test(rest) && !opensSentence(rest)) return [line];
    return [
      { ...line, text: line.text.slice(0, cut).trim() },
      { ...line, text: rest.trim(), heading: false },
    ];
  });
};

/** The offset after so many characters that are not white space. */
const placeAfter = (text: string, count: number): number => {
  let seen = 0;
  for (let i = 0; i < text.length; i++) {
    if (!/\s/.test(text[i] ?? "")) seen++;
    if (seen === count) return i + 1;
  }
  return text.length;
};

const assemble = (body: readonly TextLine[], roles: readonly Role[], contents: TableOfContents | null): IssueBody => {
  const sections: string[] = [];
  const items: {
    -readonly [Key in keyof DraftItem]: DraftItem[Key] extends readonly (infer Element)[] ? Element[] : DraftItem[Key];
  }[] = [];
  const warnings: Warning[] = [];
  const titleOfEntry: (string | null)[] = (contents?.entries ?? []).map(() => null);
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
      items.push({ section, title: bare, paragraphs: [], isBrief: false, formLines: [] });
      if (role.entry !== null) titleOfEntry[role.entry] = bare;
    } else if (role.is === "text") {
      if (isBriefMark(line.text))
        items.push({
          section,
          title: null,
          paragraphs: [line.text.replace(/^[△▲]\s*/, "")],
          isBrief: true,
          formLines: [],
        });
      else if (last !== undefined && last.section === section) last.paragraphs.push(line.text);
      else items.push({ section, title: null, paragraphs: [line.text], isBrief: false, formLines: [] });
    }
  });
  for (const item of items) {
    if (item.title === null && !item.isBrief)
      warnings.push({
        code: "TITLE_NOT_FOUND",
        message: `没有认出这一段的标题：“${(item.paragraphs[0] ?? "").slice(0, 20)}…”，请在编辑时补上。`,
      });
    if (item.paragraphs.length === 0)
      warnings.push({ code: "BODY_NOT_FOUND", message: `标题“${item.title ?? ""}”下面没有正文。` });
  }
  return { sections, items, titleOfEntry, warnings };
};
