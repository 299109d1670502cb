/** Where the text of a group goes. */
export type Destination =
  /** Into the text. */
  | { readonly kind: "text" }
  /** Nowhere: tables of fonts and styles, data of pictures, properties. */
  | { readonly kind: "skip" }
  /** Read on its own, to name a loss by its first words. */
  | { readonly kind: "aside"; readonly what: string; readonly text: string[] }
  /** The number of a list's paragraph, or its bullet. */
  | { readonly kind: "label" }
  | { readonly kind: "fonts" };

const asides: Readonly<Record<string, string>> = {
  header: "页眉",
  headerl: "页眉",
  headerr: "页眉",
  headerf: "页眉",
  footer: "页脚",
  footerl: "页脚",
  footerr: "页脚",
  footerf: "页脚",
  footnote: "脚注",
  annotation: "批注",
  shptxt: "文本框",
  dptxbxtext: "文本框",
};

const skipped = new Set(
  (
    "colortbl stylesheet info pict nonshppict objdata objclass objname fldinst datafield listtable listoverridetable " +
    "sp sn sv rsidtbl generator revtbl filetbl themedata colorschememapping datastore latentstyles xmlnstbl pgptbl " +
    "bkmkstart bkmkend tc tcn xe atnid atnauthor atndate atnref atnicn atntime atnparent nesttableprops " +
    "userprops docvar mmathpr wgrffmtfilter pnseclvl pn private xmlopen xmlclose factoidname " +
    "ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn template passwordhash protusertbl background nonesttables"
  ).split(" "),
);

/** Groups that begin with \* and hold text all the same. */
const known = new Set(["shpinst", "shppict", "ud", "shptxt", "annotation", "shprslt", "do", "dptxbx"]);

/** The destination that a control word at the beginning of a group opens; undefined for an ordinary word. */
export const destinationOf = (word: string, isStarred: boolean): Destination | undefined => {
  const what = asides[word];
  if (what !== undefined) return { kind: "aside", what, text: [] };
  if (word === "fonttbl") return { kind: "fonts" };
  if (word === "listtext" || word === "pntext") return { kind: "label" };
  if (skipped.has(word) || (isStarred && !known.has(word))) return { kind: "skip" };
  return undefined;
};
