import { Button, Form, Input, Segmented } from "antd";
import { useEffect } from "react";

import { strings } from "#renderer/strings/strings.ts";
import { useMessages } from "#renderer/ui/messages.tsx";
import type { AnchorMode } from "#shared/model/print-profile.ts";
import type { Publication } from "#shared/model/publication.ts";
import type { Settings } from "#shared/model/settings.ts";

import { fromHeadValues, HeadFields, toHeadValues, type HeadValues } from "./head-fields.tsx";
import type { PublicationStore } from "./publication-store.ts";
import { SectionTable } from "./section-table.tsx";

import "./publication.css";

export interface PublicationScreenProps {
  readonly store: PublicationStore;
  readonly publication: Publication;
  readonly author: string;
  readonly watchedFolder: string | null;
  onSettings(change: Partial<Pick<Settings, "author" | "watchedFolder">>): Promise<void>;
}

const text = strings.publication;
const anchorModes: { value: AnchorMode; label: string }[] = [
  { value: "common", label: text.anchorModes.common },
  { value: "exact", label: text.anchorModes.exact },
  { value: "none", label: text.anchorModes.none },
];

/** 刊物: what every new issue starts from. */
export const PublicationScreen = ({
  store,
  publication,
  author,
  watchedFolder,
  onSettings,
}: PublicationScreenProps) => {
  const messages = useMessages();
  const [form] = Form.useForm<HeadValues>();
  useEffect(() => form.setFieldsValue(toHeadValues(publication)), [form, publication]);
  const { saveHead, saveSections, savePrintProfile } = store.getState();
  const told = (work: Promise<void>, message: string): void =>
    void work.then(() => messages.done(message), messages.failed);

  return (
    <section className="publication" aria-label={strings.nav.publication}>
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
        <h2>{text.anchors}</h2>
        <p className="quiet small">{text.anchorsHint}</p>
        <Segmented
          value={publication.printProfile.anchors}
          options={anchorModes}
          onChange={(anchors) => told(savePrintProfile({ ...publication.printProfile, anchors }), text.saved)}
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
    </section>
  );
};
