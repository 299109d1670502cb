import { clean } from "#shared/domain/cleaning/clean.ts";
import { recognize } from "#shared/domain/splitting/recognize.ts";
import type { CleaningReport, Recognition } from "#shared/model/recognition.ts";

import { AppError } from "../errors.ts";
import type { ReadFile, ReadPart } from "./reader.ts";
import type { ReceivedFile } from "./received-file.ts";

/**
 * Recognises what a read file holds: clean → split → attribute. The documents of a mail or an archive are recognised
 * one by one and their items listed together; kind, issue and contents are those of the one with most text.
 *
 * @throws AppError NO_TEXT where no document has text.
 */
export const recognizeParts = (read: ReadFile, file: ReceivedFile): Recognition => {
  const parts = read.parts.map((part) => recognizePart(part, file)).filter((part) => part !== null);
  const [first] = parts.toSorted((one, other) => other.length - one.length);
  if (first === undefined) throw noText(read, file.fileName);
  const empty = read.parts.filter((part) => part.name !== null && !parts.some(({ name }) => name === part.name));
  return {
    mediaType: read.mediaType,
    kind: first.kind,
    issue: first.issue,
    toc: first.toc,
    items: parts.flatMap(({ items }) => items),
    losses: [
      ...parts.flatMap(({ name, losses }) => losses.map((loss) => within(name, loss))),
      ...empty.flatMap((part) => [
        { what: "没有文字的文件", count: 1, where: part.name ?? "" },
        ...part.losses.map((loss) => within(part.name, loss)),
      ]),
      ...read.losses,
    ],
    warnings: [...read.warnings, ...parts.flatMap(({ warnings }) => warnings)],
    cleaning: joinReports(parts.map(({ cleaning }) => cleaning)),
    trackedChanges: parts.reduce((sum, part) => sum + part.trackedChanges, 0),
    messageId: read.messageId,
  };
};

interface RecognizedPart extends Omit<Recognition, "mediaType" | "messageId"> {
  readonly name: string | null;
  /** Characters of its text. */
  readonly length: number;
}

/** Null for a document without text. */
const recognizePart = (part: ReadPart, file: ReceivedFile): RecognizedPart | null => {
  const cleaned = clean(part.lines, file.skippedSteps ?? []);
  if (cleaned.lines.length === 0) return null;
  const text = recognize(cleaned.lines, file);
  return {
    name: part.name,
    length: cleaned.lines.reduce((sum, line) => sum + line.text.length, 0),
    kind: text.kind,
    issue: text.issue,
    toc: [...text.toc],
    items: [...text.items],
    losses: [...part.losses],
    warnings: [...part.warnings, ...text.warnings],
    cleaning: [...cleaned.report],
    trackedChanges: part.trackedChanges ?? 0,
  };
};

const within = (name: string | null, loss: Recognition["losses"][number]): Recognition["losses"][number] =>
  name === null ? loss : { ...loss, where: `“${name}”${loss.where}` };

const noText = (read: ReadFile, fileName: string): AppError => {
  const held = [...read.parts.flatMap(({ losses }) => losses), ...read.losses].map(({ what }) => what);
  return new AppError(
    "NO_TEXT",
    `“${fileName}”里没有文字${held.length > 0 ? `，只有${[...new Set(held)].join("、")}` : ""}。请让报送单位提供文字稿；原件已保存。`,
  );
};

const joinReports = (reports: readonly (readonly CleaningReport[])[]): CleaningReport[] => {
  const joined = new Map<string, CleaningReport>();
  for (const report of reports.flat())
    joined.set(report.key, { ...report, places: report.places + (joined.get(report.key)?.places ?? 0) });
  return [...joined.values()];
};
