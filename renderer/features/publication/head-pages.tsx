import { useMemo } from "react";

import { strings } from "#renderer/strings/strings.ts";
import { PagePicture } from "#renderer/ui/page-picture.tsx";
import { compose } from "#shared/domain/composing/compose.ts";
import { layOut } from "#shared/domain/typesetting/layout.ts";
import type { Publication } from "#shared/model/publication.ts";

import { fromHeadValues, type HeadValues } from "./head-fields.tsx";
import { headFieldOf, type HeadField } from "./head-line.ts";
import { sampleIssue } from "./sample-issue.ts";

export interface HeadPagesProps {
  readonly publication: Publication;
  /** As typed now. */
  readonly values: HeadValues;
  onClickField(field: HeadField): void;
}

/** Cover and colophon as they will be printed, with what is typed; a click on a line goes to its field. */
export const HeadPages = ({ publication, values, onClickField }: HeadPagesProps) => {
  const profile = publication.printProfile;
  const layout = useMemo(() => {
    const head = fromHeadValues(values);
    // Nobody prints a cover without a name: while the field is empty the page keeps the last one.
    const title = head.title.trim() || publication.title;
    const compiler = head.compiler.trim() || publication.compiler;
    return layOut(compose(sampleIssue({ ...head, title, compiler }, profile.itemOrder), profile), profile);
  }, [values, publication, profile]);
  const pages = layout.pages.filter(({ part }, index) => part === "colophon" || index === 0);
  return (
    <section className="head-pages" aria-label={strings.publication.headPages}>
      {pages.map((page) => (
        <PagePicture
          key={page.part}
          page={page}
          layout={layout}
          profile={profile}
          width={layout.pageWidth}
          isEveryLineClickable
          onClickLine={(line) => {
            const field = headFieldOf(page, line, values);
            if (field !== null) onClickField(field);
          }}
        />
      ))}
    </section>
  );
};
