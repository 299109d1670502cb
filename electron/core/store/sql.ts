import Database from "better-sqlite3";

/** A value SQLite can hold. Booleans are 0 and 1: convert at the row's edge. */
export type SqlValue = string | number | null | Uint8Array;

/** A statement and its bound values; made by the `sql` tag only, so no value is ever written into SQL text. */
export interface SqlQuery {
  readonly text: string;
  readonly values: readonly SqlValue[];
}

/** sql`SELECT … WHERE id = ${id}`: values are bound; a nested query is spliced in with its own values. */
export const sql = (strings: TemplateStringsArray, ...inserts: readonly (SqlValue | SqlQuery)[]): SqlQuery => {
  let text = strings[0] ?? "";
  const values: SqlValue[] = [];
  inserts.forEach((insert, index) => {
    if (isQuery(insert)) {
      text += insert.text;
      values.push(...insert.values);
    } else {
      text += "?";
      values.push(insert);
    }
    text += strings[index + 1] ?? "";
  });
  return { text, values };
};

/** Joins conditions with AND; no conditions hold always. */
export const allOf = (conditions: readonly SqlQuery[]): SqlQuery =>
  conditions.length === 0
    ? sql`1`
    : {
        text: conditions.map((each) => `(${each.text})`).join(" AND "),
        values: conditions.flatMap((each) => each.values),
      };

/** A list of values as one bound parameter: `IN (SELECT value FROM json_each(?))`. */
export const oneOf = (values: readonly string[]): SqlQuery =>
  sql`(SELECT value FROM json_each(${JSON.stringify(values)}))`;

/* oxlint-disable typescript/no-unnecessary-type-parameters -- `Row` is the caller's claim about the columns it selects */
/** Reads only. STRICT tables keep the claims about rows true. */
export interface ReadableDb {
  /** All rows. */
  all<Row>(query: SqlQuery): Row[];
  /** The first row, or undefined. */
  get<Row>(query: SqlQuery): Row | undefined;
}

/* oxlint-enable typescript/no-unnecessary-type-parameters */

/** May write; exists only inside `Store.write`, so every write is in a transaction. */
export interface WritableDb extends ReadableDb {
  /** Runs a statement; answers how many rows changed. */
  run(query: SqlQuery): number;
}

/** Wraps a connection. Statements are prepared once per text. */
export const wrapConnection = (connection: Database.Database): WritableDb => {
  const prepared = new Map<string, Database.Statement<SqlValue[]>>();
  const prepare = (text: string): Database.Statement<SqlValue[]> => {
    const known = prepared.get(text);
    if (known) return known;
    const statement = connection.prepare<SqlValue[]>(text);
    prepared.set(text, statement);
    return statement;
  };
  /* oxlint-disable typescript/no-unsafe-type-assertion, typescript/no-unnecessary-type-parameters -- the one place where rows get their type */
  return {
    all: <Row>(query: SqlQuery) => prepare(query.text).all(...query.values) as Row[],
    get: <Row>(query: SqlQuery) => prepare(query.text).get(...query.values) as Row | undefined,
    run: (query) => prepare(query.text).run(...query.values).changes,
  };
  /* oxlint-enable typescript/no-unsafe-type-assertion, typescript/no-unnecessary-type-parameters */
};

const isQuery = (insert: SqlValue | SqlQuery): insert is SqlQuery =>
  typeof insert === "object" && insert !== null && !(insert instanceof Uint8Array);
