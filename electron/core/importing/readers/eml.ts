import { isHeadingForm, isProse, opensSentence, wordingKey } from "#shared/domain/cleaning/line-form.ts";
import { linesToText } from "#shared/domain/cleaning/text-line.ts";
import type { TextLine } from "#shared/domain/cleaning/text-line.ts";
import type { Loss, Warning } from "#shared/model/recognition.ts";

import { AppError } from "../../errors.ts";
import { toPicture } from "../picture.ts";
import { lostPicture } from "../read-figure.ts";
import { readInnerFiles } from "../read-inner-files.ts";
import type { ContainerReader, ReadPart } from "../reader.ts";
import { decodeText } from "./eml/headers.ts";
import { readMailContent } from "./eml/mail-body.ts";
import { parseMime } from "./eml/mime.ts";
import type { MimeEntity } from "./eml/mime.ts";
import { takeOwnText } from "./eml/own-text.ts";
import type { OwnText } from "./eml/own-text.ts";

/**
 * Reads a mail, or a page saved as one (.mht): each readable attachment is a document of its own, and so is the
 * mail's text where it is more than a covering letter and no copy of an attachment. The subject is a title only
 * where the text has none.
 *
 * @throws AppError NO_TEXT where neither text nor attachment holds any; the attachment's own error where there is one alone.
 */
export const readMail: ContainerReader = async (fileName, bytes, readInner) => {
  const mail = parseMime(bytes);
  const subject = decodeText(mail.headers.get("subject") ?? "");
  const content = readMailContent(mail);
  const own = takeOwnText(content.lines, /^(?:转发|fwd?|fw)\s*[:：]/i.test(subject));
  const { pictures, files } = sortAttachments(content.attachments);
  const inner = await readInnerFiles(files, readInner);
  const role = roleOf(own.lines, inner.parts);
  const body = role === "submission" ? [readBody(own.lines, subject, inner.parts.length === 0)] : [];
  if (body.length === 0 && inner.parts.length === 0)
    throw (
      inner.failures[0] ??
      new AppError(
        "NO_TEXT",
        `“${fileName}”的正文和附件里都没有可用的文字${pictures.length > 0 ? "，只有图片" : ""}。请让报送单位重新发送文字稿；原件已保存。`,
      )
    );
  return {
    parts: [...body, ...inner.parts],
    losses: [...content.losses, ...pictures, ...inner.losses],
    warnings: [...bodyWarnings(own, role), ...inner.warnings],
    pictures: inner.pictures,
    messageId: messageIdOf(mail),
  };
};

const messageIdOf = (mail: MimeEntity): string | null => {
  const id = /<([^<>\s]+)>/.exec(mail.headers.get("message-id") ?? "")?.[1];
  return id ?? null;
};

/** Pixels. */
const smallestPhoto = 240;

const sortAttachments = (
  attachments: readonly MimeEntity[],
): { pictures: Loss[]; files: { name: string; bytes: () => Uint8Array }[] } => {
  const pictures: Loss[] = [];
  const files: { name: string; bytes: () => Uint8Array }[] = [];
  attachments.forEach((part, index) => {
    const name = part.fileName ?? `附件${index + 1}${part.type === "message/rfc822" ? ".eml" : ""}`;
    // A sender's sign under the mail is none of the report's pictures.
    if (part.type.startsWith("image/") && (toPicture(part.bytes, null)?.width ?? 0) < smallestPhoto)
      pictures.push({ what: lostPicture, count: 1, where: name });
    // Calendar entries, signatures and delivery reports are no manuscripts.
    else if (
      /^(?:text\/calendar|application\/(?:pkcs7-signature|x-pkcs7-signature|pgp-signature)|message\/(?:delivery-status|disposition-notification))$/.test(
        part.type,
      )
    )
      pictures.push({ what: "邮件的附属信息", count: 1, where: name });
    else files.push({ name, bytes: () => part.bytes });
  });
  return { pictures, files };
};

type BodyRole = "submission" | "covering letter" | "copy of an attachment" | "empty";

/** Longer texts are never mere covering letters. */
const longestLetter = 160;
/** So much of the text that stands in an attachment too makes it a copy. */
const copiedShare = 0.8;

const roleOf = (lines: readonly TextLine[], parts: readonly ReadPart[]): BodyRole => {
  const texts = lines.map(({ text }) => text.trim()).filter((text) => text !== "");
  if (texts.length === 0) return "empty";
  if (parts.length === 0) return "submission";
  const length = texts.reduce((sum, text) => sum + text.length, 0);
  const copied = texts.filter((text) => parts.some((part) => holds(part, text)));
  if (copied.reduce((sum, text) => sum + text.length, 0) >= copiedShare * length) return "copy of an attachment";
  const reports = texts.some((text) => text.length >= 30 && opensSentence(text) && /。/.test(text));
  return reports || length > longestLetter ? "submission" : "covering letter";
};

const holds = (part: ReadPart, text: string): boolean => {
  const key = wordingKey(text);
  return key !== "" && wordingKey(linesToText(part.lines)).includes(key);
};

const readBody = (lines: readonly TextLine[], subject: string, isAlone: boolean): ReadPart => {
  const title = titleFrom(subject);
  const first = lines.find(({ text }) => text.trim() !== "")?.text.trim() ?? "";
  const lacksTitle = isAlone && (opensSentence(first) || (isProse(first) && first.length > 60));
  return {
    name: null,
    mediaType: "text/plain",
    lines: lacksTitle && title !== null ? [{ text: title, indented: false, heading: true }, ...lines] : lines,
    losses: [],
    warnings:
      lacksTitle && title !== null
        ? [{ code: "TITLE_FROM_SUBJECT", message: `正文没有标题，标题取自邮件主题“${title}”，请核对。` }]
        : [],
  };
};

/** A subject that could stand above a report, without 回复： and 【信息报送】; null for 3月信息, 关于…的报送. */
const titleFrom = (subject: string): string | null => {
  const title = subject
    .replace(/^(?:(?:回复|答复|转发|re|fwd?|fw|报送|投稿|来稿|信息报送)\s*[:：]\s*|【[^】]*】\s*|\[[^\]]*\]\s*)+/gi, "")
    .trim();
  const isGeneral =
    /(?:报送|投稿|来稿|素材|稿件|材料|信息|大事记|简讯|附件|通知)(?:[（(].*[)）]|\d*|[一二三四五六七八九十]+[则篇条])?$/.test(
      title,
    );
  return title.length >= 8 && isHeadingForm(title) && !isGeneral ? title : null;
};

const bodyWarnings = (own: OwnText, role: BodyRole): Warning[] => {
  const warnings: Warning[] = [];
  const texts = own.lines.map(({ text }) => text.trim()).filter((text) => text !== "");
  const letter = role === "covering letter" ? texts : [];
  const frame = [...own.frame, ...letter];
  if (frame.length > 0)
    warnings.push({ code: "MAIL_FRAME_LEFT", message: `邮件的称呼、附言未作正文：${cut(frame.join("　"))}` });
  if (role === "copy of an attachment")
    warnings.push({ code: "MAIL_BODY_COPIED", message: "邮件正文与附件相同，只取附件。" });
  if (own.quoted > 0)
    warnings.push({ code: "MAIL_QUOTATION_LEFT", message: `邮件里引用的往来邮件未作正文，共 ${own.quoted} 行。` });
  return warnings;
};

const cut = (text: string): string => (text.length > 120 ? `${text.slice(0, 120)}…` : text);
