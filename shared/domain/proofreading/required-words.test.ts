import { expect, test } from "vitest";

import { requiredWords } from "./required-words.ts";

test.each([
  ["涉及到", ["涉及到"]],
  ["截止到?(?=目前|今)", ["截止"]],
  ["(?:加强|提高)(?=[^，]{0,14}力度)", ["力度"]],
  ["(?:加强|提高)x", ["加强", "提高"]],
  ["立即|马上", ["立即", "马上"]],
  ["立即|\\d+", []],
  ["(?:甲)?乙*", []],
  ["(?<!不)文明(?!行为)", ["文明"]],
  ["[防避]止(\\d+)次\\1", ["止"]],
  ["\\(甲\\)|[|)]乙", ["甲", "乙"]],
  ["甲(?<=乙甲)", ["乙甲"]],
])("%s asks for %j", (source, words) => {
  expect(requiredWords(source)).toEqual(words);
});
