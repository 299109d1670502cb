import { isHeadingForm, isProse } from "#shared/domain/cleaning/line-form.ts";
import type { TextLine } from "#shared/domain/cleaning/text-line.ts";

/** What of a mail's text its sender wrote for the office to print, and what stands round it. */
export interface OwnText {
  readonly lines: readonly TextLine[];
  /** Greeting, covering sentence, closing: said in the report, never in the item. */
  readonly frame: readonly string[];
  /** Lines quoted from another mail that are not part of the text. */
  readonly quoted: number;
}

/** Deeper quotations of quotations are not looked into. */
const deepest = 6;

/**
 * Parts a mail's text: quotations go (the office's own request is no submission), except in a forwarded mail whose
 * sender added nothing; then the forwarded text is the submission.
 */
export const takeOwnText = (lines: readonly TextLine[], isForwarded: boolean, depth = 0): OwnText => {
  const { own, quoted, isForwardMark } = partQuotation(lines);
  const framed = takeFrame(own);
  const isEmpty = !framed.lines.some(({ text }) => text.trim() !== "");
  const takesQuoted =
    quoted.length > 0 &&
    depth < deepest &&
    (isEmpty || ((isForwarded || isForwardMark) && !framed.lines.some(({ text }) => isReport(text))));
  if (!takesQuoted) return { ...framed, quoted: quoted.filter(({ text }) => text.trim() !== "").length };
  const inner = takeOwnText(withoutMailHead(quoted.map(withoutMark)), isForwarded, depth + 1);
  return {
    lines: inner.lines,
    frame: [
      ...framed.frame,
      ...framed.lines.map(({ text }) => text.trim()).filter((text) => text !== ""),
      ...inner.frame,
    ],
    quoted: inner.quoted,
  };
};

/** Running text long enough to report something. */
const isReport = (text: string): boolean => text.trim().length >= 30 && isProse(text.trim()) && /[。！]/.test(text);

const forwardMark = /^[\s>*]*-{2,}\s*(?:forwarded message|转发的邮件|转发邮件信息|转发邮件|邮件转发|原始邮件信息)/i;
const replyMark =
  /^[\s>*]*(?:-{2,}\s*(?:原始邮件|original(?: message)?|回复的原邮件|original appointment|答复邮件)|_{10,}\s*$)/i;
const attribution =
  /^[\s>]*(?:(?:在|于|on)\s?\S.{3,120}(?:写道|寫道|wrote|说)|.{0,40}(?:\d{4}年\d{1,2}月\d{1,2}日|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}).{0,80}(?:写道|寫道|wrote))\s*[：:]\s*$/i;
const mailHead = /^[\s>*]*(?:发件人|寄件者|from|发送人)\s*[：:]/i;
const mailField =
  /^[\s>*]*(?:发件人|寄件者|发送人|from|发送时间|发送日期|时间|日期|date|sent|收件人|to|抄送人?|cc|主题|subject|附件|attachments?|回复)\s*\**[：:]/i;

const partQuotation = (lines: readonly TextLine[]): { own: TextLine[]; quoted: TextLine[]; isForwardMark: boolean } => {
  const own: TextLine[] = [];
  const quoted: TextLine[] = [];
  let isForwardMark = false;
  for (const [index, line] of lines.entries()) {
    const { text } = line;
    const opens = forwardMark.test(text) || replyMark.test(text) || beginsMailHead(lines, index);
    if (opens) {
      isForwardMark ||= forwardMark.test(text);
      quoted.push(...lines.slice(beginsMailHead(lines, index) ? index : index + 1));
      break;
    }
    if (/^\s*[>＞]/.test(text)) quoted.push(line);
    else if (attribution.test(text)) {
      // Below it stands what it quotes: marked line by line, or all the rest.
      const next = lines.slice(index + 1).find((other) => other.text.trim() !== "");
      if (next !== undefined && /^\s*[>＞]/.test(next.text)) continue;
      quoted.push(...lines.slice(index + 1));
      break;
    } else own.push(line);
  }
  return { own, quoted, isForwardMark };
};

/** The head of a quoted mail: 发件人 and at least one more field just below it. */
const beginsMailHead = (lines: readonly TextLine[], index: number): boolean =>
  mailHead.test(lines[index]?.text ?? "") &&
  lines.slice(index + 1, index + 5).filter(({ text }) => mailField.test(text)).length >= 2;

const withoutMark = (line: TextLine): TextLine => ({ ...line, text: line.text.replace(/^\s*[>＞] ?/, "") });

const withoutMailHead = (lines: readonly TextLine[]): TextLine[] => {
  const first = lines.findIndex(({ text }) => text.trim() !== "");
  if (first < 0 || !beginsMailHead(lines, first)) return [...lines];
  let end = first;
  while (end < lines.length && (mailField.test(lines[end]?.text ?? "") || (lines[end]?.text ?? "").trim() === ""))
    end++;
  return lines.slice(end);
};

const greeting =
  /^(?:尊敬的|敬爱的|亲爱的)?[^。，]{0,20}(?:您好|你好|大家好|好)[！!，,。：:]?$|^(?:尊敬的|敬爱的)[^。]{0,20}[：:，,]$|^[^。，：:]{0,20}(?:老师|主任|编辑|同志|领导|科长|主编|科|室|办|办公室|编辑部|贵单位|贵办)[：:，,]$/u;
const covering =
  /(?:现将|现把|附上|报上|呈上|报送如下|发给您|发给你|发您|发上|请查收|请查阅|请审|请予|请收|请编辑|请采用|望采用|敬请|恳请|谢谢|感谢支持|如下[：:。]?$|见附件|详见附件|附件[是为])/u;
const closing =
  /^(?:此致|敬礼|顺颂|顺祝|祝好|祝[：:]?|谢谢|致谢|此复|特此|以上|妥否|祝您?.{0,12}|顺颂.{0,8}|商祺|工作顺利.{0,6}|best regards|regards|thanks)[，,。！!~]*(?:.{0,12})[。！!]?$/iu;
const device = /^(?:发自我的|来自我的|发送自|来自\s*(?:QQ|网易|163|126|新浪|企业微信)|sent from|get outlook)/i;
const signature = /^--\s*$/;
const longestCovering = 90;
const rule = /^[-_=*—─]{4,}$/;

/** Takes the greeting and covering sentences above the title, and the closing below the text. */
const takeFrame = (lines: readonly TextLine[]): { lines: TextLine[]; frame: string[] } => {
  const sign = lines.findIndex(({ text }) => signature.test(text));
  const above = sign > 0 ? lines.slice(0, sign) : [...lines];
  const frame: string[] = lines
    .slice(above.length)
    .map(({ text }) => text.trim())
    .filter((text) => text !== "" && text !== "--");
  let start = 0;
  while (start < above.length && isOpening((above[start]?.text ?? "").trim())) start++;
  let end = above.length;
  while (end > start && isClosing((above[end - 1]?.text ?? "").trim())) end--;
  const outside = [...above.slice(0, start), ...above.slice(end)].map(({ text }) => text.trim());
  return {
    lines: above.slice(start, end),
    frame: [...outside.filter((text) => text !== "" && !rule.test(text)), ...frame],
  };
};

const isOpening = (text: string): boolean =>
  text === "" ||
  rule.test(text) ||
  greeting.test(text) ||
  (text.length <= longestCovering && covering.test(text) && (!isHeadingForm(text) || /[，。！：]/.test(text)));

const isClosing = (text: string): boolean =>
  text === "" ||
  rule.test(text) ||
  device.test(text) ||
  (text.length <= 24 && closing.test(text)) ||
  (text.length <= 40 && /^(?:请查收|请审阅|请查阅|敬请|请予|妥否)/.test(text));
