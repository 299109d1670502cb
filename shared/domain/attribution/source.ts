import type { Evidence } from "#shared/model/evidence.ts";
import type { Byline } from "#shared/model/item.ts";

import { mergeBylines, readByline, readNames } from "./byline.ts";
import { found } from "./draft-item.ts";
import { placeOfGluedByline } from "./newspaper-line.ts";
import { isUnitName } from "./unit-name.ts";

/** Who sent and wrote an item, and its paragraphs without the words that say so. */
export interface Attributed {
  readonly paragraphs: readonly string[];
  readonly sourceUnit: string | null;
  readonly byline: Byline | null;
  /** Of the unit and the byline, where there are any. */
  readonly evidence: readonly Evidence[];
}

const sourceLabel =
  /^(?:稿件来源|信息来源|资料来源|来源|供稿单位|供稿|报送单位|报送|投稿单位|撰稿单位|单位|发布单位)\s*[：:]?\s*/u;
const writerLabel = /^(?:供稿人|撰稿人|撰稿|作者|通讯员|联系人和供稿人)\s*[：:]\s*/u;

/**
 * Takes the source unit and the byline off an item: a last line or last brackets （区民政局）, （供稿：区民政局 张三）,
 * （记者 张三 通讯员 李四）, byline lines, 本报讯（记者 张三）, and the form lines 供稿单位：… . What is not sure to be
 * a unit or a name stays in the text.
 */
export const takeSource = (paragraphs: readonly string[], formLines: readonly string[] = []): Attributed => {
  const fromForm = formLines.reduce<Source>((before, line) => merge(before, readFormLine(line)), nothing);
  let rest = [...paragraphs];
  let source = fromForm;
  // A unit and a byline may both stand at the end, each in its own brackets or line.
  for (let i = 0; i < 2; i++) {
    const end = takeEnding(rest);
    if (end === null) break;
    rest = end.paragraphs;
    source = merge(end.source, source);
  }
  const opening = takeOpening(rest);
  const { unit, byline, evidence } = merge(opening.source, source);
  return { paragraphs: opening.paragraphs, sourceUnit: unit, byline, evidence };
};

interface Source {
  readonly unit: string | null;
  readonly byline: Byline | null;
  readonly evidence: readonly Evidence[];
}

const nothing: Source = { unit: null, byline: null, evidence: [] };

/** Whatever both have counts as the first says; names are put together. */
const merge = (a: Source, b: Source): Source => ({
  unit: a.unit ?? b.unit,
  byline: mergeBylines(a.byline, b.byline),
  evidence: [...a.evidence, ...b.evidence.filter(({ field }) => !a.evidence.some((other) => other.field === field))],
});

const withEvidence = (
  { unit, byline }: { readonly unit: string | null; readonly byline: Byline | null },
  where: string,
  certainty: Evidence["certainty"],
): Source => ({
  unit,
  byline,
  evidence: [
    ...(unit === null ? [] : [found("sourceUnit", where, certainty)]),
    ...(byline === null ? [] : [found("byline", where, certainty)]),
  ],
});

const readFormLine = (line: string): Source => {
  const bare = line.replace(/^[（(【]|[）)】]$/g, "").trim();
  const writer = writerLabel.exec(bare);
  if (writer !== null) {
    const names = readNames(bare.slice(writer[0].length));
    return names === null || names.length === 0
      ? nothing
      : withEvidence({ unit: null, byline: { reporters: [], correspondents: names } }, "供稿人栏", "certain");
  }
  const isField = sourceLabel.test(bare);
  const source = isField || isUnitName(bare) ? readSource(bare) : null;
  if (source === null) return nothing;
  return withEvidence(source, isField ? "供稿单位栏" : "落款或抬头", isField ? "certain" : "likely");
};

/** Reads 区民政局, 供稿：区民政局, 区民政局 张三, 记者 张三; null for other words in brackets （暂行）. */
const readSource = (text: string): { unit: string | null; byline: Byline | null } | null => {
  const byline = readByline(text);
  if (byline !== null) return { unit: null, byline };
  const label = sourceLabel.exec(text)?.[0] ?? "";
  const bare = text
    .slice(label.length)
    .replace(/\s*(?:供稿|报送|提供|整理)$/u, "")
    .trim();
  if (isUnitName(bare)) return { unit: bare, byline: null };
  const parted = /^(.+?)[\s\u3000]+(.+)$/u.exec(bare);
  if (parted?.[1] !== undefined && parted[2] !== undefined && isUnitName(parted[1])) {
    const writers = readByline(parted[2]) ?? correspondentsIn(parted[2]);
    if (writers !== null) return { unit: parted[1], byline: writers };
  }
  // After a label anything short is the source: a newspaper, an account name.
  return /[：:]/.test(label) && bare.length >= 2 && bare.length <= 30 && !/[。；]/.test(bare)
    ? { unit: bare, byline: null }
    : null;
};

const correspondentsIn = (text: string): Byline | null => {
  const names = readNames(text);
  return names === null || names.length === 0 ? null : { reporters: [], correspondents: names };
};

const takeEnding = (paragraphs: readonly string[]): { paragraphs: string[]; source: Source } | null => {
  const last = paragraphs.at(-1);
  if (last === undefined || paragraphs.length === 0) return null;
  const before = paragraphs.slice(0, -1);
  const whole = /^[（(【]?([^（）()【】。]{2,40})[）)】]?$/u.exec(last)?.[1];
  const source = whole === undefined || before.length === 0 ? null : readSource(whole.trim());
  const isBracketed = /^[（(【]/u.test(last);
  if (source !== null) {
    const isSure = isBracketed || source.byline !== null || sourceLabel.test(last);
    const where = isBracketed ? "文末括号" : sourceLabel.test(last) ? "文末来源行" : "文末署名";
    return { paragraphs: before, source: withEvidence(source, where, isSure ? "certain" : "likely") };
  }
  const glued = placeOfGluedByline(last);
  if (glued !== null) {
    const byline = readByline(last.slice(glued));
    const text = last.slice(0, glued).trim();
    return { paragraphs: [...before, text], source: withEvidence({ unit: null, byline }, "末段之后", "certain") };
  }
  const tail = Math.max(0, last.length - longestSource);
  const brackets = /\s*[（(]([^（）()]{2,40})[）)](。?)$/u.exec(last.slice(tail));
  if (brackets === null) return null;
  const [, inside = "", stop = ""] = brackets;
  const text = last.slice(0, tail + brackets.index).trim();
  const inBrackets = readSource(inside.trim());
  // 区社会救助中心（区民政局） explains a name; after anything but a name, or after a full stop, it is the source.
  if (inBrackets === null || namesUnit.test(text)) return null;
  const hasStop = /[。！？…]”?$/.test(text);
  return {
    paragraphs: [...before, text + (hasStop ? "" : stop)],
    source: withEvidence(inBrackets, "文末括号", hasStop || stop !== "" ? "certain" : "likely"),
  };
};

const longestSource = 60;
const namesUnit = /(?:局|委|办|办公室|中心|街道|镇|乡|馆|院|所|站|校|园|社区|公司|企业|部门|单位|组|队|会)$/u;

/** 本报讯（记者 张三） at the beginning, or a line of its own with the byline. */
const takeOpening = (paragraphs: readonly string[]): { paragraphs: readonly string[]; source: Source } => {
  const [first, ...others] = paragraphs;
  if (first === undefined) return { paragraphs, source: nothing };
  const line = others.length > 0 ? readByline(first) : null;
  if (line !== null)
    return { paragraphs: others, source: withEvidence({ unit: null, byline: line }, "题下署名", "certain") };
  const wire = /^(本报讯|本网讯|本刊讯)?\s*[（(]([^（）()]{3,40})[）)]\s*/u.exec(first);
  const byline = wire?.[2] === undefined ? null : readByline(wire[2]);
  if (wire === null || byline === null) return { paragraphs, source: nothing };
  const rest = first.slice(wire[0].length);
  return {
    paragraphs: [wire[1] === undefined ? rest : `${wire[1]} ${rest}`, ...others],
    source: withEvidence({ unit: null, byline }, "本报讯之后", "certain"),
  };
};
