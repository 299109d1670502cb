import fc from "fast-check";
import { expect, test } from "vitest";

import { countText } from "./count-text.ts";

test.each([
  ["", 0, 0, 0],
  ["云岭区植树560株。", 8, 10, 9],
  ["3月12日，植树", 7, 8, 7],
  ["　　缩进不算", 4, 4, 4],
  ["GDP增长5.2%", 4, 9, 7],
  ["the Open Day", 3, 10, 10],
  ["“邻里食堂”——开业", 10, 10, 6],
  ["𠮷祥", 2, 2, 2],
])("%j has %i words, %i characters, %i without punctuation", (text, words, characters, withoutPunctuation) => {
  expect(countText([text])).toEqual({ words, characters, withoutPunctuation });
});

test("texts are counted apart, and white space never counts", () => {
  const text = fc.string({ unit: fc.constantFrom("甲", "，", "a", "1", " ", "　", "%") });
  fc.assert(
    fc.property(fc.array(text), (texts) => {
      const whole = countText(texts);
      const sum = texts.map((each) => countText([each])).reduce((total, { words }) => total + words, 0);
      expect(whole.words).toBe(sum);
      expect(whole.characters).toBe([...texts.join("").replaceAll(/\s/g, "")].length);
      expect(whole.withoutPunctuation).toBeLessThanOrEqual(whole.characters);
      expect(whole.words).toBeLessThanOrEqual(whole.characters);
    }),
  );
});
