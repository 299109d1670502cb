/** What a line of an issue's body is. */
export type Role =
  | { readonly is: "section" }
  /** The first of `count` lines that make one title; `entry` is its place in the contents, null where they lack it. */
  | { readonly is: "title"; readonly count: number; readonly entry: number | null }
  | { readonly is: "text" }
  /** A further line of the title that begins above. */
  | { readonly is: "rest" };

/** A line wholly in brackets is a source or a byline, not a heading. */
export const isBracketed = (text: string): boolean => /^[（(][^（()）]*[）)]$/.test(text);

/** △ begins a brief. */
export const isBriefMark = (text: string): boolean => /^[△▲]/.test(text);
