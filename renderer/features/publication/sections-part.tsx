import { useEffect } from "react";
import { useStore } from "zustand";

import { strings } from "#renderer/strings/strings.ts";
import { useMessages } from "#renderer/ui/messages.tsx";
import type { Section } from "#shared/model/section.ts";

import type { PublicationStore } from "./publication-store.ts";
import { toDrafts } from "./section-drafts.ts";
import { SectionTable } from "./section-table.tsx";

const text = strings.publication;

/** 栏目: names, order, digits and colours; every change is saved at once. */
export const SectionsPart = ({
  store,
  sections,
}: {
  readonly store: PublicationStore;
  readonly sections: readonly Section[];
}) => {
  const messages = useMessages();
  const drafts = useStore(store, ({ sectionDrafts }) => sectionDrafts);
  const { saveSections, settleSections } = store.getState();
  useEffect(() => settleSections(sections), [settleSections, sections]);
  return (
    <div className="publication-column">
      <h2>{text.sections}</h2>
      <p className="quiet small">{text.sectionsHint}</p>
      <SectionTable
        drafts={drafts ?? toDrafts(sections)}
        onSave={(changed) => void saveSections(changed).catch(messages.failed)}
      />
    </div>
  );
};
