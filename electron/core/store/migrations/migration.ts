import type Database from "better-sqlite3";

/** One step of the schema. Once shipped it is never edited: a later step mends it. */
export interface Migration {
  /** Becomes SQLite's `user_version`. Rising, from 1. */
  readonly version: number;
  up(connection: Database.Database): void;
}
