import { DownloadOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useEffect } from "react";
import { useStore } from "zustand";

import { strings } from "#renderer/strings/strings.ts";
import { ImportButton } from "#renderer/ui/import-button.tsx";
import { useMessages } from "#renderer/ui/messages.tsx";
import { startDownload } from "#renderer/ui/start-download.ts";

import { LexiconOffers } from "./lexicon-offers.tsx";
import type { LexiconStore } from "./lexicon-store.ts";
import { PersonTable } from "./person-table.tsx";
import { TermTable } from "./term-table.tsx";

import "./lexicon.css";

const text = strings.lexicon;

/** 词库: leaders in their order, words as the office wants them, and what the texts in the library propose for both. */
export const LexiconPart = ({ store }: { readonly store: LexiconStore }) => {
  const messages = useMessages();
  const { people, terms, suggestions } = useStore(store);
  useEffect(() => {
    store.getState().show(true).catch(messages.failed);
    return () => void store.getState().show(false);
  }, [store, messages]);

  const { savePeople, saveTerms, chooseForm } = store.getState();
  const run = (work: Promise<unknown>): void => void work.catch(messages.failed);
  const importFile = async (file: File): Promise<void> => {
    const added = await store.getState().importFile(file);
    messages.done(text.imported(added.people, added.terms));
  };
  const exportFile = async (): Promise<void> => {
    const exported = await store.getState().exportFile();
    if (!exported) return;
    if (exported.download !== null) startDownload(exported.download);
    messages.done(text.exported(exported.file));
  };
  return (
    <div className="units">
      <div className="lexicon">
        <header className="units-head">
          <h2>{text.people}</h2>
          <ImportButton
            label={text.import}
            hint={text.fileHint}
            accept=".xlsx"
            testId="import-lexicon"
            onFile={(file) => importFile(file).catch(messages.failed)}
          />
          <Button icon={<DownloadOutlined />} title={text.fileHint} onClick={() => run(exportFile())}>
            {text.export}
          </Button>
        </header>
        <p className="quiet small">{text.peopleHint}</p>
        <PersonTable people={people} onSave={(changed) => run(savePeople(changed))} />
        <h2>{text.terms}</h2>
        <p className="quiet small">{text.termsHint}</p>
        <TermTable terms={terms} onSave={(changed) => run(saveTerms(changed))} />
      </div>
      {suggestions && (
        <LexiconOffers
          variants={suggestions.variants}
          people={suggestions.people}
          onForm={(right, forms) => run(chooseForm(right, forms))}
          onPerson={({ name, title }) => run(savePeople([...people, { id: null, name, title, from: null, to: null }]))}
        />
      )}
    </div>
  );
};
