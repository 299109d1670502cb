import { MinusOutlined, MoonOutlined, PlusOutlined, QuestionCircleOutlined, SunOutlined } from "@ant-design/icons";
import { Button, Select, Tag } from "antd";

import { strings } from "#renderer/strings/strings.ts";
import type { Issue } from "#shared/model/issue.ts";
import type { Publication } from "#shared/model/publication.ts";
import type { Settings } from "#shared/model/settings.ts";
import type { Step } from "#shared/model/step.ts";

import { IconButton } from "./icon-button.tsx";
import { UndoButtons } from "./undo-buttons.tsx";

export interface HeaderProps {
  readonly publication: Publication;
  readonly issues: readonly Issue[];
  readonly issue: Issue | null;
  readonly settings: Settings;
  /** What can be taken back, the newest first. */
  readonly done: readonly Step[];
  /** What can be done again, the next one first. */
  readonly undone: readonly Step[];
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  onChooseIssue(issueId: string): void;
  onNewIssue(): void;
  onEditIssue(): void;
  /** Takes back the newest step, or everything down to one. */
  onUndo(downTo?: number): void;
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
export const Header = ({
  publication,
  issues,
  issue,
  settings,
  done,
  undone,
  canUndo,
  canRedo,
  ...on
}: HeaderProps) => {
  const nextTheme = settings.theme === "dark" ? "light" : "dark";
  return (
    <header className="header">
      <h1 className="header-title">{issue?.title ?? publication.title}</h1>
      <Select
        className="header-issue"
        variant="filled"
        aria-label={text.chooseIssue}
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
      <UndoButtons
        done={done}
        undone={undone}
        canUndo={canUndo}
        canRedo={canRedo}
        onUndo={on.onUndo}
        onRedo={on.onRedo}
      />
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
