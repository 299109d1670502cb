import { Segmented } from "antd";
import { useStore } from "zustand";

import { strings } from "#renderer/strings/strings.ts";
import type { Issue } from "#shared/model/issue.ts";
import type { Publication } from "#shared/model/publication.ts";
import type { Settings } from "#shared/model/settings.ts";

import { HeadPart } from "./head-part.tsx";
import { IssuesPart } from "./issues-part.tsx";
import { LexiconPart } from "./lexicon-part.tsx";
import type { LexiconStore } from "./lexicon-store.ts";
import { MachinePart } from "./machine-part.tsx";
import { PrintProfilePart } from "./print-profile-part.tsx";
import type { PublicationPart, PublicationStore } from "./publication-store.ts";
import { SectionsPart } from "./sections-part.tsx";
import { StaffPart } from "./staff-part.tsx";
import type { UnitStore } from "./unit-store.ts";
import { UnitsPart } from "./units-part.tsx";

import "./publication.css";

/** Settings that the office shares, or that belong to this PC. */
export type OfficeSettings = Pick<Settings, "author" | "watchedFolder" | "staff">;

export interface PublicationScreenProps {
  readonly store: PublicationStore;
  readonly units: UnitStore;
  readonly lexicon: LexiconStore;
  readonly publication: Publication;
  readonly issues: readonly Issue[];
  readonly currentIssueId: string | null;
  readonly settings: OfficeSettings;
  onSettings(change: Partial<OfficeSettings>): Promise<void>;
  onChooseIssue(issueId: string): void;
  onNewIssue(): void;
}

const text = strings.publication.parts;
const parts: readonly PublicationPart[] = [
  "sections",
  "units",
  "lexicon",
  "staff",
  "head",
  "profile",
  "issues",
  "machine",
];

/** 刊物: what every new issue starts from, who sends, how all is printed, which issues there are. */
export const PublicationScreen = ({
  store,
  units,
  lexicon,
  publication,
  issues,
  settings,
  ...props
}: PublicationScreenProps) => {
  const part = useStore(store, (state) => state.part);
  return (
    <section className="publication" aria-label={strings.nav.publication}>
      <Segmented<PublicationPart>
        vertical
        className="publication-parts"
        aria-label={text.label}
        value={part}
        options={parts.map((value) => ({ value, label: text[value] }))}
        onChange={store.getState().openPart}
      />
      <div className="publication-part">
        {part === "sections" && <SectionsPart store={store} sections={publication.sections} />}
        {part === "units" && <UnitsPart store={units} />}
        {part === "lexicon" && <LexiconPart store={lexicon} />}
        {part === "staff" && <StaffPart staff={settings.staff} onSettings={props.onSettings} />}
        {part === "head" && <HeadPart store={store} publication={publication} />}
        {part === "profile" && <PrintProfilePart store={store} publication={publication} />}
        {part === "issues" && (
          <IssuesPart
            store={store}
            issues={issues}
            currentIssueId={props.currentIssueId}
            onChoose={props.onChooseIssue}
            onNew={props.onNewIssue}
          />
        )}
        {part === "machine" && <MachinePart settings={settings} onSettings={props.onSettings} />}
      </div>
    </section>
  );
};
