/** What a colophon (版记) or the lines of a cover say about the publication; null where they do not. */
export interface ColophonFields {
  readonly notice: string | null;
  readonly distribution: string | null;
  readonly organizer: string | null;
  readonly editor: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  /** Lines for which there is no field (承办：…, 地址：…), as they stand. */
  readonly others: readonly string[];
}

type Field = "distribution" | "organizer" | "editor" | "phone" | "email" | "other";

const labels: readonly (readonly [Field, string])[] = [
  ["distribution", "发放范围|发放对象|发送范围|发送对象|分送范围|分送|分发|印发范围|发送|发"],
  ["organizer", "主办单位|主办|主管主办"],
  ["editor", "编辑出版|编纂单位|编辑单位|编印单位|编辑部|编辑|编纂|编印|编者|出版"],
  ["phone", "联系电话|编辑部电话|电话"],
  ["email", "电子邮箱|电子邮件|投稿邮箱|邮箱|E-?mail"],
  [
    "other",
    "主管单位|主管|承办单位|承办|协办单位|协办|主编|副主编|执行主编|责任编辑|编委|印刷单位|印刷|印制|印数|准印证号|准印证|传真|邮政编码|邮编|地址|网址|微信公众号|报|送|抄送|抄报|校对|审核|签发",
  ],
];

const spaced = (label: string): string =>
  [...label].map((character) => (/[-?]/.test(character) ? character : character)).join("[ \\u3000]*");
const pattern = (names: string): string =>
  names
    .split("|")
    .map((name) => (name.startsWith("E") ? "E-?mail" : spaced(name)))
    .join("|");

const anyLabel = new RegExp(
  `(?:^|(?<=[\\s\\u3000；;]))(?:${labels.map(([field, names]) => `(?<${field}>${pattern(names)})`).join("|")})[ \\u3000]*[：:]`,
  "giu",
);

const noticeForm = /^[（(【[〔]?\s*((?:内部资料|内部刊物|内部交流|内部材料)[^。：:]{0,20}?)\s*[）)】\]〕]?$/u;

/** The notice 内部资料 注意保存 without its brackets, or null where the line is none. */
export const noticeOf = (text: string): string | null => noticeForm.exec(text.trim())?.[1]?.trim() ?? null;

interface Entry {
  readonly field: Field;
  readonly label: string;
  readonly value: string;
}

/** The labelled entries of a line; two may stand on one (主办：… 编辑：…). Text before the first label is dropped by design of the caller. */
const entriesOf = (line: string): Entry[] => {
  const found = [...line.matchAll(anyLabel)];
  return found.map((match, index) => {
    const field = labels.find(([name]) => match.groups?.[name] !== undefined)?.[0] ?? "other";
    const start = match.index + match[0].length;
    return {
      field,
      label: match[0].replace(/[\s\u3000：:]/g, ""),
      value: line.slice(start, found[index + 1]?.index).trim(),
    };
  });
};

/** True for a line that begins with a label of a colophon. */
export const isColophonLine = (text: string): boolean => {
  return text.slice(0, 30).trimStart().search(anyLabel) === 0;
};

/** Reads the labelled lines; a line without a label continues the one before (发放范围 runs over many). */
export const readColophon = (lines: readonly string[]): ColophonFields => {
  const values = new Map<Field, string>();
  const others: string[] = [];
  let notice: string | null = null;
  let open: Field | null = null;
  for (const line of lines) {
    const found = noticeOf(line);
    const entries = isColophonLine(line) ? entriesOf(line) : [];
    if (found !== null) notice ??= found;
    else if (entries.length === 0) {
      if (open === "distribution") values.set(open, (values.get(open) ?? "") + line.trim());
      else others.push(line.trim());
    }
    for (const { field, label, value } of entries) {
      open = field;
      if (field === "other" || values.has(field)) others.push(`${label}：${value}`);
      else values.set(field, value);
    }
    if (found !== null) open = null;
  }
  const read = (field: Field): string | null => values.get(field)?.trim() || null;
  return {
    notice,
    distribution: read("distribution"),
    organizer: read("organizer"),
    editor: read("editor"),
    phone: read("phone"),
    email: read("email"),
    others: others.filter((line) => line !== ""),
  };
};

/** So far from the end may a colophon begin, in lines. */
const longestColophon = 40;

/**
 * The index of the first line of the colophon at the end of an issue, or the number of lines where there is
 * none. Two labelled lines are needed: a single 电话：… belongs to an item.
 */
export const findColophon = (lines: readonly string[]): number => {
  for (let start = Math.max(0, lines.length - longestColophon); start < lines.length; start++) {
    const line = lines[start] ?? "";
    if (noticeOf(line) === null && !isColophonLine(line)) continue;
    const rest = lines.slice(start);
    const labelled = rest.filter((text) => isColophonLine(text) || noticeOf(text) !== null).length;
    const sentences = rest.filter((text) => /。/.test(text) && !isColophonLine(text)).length;
    if (labelled >= 2 && sentences <= 1 && labelled >= 0.3 * rest.length) return start;
  }
  return lines.length;
};
