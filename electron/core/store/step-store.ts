import { z } from "zod";

import type { Step } from "#shared/model/step.ts";

import { allOf, sql, type ReadableDb, type SqlQuery, type WritableDb } from "./sql.ts";

/** A step with what only the history itself uses. */
export interface StoredStep extends Step {
  /** Steps undone together share it; the highest was undone last. Set exactly when `state` is `undone`. */
  readonly undoneTurn: number | null;
  /** Names the sitting that a save belongs to; null for other steps. */
  readonly sitting: string | null;
  /** It changed the text of one item and nothing else: it can be turned round whatever was done elsewhere since. */
  readonly isOneText: boolean;
}

export interface NewStep extends Pick<Step, "message" | "author" | "takenAt"> {
  readonly sitting: string | null;
  /** Ids of the items whose text it changed. */
  readonly changedTexts: readonly string[];
  /** Kept as JSON. */
  readonly takeBack: unknown;
}

interface Row {
  number: number;
  message: string;
  author: string;
  taken_at: string;
  state: Step["state"];
  undone_turn: number | null;
  sitting: string | null;
  is_one_text: number;
}

/** Answers the new step; what was undone and more than `kept` steps are forgotten. */
export const insertStep = (db: WritableDb, step: NewStep, kept: number): Step => {
  db.run(sql`DELETE FROM fix WHERE step IN (SELECT number FROM step WHERE state = 'undone')`);
  db.run(sql`DELETE FROM step WHERE state = 'undone'`);
  db.run(sql`
    INSERT INTO step (message, author, taken_at, state, sitting, changed_texts, take_back)
    VALUES (${step.message}, ${step.author}, ${step.takenAt}, 'done', ${step.sitting},
            ${JSON.stringify(step.changedTexts)}, ${JSON.stringify(step.takeBack)})`);
  const inserted = db.get<{ number: number }>(sql`SELECT max(number) AS number FROM step`);
  const number = z.int().parse(inserted?.number);
  db.run(sql`DELETE FROM step WHERE number <= ${number - kept}`);
  const { message, author, takenAt } = step;
  return { number, message, author, takenAt, state: "done" };
};

/** Which steps. */
export interface StepConditions {
  readonly state: Step["state"];
  /** Only those that changed this item's text. */
  readonly itemId?: string | undefined;
  readonly limit: number;
}

/** Done ones from the newest on; undone ones from the one undone last on, those undone together in the order they were done. */
export const listSteps = (db: ReadableDb, { state, itemId, limit }: StepConditions): StoredStep[] => {
  const conditions: SqlQuery[] = [sql`state = ${state}`];
  if (itemId !== undefined) conditions.push(sql`${itemId} IN (SELECT value FROM json_each(changed_texts))`);
  const order = state === "undone" ? sql`undone_turn DESC, number` : sql`number DESC`;
  return db
    .all<Row>(
      sql`SELECT number, message, author, taken_at, state, undone_turn, sitting,
            json_array_length(changed_texts) = 1 AND coalesce(json_array_length(take_back, '$.placements'), 0) = 0
              AS is_one_text
          FROM step WHERE ${allOf(conditions)} ORDER BY ${order} LIMIT ${limit}`,
    )
    .map((row) => ({
      number: row.number,
      message: row.message,
      author: row.author,
      takenAt: row.taken_at,
      state: row.state,
      undoneTurn: row.undone_turn,
      sitting: row.sitting,
      isOneText: row.is_one_text === 1,
    }));
};

/** What takes the step back; once it is undone, what does it again. Large where it moved thousands of items. */
export const readTakeBack = (db: ReadableDb, number: number): unknown =>
  JSON.parse(
    db.get<{ take_back: string }>(sql`SELECT take_back FROM step WHERE number = ${number}`)?.take_back ?? "null",
  );

/** A turn later than every one so far. */
export const nextUndoneTurn = (db: ReadableDb): number =>
  (db.get<{ turn: number | null }>(sql`SELECT max(undone_turn) AS turn FROM step`)?.turn ?? 0) + 1;

/** Marks a step as undone (in that turn) or, with null, as done again; `takeBack` is what turns that round. */
export const turnStep = (db: WritableDb, number: number, undoneTurn: number | null, takeBack: unknown): void => {
  db.run(sql`
    UPDATE step SET state = ${undoneTurn === null ? "done" : "undone"}, undone_turn = ${undoneTurn},
      take_back = ${JSON.stringify(takeBack)} WHERE number = ${number}`);
};

/** Marks a step as out of reach. */
export const expireStep = (db: WritableDb, number: number): void => {
  db.run(sql`UPDATE step SET state = 'expired', undone_turn = NULL WHERE number = ${number}`);
};
