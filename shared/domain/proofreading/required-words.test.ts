import { expect, test } from "vitest";

import { requiredWords } from "./required-words.ts";

<<<<<<< HEAD
test.each<[RegExp, readonly string[] | null]>([
  [/截止(?=目前|今)/u, ["截止"]],
  [/截止?到/u, ["截"]],
  [/加强[^，。]{0,6}力度/u, ["加强"]],
  [/(?:加大|加强)力/u, ["加大", "加强"]],
  [/(?:加大|加强)?力度/u, ["力度"]],
  [/(?<=群众|居民)[反回]应/u, ["群众", "居民"]],
  [/(?<!第)(?!三)一百/u, ["一百"]],
  [/\d+余|大约/u, ["余", "大约"]],
  [/\d+|大约/u, null],
  [/[，。]{2,}/u, null],
  [/区{1,2}委?[\]]）/u, ["区"]],
  [/\p{Script=Han}书记/u, ["书记"]],
  [/(?<name>林|何)远/u, ["远"]],
])("%s needs %j", (pattern, words) => {
  expect(requiredWords(pattern.source)).toEqual(words);
=======
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
>>>>>>> rules
});
