import type { Lexicon, Person, Term } from "#shared/model/lexicon.ts";
import { IsoDate } from "#shared/model/primitives.ts";

import { AppError } from "../errors.ts";
import type { TableRow } from "../tables/csv.ts";
import { splitCell } from "../tables/split-cell.ts";
import { readWorkbook, writeWorkbook } from "../tables/workbook.ts";

type ListedPerson = Omit<Person, "id">;
type ListedTerm = Omit<Term, "id">;

const sheetNames = { people: "领导", terms: "词条" } as const;

const personColumns = [
  { head: "姓名", width: 12 },
  { head: "职务", width: 40 },
  { head: "任职起", width: 14 },
  { head: "任职止", width: 14 },
];
const termColumns = [
  { head: "规范写法", width: 30 },
  { head: "错误写法", width: 50 },
  { head: "说明", width: 40 },
];

/** XLSX with the sheets 领导 and 词条, people in the order in which they are named. */
export const writeLexiconFile = ({ people, terms }: Lexicon): Promise<Uint8Array> =>
  writeWorkbook([
    {
      name: sheetNames.people,
      columns: personColumns,
      rows: people.map(({ name, title, from, to }) => [name, title, from ?? "", to ?? ""]),
    },
    {
      name: sheetNames.terms,
      columns: termColumns,
      rows: terms.map(({ word, variants, note }) => [word, variants.join("、"), note ?? ""]),
    },
  ]);

/**
 * Reads what `writeLexiconFile` writes; a table without these sheets' names (a CSV file, a single sheet) is one of people
 * where its head says 姓名, else of words. Throws INVALID_INPUT naming sheet and line.
 */
export const readLexiconFile = async (
  bytes: Uint8Array,
  fileName: string,
): Promise<{ people: ListedPerson[]; terms: ListedTerm[] }> => {
  const sheets = await readWorkbook(bytes, fileName);
  const people: ListedPerson[] = [];
  const terms: ListedTerm[] = [];
  for (const { name, rows } of sheets) {
    const isPeople = name === sheetNames.people || rows[0]?.cells[0]?.trim() === "姓名";
    const refuse = (line: number, what: string): AppError =>
      new AppError(
        "INVALID_INPUT",
        `“${fileName}”${name === "" ? "" : `的“${name}”`}第 ${line} 行${what}，没有导入任何内容。请改好后再导入。`,
      );
    const heads = (isPeople ? personColumns : termColumns).map(({ head }) => head);
    for (const row of rows.filter(({ cells }) => cells[0]?.trim() !== heads[0])) {
      if (isPeople) people.push(toPerson(row, refuse));
      else terms.push(toTerm(row, refuse));
    }
  }
  if (people.length + terms.length === 0) {
    throw new AppError("INVALID_INPUT", `“${fileName}”里没有领导，也没有词条。可以先导出一份词库，照它的样子填。`);
  }
  return { people, terms };
};

type Refuse = (line: number, what: string) => AppError;

const toPerson = ({ cells, line }: TableRow, refuse: Refuse): ListedPerson => {
  const [name = "", title = "", from = "", to = ""] = cells.map((cell) => cell.trim());
  if (name === "" || title === "") throw refuse(line, `缺少${name === "" ? "姓名" : "职务"}`);
  if (name.length > 20) throw refuse(line, `“${name.slice(0, 20)}…”不像姓名`);
  if (title.length > 100) throw refuse(line, `“${title.slice(0, 20)}…”不像职务`);
  return { name, title, from: toDay(from, line, refuse), to: toDay(to, line, refuse) };
};

const toTerm = ({ cells, line }: TableRow, refuse: Refuse): ListedTerm => {
  const [word = "", variants = "", note = ""] = cells.map((cell) => cell.trim());
  if (word === "") throw refuse(line, "没有写规范写法");
  const tooLong = [word, ...splitCell(variants)].find((text) => text.length > 100);
  if (tooLong !== undefined) throw refuse(line, `“${tooLong.slice(0, 20)}…”超过 100 字`);
  return {
    word,
    variants: splitCell(variants).filter((variant) => variant !== word),
    note: note === "" ? null : note,
  };
};

/** 2021-3-5, 2021/3/5, 2021年3月5日, 2021.3.5. */
const toDay = (text: string, line: number, refuse: Refuse): string | null => {
  if (text === "") return null;
  const parts = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text);
  const day = `${parts?.[1] ?? ""}-${parts?.[2]?.padStart(2, "0") ?? ""}-${parts?.[3]?.padStart(2, "0") ?? ""}`;
  if (!IsoDate.safeParse(day).success) throw refuse(line, `的日期“${text}”不对，要写成 2021-03-05 的样子`);
  return day;
};

/** Adds what is new: people by name and title, words by their right form, which gain wrong forms. */
export const mergeLexicon = (
  { people, terms }: Lexicon,
  listed: { readonly people: readonly ListedPerson[]; readonly terms: readonly ListedTerm[] },
  nextId: () => string,
): { lexicon: Lexicon; people: number; terms: number } => {
  const merged: Lexicon = { people: [...people], terms: [...terms] };
  let [changedPeople, changedTerms] = [0, 0];
  for (const person of listed.people) {
    const at = merged.people.findIndex(({ name, title }) => name === person.name && title === person.title);
    const known = merged.people[at];
    if (known && known.from === person.from && known.to === person.to) continue;
    if (known) merged.people[at] = { ...known, ...person };
    else merged.people.push({ id: nextId(), ...person });
    changedPeople += 1;
  }
  for (const term of listed.terms) {
    const at = merged.terms.findIndex(({ word }) => word === term.word);
    const known = merged.terms[at];
    const variants = [...new Set([...(known?.variants ?? []), ...term.variants])];
    const note = term.note ?? known?.note ?? null;
    if (known && known.variants.length === variants.length && known.note === note) continue;
    if (known) merged.terms[at] = { ...known, variants, note };
    else merged.terms.push({ id: nextId(), ...term });
    changedTerms += 1;
  }
  return { lexicon: merged, people: changedPeople, terms: changedTerms };
};
