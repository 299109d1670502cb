import { betweenCells, betweenRows, openPicture, openTable } from "./review-texts.ts";
import { applyEdits, type Edit } from "./text-edit.ts";

/**
 * Whether an edit of a body (see review-texts.ts) would leave a table with rows of unequally many cells or a line feed in it, or a
 * picture without its name.
 */
export const breaksFigures = (body: string, edit: Edit): boolean => {
  if (!signs.test(body.slice(edit.start, edit.end) + edit.text)) {
    if (!edit.text.includes("\n")) return false;
    const line = body.slice(body.lastIndexOf("\n", edit.start - 1) + 1, edit.start);
    return signs.test(line);
  }
  return applyEdits(body, [edit]).split("\n").some(isBroken);
};

// oxlint-disable-next-line no-control-regex
const signs = /[\uFFFC\u001D-\u001F]/;

const isBroken = (line: string): boolean => {
  if (!signs.test(line)) return false;
  if (line.startsWith(openPicture)) return !pictureLine.test(line);
  if (!line.startsWith(openTable)) return true;
  const rows = line.slice(1).split(betweenRows);
  return (
    new Set(rows.map((row) => row.split(betweenCells).length)).size !== 1 ||
    signs.test(line.slice(1).replaceAll(betweenRows, "").replaceAll(betweenCells, ""))
  );
};

// oxlint-disable-next-line no-control-regex
const pictureLine = /^\uFFFC[0-9a-f]{64}\u001F[^\uFFFC\u001D-\u001F]*$/;
