import { compose } from "#shared/domain/composing/compose.ts";
import type { Composition } from "#shared/domain/composing/composition.ts";
import { orderItems } from "#shared/domain/composing/order-items.ts";
import { layOut } from "#shared/domain/typesetting/layout.ts";
import type { Issue } from "#shared/model/issue.ts";
import type { Item } from "#shared/model/item.ts";
import type { Layout } from "#shared/model/layout.ts";
import type { PrintProfile } from "#shared/model/print-profile.ts";
import type { Publication } from "#shared/model/publication.ts";

import { requireIssue } from "../issues/issue-service.ts";
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

/** Reads the issue, puts it together and lays it out; a published one as it was published. Throws NOT_FOUND. */
export const composeIssue = (db: ReadableDb, issueId: string): ComposedIssue => {
  const issue = requireIssue(db, issueId);
  const { sections, printProfile: profile } = settingOf(db, issueId);
  const items = readItemsOfIssue(db, issueId);
  const bySection = Map.groupBy(items, ({ sectionId }) => sectionId);
  const composition = compose(
    {
      publication: issue,
      issue,
      sections: sections.map((section) => ({
        section,
        items: orderItems(bySection.get(section.id) ?? [], profile.itemOrder),
      })),
      isDraft: issue.status !== "published",
    },
    profile,
  );
  return { issue, items, profile, composition, layout: layOut(composition, profile) };
};
