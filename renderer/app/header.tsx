import {
  MinusOutlined,
  MoonOutlined,
  PlusOutlined,
  QuestionCircleOutlined,
  RedoOutlined,
  SunOutlined,
  UndoOutlined,
} from "@ant-design/icons";
import { Button, Select, Tag, Tooltip } from "antd";

import { actionText, hintOf, type ActionName } from "#renderer/strings/actions.ts";
import { strings } from "#renderer/strings/strings.ts";
import type { Issue } from "#shared/model/issue.ts";
import type { Publication } from "#shared/model/publication.ts";
import type { Settings } from "#shared/model/settings.ts";

export interface HeaderProps {
  readonly publication: Publication;
  readonly issues: readonly Issue[];
  readonly issue: Issue | null;
  readonly settings: Settings;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  onChooseIssue(issueId: string): void;
  onNewIssue(): void;
  onEditIssue(): void;
  onUndo(): void;
  onRedo(): void;
  onScale(scale: number): void;
  onTheme(theme: Settings["theme"]): void;
  onShortcuts(): void;
}

const text = strings.header;
/** The entry of the issue list that makes a new one. */
const newIssue = "new";
const scaleStep = 10;

/** Always visible: which publication, which issue, in what state. */
export const Header = ({ publication, issues, issue, settings, canUndo, canRedo, ...on }: HeaderProps) => {
  const nextTheme = settings.theme === "dark" ? "light" : "dark";
  return (
    <header className="header">
      <h1 className="header-title">{issue?.title ?? publication.title}</h1>
      <Select
        className="header-issue"
        variant="filled"
        aria-label={strings.issue.edit}
        value={issue?.id ?? null}
        placeholder={text.noIssue}
        popupMatchSelectWidth={false}
        options={[
          ...issues.map((each) => ({
            value: each.id,
            label: `${text.month(each.year, each.month)} · ${text.serial(each.serialNumber)}`,
          })),
          { value: newIssue, label: text.newIssue },
        ]}
        onChange={(value) => (value === newIssue ? on.onNewIssue() : value !== null && on.onChooseIssue(value))}
      />
      {issue && (
        <>
          <Tag color={issue.status === "published" ? "success" : "default"}>{text.status[issue.status]}</Tag>
          <span className="quiet" data-testid="issue-count">
            {text.counts(issue.itemCount)}
          </span>
          <Button type="link" size="small" onClick={on.onEditIssue}>
            {text.editIssue}
          </Button>
        </>
      )}
      <span className="header-gap" />
      <IconButton action="undo" icon={<UndoOutlined />} disabled={!canUndo} onClick={on.onUndo} />
      <IconButton action="redo" icon={<RedoOutlined />} disabled={!canRedo} onClick={on.onRedo} />
      <IconButton
        label={text.smaller}
        icon={<MinusOutlined />}
        disabled={settings.scale <= 90}
        onClick={() => on.onScale(settings.scale - scaleStep)}
      />
      <span className="quiet small">{settings.scale}%</span>
      <IconButton
        label={text.larger}
        icon={<PlusOutlined />}
        disabled={settings.scale >= 150}
        onClick={() => on.onScale(settings.scale + scaleStep)}
      />
      <IconButton
        label={text.theme[nextTheme]}
        icon={nextTheme === "dark" ? <MoonOutlined /> : <SunOutlined />}
        onClick={() => on.onTheme(nextTheme)}
      />
      <IconButton action="shortcuts" icon={<QuestionCircleOutlined />} onClick={on.onShortcuts} />
    </header>
  );
};

interface IconButtonProps {
  /** Says what it is called and which key does it; without one `label` does. */
  readonly action?: ActionName<"everywhere">;
  readonly label?: string;
  readonly icon: React.ReactNode;
  readonly disabled?: boolean;
  onClick(): void;
}

const IconButton = ({ action, label = "", icon, disabled = false, onClick }: IconButtonProps) => (
  <Tooltip title={action ? hintOf("everywhere", action) : label}>
    <Button
      type="text"
      aria-label={action ? actionText("everywhere", action).label : label}
      icon={icon}
      disabled={disabled}
      onClick={onClick}
    />
  </Tooltip>
);
