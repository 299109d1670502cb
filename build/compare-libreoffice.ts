/**
 * Compares the layout engine with LibreOffice: makes synthetic issues, exports them as DOCX, lets LibreOffice convert them
 * to PDF, and counts the titles on the same printed page and the lines broken at the same places.
 *
 * Usage: node build/compare-libreoffice.ts [--issues N] [--first SEED] [--vocabulary plain|hostile] [--figures] [--anchors exact|common|none] [--profile gb9704|monthly|bulletin|FILE.json] [--fonts gb2312|system] [--show N]
 * Needs soffice and pdftotext (Debian: libreoffice-writer, poppler-utils, fonts-liberation, fonts-arphic-gbsn00lp, fonts-arphic-gkai00mp).
 * Exit status 1 when titles or lines fall below the targets: titles 100 % plain, 99.9 % hostile, lines 99.5 %.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";

import { writeDocx } from "../electron/core/exporting/docx/write-docx.ts";
import { compose } from "../shared/domain/composing/compose.ts";
import { layOut } from "../shared/domain/typesetting/layout.ts";
import { syntheticIssue, type Vocabulary } from "../shared/domain/typesetting/testing/synthetic-issue.ts";
import type { Layout } from "../shared/model/layout.ts";
import { AnchorMode, presetProfiles, PrintProfile } from "../shared/model/print-profile.ts";
import { convert, pdfPages, pictureOfSize, squeeze } from "./office-pages.ts";

type Score = { titles: number; titlesRight: number; lines: number; linesRight: number; contentsRight: number };

const { values } = parseArgs({
  options: {
    issues: { type: "string", default: "20" },
    first: { type: "string", default: "1" },
    vocabulary: { type: "string" },
    figures: { type: "boolean", default: false },
    anchors: { type: "string", default: "common" },
    profile: { type: "string", default: "gb9704" },
    fonts: { type: "string", default: "gb2312" },
    show: { type: "string", default: "0" },
  },
});
const presets = new Map<string, PrintProfile>(Object.entries(presetProfiles));
const chosen = presets.get(values.profile) ?? PrintProfile.parse(JSON.parse(readFileSync(values.profile, "utf8")));
const profile = { ...chosen, anchors: AnchorMode.parse(values.anchors) };
/** A page number in one of its forms, and nothing else. */
const footOfPage = /^—?(\d+)—?$/;
let differencesToShow = Number(values.show);

const vocabularies: Vocabulary[] =
  values.vocabulary === "plain" || values.vocabulary === "hostile" ? [values.vocabulary] : ["plain", "hostile"];
for (const vocabulary of vocabularies) await compareVocabulary(vocabulary, Number(values.issues), Number(values.first));

async function compareVocabulary(vocabulary: Vocabulary, issues: number, first: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "compare-libreoffice-"));
  try {
    const layouts = new Map<string, Layout>();
    for (let seed = first; seed < first + issues; seed += 1) {
      const composition = compose(syntheticIssue(seed, vocabulary, { hasFigures: values.figures }), profile);
      const layout = layOut(composition, profile);
      const properties = { title: `${vocabulary} ${seed}`, creator: "云岭区地方史志办公室" };
      writeFileSync(
        join(folder, `${seed}.docx`),
        await writeDocx({ composition, layout, profile, properties, pictures: pictureOfSize }),
      );
      layouts.set(String(seed), layout);
    }
    convert(folder, [...layouts.keys()], values.fonts === "system" ? "system" : "gb2312");
    const scores = [...layouts].map(([name, layout]) =>
      compareIssue(`${vocabulary} ${name}`, layout, pdfPages(folder, name)),
    );
    report(vocabulary, scores);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Places of lines are counted in squeezed characters from the body's start, so one difference does not spoil the rest. */
function compareIssue(name: string, layout: Layout, pages: readonly string[][]): Score {
  const ours = linePlaces(
    layout.pages
      .filter(({ part }) => part === "body")
      .map(({ label, lines }) => ({
        label: label ?? "",
        lines: lines.map((line) => squeeze(line.text)),
      })),
  );
  const theirs = linePlaces(
    pages.flatMap((lines) => {
      const label = footOfPage.exec(lines.at(-1) ?? "")?.[1];
      return label === undefined ? [] : [{ label, lines: lines.slice(0, -1) }];
    }),
  );
  if (ours.text !== theirs.text) console.error(`${name}: the text of the PDF is not the text that was laid out`);

  const theirEnds = new Map(theirs.lines.map((line) => [line.start, line]));
  const isSame = (line: Line): boolean => theirEnds.get(line.start)?.end === line.end;
  // A line that begins elsewhere only follows from the one before: not shown.
  for (const line of ours.lines.filter((each) => !isSame(each) && theirEnds.has(each.start))) {
    if (differencesToShow <= 0) break;
    differencesToShow -= 1;
    const their = theirEnds.get(line.start);
    console.log(
      `${name} p. ${line.label}: ${ours.text.slice(line.start, line.end)}|${ours.text.slice(line.end, line.end + 4)}`,
    );
    console.log(`  LibreOffice: ${their === undefined ? "—" : theirs.text.slice(their.start, their.end)}`);
  }
  const titles = titleLines(layout, ours.lines);
  for (const line of titles.filter((each) => theirEnds.get(each.start)?.label !== each.label)) {
    const title = ours.text.slice(line.start, line.end);
    console.log(`${name}: ${title} on p. ${line.label}, LibreOffice: ${theirEnds.get(line.start)?.label ?? "—"}`);
  }
  const contents = layout.pages.filter(({ part }) => part === "toc").length;
  return {
    titles: titles.length,
    titlesRight: titles.filter((line) => theirEnds.get(line.start)?.label === line.label).length,
    lines: ours.lines.length,
    linesRight: ours.lines.filter(isSame).length,
    contentsRight: pages.length === layout.pages.length && contents > 0 ? 1 : 0,
  };
}

type Line = { start: number; end: number; label: string };

function linePlaces(pages: readonly { label: string; lines: string[] }[]): { text: string; lines: Line[] } {
  let text = "";
  const lines: Line[] = [];
  for (const page of pages) {
    for (const line of page.lines.filter(Boolean)) {
      lines.push({ start: text.length, end: text.length + line.length, label: page.label });
      text += line;
    }
  }
  return { text, lines };
}

/** The first line of each section heading and title, also of titles that run in. */
function titleLines(layout: Layout, places: readonly Line[]): Line[] {
  const laid = layout.pages.filter(({ part }) => part === "body").flatMap(({ lines }) => lines);
  return laid
    .filter((line) => squeeze(line.text) !== "")
    .flatMap((line, index) => {
      const place = places[index];
      const isHeading = line.style === "section" || line.style === "title" || line.isRunIn === true;
      return place !== undefined && line.start === 0 && isHeading ? [place] : [];
    });
}

function report(vocabulary: Vocabulary, scores: readonly Score[]): void {
  const sum = (key: keyof Score): number => scores.reduce((total, score) => total + score[key], 0);
  const [titles, titlesRight, lines, linesRight] = [sum("titles"), sum("titlesRight"), sum("lines"), sum("linesRight")];
  console.log(
    `${vocabulary}: titles ${titlesRight}/${titles} · lines ${linesRight}/${lines} (${((100 * linesRight) / lines).toFixed(2)} %)` +
      ` · page counts ${sum("contentsRight")}/${scores.length}`,
  );
  const wantedTitles = vocabulary === "plain" ? 1 : 0.999;
  if (titlesRight < wantedTitles * titles || linesRight < 0.995 * lines) process.exitCode = 1;
}
