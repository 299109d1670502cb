import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { createCore } from "../../electron/core/core.ts";
import { recognizeFile } from "../../electron/core/importing/recognize-file.ts";
import { createNodePorts } from "../../electron/core/node-ports.ts";
import { createClient } from "../../shared/api/client.ts";
import type { ReceivedFile } from "../../shared/api/submissions.ts";
import { blockText } from "../../shared/model/item.ts";
import { asRatio, inMilliseconds, isInstalled, runProgram, type Benchmark, type Figure } from "./figure.ts";
import type { SampleIssue } from "./sample-issue.ts";

/** Files of each format; 200 in all. */
const counts = { docx: 35, odt: 35, html: 35, doc: 35, pdf: 40, txt: 20 };
type Format = keyof typeof counts;
/** All files are read so many times for the memory figure: 1,000 readings. */
const rounds = 5;
/** Files that go before those that are timed. */
const warmUp = 10;
/** Memory may grow by so much between the first 200 files and the thousandth. */
const flat = 1.25;

/** What reads the same format elsewhere; a whole process a file, but soffice, which takes all files at once. */
const peers: Partial<
  Record<Format, { name: string; program: string; read: (folder: string, files: string[]) => void }>
> = {
  docx: {
    name: "pandoc",
    program: "pandoc",
    read: (_folder, files) => files.forEach((file) => runProgram("pandoc", ["-t", "plain", file])),
  },
  odt: {
    name: "pandoc",
    program: "pandoc",
    read: (_folder, files) => files.forEach((file) => runProgram("pandoc", ["-t", "plain", file])),
  },
  html: {
    name: "pandoc",
    program: "pandoc",
    read: (_folder, files) => files.forEach((file) => runProgram("pandoc", ["-t", "plain", file])),
  },
  pdf: {
    name: "pdftotext",
    program: "pdftotext",
    read: (_folder, files) => files.forEach((file) => runProgram("pdftotext", [file, "-"])),
  },
  doc: {
    name: "soffice, all in one call",
    program: "soffice",
    read: (folder, files) => convert(folder, files, "txt:Text", "read"),
  },
};

/** Import of 200 mixed files beside what reads them elsewhere, and the memory of 1,000 readings. */
export const benchImporting = async ({ composed }: SampleIssue, folder: string): Promise<Benchmark> => {
  if (!isInstalled("soffice") || !isInstalled("pandoc"))
    return { notRun: "import beside other programs: needs soffice and pandoc" };
  const source = join(folder, "import-source");
  mkdirSync(source);
  const files = makeFiles(
    source,
    composed.items.map(({ title, body }) => [title ?? "", ...body.map(blockText)]),
  );
  const figures: Figure[] = [];
  for (const format of Object.keys(counts)) {
    if (!isFormat(format)) continue;
    const ours = await importAll(join(folder, `import-${format}`), files[format]);
    const peer = peers[format];
    if (!peer) continue;
    const startedAt = performance.now();
    peer.read(folder, files[format]);
    const theirs = (performance.now() - startedAt) / files[format].length;
    figures.push({
      name: `import of ${files[format].length} .${format}, a file`,
      value: inMilliseconds(ours),
      beside: `${peer.name}, a file: ${inMilliseconds(theirs)}`,
      ratio: `${asRatio(ours / theirs)} of its time`,
      target: { text: "not slower", met: ours <= theirs },
    });
  }
  figures.push(await measureMemory(Object.values(files).flat()));
  return figures;
};

const isFormat = (name: string): name is Format => Object.hasOwn(counts, name);

/** Milliseconds a file, from bytes to items in the library, in a running app. */
const importAll = async (library: string, paths: readonly string[]): Promise<number> => {
  const ports = createNodePorts(library);
  const core = createCore(library, { ...ports, delivery: { deliver: async () => null } });
  const client = createClient({ call: core.dispatch, cancel: async () => {}, subscribe: core.subscribe });
  const files = paths.map(received);
  // The first files load in both workers what an app that runs all day has long loaded.
  await client.submissions.import({ files: files.slice(0, warmUp) });
  const rest = files.slice(warmUp);
  const startedAt = performance.now();
  const { errors } = await client.submissions.import({ files: rest });
  const milliseconds = (performance.now() - startedAt) / rest.length;
  core.close();
  if (errors.length > 0) throw new Error(`${errors.length} files were not read, the first: ${errors[0]?.message}`);
  return milliseconds;
};

const measureMemory = async (paths: readonly string[]): Promise<Figure> => {
  const sizes: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const path of paths) {
      const { name, bytes } = received(path);
      await recognizeFile({ fileName: name, bytes, year: 2026 });
    }
    globalThis.gc?.();
    sizes.push(process.memoryUsage().rss);
  }
  const [first = 1] = sizes;
  const last = sizes.at(-1) ?? 0;
  return {
    name: `memory after ${rounds * paths.length} files read`,
    value: `${Math.round(last / 1024 / 1024)} MB`,
    beside: `after the first ${paths.length}: ${Math.round(first / 1024 / 1024)} MB`,
    ratio: `${asRatio(last / first)} of it`,
    target: { text: `≤ ${flat}×`, met: last / first <= flat },
  };
};

const received = (path: string): ReceivedFile => ({
  name: path.slice(path.lastIndexOf("/") + 1),
  bytes: new Uint8Array(readFileSync(path)),
});

/** Files of all formats with the texts of the sample issue, each with its own number so that no two are the same. */
const makeFiles = (folder: string, texts: readonly (readonly string[])[]): Record<Format, string[]> => {
  const write = (format: Format): string[] =>
    Array.from({ length: counts[format] }, (_, index) => {
      const file = join(folder, `${format}-${index}.${format === "doc" || format === "pdf" ? "docx" : format}`);
      const [title = "", ...paragraphs] = texts[index % texts.length] ?? [];
      const markdown = join(folder, `${format}-${index}.md`);
      const text = [title, ...paragraphs, `（第${index + 1}份）`].join("\n\n");
      if (format === "txt") writeFileSync(file, text);
      else {
        writeFileSync(markdown, text);
        runProgram("pandoc", [markdown, "-s", "--metadata", "title= ", "-o", file]);
      }
      return file;
    });
  const office = (format: "doc" | "pdf", filter: string): string[] => {
    const sources = write(format);
    convert(folder, sources, filter, "made");
    return readdirSync(join(folder, "made"))
      .filter((name) => name.startsWith(`${format}-`) && name.endsWith(`.${format}`))
      .map((name) => join(folder, "made", name));
  };
  return {
    docx: write("docx"),
    odt: write("odt"),
    html: write("html"),
    txt: write("txt"),
    doc: office("doc", "doc:MS Word 97"),
    pdf: office("pdf", "pdf"),
  };
};

const convert = (folder: string, files: readonly string[], filter: string, into: string): void =>
  runProgram("soffice", [
    `-env:UserInstallation=file://${join(folder, "office-profile")}`,
    "--headless",
    "--convert-to",
    filter,
    "--outdir",
    join(folder, into),
    ...files,
  ]);
