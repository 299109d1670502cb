/** Line breaking classes of Unicode Standard Annex 14 that occur in Chinese text. */
export type LineBreakClass =
  | "AL"
  | "B2"
  | "BA"
  | "CL"
  | "CP"
  | "EX"
  | "HY"
  | "ID"
  | "IN"
  | "IS"
  | "NS"
  | "NU"
  | "OP"
  | "PO"
  | "PR"
  | "QU"
  | "SP"
  | "SY";

/**
 * The class that LibreOffice's own line.txt gives a character. It differs from the annex where marks matter to
 * Chinese: “ ” ‘ ’ are QU whatever their side, ． is CL, circled digits and × count as letters.
 */
export const lineBreakClass = (character: string, isLatin: boolean): LineBreakClass => {
  if (character >= "0" && character <= "9") return "NU";
  return classes.get(character) ?? (isLatin || /[①-⑳]/.test(character) ? "AL" : "ID");
};

/**
 * May a line break between characters of these two classes, by the pair rules of LibreOffice's line.txt
 * (i18npool/source/breakiterator/data)? Spaces stay with what precedes them. SY AL is not
 * among its pairs, but LibreOffice has code of its own that does not break a path (GB/T 9704) after a slash.
 */
export const mayBreakBetween = (before: LineBreakClass, after: LineBreakClass): boolean => {
  if (neverBeforeThese.has(after)) return false;
  if (before === "SP") return true;
  if (before === "OP" || before === "QU" || after === "QU") return false;
  if (neverBeforeTheseUnlessSpaced.has(after)) return false;
  return !inseparable.has(before + after);
};

const classes = new Map<string, LineBreakClass>();
const assign = (lineClass: LineBreakClass, characters: string): void => {
  for (const character of characters) classes.set(character, lineClass);
};
assign("SP", " ");
assign("OP", "([{（《〈【〔〖「『［｛");
assign("CP", ")]");
assign("CL", "}）》〉】〕〗」』］｝，。、．");
assign("QU", "“”‘’\"'");
assign("EX", "!?！？");
assign("IS", ",.:;");
assign("SY", "/\\");
assign("HY", "-");
assign("BA", "|　");
assign("NS", "：；・々");
assign("IN", "…");
assign("B2", "—");
assign("PR", "$￥+£¥€№±");
assign("PO", "%％℃‰°￠¢′″");
assign("AL", "·×");

const neverBeforeThese = new Set<LineBreakClass>(["SP", "CL", "EX", "IS", "SY"]);
const neverBeforeTheseUnlessSpaced = new Set<LineBreakClass>(["BA", "HY", "NS", "CP"]);
const inseparable = new Set(
  (
    "B2B2 ALIN IDIN ININ NUIN IDPO ALNU NUAL PRID ALPR PRAL POAL PRNU PONU PROP POOP NUNU SYAL SYNU NUPO NUPR " +
    "CLPO CLPR ALAL ISAL ISNU ALOP NUOP CLAL CLNU CPAL CPNU CPPO CPPR"
  ).split(" "),
);
