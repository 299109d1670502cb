import { expect, test } from "vitest";

import { zhou, returned, edited, original, inShort } from "./testing/returned-drafts.ts";
import { change, deleteParagraph, newParagraph, putBefore } from "./testing/word-edits.ts";

test("cells are edited", async () => {
  const cells = await returned((document) => change(document, "312", "321", zhou));
  expect(edited("clinic", cells.marks).body).toBe(original("clinic").body.replace("312", "321"));
});

const tableRow = (cells: readonly string[], mark = ""): string =>
  `<w:tr>${mark}${cells.map((cell) => `<w:tc><w:p><w:r><w:t>${cell}</w:t></w:r></w:p></w:tc>`).join("")}</w:tr>`;
const rowMark = (kind: "ins" | "del"): string =>
  `<w:trPr><w:${kind} w:id="70" w:author="周砚秋" w:date="2021-03-23T09:30:00Z"/></w:trPr>`;

test("rows come and go; a table whose columns changed is told, with its text", async () => {
  const added = await returned((document) =>
    document.replace("</w:tbl>", `${tableRow(["云溪街道", "1", "87"], rowMark("ins"))}</w:tbl>`),
  );
  expect(edited("clinic", added.marks).body).toBe(
    original("clinic").body.replace("198", "198\u001E云溪街道\u001F1\u001F87"),
  );
  const gone = await returned((document) =>
    document.replace(/(<w:tr>)(?!.*<w:tr>.*<\/w:tbl>)/s, `$1${rowMark("del")}`),
  );
  expect(edited("clinic", gone.marks).body).toBe(original("clinic").body.replace("\u001E青石街道\u001F2\u001F198", ""));
  const wider = await returned((document) =>
    document.replace("</w:tbl>", `${tableRow(["云溪街道", "1", "87", "另计"])}</w:tbl>`),
  );
  expect(inShort(wider)).toEqual([
    "clinic · comment · null · 在“青石街道｜2｜198”之后加入：云溪街道｜1｜87｜另计 · 钱望舒",
  ]);
});

test("a picture that was put in is told, one that was taken out goes with its caption", async () => {
  const drawing = '<w:r><w:drawing xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"/></w:r>';
  const added = await returned((document) =>
    putBefore(
      document,
      "代表们实地察看",
      newParagraph("", "BulletinPicture", zhou).replace(/<w:r>.*<\/w:r>/s, drawing),
    ),
  );
  expect(inShort(added)).toEqual([
    "inspection · comment · null · 在“察望岭水库除险加固工程。”之后加入了一张图片 · 周砚秋",
  ]);
  const gone = await returned((document) => {
    const caption = deleteParagraph(document, "义诊队员在松溪街道", zhou);
    return caption
      .replace(
        /(<w:pStyle w:val="BulletinPicture"\/>.*?)<\/w:pPr>/s,
        '$1<w:rPr><w:del w:id="71" w:author="周砚秋"/></w:rPr></w:pPr>',
      )
      .replace(
        /<w:r><w:drawing>.*?<\/w:drawing><\/w:r>/s,
        (found) => `<w:del w:id="72" w:author="周砚秋">${found}</w:del>`,
      );
  });
  const [first, , ...others] = original("clinic").body.split("\n");
  expect(edited("clinic", gone.marks).body).toBe([first, ...others].join("\n"));
  expect(gone.marks.map(({ madeAt }) => madeAt)).toEqual(["2021-03-23T09:30:00.000Z"]);
});
