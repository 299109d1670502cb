import { Form, Input } from "antd";

import { strings } from "#renderer/strings/strings.ts";
import type { Colophon } from "#shared/model/colophon.ts";
import type { Publication } from "#shared/model/publication.ts";

type Head = Pick<Publication, "title" | "compiler" | "colophon">;

/** What the form holds of a head; an empty text stands for “unknown”. */
export interface HeadValues {
  readonly title: string;
  readonly compiler: string;
  readonly colophon: Record<keyof Colophon, string>;
}

const text = strings.publication;
const colophonLabels: Record<keyof Colophon, string> = {
  notice: text.notice,
  distribution: text.distribution,
  organizer: text.organizer,
  editor: text.editor,
  phone: text.phone,
  email: text.email,
};

/** Title, compiler and colophon. */
export const HeadFields = () => (
  <>
    <Form.Item name="title" label={text.title} rules={[{ required: true, whitespace: true }]}>
      <Input />
    </Form.Item>
    <Form.Item name="compiler" label={text.compiler} rules={[{ required: true, whitespace: true }]}>
      <Input />
    </Form.Item>
    {Object.entries(colophonLabels).map(([key, label]) => (
      <Form.Item key={key} name={["colophon", key]} label={label}>
        {key === "distribution" ? <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} /> : <Input />}
      </Form.Item>
    ))}
  </>
);

export const toHeadValues = ({ title, compiler, colophon }: Head): HeadValues => ({
  title,
  compiler,
  colophon: {
    notice: colophon.notice ?? "",
    distribution: colophon.distribution ?? "",
    organizer: colophon.organizer ?? "",
    editor: colophon.editor ?? "",
    phone: colophon.phone ?? "",
    email: colophon.email ?? "",
  },
});

export const fromHeadValues = ({ title, compiler, colophon }: HeadValues): Head => {
  return {
    title,
    compiler,
    colophon: {
      notice: known(colophon.notice),
      distribution: known(colophon.distribution),
      organizer: known(colophon.organizer),
      editor: known(colophon.editor),
      phone: known(colophon.phone),
      email: known(colophon.email),
    },
  };
};

const known = (value: string): string | null => value.trim() || null;
