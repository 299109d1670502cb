import { z } from "zod";

import { Id, IsoDate, Line } from "./primitives.ts";

/** 领导: whom the office names with title and order. Somebody with two offices, or one after the other, stands twice. */
export const Person = z.strictObject({
  id: Id,
  name: Line.max(20),
  /** 职务, as it is printed: 区委常委、宣传部部长. */
  title: Line.max(100),
  /** In office from this day to that; null is open. */
  from: IsoDate.nullable(),
  to: IsoDate.nullable(),
});
export type Person = z.infer<typeof Person>;

/** 词条: a word that the office wants so. */
export const Term = z.strictObject({
  id: Id,
  /** As it is right; never marked by a rule on words. */
  word: Line.max(100),
  /** Other ways in which it is written, each a fault; none for a word that is only protected. */
  variants: z.array(Line.max(100)).max(50),
  note: Line.nullable(),
});
export type Term = z.infer<typeof Term>;

/** 词库, besides the units: leaders in the order in which they are named, and words. */
export const Lexicon = z.strictObject({
  people: z.array(Person).max(2000),
  terms: z.array(Term).max(5000),
});
export type Lexicon = z.infer<typeof Lexicon>;
