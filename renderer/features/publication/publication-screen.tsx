import { Button, Form, Input, Segmented } from "antd";
import { useEffect } from "react";
import { useStore } from "zustand";

import { strings } from "#renderer/strings/strings.ts";
import { useMessages } from "#renderer/ui/messages.tsx";
import type { Publication } from "#shared/model/publication.ts";
import type { Settings } from "#shared/model/settings.ts";

import { fromHeadValues, HeadFields, toHeadValues, type HeadValues } from "./head-fields.tsx";
import { PrintProfilePart } from "./print-profile-part.tsx";
import type { PublicationPart, PublicationStore } from "./publication-store.ts";
import { SectionTable } from "./section-table.tsx";

import "./publication.css";

export interface PublicationScreenProps {
  readonly store: PublicationStore;
  readonly publication: Publication;
  readonly author: string;
  readonly watchedFolder: string | null;
  onSettings(change: Partial<Pick<Settings, "author" | "watchedFolder">>): Promise<void>;
  /** The print profile was changed: `before` takes that back. */
}

const text = strings.publication;
const parts: { value: PublicationPart; label: string }[] = [
  { value: "head", label: text.parts.head },
  { value: "profile", label: text.parts.profile },
];

/** 刊物: what every new issue starts from, and how all are printed. */
export const PublicationScreen = (head: PublicationScreenProps) => {
  const { store, publication } = head;
  const part = useStore(store, (state) => state.part);
  return (
    <section className="publication" aria-label={strings.nav.publication}>
      <Segmented
        className="publication-parts"
        aria-label={text.parts.label}
        value={part}
        options={parts}
        onChange={store.getState().openPart}
      />
      {part === "head" ? <HeadPart {...head} /> : <PrintProfilePart store={store} publication={publication} />}
    </section>
  );
};

/** Title, colophon, sections, and what concerns this PC. */
const HeadPart = ({ store, publication, author, watchedFolder, onSettings }: PublicationScreenProps) => {
  const messages = useMessages();
  const [form] = Form.useForm<HeadValues>();
  useEffect(() => form.setFieldsValue(toHeadValues(publication)), [form, publication]);
  const { saveHead, saveSections } = store.getState();
  const told = (work: Promise<void>, message: string): void =>
    void work.then(() => messages.done(message), messages.failed);

  return (
    <div className="publication-head">
      <div className="publication-part">
        <h2>{text.head}</h2>
        <p className="quiet small">{text.headHint}</p>
        <Form
          form={form}
          layout="vertical"
          requiredMark={false}
          onFinish={(values) => told(saveHead(fromHeadValues(values)), text.saved)}
        >
          <HeadFields />
          <Button type="primary" htmlType="submit">
            {text.save}
          </Button>
        </Form>
      </div>
      <div className="publication-part">
        <h2>{text.sections}</h2>
        <p className="quiet small">{text.sectionsHint}</p>
        <SectionTable
          sections={publication.sections}
          onSave={(sections) => told(saveSections(sections), text.sectionsSaved)}
        />
        <h2>{text.author}</h2>
        <p className="quiet small">{text.authorHint}</p>
        <Input
          key={author}
          defaultValue={author}
          maxLength={40}
          aria-label={text.author}
          onBlur={(event) => {
            const name = event.target.value.trim();
            if (name !== "" && name !== author) told(onSettings({ author: name }), text.saved);
          }}
        />
        <h2>{text.watched}</h2>
        <p className="quiet small">{text.watchedHint}</p>
        <Input
          key={watchedFolder}
          allowClear
          defaultValue={watchedFolder ?? ""}
          aria-label={text.watched}
          onPressEnter={(event) => event.currentTarget.blur()}
          onBlur={(event) => {
            const folder = event.target.value.trim() || null;
            if (folder !== watchedFolder) told(onSettings({ watchedFolder: folder }), text.saved);
          }}
        />
      </div>
    </div>
  );
};
