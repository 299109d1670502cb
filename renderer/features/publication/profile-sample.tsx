import { Segmented } from "antd";
import { useMemo, useState } from "react";

import { strings } from "#renderer/strings/strings.ts";
import { PagePicture } from "#renderer/ui/page-picture.tsx";
import { compose } from "#shared/domain/composing/compose.ts";
import { layOut } from "#shared/domain/typesetting/layout.ts";
import type { LaidPage } from "#shared/model/layout.ts";
import type { PrintProfile } from "#shared/model/print-profile.ts";
import type { Publication } from "#shared/model/publication.ts";

import { sampleIssue } from "./sample-issue.ts";

export interface ProfileSampleProps {
  /** One without faults. */
  readonly profile: PrintProfile;
  readonly publication: Publication;
}

const text = strings.profile;
/** Twips. Papers are drawn in proportion to A4, the height of which the style sheet knows. */
const heightOfA4 = 16838;

/** A page of an invented issue, laid out by the engine that lays out every issue. */
export const ProfileSample = ({ profile, publication }: ProfileSampleProps) => {
  const layout = useMemo(
    () => layOut(compose(sampleIssue(publication, profile.itemOrder), profile), profile),
    [publication, profile],
  );
  const firstBody = layout.pages.findIndex(({ part }) => part === "body");
  const [chosen, setChosen] = useState<number | null>(null);
  const index = chosen !== null && chosen < layout.pages.length ? chosen : firstBody;
  const page = layout.pages[index];
  return (
    <section
      className="profile-sample"
      aria-label={text.sample}
      style={{ ["--share" as string]: layout.pageHeight / heightOfA4 }}
    >
      <Segmented
        value={index}
        options={layout.pages.map((each, at) => ({ value: at, label: nameOf(each, at === 0, profile) }))}
        onChange={setChosen}
      />
      {page && <PagePicture page={page} layout={layout} profile={profile} width={layout.pageWidth} />}
      <p className="quiet small">{text.sampleHint}</p>
    </section>
  );
};

const nameOf = ({ part, label }: LaidPage, isFirst: boolean, { front }: PrintProfile): string =>
  isFirst && front === "redHead" ? text.redHeadPage : (label ?? strings.preview.parts[part]);
