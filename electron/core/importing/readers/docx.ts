import { documentWarnings } from "../document-warnings.ts";
import { createLossTally } from "../loss-tally.ts";
import { toPicture } from "../picture.ts";
import type { ReadResult } from "../reader.ts";
import type { TrackedChangesChoice } from "../received-file.ts";
import { child, elements } from "../xml-tree.ts";
import { createNumberer } from "./docx/numbering.ts";
import { mainPartName, withPackage, type Package } from "./docx/open-package.ts";
import { excerpt, plainText, readBody, type BodyParts } from "./docx/read-body.ts";
import { createRoleReader } from "./docx/styles.ts";

/**
 * Reads a Word document: paragraphs, soft line breaks, tabs and tables in document order, automatic numbers
 * restored as text, tracked changes accepted or rejected. Whatever else stands in the file is reported as lost.
 *
 * @throws AppError DAMAGED_FILE where the package or its XML is broken; FILE_TOO_LARGE for a part that no document has.
 */
export const readDocx = (
  fileName: string,
  bytes: Uint8Array,
  trackedChanges: TrackedChangesChoice = "accept",
): ReadResult => withPackage(fileName, bytes, (document) => readPackage(fileName, document, trackedChanges));

const readPackage = (fileName: string, document: Package, choice: TrackedChangesChoice): ReadResult => {
  const main = mainPartName(document);
  const body = child(document.part(main), "w:body");
  if (body === undefined) throw new Error(`${main} has no body`);
  const folder = main.slice(0, main.lastIndexOf("/") + 1);
  const tally = createLossTally();
  noteHeadersAndFooters(document, folder, tally.note);
  const text = readBody(body, {
    roleOf: createRoleReader(document.part(`${folder}styles.xml`)),
    numberer: createNumberer(document.part(`${folder}numbering.xml`)),
    pictureOf: createPictureReader(document, main),
    tally,
    choice,
  });
  const losses = tally.losses();
  return {
    lines: text.lines,
    figures: text.figures,
    losses,
    warnings: documentWarnings(fileName, text, losses, choice),
    trackedChanges: text.inserted + text.deleted,
  };
};

/** Reads the picture that a relationship of the main part names; null where it is linked, missing, or of another format. */
const createPictureReader = (document: Package, main: string): BodyParts["pictureOf"] => {
  const slash = main.lastIndexOf("/");
  const folder = main.slice(0, slash + 1);
  const targets = new Map(
    elements(document.part(`${folder}_rels/${main.slice(slash + 1)}.rels`), "rel:Relationship")
      .filter(({ attributes }) => attributes["TargetMode"] !== "External")
      .map(({ attributes }) => [attributes["Id"], attributes["Target"]]),
  );
  return (relationship, shownWidth) => {
    const target = targets.get(relationship);
    const bytes =
      target === undefined ? undefined : document.bytes(target.startsWith("/") ? target.slice(1) : folder + target);
    return bytes === undefined ? null : toPicture(bytes, shownWidth);
  };
};

const noteHeadersAndFooters = (
  document: Package,
  folder: string,
  note: (what: string, place: string) => void,
): void => {
  const seen = new Set<string>();
  for (const name of document.names.filter((other) => other.startsWith(folder)).toSorted()) {
    const kind = /\/(header|footer)\d*\.xml$/.exec(name)?.[1];
    const root = kind === undefined ? undefined : document.part(name);
    if (root === undefined) continue;
    const text = plainText(root);
    const what = kind === "header" ? "页眉" : "页脚";
    // A lone page number is no loss: the issue gets its own.
    if (/^[\s\d\-－—–第页共/]*$/u.test(text) || seen.has(what + text)) continue;
    seen.add(what + text);
    note(what, `${what}（“${excerpt(text)}”）`);
  }
};
