import { Alert, App, Button, Form, Modal } from "antd";
import { useEffect, useRef } from "react";
import { useStore } from "zustand";

import { strings } from "#renderer/strings/strings.ts";
import { useMessages } from "#renderer/ui/messages.tsx";
import type { Issue } from "#shared/model/issue.ts";

import { fromHeadValues, HeadFields, toHeadValues, type HeadValues } from "./head-fields.tsx";
import { followMonth, fromNumberValues, NumberFields, toNumberValues, type NumberValues } from "./number-fields.tsx";
import type { PublicationStore } from "./publication-store.ts";

import "./publication.css";

export interface IssueDialogProps {
  readonly store: PublicationStore;
  onCreated(issue: Issue): void;
}

const text = strings.issue;
const nameOf = (issue: Issue): string =>
  `${strings.header.month(issue.year, issue.month)}（${strings.header.serial(issue.serialNumber)}）`;

/** Makes the next issue, or changes number, dates, head and colophon of one; publishes it. */
export const IssueDialog = ({ store, onCreated }: IssueDialogProps) => {
  const { dialog } = useStore(store);
  const messages = useMessages();
  const { modal } = App.useApp();
  const [form] = Form.useForm<NumberValues & Partial<HeadValues>>();

  // The year and month for which the other dates were proposed last; a field that is emptied on the way counts for nothing.
  const dated = useRef<Partial<NumberValues>>({});

  useEffect(() => {
    // A refusal comes back into the same dialog: what was typed stays.
    if (dialog.kind === "closed" || dialog.refusal) return;
    if (dialog.kind === "create") {
      dated.current = toNumberValues(dialog.proposal);
      form.setFieldsValue(dated.current);
    }
    if (dialog.kind === "edit") form.setFieldsValue({ ...toNumberValues(dialog.issue), ...toHeadValues(dialog.issue) });
  }, [form, dialog]);

  const onChanged = (_changed: unknown, values: Partial<NumberValues>): void => {
    if (dialog.kind !== "create") return;
    const dates = followMonth(dated.current, values);
    if (dates === null) return;
    dated.current = { ...values, ...dates };
    form.setFieldsValue(dates);
  };

  const { closeDialog, create, update, publish } = store.getState();
  const run = (work: Promise<void>): void => void work.catch(messages.failed);
  const submit = async (allowGap: boolean): Promise<void> => {
    const values = await form.validateFields();
    if (dialog.kind === "create") {
      const issue = await create(fromNumberValues(values), allowGap);
      if (!issue) return;
      messages.done(text.created(nameOf(issue)));
      onCreated(issue);
    } else if (dialog.kind === "edit") {
      const { title, compiler, colophon } = values;
      const head =
        title !== undefined && compiler !== undefined && colophon ? fromHeadValues({ title, compiler, colophon }) : {};
      if (await update(dialog.issue.id, { ...fromNumberValues(values), ...head })) messages.done(text.saved);
    }
  };
  const onSubmit = (allowGap: boolean): void =>
    // A form that does not validate shows why by itself; only calls are worth a message.
    run(submit(allowGap).catch((thrown: unknown) => (thrown instanceof Error ? Promise.reject(thrown) : undefined)));

  const askToPublish = (issue: Issue): void =>
    void modal.confirm({
      title: text.publishTitle(nameOf(issue)),
      content: text.publishWarning,
      okText: text.publishButton,
      cancelText: text.cancel,
      onOk: async () => {
        try {
          await publish(issue.id);
          closeDialog();
          messages.done(text.published(nameOf(issue)));
        } catch (thrown) {
          messages.failed(thrown);
        }
      },
    });

  const refusal = dialog.kind === "closed" ? null : dialog.refusal;
  const isFrozen = dialog.kind === "edit" && dialog.issue.status === "published";
  return (
    <Modal
      forceRender
      width={640}
      style={{ top: 32 }}
      styles={{ body: { maxHeight: "calc(100vh - 220px)", overflow: "auto" } }}
      open={dialog.kind !== "closed"}
      title={dialog.kind === "edit" ? text.edit : text.create}
      onCancel={closeDialog}
      footer={[
        dialog.kind === "edit" && !isFrozen && (
          <Button key="publish" className="issue-publish" onClick={() => askToPublish(dialog.issue)}>
            {text.publish}
          </Button>
        ),
        <Button key="cancel" onClick={closeDialog}>
          {text.cancel}
        </Button>,
        refusal?.isGap && (
          <Button key="gap" onClick={() => onSubmit(true)}>
            {text.allowGap}
          </Button>
        ),
        <Button key="ok" type="primary" disabled={isFrozen} onClick={() => onSubmit(false)}>
          {dialog.kind === "edit" ? text.save : text.createButton}
        </Button>,
      ]}
    >
      <Form
        form={form}
        layout="vertical"
        disabled={isFrozen}
        requiredMark={false}
        onValuesChange={onChanged}
        onFinish={() => onSubmit(false)}
      >
        {dialog.kind === "create" && <p className="quiet small">{text.proposal}</p>}
        {refusal && <Alert showIcon type="error" title={refusal.message} className="issue-refusal" />}
        <NumberFields />
        {dialog.kind === "edit" && <HeadFields />}
        {/* Enter in a field submits the form only when it has a submit button. */}
        <button hidden type="submit" aria-label={text.save} />
      </Form>
    </Modal>
  );
};
