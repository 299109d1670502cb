import { Form } from "antd";
import { useEffect } from "react";

import { strings } from "#renderer/strings/strings.ts";
import { useMessages } from "#renderer/ui/messages.tsx";
import type { Publication } from "#shared/model/publication.ts";

import { fromHeadValues, HeadFields, toHeadValues, type HeadValues } from "./head-fields.tsx";
import { HeadPages } from "./head-pages.tsx";
import type { PublicationStore } from "./publication-store.ts";

const text = strings.publication;

/** 刊名与版记: what new issues print on cover and last page. A field is saved when it is left; the pages beside it show it at once. */
export const HeadPart = ({
  store,
  publication,
}: {
  readonly store: PublicationStore;
  readonly publication: Publication;
}) => {
  const messages = useMessages();
  const [form] = Form.useForm<HeadValues>();
  useEffect(() => form.setFieldsValue(toHeadValues(publication)), [form, publication]);
  const save = async (): Promise<void> => {
    // A field that must not be empty says so itself; nothing is saved then.
    const values = await form.validateFields().catch(() => null);
    if (values === null) return;
    const head = fromHeadValues(values);
    const { title, compiler, colophon } = publication;
    if (JSON.stringify(head) !== JSON.stringify({ title, compiler, colophon })) await store.getState().saveHead(head);
  };
  const typed = Form.useWatch((values: HeadValues) => values, form) as HeadValues | undefined;
  const values = typed?.colophon === undefined ? toHeadValues(publication) : typed;
  return (
    <div className="head-part">
      <div className="publication-column">
        <h2>{text.head}</h2>
        <p className="quiet small">{text.headHint}</p>
        <Form form={form} layout="vertical" requiredMark={false} onBlur={() => void save().catch(messages.failed)}>
          <HeadFields />
        </Form>
      </div>
      <HeadPages
        publication={publication}
        values={values}
        onClickField={(field) => form.focusField(typeof field === "string" ? field : [...field])}
      />
    </div>
  );
};
