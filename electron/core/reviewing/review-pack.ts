import { createHash } from "node:crypto";

import { zipSync } from "fflate";
import { z } from "zod";

import { ReviewState } from "#shared/api/review-desk.ts";
import { arrangedItems } from "#shared/domain/reviewing/arranged-items.ts";
import { Picture } from "#shared/model/figure.ts";
import { Id, IsoDate, Line, Timestamp } from "#shared/model/primitives.ts";
import { ProofreadingSetup } from "#shared/model/proofreading.ts";
import { ReviewBase, ReviewStage } from "#shared/model/review.ts";

import { AppError } from "../errors.ts";
import { fileNameOf } from "../exporting/file-name.ts";
import { listZip, readZipEntry, ZipTooLarge } from "../importing/zip-archive.ts";
import { findStateFault } from "./find-state-fault.ts";

/** 审稿包: a draft on its way to a reviewer and back, in one file. */
export interface ReviewPack {
  /** 刊名 */
  readonly publication: string;
  readonly round: z.infer<typeof Round>;
  readonly copy: z.infer<typeof Copy>;
  /** When the editor made it. */
  readonly madeAt: string;
  /** 0 as it was sent, one more with each saving. */
  readonly edition: number;
  /** Of the last edition; null as it was sent. */
  readonly savedAt: string | null;
  readonly base: ReviewBase;
  /** By which the reviewer's program proofreads the base. */
  readonly setup: ProofreadingSetup;
  readonly state: ReviewState;
  /** By their SHA-256. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
}

export const reviewPackExtension = "审稿包";
/** It is nobody's business to look into it: a browser that knew it for a zip might unpack it. */
export const reviewPackMediaType = "application/octet-stream";

/** `一校-周明-2026年3月.审稿包` */
export const reviewPackName = ({ round, copy, base }: Pick<ReviewPack, "round" | "copy" | "base">): string => {
  const { year, month } = base.manuscript.issue;
  return fileNameOf(`${round.stage}-${copy.reviewer}-${year}年${month}月`, reviewPackExtension);
};

const format = "bulletin-review-pack";
/** Raised when an older program would misread the file. */
const version = 1;
/** Unpacked: photos of an issue whose printing would take an evening. */
const mostBytes = 512 * 1024 * 1024;
const mostParts = 5000;

const Round = z.strictObject({
  id: Id,
  /** 1-based within its issue. */
  number: z.int().min(1),
  stage: ReviewStage,
  dueOn: IsoDate.nullable(),
});
const Copy = z.strictObject({ id: Id, reviewer: Line.max(20) });
const Sha256 = Picture.shape.sha256;

/** What every version's manifest has. */
const AnyManifest = z.looseObject({ format: z.literal(format), version: z.int().min(1), sha256: Sha256 });

const Manifest = z.strictObject({
  format: z.literal(format),
  version: z.literal(version),
  publication: z.string(),
  round: Round,
  copy: Copy,
  madeAt: Timestamp,
  edition: z.int().min(0),
  savedAt: Timestamp.nullable(),
  parts: z.array(z.strictObject({ name: z.string(), bytes: z.int().min(0), sha256: Sha256 })).max(mostParts),
  /** Of this object as JSON without spaces, without this field. */
  sha256: Sha256,
});
type Manifest = z.infer<typeof Manifest>;

const manifestPart = "manifest.json";
const pictureFolder = "pictures/";

/** Writes a pack; the same pack gives the same bytes. FILE_TOO_LARGE for one that could not be opened again. */
export const packReview = (pack: ReviewPack): Uint8Array => {
  const parts: [string, Uint8Array][] = [
    ["base.json", toJson(pack.base)],
    ["marks.json", toJson(pack.state)],
    ["setup.json", toJson(pack.setup)],
    ...[...pack.pictures].map(([sha256, bytes]): [string, Uint8Array] => [pictureFolder + sha256, bytes]),
  ];
  const size = parts.reduce((sum, [, bytes]) => sum + bytes.length, 0);
  if (size > mostBytes || parts.length > mostParts) {
    const megabytes = Math.ceil(size / 1024 / 1024);
    throw new AppError(
      "FILE_TOO_LARGE",
      `${pack.copy.reviewer}的审稿包有 ${megabytes} MB、${parts.length} 个部分，超过 512 MB、${mostParts} 个的上限。请换用较小的图片，或用 Word 送审。`,
    );
  }
  const { publication, round, copy, madeAt, edition, savedAt } = pack;
  const manifest: Omit<Manifest, "sha256"> = {
    format,
    version,
    publication,
    round,
    copy,
    madeAt,
    edition,
    savedAt,
    parts: parts.map(([name, bytes]) => ({ name, bytes: bytes.length, sha256: hash(bytes) })),
  };
  const sealed: Manifest = { ...manifest, sha256: hash(toJson(manifest)) };
  return zipSync(
    Object.fromEntries([
      [manifestPart, [toJson(sealed), { level: 6 }]],
      // Pictures are packed already.
      ...parts.map(([name, bytes]) => [name, [bytes, { level: name.startsWith(pictureFolder) ? 0 : 6 }]]),
    ]),
    { mtime: sameDay },
  );
};

/** The same pack is the same bytes: what a zip says of time is of no use here. */
const sameDay = "2000-01-01T00:00:00";

/**
 * Reads a pack, whole or not at all.
 *
 * @throws AppError naming the file. DAMAGED_FILE where anything is cut off, changed, or contradicts the base;
 * UNSUPPORTED_FORMAT for another file and for a pack of a newer program; FILE_TOO_LARGE for a zip bomb.
 */
export const unpackReview = (bytes: Uint8Array, fileName: string): ReviewPack => {
  try {
    return readPack(bytes, fileName);
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    if (cause instanceof ZipTooLarge)
      throw new AppError("FILE_TOO_LARGE", `“${fileName}”解开后过大，不像审稿包，没有打开。请让编辑重新发送。`, {
        cause,
      });
    throw damaged(fileName, "内容不完整或被改动过，可能没有传完", cause);
  }
};

/** Whether the bytes are a pack of some version, whole or not: another zip, as a Word file is, has no manifest. */
export const isReviewPack = (bytes: Uint8Array): boolean => {
  try {
    return isZip(bytes) && listZip(bytes).some(({ name }) => name === manifestPart);
  } catch {
    return false;
  }
};

const readPack = (bytes: Uint8Array, fileName: string): ReviewPack => {
  if (bytes.length === 0) throw damaged(fileName, "是空的");
  if (!isZip(bytes)) throw foreign(fileName);
  const entries = new Map(listZip(bytes).map((entry) => [entry.name, entry]));
  const unpacked = [...entries.values()].reduce((sum, { size }) => sum + size, 0);
  if (unpacked > mostBytes) throw new ZipTooLarge(`${unpacked} bytes`);
  const read = (name: string): Uint8Array => {
    const entry = entries.get(name);
    if (entry === undefined) throw damaged(fileName, `缺少 ${name}`);
    return readZipEntry(bytes, entry);
  };
  if (!entries.has(manifestPart)) throw foreign(fileName);
  const manifest = readManifest(fromJson(read(manifestPart)), fileName);
  const parts = new Map(
    manifest.parts.map(({ name, bytes: length, sha256 }) => {
      const part = read(name);
      if (part.length !== length || hash(part) !== sha256) throw damaged(fileName, `${name} 被改动过`);
      return [name, part];
    }),
  );
  const part = (name: string): unknown => {
    const json = parts.get(name);
    if (json === undefined) throw damaged(fileName, `缺少 ${name}`);
    return fromJson(json);
  };
  const base = ReviewBase.parse(part("base.json"));
  const state = ReviewState.parse(part("marks.json"));
  const fault = findBaseFault(base) ?? findStateFault(base, state);
  if (fault !== null) throw damaged(fileName, fault);
  const { publication, round, copy, madeAt, edition, savedAt } = manifest;
  return {
    publication,
    round,
    copy,
    madeAt,
    edition,
    savedAt,
    base,
    state,
    setup: ProofreadingSetup.parse(part("setup.json")),
    pictures: new Map(
      [...parts].flatMap(([name, picture]): [string, Uint8Array][] =>
        name.startsWith(pictureFolder) ? [[requireName(name, picture, fileName), new Uint8Array(picture)]] : [],
      ),
    ),
  };
};

const readManifest = (json: unknown, fileName: string): Manifest => {
  const any = AnyManifest.safeParse(json);
  if (!any.success) throw foreign(fileName);
  const { sha256, ...sealed } = any.data;
  if (hash(toJson(sealed)) !== sha256) throw damaged(fileName, "清单被改动过");
  if (any.data.version > version) {
    throw new AppError(
      "UNSUPPORTED_FORMAT",
      `“${fileName}”是由新版本的程序做成的（第 ${any.data.version} 版，本机只能读到第 ${version} 版）。请升级程序后再打开，文件没有改动。`,
    );
  }
  return Manifest.parse(json);
};

const requireName = (name: string, bytes: Uint8Array, fileName: string): string => {
  const sha256 = name.slice(pictureFolder.length);
  if (hash(bytes) !== sha256) throw damaged(fileName, `图片 ${sha256.slice(0, 12)}… 名不副实`);
  return sha256;
};

const findBaseFault = ({ manuscript, sectionIds, items }: ReviewBase): string | null => {
  const printed = arrangedItems({ manuscript }).map(({ id }) => id);
  const isSame = printed.length === items.length && items.every(({ itemId }, index) => itemId === printed[index]);
  if (!isSame || new Set(printed).size < printed.length) return "底稿的稿件清单与正文不一致";
  return sectionIds.length === manuscript.sections.length ? null : "底稿的栏目清单与正文不一致";
};

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

const hash = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

const toJson = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));

const fromJson = (bytes: Uint8Array): unknown =>
  JSON.parse(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes));

const damaged = (fileName: string, what: string, cause?: unknown): AppError =>
  new AppError(
    "DAMAGED_FILE",
    `审稿包“${fileName}”已损坏：${what}。没有打开，文件也没有改动。请重新复制一次，或让编辑重新发送。`,
    { cause },
  );

const foreign = (fileName: string): AppError =>
  new AppError("UNSUPPORTED_FORMAT", `“${fileName}”不是审稿包。请选编辑部发来的“.${reviewPackExtension}”文件。`);
