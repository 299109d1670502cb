import { DeleteOutlined, DownloadOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, Checkbox, Dropdown, Empty, Input, Select } from "antd";
import { useState } from "react";
import { useStore } from "zustand";

import { strings } from "#renderer/strings/strings.ts";
import { ImportButton } from "#renderer/ui/import-button.tsx";
import { useMessages } from "#renderer/ui/messages.tsx";
import { startDownload } from "#renderer/ui/start-download.ts";
import { Severity } from "#shared/model/finding.ts";

import {
  emptyDraft,
  readExceptions,
  readReplacement,
  typedExceptions,
  typedReplacement,
  type OwnRuleDraft,
} from "./own-rule-drafts.ts";
import type { ProofreadingStore } from "./proofreading-store.ts";

const text = strings.ownRules;

/** The office's own rules, one a row; changed in place, and at work as soon as they are written. */
export const OwnRulesTable = ({ store }: { readonly store: ProofreadingStore }) => {
  const messages = useMessages();
  const rules = useStore(store, ({ setup }) => setup?.officeRules ?? none);
  const [draft, setDraft] = useState(emptyDraft);
  const run = (work: Promise<unknown>): void => void work.catch(messages.failed);
  const save = (changed: readonly OwnRuleDraft[]): Promise<void> =>
    store.getState().saveOwnRules(changed.map((rule) => ({ ...rule, exceptions: [...rule.exceptions] })));
  const add = (): void => {
    if (draft.pattern.trim() === "") return;
    run(save([...rules, { ...draft, pattern: draft.pattern.trim() }]).then(() => setDraft(emptyDraft)));
  };
  const importFile = async (file: File): Promise<void> => {
    const { added, changed } = await store.getState().importOwnRules(file);
    messages.done(text.imported(added, changed));
  };
  const exportRules = async (format: "xlsx" | "csv"): Promise<void> => {
    const delivered = await store.getState().exportOwnRules(format);
    if (!delivered) return;
    if (delivered.download !== null) startDownload(delivered.download);
    messages.done(text.exported(delivered.file));
  };
  return (
    <div className="own-rules">
      <p className="quiet small">{text.hint}</p>
      <p className="own-rules-files">
        <span className="quiet small">{text.file}</span>
        <ImportButton
          label={text.import}
          accept=".xlsx,.csv"
          isSmall
          testId="import-rules"
          onFile={(file) => importFile(file).catch(messages.failed)}
        />
        <Dropdown
          trigger={["click"]}
          disabled={rules.length === 0}
          menu={{
            items: (["xlsx", "csv"] as const).map((format) => ({
              key: format,
              label: text.exportAs[format],
              onClick: () => run(exportRules(format)),
            })),
          }}
        >
          <Button size="small" icon={<DownloadOutlined />}>
            {text.export}
          </Button>
        </Dropdown>
      </p>
      {rules.length === 0 && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={text.empty} />}
      <ol className="own-rules-rows">
        <li className="own-rule quiet small" aria-hidden>
          {text.columns.map((column) => (
            <span key={column}>{column}</span>
          ))}
        </li>
        {rules.map((rule, index) => (
          <OwnRuleRow
            key={JSON.stringify(rule)}
            rule={rule}
            labelOf={(column) => text.ofRow(column, rule.pattern)}
            onChange={(change) => run(save(rules.with(index, { ...rule, ...change })))}
            action={
              <Button
                type="text"
                size="small"
                icon={<DeleteOutlined />}
                aria-label={text.remove(rule.pattern)}
                title={text.remove(rule.pattern)}
                onClick={() => run(save(rules.toSpliced(index, 1)))}
              />
            }
          />
        ))}
        <OwnRuleRow
          rule={draft}
          isNew
          labelOf={text.newOf}
          onChange={(change) => setDraft({ ...draft, ...change })}
          onEnter={add}
          action={
            <Button size="small" icon={<PlusOutlined />} disabled={draft.pattern.trim() === ""} onClick={add}>
              {text.add}
            </Button>
          }
        />
      </ol>
    </div>
  );
};

const none: readonly OwnRuleDraft[] & readonly { id: string }[] = [];

interface OwnRuleRowProps {
  readonly rule: OwnRuleDraft;
  /** Changes from key to key, and is not there before it is added. */
  readonly isNew?: boolean;
  readonly action: React.ReactNode;
  labelOf(column: string): string;
  onChange(change: Partial<OwnRuleDraft>): void;
  onEnter?(): void;
}

const OwnRuleRow = ({ rule, isNew = false, action, labelOf, onChange, onEnter }: OwnRuleRowProps) => {
  const field = (column: string, value: string, read: (typed: string) => Partial<OwnRuleDraft> | null) => (
    <Input
      size="small"
      maxLength={200}
      aria-label={labelOf(column)}
      {...(isNew ? { value } : { defaultValue: value })}
      onChange={(event) => {
        const change = isNew ? read(event.target.value) : null;
        if (change) onChange(change);
      }}
      onPressEnter={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (isNew) onEnter?.();
        else event.currentTarget.blur();
      }}
      onBlur={(event) => {
        const change = isNew || event.target.value === value ? null : read(event.target.value);
        if (change) onChange(change);
      }}
    />
  );
  return (
    <li className="own-rule">
      <span className="own-rule-wrong">
        {field(text.wrong, rule.pattern, (typed) =>
          isNew || typed.trim() !== "" ? { pattern: isNew ? typed : typed.trim() } : null,
        )}
        <Checkbox
          checked={rule.isPattern}
          title={text.patternHint}
          onChange={(event) => onChange({ isPattern: event.target.checked })}
        >
          <span className="small">{text.pattern}</span>
        </Checkbox>
      </span>
      {field(text.right, typedReplacement(rule.replacement), (typed) => ({ replacement: readReplacement(typed) }))}
      {field(text.exceptions, typedExceptions(rule.exceptions), (typed) => ({ exceptions: readExceptions(typed) }))}
      <Select<Severity>
        size="small"
        aria-label={labelOf(text.severity)}
        value={rule.severity}
        options={Severity.options.map((value) => ({ value, label: strings.severities[value] }))}
        onChange={(severity) => onChange({ severity })}
      />
      {field(text.message, rule.message ?? "", (typed) => ({ message: typed.trim() === "" ? null : typed.trim() }))}
      {action}
    </li>
  );
};
