/** How long a text is, in the ways in which Chinese editors count. */
export interface TextCount {
  /** 字数 as Chinese word processors count it: every East Asian character and mark is one, every run of others one word. */
  readonly words: number;
  /** Everything but white space, by code point. */
  readonly characters: number;
  /** Of those, what is neither punctuation nor a symbol. */
  readonly withoutPunctuation: number;
}

/** East Asian letters and the marks that are set in full width, each counted as a word. */
const eastAsian =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Hangul}\u3000-\u303f\uff00-\uffef“”‘’…—·]/u;

/** Counts the texts of paragraphs, captions and cells; nothing goes on from one into the next. */
export const countText = (texts: readonly string[]): TextCount => {
  let words = 0;
  let characters = 0;
  let withoutPunctuation = 0;
  for (const text of texts) {
    let isInWord = false;
    for (const character of text) {
      const isBlank = /\s/u.test(character);
      const isEastAsian = !isBlank && eastAsian.test(character);
      if (isEastAsian || (!isBlank && !isInWord)) words += 1;
      isInWord = !isBlank && !isEastAsian;
      if (isBlank) continue;
      characters += 1;
      if (!/[\p{P}\p{S}]/u.test(character)) withoutPunctuation += 1;
    }
  }
  return { words, characters, withoutPunctuation };
};
