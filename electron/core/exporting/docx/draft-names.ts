import { createHash } from "node:crypto";

import type { DraftComment } from "./write-review-draft.ts";

/** Custom properties of a draft, by which it is known again. In ASCII: every word processor keeps such. */
export const draftProperties = {
  round: "BulletinDeskRound",
  copy: "BulletinDeskCopy",
  /** Followed by 1, 2 …: the comments with which the draft went out. */
  comments: "BulletinDeskComments",
} as const;

/** What of a round's id stands in names. */
export const roundSign = (roundId: string): string => shortHash(roundId);

/**
 * Name of the bookmark that spans an item; `index` is its place among the items of the base. Word allows 40 characters. It does not
 * end with a digit: where text is copied some word processors put a number behind the name, which must not make another index.
 */
export const itemBookmark = (roundId: string, index: number): string => `gao_${roundSign(roundId)}_${index}_pian`;

/** The round's sign and the item's index in a bookmark's name; null for another bookmark. */
export const readItemBookmark = (name: string): { sign: string; index: number } | null => {
  const found = /^gao_([0-9a-f]{8})_(\d{1,5})_pian$/.exec(name);
  return found?.[1] === undefined ? null : { sign: found[1], index: Number(found[2]) };
};

/** By what a comment that went out is known when it comes back; its date may then be in another zone. */
export const commentSign = ({ author, text }: Pick<DraftComment, "author" | "text">): string =>
  shortHash(`${author}\n${text.replace(/\s+/g, "")}`);

/** Word shows and keeps 255 characters of a property. */
export const commentProperties = (comments: readonly DraftComment[]): { name: string; value: string }[] => {
  const signs = comments.map(commentSign);
  return Array.from({ length: Math.ceil(signs.length / signsEach) }, (_, index) => ({
    name: `${draftProperties.comments}${index + 1}`,
    value: signs.slice(index * signsEach, (index + 1) * signsEach).join(" "),
  }));
};

const signsEach = 28;

const shortHash = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 8);
