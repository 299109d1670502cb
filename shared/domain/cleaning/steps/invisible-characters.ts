import { textStep } from "../cleaning-step.ts";

/** Control and format characters (zero-width and direction marks, soft hyphens, byte order marks), variation selectors, object placeholders. */
const invisible = /(?!\t)\p{Cc}|\p{Cf}|\p{Variation_Selector}|\u034f|\ufffc/gu;
/** Spaces that only differ in width from the ordinary one; the ideographic space U+3000 is kept, it carries meaning in titles. */
const oddSpaces = /[\u00a0\u1680\u2000-\u200a\u202f\u205f]/g;

/** Wider gaps mean nothing more; patterns further on need not fear them. */
const endlessGap = /[ \u3000\t]{41,}/g;

/** Removes characters nobody can see, makes odd spaces ordinary ones and ends endless gaps. */
export const invisibleCharacters = textStep("invisible-characters", "不可见字符", (text) =>
  text
    .replace(invisible, "")
    .replace(oddSpaces, " ")
    .replace(endlessGap, (gap) => gap.slice(0, 40)),
);
