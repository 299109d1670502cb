import { createHash } from "node:crypto";

import { clean } from "#shared/domain/cleaning/clean.ts";
import { placeFigures } from "#shared/domain/splitting/place-figures.ts";
import { recognize } from "#shared/domain/splitting/recognize.ts";
import type { Picture } from "#shared/model/figure.ts";
import type { CleaningReport, Loss, RecognizedFigure, Recognition, RecognizedItem } from "#shared/model/recognition.ts";

import { AppError } from "../errors.ts";
import type { ReadPicture } from "./picture.ts";
import { lossOfFigure, lostPicture } from "./read-figure.ts";
import type { ReadFile, ReadPart } from "./reader.ts";
import type { ReceivedFile } from "./received-file.ts";

/** What a file holds, and the bytes of its items' pictures by their hash. */
export interface RecognizedFile {
  readonly recognition: Recognition;
  readonly pictures: ReadonlyMap<string, Uint8Array>;
}

/**
 * Recognises what a read file holds: clean → split → attribute. The documents of a mail or an archive are recognised
 * one by one and their items listed together; kind, issue and contents are those of the one with most text.
 *
 * @throws AppError NO_TEXT where no document has text.
 */
export const recognizeParts = (read: ReadFile, file: ReceivedFile): RecognizedFile => {
  const { name, pictures: seen } = createPictureNamer();
  const recognition = recognizeRead(read, file, name);
  const kept = new Set(recognition.items.flatMap(({ figures }) => figures.flatMap(hashOf)));
  return { recognition, pictures: new Map([...seen].filter(([sha256]) => kept.has(sha256))) };
};

const hashOf = (figure: RecognizedFigure): string[] => (figure.kind === "picture" ? [figure.picture.sha256] : []);

/** Names a picture by its hash and remembers its bytes. */
type PictureNamer = (picture: ReadPicture) => Picture;

/** Makes a namer; `pictures` are the bytes of those that it named, by their hash. */
export const createPictureNamer = (): { name: PictureNamer; pictures: ReadonlyMap<string, Uint8Array> } => {
  const pictures = new Map<string, Uint8Array>();
  const name: PictureNamer = (picture) => {
    const sha256 = createHash("sha256").update(picture.bytes).digest("hex");
    pictures.set(sha256, picture.bytes);
    const { mediaType, width, height, shownWidth } = picture;
    return { kind: "picture", sha256, mediaType, width, height, shownWidth, caption: null };
  };
  return { name, pictures };
};

const recognizeRead = (read: ReadFile, file: ReceivedFile, name: PictureNamer): Recognition => {
  const parts = read.parts.map((part) => recognizePart(part, file, name)).filter((part) => part !== null);
  const [first] = parts.toSorted((one, other) => other.length - one.length);
  if (first === undefined) throw noText(read, file.fileName);
  const items = parts.flatMap((part) => part.items);
  const empty = read.parts.filter((part) => part.name !== null && !parts.some((other) => other.name === part.name));
  // A document that holds photos and no text is sent beside a report like the photos themselves.
  const attached = [...(read.pictures ?? []), ...empty.flatMap(picturesOf)];
  return {
    mediaType: read.mediaType,
    kind: first.kind,
    issue: first.issue,
    toc: first.toc,
    items: items.length === 1 ? items.map((item) => withAttached(item, attached, name)) : items,
    losses: [
      ...parts.flatMap((part) => part.losses.map((loss) => within(part.name, loss))),
      ...empty.flatMap((part) => [
        { what: "没有文字的文件", count: 1, where: part.name ?? "" },
        ...part.losses.map((loss) => within(part.name, loss)),
      ]),
      ...read.losses,
      ...(items.length === 1 ? [] : attached.map((each) => ({ what: lostPicture, count: 1, where: each.name }))),
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

const picturesOf = ({ name, figures = [] }: ReadPart): AttachedPicture[] =>
  figures.flatMap((figure) => (figure.kind === "picture" ? [{ name: name ?? "", picture: figure.picture }] : []));

type AttachedPicture = NonNullable<ReadFile["pictures"]>[number];

/** Pictures sent beside a report stand at its end; beside several reports nobody can tell whose they are. */
const withAttached = (
  item: RecognizedItem,
  attached: readonly AttachedPicture[],
  name: PictureNamer,
): RecognizedItem => ({
  ...item,
  figures: [
    ...item.figures,
    ...attached.map(({ picture }) => ({
      kind: "picture" as const,
      at: item.body.length,
      paragraphs: 0,
      picture: name(picture),
    })),
  ],
});

/** Null for a document without text. */
const recognizePart = (part: ReadPart, file: ReceivedFile, name: PictureNamer): RecognizedPart | null => {
  const cleaned = clean(part.lines, file.skippedSteps ?? []);
  if (cleaned.lines.length === 0) return null;
  const text = recognize(cleaned.lines, file);
  const figures = (part.figures ?? []).map((figure) =>
    figure.kind === "picture"
      ? { ...figure, picture: name(figure.picture), source: figure }
      : { ...figure, source: figure },
  );
  const { items, left } = placeFigures(part.lines, figures, text.items);
  return {
    name: part.name,
    length: cleaned.lines.reduce((sum, line) => sum + line.text.length, 0),
    kind: text.kind,
    issue: text.issue,
    toc: [...text.toc],
    items: [...items],
    losses: joinLosses([...part.losses, ...left.map(({ source }) => lossOfFigure(source))]),
    warnings: [...part.warnings, ...text.warnings],
    cleaning: [...cleaned.report],
    trackedChanges: part.trackedChanges ?? 0,
  };
};

const within = (name: string | null, loss: Recognition["losses"][number]): Recognition["losses"][number] =>
  name === null ? loss : { ...loss, where: `“${name}”${loss.where}` };

const noText = (read: ReadFile, fileName: string): AppError => {
  const losses = read.parts.flatMap((part) => [...part.losses, ...(part.figures ?? []).map(lossOfFigure)]);
  const held = [...losses, ...read.losses].map(({ what }) => what);
  return new AppError(
    "NO_TEXT",
    `“${fileName}”里没有文字${held.length > 0 ? `，只有${[...new Set(held)].join("、")}` : ""}。请让报送单位提供文字稿；原件已保存。`,
  );
};

/** What a reader met and what belongs to no item may be of one kind. */
const joinLosses = (losses: readonly Loss[]): Loss[] =>
  [...Map.groupBy(losses, ({ what }) => what)].map(([what, same]) => ({
    what,
    count: same.reduce((sum, { count }) => sum + count, 0),
    where: [...new Set(same.map(({ where }) => where))].join("、"),
  }));

const joinReports = (reports: readonly (readonly CleaningReport[])[]): CleaningReport[] => {
  const joined = new Map<string, CleaningReport>();
  for (const report of reports.flat())
    joined.set(report.key, { ...report, places: report.places + (joined.get(report.key)?.places ?? 0) });
  return [...joined.values()];
};
