import { commentSign } from "#core/exporting/docx/draft-names.ts";

import { excerpt } from "../readers/docx/read-body.ts";
import { child, descendants, elements, ownText, type XmlElement } from "../xml-tree.ts";

/** 批注 of a returned document, what was answered to it included. */
export interface ReturnedComment {
  /** By which the text refers to it. */
  readonly id: string;
  readonly author: string;
  readonly at: string | null;
  readonly text: string;
}

/**
 * The comments of comments.xml with their answers, which commentsExtended.xml (either may be missing) tells. Those with
 * which the draft went out (`sent`: their signs) are left out, but not what was answered to them.
 */
export const readComments = (
  comments: XmlElement | undefined,
  extended: XmlElement | undefined,
  sent: ReadonlySet<string>,
): ReturnedComment[] => {
  const all = elements(comments, "w:comment").map(readComment);
  const byParagraph = new Map(all.flatMap((comment) => comment.paragraphs.map((paragraph) => [paragraph, comment])));
  const parents = new Map(
    elements(extended, "w15:commentEx").flatMap(({ attributes }) => {
      const own = byParagraph.get(attributes["paraId"] ?? "");
      const parent = byParagraph.get(attributes["paraIdParent"] ?? "");
      return own === undefined || parent === undefined || own === parent ? [] : [[own, parent] as const];
    }),
  );
  const isSent = (comment: ReturnedComment): boolean => sent.has(commentSign(comment));
  return all.flatMap((comment): ReturnedComment[] => {
    if (isSent(comment) || comment.text === "") return [];
    const parent = parents.get(comment);
    if (parent !== undefined && isSent(parent)) {
      const text = `答复${parent.author}的批注“${excerpt(parent.text)}”：${comment.text}`;
      return [{ ...comment, id: parent.id, text }];
    }
    // It is said with the comment that it answers.
    if (parent !== undefined) return [];
    const answers = all.filter((other) => parents.get(other) === comment && !isSent(other) && other.text !== "");
    return [
      { ...comment, text: [comment.text, ...answers.map(({ author, text }) => `${author}答复：${text}`)].join("\n") },
    ];
  });
};

const readComment = (comment: XmlElement): ReturnedComment & { readonly paragraphs: readonly string[] } => {
  const { id = "", author = "", date = null } = comment.attributes;
  const paragraphs = descendants(comment, "w:p");
  return {
    id,
    author: author.trim(),
    at: date,
    text: paragraphs.map(textOf).join("\n").trim(),
    paragraphs: paragraphs.map(({ attributes }) => attributes["paraId"] ?? "").filter(Boolean),
  };
};

const textOf = (paragraph: XmlElement): string =>
  descendants(paragraph, "w:r")
    .flatMap((run) => elements(run))
    .map((part) =>
      part.name === "w:t" ? ownText(part) : part.name === "w:br" ? "\n" : part.name === "w:tab" ? " " : "",
    )
    .join("");

/** The signs of the comments with which a draft went out, from its custom properties. */
export const sentComments = (properties: ReadonlyMap<string, string>, prefix: string): Set<string> =>
  new Set([...properties].flatMap(([name, value]) => (name.startsWith(prefix) ? value.split(" ") : [])));

/** The custom properties of a document (docProps/custom.xml), those that are texts. */
export const customProperties = (part: XmlElement | undefined): Map<string, string> =>
  new Map(
    elements(part, "custom:property").map((property) => {
      const value = child(property, "vt:lpwstr") ?? child(property, "vt:lpstr");
      return [property.attributes["name"] ?? "", value === undefined ? "" : ownText(value)];
    }),
  );
