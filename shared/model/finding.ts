import { z } from "zod";

import { Id, Line } from "./primitives.ts";

/** How bad a fault is: `error` 差错 must be mended, `warning` 疑错 most probably too, `advice` 建议 is worth a look. */
export const Severity = z.enum(["error", "warning", "advice"]);
export type Severity = z.infer<typeof Severity>;

/**
 * What sort of fault: 错别字 `character`, 用词 `wording`, 规范表述 `formulation`, 语法搭配 `grammar`, 数字 `number`, 标点
 * `punctuation`, 专名 `name`, 事实 `fact`, 体例 `style`. The error rate weighs by it.
 */
export const FaultClass = z.enum([
  "character",
  "wording",
  "formulation",
  "grammar",
  "number",
  "punctuation",
  "name",
  "fact",
  "style",
]);
export type FaultClass = z.infer<typeof FaultClass>;

/** Where in an item a text stands. */
export const FindingPlace = z.strictObject({
  where: z.enum(["title", "body"]),
  /** 0-based block of the body; 0 in a title. */
  paragraph: z.int().min(0),
});
export type FindingPlace = z.infer<typeof FindingPlace>;

/** 校对问题: what a proofreading rule marked. */
export const Finding = z.strictObject({
  ruleId: Line,
  faultClass: FaultClass,
  severity: Severity,
  itemId: Id,
  ...FindingPlace.shape,
  /** UTF-16 offsets in the title or the block's text, `end` beyond the last. */
  start: z.int().min(0),
  end: z.int().min(1),
  /** What is marked. */
  text: z.string().min(1),
  /** Some characters before and after it, by which the place is known again when offsets have moved. */
  before: z.string(),
  after: z.string(),
  /** Why, in one Chinese sentence or two; with the clause of the standard where there is one. */
  message: z.string().min(1),
  /** What to put in place of `text`, "" to delete it; null where only the editor can know. */
  suggestion: z.string().nullable(),
});
export type Finding = z.infer<typeof Finding>;

/** 忽略: what an editor has said not to mark again; at this place, or this word wherever this rule finds it. */
export const Ignoring = z.strictObject({
  ruleId: Line,
  scope: z.enum(["place", "word"]),
  text: z.string().min(1),
  /** Null for a word. */
  itemId: Id.nullable(),
  /** "" for a word. */
  before: z.string(),
  after: z.string(),
});
export type Ignoring = z.infer<typeof Ignoring>;
