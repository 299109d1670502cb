import { expect, test } from "vitest";

import { fileNameOf } from "./file-name.ts";

test.each([
  ["云岭区开展“3·15”活动", "云岭区开展“3·15”活动.docx"],
  ["../../植树 / 护绿：A|B?", "／..／植树 ／ 护绿：A｜B？.docx"],
  ["换\n行\u0000\u200b了", "换行了.docx"],
  ["...", "未命名.docx"],
  ["文".repeat(200), `${"文".repeat(80)}.docx`],
])("%j is filed as %s", (text, name) => {
  expect(fileNameOf(text, "docx")).toBe(name);
});
