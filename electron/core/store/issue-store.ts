import { z } from "zod";

import { issueKey } from "#shared/domain/numbering/numbering.ts";
import { Colophon } from "#shared/model/colophon.ts";
import type { Issue } from "#shared/model/issue.ts";
import { PrintProfile } from "#shared/model/print-profile.ts";
import { Section } from "#shared/model/section.ts";

import { sql, type ReadableDb, type SqlQuery, type WritableDb } from "./sql.ts";

interface Row {
  id: string;
  year: number;
  month: number;
  serial_number: number;
  print_date: string;
  reporting_from: string;
  reporting_to: string;
  title: string;
  compiler: string;
  colophon: string;
  status: Issue["status"];
  created_at: string;
  published_at: string | null;
  item_count: number;
}

/** Newest first. */
export const listIssues = (db: ReadableDb): Issue[] =>
  db.all<Row>(sql`${select} ORDER BY year DESC, month DESC`).map(toIssue);

export const findIssue = (db: ReadableDb, issueId: string): Issue | undefined => one(db, sql`issue.id = ${issueId}`);

export const findIssueOfMonth = (db: ReadableDb, year: number, month: number): Issue | undefined =>
  one(db, sql`year = ${year} AND month = ${month}`);

/** Inserts, or rewrites every column of, the issue. `key` and `itemCount` are derived and not stored. */
export const writeIssue = (db: WritableDb, issue: Issue): void => {
  db.run(sql`
    INSERT INTO issue (id, year, month, serial_number, print_date, reporting_from, reporting_to, title, compiler,
                       colophon, status, created_at, published_at)
    VALUES (${issue.id}, ${issue.year}, ${issue.month}, ${issue.serialNumber}, ${issue.printDate},
            ${issue.reportingPeriod.from}, ${issue.reportingPeriod.to}, ${issue.title}, ${issue.compiler},
            ${JSON.stringify(issue.colophon)}, ${issue.status}, ${issue.createdAt}, ${issue.publishedAt})
    ON CONFLICT (id) DO UPDATE SET year = excluded.year, month = excluded.month,
      serial_number = excluded.serial_number, print_date = excluded.print_date,
      reporting_from = excluded.reporting_from, reporting_to = excluded.reporting_to, title = excluded.title,
      compiler = excluded.compiler, colophon = excluded.colophon, status = excluded.status,
      published_at = excluded.published_at`);
};

/** What a published issue no longer takes from the publication. */
const FrozenSetting = z.strictObject({ sections: z.array(Section), printProfile: PrintProfile });
export type FrozenSetting = z.infer<typeof FrozenSetting>;

/** Keeps sections and print profile for an issue that is being published. */
export const freezeIssue = (db: WritableDb, issueId: string, setting: FrozenSetting): void => {
  db.run(sql`UPDATE issue SET frozen = ${JSON.stringify(setting)} WHERE id = ${issueId}`);
};

/** Undefined for an issue that is not published. */
export const readFrozenSetting = (db: ReadableDb, issueId: string): FrozenSetting | undefined => {
  const frozen = db.get<{ frozen: string | null }>(sql`SELECT frozen FROM issue WHERE id = ${issueId}`)?.frozen;
  return frozen == null ? undefined : FrozenSetting.parse(JSON.parse(frozen));
};

export const deleteIssue = (db: WritableDb, issueId: string): void => {
  db.run(sql`DELETE FROM issue WHERE id = ${issueId}`);
};

const select = sql`
  SELECT issue.*, (SELECT count(*) FROM item WHERE item.issue_id = issue.id) AS item_count FROM issue`;

const one = (db: ReadableDb, condition: SqlQuery): Issue | undefined => {
  const row = db.get<Row>(sql`${select} WHERE ${condition}`);
  return row && toIssue(row);
};

const toIssue = (row: Row): Issue => ({
  id: row.id,
  key: issueKey(row),
  year: row.year,
  month: row.month,
  serialNumber: row.serial_number,
  printDate: row.print_date,
  reportingPeriod: { from: row.reporting_from, to: row.reporting_to },
  title: row.title,
  compiler: row.compiler,
  colophon: Colophon.parse(JSON.parse(row.colophon)),
  status: row.status,
  createdAt: row.created_at,
  publishedAt: row.published_at,
  itemCount: row.item_count,
});
