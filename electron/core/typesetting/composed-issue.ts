import { composeManuscript } from "#shared/domain/composing/compose-manuscript.ts";
import type { Composition } from "#shared/domain/composing/composition.ts";
import { layOut } from "#shared/domain/typesetting/layout.ts";
import type { Issue } from "#shared/model/issue.ts";
import type { Item } from "#shared/model/item.ts";
import type { Layout } from "#shared/model/layout.ts";
import type { Manuscript, ManuscriptItem } from "#shared/model/manuscript.ts";
import type { PrintProfile } from "#shared/model/print-profile.ts";
import type { Publication } from "#shared/model/publication.ts";

import { requireIssue } from "../issues/require-issue.ts";
import { readPublication } from "../publications/publication-service.ts";
import { readFrozenSetting } from "../store/issue-store.ts";
import { readItemsOfIssue } from "../store/item-store.ts";
import type { ReadableDb } from "../store/sql.ts";

/** An issue on its way to paper: what every output starts from. */
export interface ComposedIssue {
  readonly issue: Issue;
  readonly items: readonly Item[];
  readonly profile: PrintProfile;
  readonly composition: Composition;
  readonly layout: Layout;
}

/** Sections and print profile of an issue: the publication's, or those with which it was published. Throws NOT_FOUND. */
export const settingOf = (db: ReadableDb, issueId: string): Pick<Publication, "sections" | "printProfile"> => {
  requireIssue(db, issueId);
  return readFrozenSetting(db, issueId) ?? readPublication(db);
};

/** What an issue is composed of; a published one as it was published. Throws NOT_FOUND. */
export const readManuscript = (db: ReadableDb, issueId: string): Manuscript => {
  const issue = requireIssue(db, issueId);
  const { sections, printProfile } = settingOf(db, issueId);
  return toManuscript(issue, sections, readItemsOfIssue(db, issueId), printProfile);
};

/** Reads the issue, puts it together and lays it out; a published one as it was published. Throws NOT_FOUND. */
export const composeIssue = (db: ReadableDb, issueId: string): ComposedIssue => {
  const issue = requireIssue(db, issueId);
  const { sections, printProfile: profile } = settingOf(db, issueId);
  const items = readItemsOfIssue(db, issueId);
  const composition = composeManuscript(toManuscript(issue, sections, items, profile));
  return { issue, items, profile, composition, layout: layOut(composition, profile) };
};

const toManuscript = (
  { title, compiler, colophon, year, month, serialNumber, printDate, status }: Issue,
  sections: Publication["sections"],
  items: readonly Item[],
  profile: PrintProfile,
): Manuscript => {
  const bySection = Map.groupBy(items, ({ sectionId }) => sectionId);
  return {
    issue: { title, compiler, colophon, year, month, serialNumber, printDate },
    sections: sections.map(({ id, name }) => ({ name, items: (bySection.get(id) ?? []).map(toManuscriptItem) })),
    isDraft: status !== "published",
    profile,
  };
};

const toManuscriptItem = ({ id, title, body, sourceUnit, byline, isBrief, eventDates }: Item): ManuscriptItem => ({
  id,
  title,
  body,
  sourceUnit,
  byline,
  isBrief,
  eventDates,
});
