/**
 * What a line's form tells about its role: running text, heading, entry of a table of contents, page number.
 * Pure predicates on one line; whoever needs the neighbours looks at them itself.
 */

const closers = "”’」』）)\\]】》〉〕";

/** Words with which a sentence of a report begins, so that what stands before is not cut in its middle. */
const sentenceOpening = new RegExp(
  "^[△▲●◆■★]?\\s*(?:" +
    "(?:\\d{4}年)?\\d{1,2}月\\d{1,2}日(?:[，,、至—–\\-~～和及]|上午|下午|晚|凌晨|起|早|当天)" +
    "|\\d{1,2}日(?:[，,]|上午|下午|晚)" +
    "|(?:会上|随后|最后|接着|首先|其次|据悉|据了解|下一步|近日|日前|连日来|目前|期间|活动中|活动现场|座谈会上|同时|截至目前|今年以来|据统计)[，,]" +
    "|(?:会议|活动|仪式)(?:指出|强调|要求|认为|由|开始)" +
    "|本报讯|本网讯|本报记者" +
    "|[一二三四五六七八九十]是(?!一)" +
    "|(?:为|根据|按照|针对|围绕|结合)[^，。]{2,40}，" +
    "|(?:在|自|自从)?[^，。]{2,24}(?:以来|期间|之际|之后|过程中)，" +
    ")",
);

/** True where a line begins as a new sentence of a report does: a date, 会上，, 会议强调 … */
export const opensSentence = (text: string): boolean => sentenceOpening.test(text);

const sentenceEnd = new RegExp(`[。！？!?…；;：:][${closers}]*(?:[（(][^（）()]{1,40}[）)])?$`);

/** True where a paragraph may end: after 。！？；：…, closing quotes, and a source in brackets （区民政局）. */
export const endsSentence = (text: string): boolean => sentenceEnd.test(text.slice(-60));

/** △ begins a brief, ◆ an entry of a list, 本报讯 an article: nothing before them goes on in their line. */
export const beginsItem = (text: string): boolean => /^(?:[△▲◆◇●★☆■□※►▶]|本报讯|本网讯)/u.test(text);

/** （区民政局） after a full stop ends an item. */
export const endsWithSource = (text: string): boolean =>
  /[。！？”][（(](?=\p{Script=Han})[^（）()。；0-9]{2,40}[）)]$/u.test(text.slice(-60));

/** Width in full-width characters: ASCII and half-width count half. */
export const lineWidth = (text: string): number => {
  let width = 0;
  for (const character of text)
    width += (character.codePointAt(0) ?? 0) < 0x2e80 && !/[“”‘’—…·]/.test(character) ? 0.5 : 1;
  return width;
};

/** Longest heading in characters; the longest title in two published issues has 42. */
const longestHeading = 72;

/**
 * Running text, also a fragment of it: it holds a sentence end, or a comma in a line too long or too
 * clearly opened for a heading. 学党史，悟思想，办实事 is no prose; 9月3日，区长 is.
 */
export const isProse = (text: string): boolean => {
  if (tableOfContentsEntry(text)?.weak === false) return false;
  if (text.length > longestHeading) return true;
  if (/[。；;]/.test(withoutQuotations(text))) return true;
  if (/[！？!?]./.test(withoutQuotations(text))) return true;
  if (/[：:，,、]$/.test(text)) return true;
  const bare = withoutQuotations(text);
  return (
    /[，,]/.test(bare) &&
    (opensSentence(text) || /(?:认为|指出|强调|要求|表示|提出|介绍|说)[，,]/.test(bare) || lineWidth(text) > 45)
  );
};

/** A bracket, quotation mark or title mark that was opened near the end is not closed yet: the text goes on. */
export const isLeftOpen = (text: string): boolean => {
  const tail = text.slice(-40).replaceAll("(", "（").replaceAll(")", "）");
  return ["（）", "“”", "《》"].some((pair) => tail.lastIndexOf(pair[0] ?? "") > tail.lastIndexOf(pair[1] ?? ""));
};

const enumerated =
  /^(?:第?[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}[.．、](?!\d)|[（(]\d{1,2}[）)])/;

/** True for lines that begin with a number of a list or a heading: 一、 （一） 1. (1) . */
export const isEnumerated = (text: string): boolean => enumerated.test(text);

const labels =
  "报|送|发|发放范围|发放对象|发送范围|分发|抄报|主送|抄送|报送|主办|主办单位|承办|协办|编辑出版|编辑|编印|编纂|编纂单位|主编|副主编|责任编辑|印制|印刷|印数|准印证号?|" +
  "电话|联系电话|传真|邮箱|电子邮箱|邮编|地址|网址|供稿|供稿单位|供稿人|报送单位|稿件来源|来源|联系人|撰稿|撰稿人|作者|摄影|" +
  "一校|二校|三校|校对|初审|复审|终审|审核|审核人|审稿|审定|签发|签发人|日期|报送日期|报送时间";
const labelled = new RegExp(
  `^[（(【]?(?:${[...new Set(labels.split("|"))].map((label) => [...label].join("[ \\u3000]*")).join("|")})[ \u3000]*[：:]`,
);

/** True for a line that begins with a label of a colophon or a submission's form: 主　办： 联系电话： 一校： … */
export const isLabelled = (text: string): boolean => labelled.test(text);

/** A line that may be a title or a section heading by its form alone. */
export const isHeadingForm = (text: string): boolean =>
  text.length <= longestHeading &&
  /\p{Script=Han}/u.test(text) &&
  !/^[，。、；：？！）”’》,.;:)%％]/.test(text) &&
  !isProse(text) &&
  !opensSentence(text) &&
  !isLabelled(text) &&
  tableOfContentsEntry(text) === null &&
  !isPageNumber(text);

/** An entry of a table of contents: its title (without leader) and page; `weak` where only white space stands between. */
export interface TableOfContentsEntry {
  readonly title: string;
  readonly page: number;
  readonly weak: boolean;
}

/** Title, leader and page together. */
const longestEntry = 240;

const leaderThenPage =
  /^(.*?)[\s\t]*(?:(?:[.．·•‧∙_\-－—–=。][\s\t]*){3,}|[…⋯][.…⋯·\s\t]*|\.{2,}[\s\t]*)[(（[【]?第?\s*(\d{1,3})\s*页?[)）\]】]?$/u;
const columnThenPage = /^(.*?)(?:[\s\t]*\t[\s\t]*|\s{3,})[(（[]?(\d{1,3})[)）\]]?$/u;
const spaceThenPage = /^(.*[\p{Script=Han}”’》）)！？!?])[ \u3000][(（[]?(\d{1,3})[)）\]]?$/u;

/** Reads `标题.....4`, `标题……4`, `标题<tab>4` and, as weak evidence, `标题 4`; null for anything else. */
export const tableOfContentsEntry = (text: string): TableOfContentsEntry | null => {
  if (text.length > longestEntry || !/\d\s*页?[)）\]】]?$/u.test(text)) return null;
  const strong = leaderThenPage.exec(text) ?? columnThenPage.exec(text);
  const match = strong ?? spaceThenPage.exec(text);
  const title = match?.[1]?.trim();
  if (match === null || title === undefined || (title !== "" && !/[\p{Script=Han}A-Za-z]/u.test(title))) return null;
  const page = Number(match[2]);
  if (page < 1 || /。/.test(withoutQuotations(title))) return null;
  return { title, page, weak: strong === null };
};

/**
 * True where a text has a table of contents: 目录, or several titles with a leader and a page. Elsewhere a number at the
 * end of a line (…苗木 165) is no page.
 */
export const listsContents = (texts: readonly string[]): boolean =>
  texts.some((text) => /^目\s*[录次]$/u.test(text)) ||
  texts.filter((text) => tableOfContentsEntry(text)?.weak === false).length >= 3;

const decoratedPageNumber =
  /^(?:[-－—–―~～·•.\s|]+\d{1,4}[-－—–―~～·•.\s|]+|第\s*\d{1,4}\s*页(?:\s*[,，/／]?\s*共\s*\d{1,4}\s*页)?|\d{1,4}\s*[/／]\s*\d{1,4}|[Pp]age\s*\d{1,4}(?:\s*of\s*\d{1,4})?)$/;

/** A line that is nothing but a page number with its ornament: - 4 -, — 4 —, 第4页 共27页, 4/27. */
export const isPageNumber = (text: string): boolean => text.length <= 30 && decoratedPageNumber.test(text);

/** A line of nothing but digits, which is a page number only where its neighbours say so. */
export const isBareNumber = (text: string): boolean => /^\d{1,4}$/.test(text);

/** Two texts are the same wording where these keys are equal: white space, punctuation and width do not count. */
export const wordingKey = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/[^\p{Letter}\p{Number}]+/gu, "")
    .toLowerCase();

/** Leaves out what stands in quotation marks and brackets: punctuation in there says nothing about the line. */
const withoutQuotations = (text: string): string =>
  text.replace(/“[^”]*”|‘[^’]*’|《[^》]*》|（[^）]*）|\([^)]*\)/g, "");
