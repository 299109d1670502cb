import { toLines } from "#shared/domain/cleaning/text-line.ts";
import type { TextLine } from "#shared/domain/cleaning/text-line.ts";
import type { Loss } from "#shared/model/recognition.ts";

import { lossOfFigure } from "../../read-figure.ts";
import { readHtmlText } from "../html.ts";
import { decodeHtml } from "../html/decode-html.ts";
import { decodeDeclared } from "./charset.ts";
import type { MimeEntity } from "./mime.ts";

/** What a mail carries: its text, and the parts that are files of their own. */
export interface MailContent {
  readonly lines: readonly TextLine[];
  readonly losses: readonly Loss[];
  readonly attachments: readonly MimeEntity[];
}

/** Gathers text and attachments; of alternatives the page is read where it holds as much as the plain text. */
export const readMailContent = (mail: MimeEntity): MailContent => {
  if (mail.parts.length === 0) {
    const isText = mail.type === "text/plain" || mail.type === "text/html" || !mail.type.includes("/");
    return isText && !mail.isAttachment
      ? { ...readText(mail), attachments: [] }
      : { lines: [], losses: [], attachments: [mail] };
  }
  if (mail.type === "multipart/alternative") return pickAlternative(mail.parts);
  return joinContents(mail.parts.map((part) => (isFile(part) ? asAttachment(part) : readMailContent(part))));
};

/** Parts of text with a file's name are files; a picture in the text has a name, too. */
const isFile = (part: MimeEntity): boolean =>
  part.parts.length === 0 && (part.isAttachment || part.fileName !== null || !/^text\/(?:plain|html)$/.test(part.type));

const asAttachment = (part: MimeEntity): MailContent => ({ lines: [], losses: [], attachments: [part] });

const joinContents = (contents: readonly MailContent[]): MailContent => ({
  lines: contents.flatMap(({ lines }) => lines),
  losses: contents.flatMap(({ losses }) => losses),
  attachments: contents.flatMap(({ attachments }) => attachments),
});

/** The plain text of a page is often wrapped, but a page may also be next to empty. */
const leastShare = 0.8;

const pickAlternative = (parts: readonly MimeEntity[]): MailContent => {
  const contents = parts.map((part) => (isFile(part) ? asAttachment(part) : readMailContent(part)));
  const [first, ...others] = contents;
  const best = others.reduce<MailContent | undefined>(
    (chosen, content) =>
      lengthOf(content) >= leastShare * (chosen === undefined ? 0 : lengthOf(chosen)) && lengthOf(content) > 0
        ? content
        : chosen,
    first,
  );
  return {
    lines: best?.lines ?? [],
    losses: best?.losses ?? [],
    attachments: contents.flatMap(({ attachments }) => attachments),
  };
};

const lengthOf = ({ lines }: MailContent): number =>
  lines.reduce((sum, { text }) => sum + text.replace(/\s/g, "").length, 0);

const readText = (part: MimeEntity): { lines: TextLine[]; losses: readonly Loss[] } => {
  const charset = part.parameters.get("charset");
  if (part.type === "text/html") {
    const source = charset === undefined ? decodeHtml(part.bytes).text : decodeDeclared(part.bytes, charset);
    const { lines, losses, figures = [] } = readHtmlText(source, "> ");
    return { lines: [...lines], losses: [...losses, ...figures.map(lossOfFigure)] };
  }
  const text = decodeDeclared(part.bytes, charset);
  const isFlowed = part.parameters.get("format")?.toLowerCase() === "flowed";
  return { lines: isFlowed ? joinFlowed(text, part.parameters.get("delsp")) : toLines(text), losses: [] };
};

/** RFC 3676: a line that ends with a space goes on in the next one. */
const joinFlowed = (text: string, deleteSpace: string | undefined): TextLine[] => {
  const joined: string[] = [];
  let goesOn = false;
  for (const { text: line } of toLines(text)) {
    const own: string = line.startsWith(" ") && !goesOn ? line.slice(1) : line;
    const flows: boolean = own.endsWith(" ") && own.trim() !== "" && own !== "-- ";
    const piece =
      flows && (deleteSpace?.toLowerCase() === "yes" || /[^\u0020-\u007e] $/.test(own)) ? own.slice(0, -1) : own;
    if (goesOn) joined.push((joined.pop() ?? "") + piece);
    else joined.push(piece);
    goesOn = flows;
  }
  return joined.flatMap(toLines);
};
