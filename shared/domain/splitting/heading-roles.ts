import { isProse } from "../cleaning/line-form.ts";
import type { TextLine } from "../cleaning/text-line.ts";
import { headingKey } from "./heading.ts";
import type { Role } from "./line-role.ts";
import { isBracketed } from "./line-role.ts";
import { assignListedHeadings } from "./listed-headings.ts";
import type { TableOfContents } from "./table-of-contents.ts";
import { assignUnlistedHeadings } from "./unlisted-headings.ts";

/** The role of every line, in order: by the table of contents where there is one, else by form and surroundings. */
export const assignRoles = (body: readonly TextLine[], contents: TableOfContents | null): Role[] => {
  const roles: (Role | undefined)[] = body.map(({ text }) =>
    isProse(text) || isBracketed(text) ? { is: "text" } : undefined,
  );
  const entryKeys = (contents?.entries ?? []).map((entry) => headingKey(entry.title));
  const sectionKeys = new Set((contents?.sections ?? []).map(headingKey));
  assignListedHeadings(body, roles, entryKeys, sectionKeys);
  assignUnlistedHeadings(body, roles, { exist: contents !== null, listSections: sectionKeys.size > 0 });
  return roles.map((role) => role ?? { is: "text" });
};
