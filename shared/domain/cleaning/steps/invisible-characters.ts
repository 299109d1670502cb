import { textStep } from "../cleaning-step.ts";

/** Control and format characters (zero-width and direction marks, soft hyphens, byte order marks), variation selectors, object placeholders. */
const invisible = /(?!\t)\p{Cc}|\p{Cf}|\p{Variation_Selector}|\u034f|\ufffc/gu;
/** Spaces that only differ in width from the ordinary one; the ideographic space U+3000 is kept, it carries meaning in titles. */
const oddSpaces = /[\u00a0\u1680\u2000-\u200a\u202f\u205f]/g;

/** Removes characters nobody can see and makes odd spaces ordinary ones. */
export const invisibleCharacters = textStep("invisible-characters", "不可见字符", (text) =>
  text.replace(invisible, "").replace(oddSpaces, " "),
);
