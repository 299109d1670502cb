import {
  MinusOutlined,
  MoonOutlined,
  PlusOutlined,
  QuestionCircleOutlined,
  SearchOutlined,
  SunOutlined,
} from "@ant-design/icons";
import { Button, Select, Tag, Tooltip } from "antd";

import { actionText, hintOf, keysOf } from "#renderer/strings/actions.ts";
import { strings } from "#renderer/strings/strings.ts";
import type { Issue } from "#shared/model/issue.ts";
import type { Publication } from "#shared/model/publication.ts";
import type { Settings } from "#shared/model/settings.ts";
import type { Step } from "#shared/model/step.ts";

import { IconButton } from "./icon-button.tsx";
import { nameOfIssue } from "./issue-name.ts";
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
  onLarger(): void;
  onSmaller(): void;
  onTheme(theme: Settings["theme"]): void;
  onPalette(): void;
  onShortcuts(): void;
}

const text = strings.header;
/** The entry of the issue list that makes a new one. */
const newIssue = "new";
/** The least, the most and one step of the interface size, in percent. */
export const scales = { least: 90, most: 150, step: 10 } as const;

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
        aria-label={text.issue}
        value={issue?.id ?? null}
        placeholder={text.noIssue}
        popupMatchSelectWidth={false}
        options={[
          ...issues.map((each) => ({
            value: each.id,
            label: nameOfIssue(each),
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
      <Tooltip title={hintOf("everywhere", "palette")}>
        <Button className="header-search" icon={<SearchOutlined />} onClick={on.onPalette}>
          {text.search}
          <kbd aria-hidden>{keysOf(actionText("everywhere", "palette"))}</kbd>
        </Button>
      </Tooltip>
      <UndoButtons
        done={done}
        undone={undone}
        canUndo={canUndo}
        canRedo={canRedo}
        onUndo={on.onUndo}
        onRedo={on.onRedo}
      />
      <IconButton
        action="smaller"
        icon={<MinusOutlined />}
        disabled={settings.scale <= scales.least}
        onClick={on.onSmaller}
      />
      <span className="quiet small">{settings.scale}%</span>
      <IconButton
        action="larger"
        icon={<PlusOutlined />}
        disabled={settings.scale >= scales.most}
        onClick={on.onLarger}
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
