import { z } from "zod";

/** A calendar day as `YYYY-MM-DD`, without a time or a zone; impossible days (2021-02-30) are refused. */
export const IsoDate = z.iso.date();

/** A moment as an ISO 8601 string in UTC, with milliseconds: `2020-12-17T06:02:00.000Z`. */
export const Timestamp = z.iso.datetime();

/** Identifier made by the core; opaque, never shown as a number, never reused. */
export const Id = z.string().min(1).max(64);

/** One line of text that an editor typed: trimmed, without line breaks. Refuses the empty string. */
export const Line = z
  .string()
  .trim()
  .min(1)
  .max(500)
  .regex(/^[^\r\n]*$/, "不能换行");
