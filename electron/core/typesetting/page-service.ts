import type { Handlers } from "#shared/api/contract.ts";

import type { CoreContext } from "../core-context.ts";
import { composeIssue, readManuscript, settingOf } from "./composed-issue.ts";

export const createPageService = ({ store }: CoreContext): Handlers["pages"] => ({
  layOut: ({ issueId }) => composeIssue(store.db, issueId).layout,
  manuscript: ({ issueId }) => readManuscript(store.db, issueId),
  profile: ({ issueId }) => settingOf(store.db, issueId).printProfile,
});
